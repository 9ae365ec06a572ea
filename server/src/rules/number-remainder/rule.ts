import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** What is said to be left, where the whole and what is done of it give another number. */
export default defineRule({
  meta: {
    id: 'number-remainder',
    title: '余数与总数不符',
    english: 'Remainder does not match the total',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['remainder'],
      { what: (_, marked) => `${marked.role}“${textAt(marked.place)}”与其他数字不符` },
      report,
    );
  },
});
