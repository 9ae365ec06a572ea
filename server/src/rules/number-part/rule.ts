import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A number that is said to be a part of another one, and is larger than it. */
export default defineRule({
  meta: {
    id: 'number-part',
    title: '部分大于全体',
    english: 'Part larger than its whole',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['part'], { what: (_, marked) => `部分“${textAt(marked.place)}”大于它所在的全体` }, report);
  },
});
