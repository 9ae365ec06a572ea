import { textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../../facts/model.ts';
import { WRONG_UNIT } from '../../facts/relations/convert-size.ts';
import { UNIT_SLIP } from '../../facts/relations/convert-slip.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A value told in two units that do not agree, and a number whose unit does not fit the others. */
export default defineRule({
  meta: {
    id: 'number-convert',
    title: '换算前后不符',
    english: 'Conversion does not match',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    const what = ({ parts }: Relation, { role, place }: RelationPart): string => {
      if (role === WRONG_UNIT) return `“${textAt(place)}”的单位与所说的事项不合`;
      return role === UNIT_SLIP && parts.length > 2
        ? `“${textAt(place)}”的单位与同句其他数字对不上`
        : `“${textAt(place)}”与换算的另一数不符`;
    };
    reportWrong(relations, ['convert'], { what }, report);
  },
});
