import { textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { eachBlockWith, figure, written } from '../../facts/quantity-context.ts';
import { compare, decimal, percentOf, showDecimal } from '../../text/decimal.ts';
import { defineRule, type Draft } from '../contract.ts';
import { holds, impossibleBase, somePairGives, statedPair, type Pair } from './bases.ts';
import { changeOf, isRateOf, working, type Change } from './changes.ts';
import { rateOf, type Rate } from './rates.ts';
import { sharePair } from './shares.ts';

/**
 * A rate that the numbers beside it do not give, or that no whole number of its total gives. Rounding, cutting off and
 * rounding up at the stated precision are all right; where another base is possible, the rule is silent.
 */
export default defineRule({
  meta: {
    id: 'number-rate',
    title: '比率与数字不符',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['quantities'],
  },
  check({ quantities }, report) {
    eachBlockWith('percent', quantities, (list) => {
      const amounts = list.filter(({ kind }) => kind === 'amount');
      for (const percent of list) {
        if (percent.kind !== 'percent') continue;
        const draft = judge(percent, amounts, quantities);
        if (draft) report(draft);
      }
    });
  },
});

function judge(percent: Quantity, amounts: readonly Quantity[], all: readonly Quantity[]): Draft | null {
  const rate = rateOf(percent);
  const pair = rate ? statedPair(rate, amounts) : sharePair(percent, amounts);
  if (pair) {
    const right = rate ? holds(rate, pair) : somePairGives(percent, [pair.part, pair.whole]);
    return right || somePairGives(percent, amounts) ? null : wrongRate(percent, rate?.name ?? '占比', pair);
  }
  const change = rate ? null : changeOf(percent, amounts);
  if (change) return isRateOf(percent, change) ? null : wrongChange(percent, change);
  const total = rate && impossibleBase(rate, amounts, all);
  return rate && total ? impossibleRate(rate, total) : null;
}

/** Digits after the point that a message shows: as stated, and one at least. */
function precision({ value }: Quantity): number {
  return Math.max(1, value.scale);
}

function wrongRate(percent: Quantity, name: string, { part, whole }: Pair): Draft {
  const right = showDecimal(percentOf(part.value, whole.value, precision(percent)));
  return {
    place: percent.place,
    message: {
      what: `${name}“${textAt(percent.place)}”与“${written(whole)}”“${written(part)}”不符`,
      why: `${figure(part)}÷${figure(whole)}=${right}%`,
      todo: `核对${written(whole)}、${written(part)}和${textAt(percent.place)}，改正有误的一个`,
    },
    related: [
      { place: whole.place, note: `总数${written(whole)}` },
      { place: part.place, note: `其中${written(part)}` },
    ],
    data: { expected: right },
  };
}

function wrongChange(percent: Quantity, change: Change): Draft {
  const { from, to, falls } = change;
  return {
    place: percent.place,
    message: {
      what: `${falls ? '降幅' : '增幅'}“${textAt(percent.place)}”与“${written(from)}”“${written(to)}”不符`,
      why: working(percent, change),
      todo: `核对${written(from)}、${written(to)}和${textAt(percent.place)}，改正有误的一个`,
    },
    related: [
      { place: from.place, note: `原为${written(from)}` },
      { place: to.place, note: `现为${written(to)}` },
    ],
  };
}

/** The two whole numbers next to the rate, with the rates that they give. */
function neighbours(percent: Quantity, n: bigint): string {
  const below = (percent.value.digits * n) / 10n ** BigInt(percent.value.scale + 2);
  return [below, below + 1n]
    .filter((k) => k <= n)
    .map((k) => `${k}÷${n}=${showDecimal(percentOf(decimal(k), decimal(n), percent.value.scale))}%`)
    .join('，');
}

function impossibleRate({ percent, name }: Rate, total: Quantity): Draft {
  const n = total.value.digits / 10n ** BigInt(total.value.scale);
  const over = compare(percent.value, decimal(100)) > 0;
  return {
    place: percent.place,
    message: {
      what: `总数“${written(total)}”，${name}不可能是“${textAt(percent.place)}”`,
      why: over ? '比率超过了100%' : `${neighbours(percent, n)}，得不出${figure(percent)}%`,
      todo: '核对总数和比率，统计口径不同的要写明',
    },
    related: [{ place: total.place, note: `总数${written(total)}` }],
    data: { total: n.toString() },
  };
}
