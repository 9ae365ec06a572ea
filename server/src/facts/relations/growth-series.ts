import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import type { Frame } from './growth-frames.ts';
import { changeIn, goesOnTo, tellsYears } from './growth-words.ts';
import type { Run } from './share-runs.ts';

/** Numbers of years one after the other, and the index after their last run. */
interface Series {
  readonly levels: readonly Quantity[];
  readonly end: number;
}

/** 近三年依次为412件、515件、556件; 从2020年的1500人到2021年的1860人，再到今年的2325人. */
function seriesAt(runs: readonly Run[], i: number): Series | null {
  const first = runs[i];
  if (!first || first.items[0]?.kind !== 'amount') return null;
  if (first.items.length > 2) return tellsYears(first.gap) ? { levels: first.items, end: i + 1 } : null;
  const next = runs[i + 1];
  if (!next || !goesOnTo(next.gap)) return null;
  const levels = [first.items[0]];
  let end = i + 1;
  for (let run = runs[end]; run && goesOnTo(run.gap); run = runs[++end]) {
    const next = run.items[0];
    if (!next || run.items.length > 1 || next.kind !== 'amount' || !isAlike(next.unit, levels[0]?.unit ?? '')) break;
    levels.push(next);
  }
  return levels.length > 2 ? { levels, end } : null;
}

/** Every year with the one before it, where as many changes are told as there are steps. */
export function seriesOf(runs: readonly Run[]): Frame[] {
  return runs.flatMap((run, i) => {
    const series = seriesAt(runs, i);
    const rates = series && runs[series.end];
    const change = rates && changeIn(rates.gap);
    if (!series || !rates || !change || change.annual || rates.items.length !== series.levels.length - 1) return [];
    return rates.items.map((amount, k) => ({
      before: series.levels[k] as Quantity,
      now: series.levels[k + 1] as Quantity,
      step: null,
      told: [{ amount, change }],
      lead: run.gap,
    }));
  });
}
