import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** TODO */
export default defineRule({
  meta: {
    id: 'number-part',
    title: '部分大于全体',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['part'], { what: (_, marked) => `“${textAt(marked.place)}”多于它所在的全体` }, report);
  },
});
