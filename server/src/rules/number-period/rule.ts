import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** Quarters, plans, lengths of time and running totals that do not fit their dates. */
export default defineRule({
  meta: {
    id: 'number-period',
    title: '时段前后不符',
    english: 'Periods do not match',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['calendar'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['period'], { what: (_, marked) => `“${textAt(marked.place)}”与起止时间不符` }, report);
  },
});
