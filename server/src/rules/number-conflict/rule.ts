import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** One thing told twice with two numbers. */
export default defineRule({
  meta: {
    id: 'number-conflict',
    title: '同一数字前后不一',
    english: 'One number, two values',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['same'],
      {
        what: (_, { place, quantity }) => `同一${quantity ? '数字' : '日期'}写作“${textAt(place)}”，与他处不一`,
      },
      report,
    );
  },
});
