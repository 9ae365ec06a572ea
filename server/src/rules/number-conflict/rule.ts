import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** What a place is that is no number: a day, a place among others, or something that happened. */
function thingOf(words: string): string {
  if (words.startsWith('第')) return '名次';
  return /[年月日号旬]/u.test(words) ? '日期' : '情况';
}

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
        what: (_, { place, quantity }) =>
          `同一${quantity ? '数字' : thingOf(textAt(place))}写作“${textAt(place)}”，与他处不一`,
      },
      report,
    );
  },
});
