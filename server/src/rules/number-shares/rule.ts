import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** Shares of one whole that do not come to 100%. */
export default defineRule({
  meta: {
    id: 'number-shares',
    title: '各项占比之和不符',
    english: 'Shares do not add up',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['shares'], { what: ({ parts }) => `${parts.length}项占比合计不是100%` }, report);
  },
});
