import { textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

function whatOf({ type }: Relation, { role, place }: RelationPart): string {
  const stated = `${role}“${textAt(place)}”`;
  return type === 'rate' ? `按总数，${stated}不可能得出` : `${stated}与总数、其中数不符`;
}

/**
 * A share or rate that the numbers beside it do not give, or that no whole number of its total gives. Rounding, cutting off
 * and rounding up at the stated precision are all right; where another base is possible, the rule is silent.
 */
export default defineRule({
  meta: {
    id: 'number-rate',
    title: '比率与数字不符',
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
