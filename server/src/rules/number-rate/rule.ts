import { textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

function whatOf({ type, parts }: Relation, marked: RelationPart): string {
  const { role, place } = marked;
  const total = parts.find((one) => one !== marked);
  return type === 'rate' && total
    ? `${total.role}是“${textAt(total.place)}”，${role}不会是“${textAt(place)}”`
    : `${role}“${textAt(place)}”与总数、其中数不符`;
}

/**
 * A share or rate that the numbers beside it do not give, or that no whole number of its total gives. Rounding, cutting off
 * and rounding up at the stated precision are all right; where another base is possible, the rule is silent.
 */
export default defineRule({
  meta: {
    id: 'number-rate',
    title: '比率与数字不符',
    english: 'Rate does not match its numbers',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['share', 'rate'], { what: whatOf }, report);
  },
});
