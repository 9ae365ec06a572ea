import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** TODO */
export default defineRule({
  meta: {
    id: 'number-percent',
    title: '百分比超过100%',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['limit'], { what: (_, marked) => `“${textAt(marked.place)}”超过了100%` }, report);
  },
});
