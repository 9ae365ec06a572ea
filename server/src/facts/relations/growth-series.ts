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
  // Three numbers and what is told of them.
  if (i + 3 >= runs.length || !goesOnTo((runs[i + 1] as Run).gap)) return null;
  const levels = [first.items[0]];
  let end = i + 1;
  for (let run = runs[end]; run && goesOnTo(run.gap); run = runs[++end]) {
    const next = run.items[0];
    if (!next || run.items.length > 1 || next.kind !== 'amount' || !isAlike(next.unit, levels[0]?.unit ?? '')) break;
    levels.push(next);
  }
  return levels.length > 2 ? { levels, end } : null;
}

const TWO_YEARS =
  /(?:20\d\d年|[去上前]年)(?:、|和|与|及)(?:20\d\d年|[今去本]年)(?:度|末|底)?(?:分别|依次|各)?[^，。；：\d]{0,12}$/u;

/** 2022年、2023年分别完成造林1200亩、1500亩，增长25%. */
export function twoYearsOf(runs: readonly Run[]): Frame[] {
  const out: Frame[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const { items, gap } = runs[i] as Run;
    const next = runs[i + 1] as Run;
    if (items.length !== 2 || next.items.length !== 1 || !TWO_YEARS.test(gap)) continue;
    const [before, now] = items as [Quantity, Quantity];
    const change = changeIn(next.gap);
    const amount = next.items[0] as Quantity;
    if (change && !change.annual) out.push({ before, now, step: null, told: [{ amount, change }], lead: gap });
  }
  return out;
}

/** Every year with the one before it, where as many changes are told as there are steps. */
export function seriesOf(runs: readonly Run[]): Frame[] {
  const out: Frame[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const series = seriesAt(runs, i);
    const rates = series && runs[series.end];
    if (!series || rates?.items.length !== series.levels.length - 1) continue;
    const change = changeIn(rates.gap);
    if (!change || change.annual) continue;
    const lead = (runs[i] as Run).gap;
    rates.items.forEach((amount, k) => {
      const [before, now] = [series.levels[k] as Quantity, series.levels[k + 1] as Quantity];
      out.push({ before, now, step: null, told: [{ amount, change }], lead });
    });
  }
  return out;
}

const GOES =
  '(?:[近这]?[两二三四五六]年[来间]?|已|呈|呈现|总体|数量|总量|均|整体)*(?:连续[两二三四五](?:年|个季度|个月|季|月)|逐年|逐季|逐月|连年|年年|一年比一年|持续|一路)(?:实现|保持|呈现?)?了?';
const WAY = '(递增|上升|增长|增加|提高|提升|攀升|走高|增多|多|高|递减|下降|减少|降低|走低|下滑|回落|少|低)';
const YEAR_BY_YEAR = new RegExp(`^[，、：（]?(?:[\\u4e00-\\u9fff]{2,6}[量数额])?${GOES}${WAY}(?![的率至到为])`, 'u');
/** 连续三年下降，2021年: told before the numbers. */
const TOLD_FIRST = new RegExp(`${GOES}${WAY}(?:态势|趋势)?[，：（](?:其中|即|由|从)?[^，。；：]{0,12}$`, 'u');
/** 2021年、2022年、2023年分别, 近三年依次 before them. */
const IN_ORDER = /(?:年|季度|月)[^，。；：]{0,12}(?:分别|依次)[^，。；：]{0,12}$/u;

/** Whether 连续, 逐年 may stand after a number: a look at one character. */
export function goesOneWay(text: string, end: number): boolean {
  return ONE_WAY.has(text.charCodeAt(end + 1));
}

const ONE_WAY = codesOf('连逐已近三两四五持一呈');

/** The words of a sentence that say which way several numbers go, behind the last one or before the first. */
function wayOf(
  first: Quantity,
  last: Quantity,
  lead: string,
): { readonly word: string; readonly start: number } | null {
  const { block, end } = last.place;
  const match = YEAR_BY_YEAR.exec(block.text.slice(end, end + REACH));
  if (match) return { word: match[1] ?? '', start: end + match[0].length - (match[1] ?? '').length };
  const told = TOLD_FIRST.exec(lead);
  const word = told?.[1] ?? '';
  if (!told) return null;
  const from = first.place.start - lead.length + told.index;
  return { word, start: from + told[0].indexOf(word, told[0].search(/[连逐年一持]/u)) };
}

/** The index of the first number that does not go the way that is told, or -1. */
function turnIn(levels: readonly Quantity[], falls: boolean): number {
  return levels.findIndex((now, i) => {
    const before = levels[i - 1];
    return before !== undefined && order(valueOf(now), valueOf(before)) * (falls ? 1 : -1) >= 0;
  });
}

/** 三年分别为21起、16起、18起，连续两年下降; 2021年520万元，2022年610万元，2023年590万元，逐年递增. */
export function turnsOf(runs: readonly Run[]): Turn[] {
  const out: Turn[] = [];
  for (let i = 0; i < runs.length; i++) {
    const levels = yearlyAt(runs, i);
    const [first, last] = [levels[0], levels.at(-1)];
    if (!first || !last || levels.some(({ upper, approximate }) => upper ?? approximate)) continue;
    const way = wayOf(first, last, (runs[i] as Run).gap);
    if (!way) continue;
    const at = turnIn(levels, /[降减少低落滑]/u.test(way.word));
    out.push({ levels, at, word: place(last.place.block, way.start, way.start + way.word.length) });
  }
  return out;
}

const OWN_YEAR =
  /^[，、；]?(?:再|而|又)?(?:到|至)?(?:20\d\d年|前年|去年|上年|今年|本年|[一二三四]季度)[^，。；：\d]{0,10}$/u;
const FIRST_YEAR = /(?:20\d\d年|前年|去年|上年|一季度)[^，。；：\d]{0,10}$/u;

/** The numbers of years one after the other that begin with the run at `i`; empty where there are fewer than three. */
export function yearlyAt(runs: readonly Run[], i: number): readonly Quantity[] {
  const { items, gap } = runs[i] as Run;
  const first = items[0];
  if (!first || (first.kind !== 'amount' && first.kind !== 'percent')) return NO_LEVELS;
  if (items.length > 2) return IN_ORDER.test(gap) ? items : NO_LEVELS;
  if (items.length !== 1 || !goesOnWith(first, runs[i + 1]) || !goesOnWith(first, runs[i + 2])) return NO_LEVELS;
  if (!FIRST_YEAR.test(gap)) return NO_LEVELS;
  const levels = [first];
  for (let at = i + 1; goesOnWith(first, runs[at]); at++) levels.push((runs[at] as Run).items[0] as Quantity);
  return levels;
}

const NO_LEVELS: readonly Quantity[] = [];

/** Whether a run tells the number of the next year: ，2022年610万元. */
function goesOnWith(first: Quantity, run: Run | undefined): boolean {
  const next = run?.items[0];
  if (!run || !next || run.items.length > 1 || next.kind !== first.kind || !isAlike(next.unit, first.unit))
    return false;
  return OWN_YEAR.test(run.gap);
}

const REACH = 24;

/** Numbers of years that are said to go one way, and the index of the first that does not, or -1. */
export interface Turn {
  readonly levels: readonly Quantity[];
  readonly at: number;
  readonly word: Place;
}
