import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** TODO */
export default defineRule({
  meta: {
    id: 'number-shares',
    title: '各项占比之和不符',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['shares'], { what: () => '各项占比之和不是100%' }, report);
  },
});
