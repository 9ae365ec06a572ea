import type { Quantity } from '../../facts/model.ts';
import { figure, written } from '../../facts/quantity-context.ts';
import { compare, showDecimal, sum, type Decimal } from '../../text/decimal.ts';
import { defineRule, type Draft } from '../contract.ts';
import { areKinds, areLikelyKinds, isPart } from './kinds.ts';
import { splitsOf, type Split } from './splits.ts';

/**
 * Parts that are more than their total, told right beside it; and parts that are said to be all of it and do not add up.
 * A sum below the total is normal: 其中 names some of the parts.
 */
export default defineRule({
  meta: {
    id: 'number-sum',
    title: '分项与总数不符',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['quantities'],
  },
  check({ quantities }, report) {
    for (const split of splitsOf(quantities)) {
      const draft = judge(split);
      if (draft) report(draft);
    }
  },
});

function judge(split: Split): Draft | null {
  const larger = split.parts.find((part, i) => isPart(split, i) && compare(part.value, split.total.value) > 0);
  if (larger) return draftOf(split, [larger], larger.value);
  const added = sum(split.parts.map(({ value }) => value));
  const order = compare(added, split.total.value);
  if (split.complete) return order !== 0 && split.parts.length > 1 ? draftOf(split, split.parts, added) : null;
  if (order <= 0) return null;
  if (areKinds(split)) return draftOf(split, split.parts, added);
  return areLikelyKinds(split) ? { ...draftOf(split, split.parts, added), severity: 'information' } : null;
}

/** 14+60=74 */
function addition(parts: readonly Quantity[], added: Decimal, unit: string): string {
  return parts.length === 1 ? `${showDecimal(added)}${unit}` : `${parts.map(figure).join('+')}=${showDecimal(added)}`;
}

function draftOf(split: Split, parts: readonly Quantity[], added: Decimal): Draft {
  const { total } = split;
  const sign = compare(added, total.value) > 0 ? '大于' : '小于';
  const one = parts.length === 1;
  return {
    place: total.place,
    message: {
      what: one ? `总数“${written(total)}”小于其中的一项` : `总数“${written(total)}”与所列各项之和不符`,
      why: `${addition(parts, added, total.unit)}，${sign}${figure(total)}${one ? total.unit : ''}`,
      todo: '核对总数和各项数字，改正有误的一个',
    },
    related: parts.map((part) => ({ place: part.place, note: `分项${written(part)}` })),
    data: { total: figure(total), sum: showDecimal(added) },
  };
}
