import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A number for each, where the total and how many there are give another one. */
export default defineRule({
  meta: {
    id: 'number-average',
    title: '平均数与总数不符',
    english: 'Average does not match the total',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['average'],
      { what: (_, marked) => `${marked.role}“${textAt(marked.place)}”与总数不符` },
      report,
    );
  },
});
