import { textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A size that cannot be. */
export default defineRule({
  meta: {
    id: 'number-scale',
    title: '数量级不合常理',
    english: 'Order of magnitude cannot be',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    const what = (_: Relation, { place }: RelationPart): string => `“${textAt(place)}”的数量级不合常理`;
    const todo = (_: Relation, { place }: RelationPart): string =>
      `对照原始数据核对“${textAt(place)}”，改正“万”“亿”或者单位`;
    reportWrong(relations, ['magnitude'], { what, todo }, report);
  },
});
