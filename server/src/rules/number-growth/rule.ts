import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A change, a rate of change, a multiple or a direction that the numbers before and after do not give. */
export default defineRule({
  meta: {
    id: 'number-growth',
    title: '增减数或增幅与前后数不符',
    english: 'Change does not match its two numbers',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['growth'],
      { what: (_, marked) => `${marked.role}“${textAt(marked.place)}”与前后两个数不符` },
      report,
    );
  },
});
