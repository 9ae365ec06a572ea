import { textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { reportWrong, type RelationWords } from '../relation-draft.ts';

const WORDS: RelationWords = {
  what: (relation, marked) => whatOf(relation, marked),
  todo: (relation, marked) =>
    isImpossible(relation)
      ? `核对原始材料，改为实际${marked.role}`
      : `核对原始材料，改正${relation.parts.map(({ place }) => `“${textAt(place)}”`).join('、')}中有误的一个`,
  severity: (relation) => (isImpossible(relation) ? 'error' : 'warning'),
};

/** Dates and times that no calendar has, and dates that contradict each other or a length of time. */
export default defineRule({
  meta: {
    id: 'number-date',
    title: '日期有误',
    english: 'Wrong date',
    severity: 'error',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['calendar'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['date'], WORDS, report);
  },
});

/** What stands alone contradicts the calendar itself. */
function isImpossible({ parts }: Relation): boolean {
  return parts.length === 1;
}

function whatOf(relation: Relation, { role, place }: RelationPart): string {
  const words = `“${textAt(place)}”`;
  if (isImpossible(relation)) return `${words}这个${role}不存在`;
  return role === '时长' ? `${words}与起止日期不符` : `${words}与前后的日期不符`;
}
