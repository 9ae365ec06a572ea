import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** TODO */
export default defineRule({
  meta: {
    id: 'number-scale',
    title: '数量级不合常理',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['magnitude'], { what: (_, marked) => `“${textAt(marked.place)}”的数量级不合常理` }, report);
  },
});
