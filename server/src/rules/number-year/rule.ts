import { textAt } from '../../document/place.ts';
import type { RelationPart } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** Years that contradict the title, each other, the time from which the text speaks, or what happened in them. */
export default defineRule({
  meta: {
    id: 'number-year',
    title: '年份前后不一',
    english: 'Years do not match',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic', 'calendar'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['year'], { what: (_, marked) => whatOf(marked) }, report);
  },
});

function whatOf({ role, place }: RelationPart): string {
  const words = `“${textAt(place)}”`;
  if (role === '起止') return `${words}起止年份颠倒`;
  return role === '成文日期' ? `成文日期${words}早于报告年度` : `${role}${words}与年份对不上`;
}
