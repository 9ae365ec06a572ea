import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import type { Added, Frame } from './growth-frames.ts';
import { changeIn, isWasGap, mayChange, type Change } from './growth-words.ts';
import type { Run } from './share-runs.ts';

/** Numbers that are told one after the other, each with its own name: 城镇36750元，农村17920元. */
interface Levels {
  readonly items: readonly Quantity[];
  readonly lead: string;
}

function changeOf(run: Run | undefined): Change | null {
  if (!run || !mayChange(run.gap, run.gap.length)) return null;
  return changeIn(run.gap);
}

function areAlike(items: readonly Quantity[]): boolean {
  const unit = items[0]?.unit ?? '';
  return items.every((one) => (one.kind === 'amount' || one.kind === 'percent') && isAlike(one.unit, unit));
}

/** Whether several numbers stand side by side, with others behind them. */
function hasList(runs: readonly Run[]): boolean {
  for (let i = 0; i + 1 < runs.length; i++) if ((runs[i] as Run).items.length > 1) return true;
  return false;
}

/** The so many numbers right before a run, side by side or each in its own clause. */
function levelsBefore(runs: readonly Run[], at: number, count: number): Levels | null {
  const last = runs[at - 1];
  if (last?.items.length === count) return changeOf(last) ? null : { items: last.items, lead: last.gap };
  const own = runs.slice(Math.max(0, at - count), at);
  if (own.length < count || own.some((run) => run.items.length > 1 || changeOf(run) !== null)) return null;
  const items = own.map((run) => run.items[0] as Quantity);
  return areAlike(items) ? { items, lead: own.map(({ gap }) => gap).join('') } : null;
}

/** 36750元，17920元，比上年分别增加1750元、1320元，分别增长5.0%、8.0%. */
export function addedLists(runs: readonly Run[]): readonly Added[] {
  if (!hasList(runs)) return [];
  return runs.flatMap((run, i) => {
    const [rates, count] = [runs[i + 1], run.items.length];
    if (count < 2) return [];
    const [first, then] = [changeOf(run), changeOf(rates)];
    if (rates?.items.length !== count || !first || !then) return [];
    const levels = levelsBefore(runs, i, count);
    const [one, amount, rate] = [levels?.items[0], run.items[0], rates.items[0]];
    if (!levels || one?.kind !== 'amount' || amount?.kind !== 'amount' || rate?.kind === 'amount') return [];
    if (!isAlike(one.unit, amount.unit)) return [];
    return levels.items.map((now, k) => ({
      now,
      heads: [],
      difference: { amount: run.items[k] as Quantity, change: first },
      rate: { amount: rates.items[k] as Quantity, change: then },
      lead: levels.lead,
    }));
  });
}

/** 受理120件、办结90件，分别增长20%、12.5%，上年分别为100件、80件. */
export function turnedLists(runs: readonly Run[]): readonly Frame[] {
  if (!hasList(runs)) return [];
  return runs.flatMap((run, i) => {
    const [next, count] = [runs[i + 1], run.items.length];
    if (count < 2) return [];
    const change = changeOf(run);
    if (!change || next?.items.length !== count) return [];
    const levels = levelsBefore(runs, i, count);
    if (!levels || !areAlike([...levels.items, ...next.items]) || !isWasGap(next.gap, levels.lead)) return [];
    return levels.items.map((now, k) => ({
      before: next.items[k] as Quantity,
      now,
      step: null,
      told: [{ amount: run.items[k] as Quantity, change }],
      lead: levels.lead,
    }));
  });
}
