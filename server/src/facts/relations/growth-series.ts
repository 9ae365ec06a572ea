import { place } from '../../document/place.ts';
import type { Place } from '../../document/model.ts';
import { codesOf } from '../../text/codes.ts';
import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
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

const YEAR_BY_YEAR =
  /^[，、]?(?:已)?(?:连续[两二三四五](?:年|个季度|个月)|逐年|逐季|逐月|连年)(?:实现|保持)?(上升|增长|增加|提高|下降|减少|降低)(?![的率至到])/u;
/** 2021年、2022年、2023年分别, 近三年依次 before them. */
const IN_ORDER = /(?:年|季度|月)[^，。；：]{0,12}(?:分别|依次)[^，。；：]{0,12}$/u;

/** Whether 连续, 逐年 may stand after a number: a look at one character. */
export function goesOneWay(text: string, end: number): boolean {
  return ONE_WAY.has(text.charCodeAt(end + 1));
}

const ONE_WAY = codesOf('连逐已');

/** 三年分别为21起、16起、18起，连续两年下降: the first number that goes the other way. */
export function turnsOf(runs: readonly Run[]): Turn[] {
  return runs.flatMap(({ items, gap }) => {
    const [first, last] = [items[0], items.at(-1)];
    if (items.length < 3 || first?.kind !== 'amount' || !last || !IN_ORDER.test(gap)) return [];
    const { block, end } = last.place;
    const match = YEAR_BY_YEAR.exec(block.text.slice(end, end + REACH));
    const word = match?.[1];
    if (!match || word === undefined || items.some(({ upper, approximate }) => upper ?? approximate)) return [];
    const falls = /降|减/u.test(word);
    const at = items.findIndex((now, i) => {
      const before = items[i - 1];
      return before !== undefined && order(valueOf(now), valueOf(before)) * (falls ? 1 : -1) >= 0;
    });
    return [{ levels: items, at, word: place(block, end + match[0].length - word.length, end + match[0].length) }];
  });
}

const REACH = 20;

/** Numbers of years that are said to go one way, and the index of the first that does not, or -1. */
export interface Turn {
  readonly levels: readonly Quantity[];
  readonly at: number;
  readonly word: Place;
}
