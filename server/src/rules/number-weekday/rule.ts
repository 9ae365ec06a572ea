import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** Days of the week that the calendar gives to other dates. */
export default defineRule({
  meta: {
    id: 'number-weekday',
    title: '星期与日期不符',
    english: 'Weekday does not match the date',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['calendar'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['weekday'], { what: (_, marked) => `“${textAt(marked.place)}”与日期不符` }, report);
  },
});
