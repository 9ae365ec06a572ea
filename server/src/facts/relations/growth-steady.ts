import type { Quantity, Relation } from '../model.ts';
import { hasOwnBasis } from './growth-basis.ts';
import { annualIn, rateIn, withStated, type Reckoned } from './growth-reckon.ts';
import { yearlyAt } from './growth-series.ts';
import { changeIn, type Change } from './growth-words.ts';
import { part, relation } from './relation.ts';
import type { Run } from './share-runs.ts';

/** Numbers of years one after the other, and the rate that is said to be that of each of them, or their average. */
interface Steady {
  readonly levels: readonly Quantity[];
  readonly amount: Quantity;
  readonly change: Change;
  /** 连着两年均, 每年都: of each of them. */
  readonly each: boolean;
  readonly lead: string;
}

const OF_EACH = /每年|年年|逐年|连年|(?:连[着续]|接连)[两二三四五]年/u;
const IN_A_ROW = /^([，：]?)(?:连[着续]|接连|已)/u;

/** 2021年320家、2022年360家、2023年414家，连着两年均增长12.5%; 三年依次为20件、24件、30件，年均增长22.5%. */
function steadyOf(runs: readonly Run[]): Steady[] {
  const out: Steady[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const levels = yearlyAt(runs, i);
    const rate = levels.length > 0 ? runs[i + ((runs[i] as Run).items.length > 1 ? 1 : levels.length)] : undefined;
    const amount = rate?.items[0];
    if (!rate || !amount || rate.items.length > 1 || amount.kind === 'amount' || amount.kind === 'point') continue;
    const each = OF_EACH.test(rate.gap);
    const change = changeIn(rate.gap.replace(IN_A_ROW, '$1'));
    if (change && (each || change.annual)) out.push({ levels, amount, change, each, lead: (runs[i] as Run).gap });
  }
  return out;
}

/** How far each year, and then all of them together, are from what is told. */
function readingsOf({ levels, amount, change, each }: Steady): readonly Reckoned[] {
  const falls = change.direction === 'down';
  const [first, last] = [levels[0] as Quantity, levels.at(-1) as Quantity];
  const steps = each ? levels.slice(1).map((now, i) => rateIn(levels[i] as Quantity, now, amount, falls)) : [];
  return [...steps, annualIn(first, last, amount, falls, [levels.length - 1])];
}

function claim(steady: Steady): Relation | null {
  const { levels, amount, change, lead } = steady;
  if (amount.upper !== null || levels.some(({ upper }) => upper !== null) || hasOwnBasis(lead, amount)) return null;
  const readings = readingsOf(steady);
  const [off, mean] = [readings.find(({ holds }) => holds === false), readings.at(-1)];
  // It holds where every single year does, or their average.
  if (!off || mean?.holds !== false || off.holds === null) return null;
  const marked = part(change.direction === 'down' ? '年均降幅' : '年均增幅', amount);
  return relation({
    type: 'growth',
    parts: [...levels.map((one) => part('各年数', one)), marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: withStated(off, amount),
  });
}

/** What is said of the years of a row, where it does not hold. */
export function steadyIn(runs: readonly Run[]): Relation[] {
  return runs.length < 2 ? [] : steadyOf(runs).flatMap((one) => claim(one) ?? []);
}
