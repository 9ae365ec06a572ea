import { parseHanInteger } from '../../text/numerals.ts';
import type { Frame } from './growth-frames.ts';
import { before } from './sentences.ts';

/** How many years lie between two numbers: one number where the text tells both years, several where it may be any of them. */
export interface Years {
  readonly counts: readonly number[];
  readonly told: boolean;
}

const YEAR = /((?:19|20)\d\d)年[^，。；、]{0,8}$/u;
const SPAN = /([三四五六七八九十]|1?\d)年(?:来|间|以来|多来|里)/u;
const FIVE = /[“"]?十[一二三四五][”"]?(?:期间|时期|以来)|[过这]去?的?五年|本届政府/u;
/** How far before the first number a period may be told. */
const REACH = 80;
const UNTOLD = [2, 3, 4, 5, 6];

function yearBefore(words: string): number | null {
  const match = YEAR.exec(words);
  return match ? Number(match[1]) : null;
}

function around(count: number): number[] {
  return [count - 1, count, count + 1].filter((n) => n > 0);
}

/** What a text tells of the years that its average rates run over. */
export interface Times {
  /** The year that it reports on. */
  readonly year: number | null;
  /** The number of years that most of its average rates fit; null where few agree. */
  readonly usual: () => number | null;
}

/** So many rates must fit one number of years, and twice as many as any other. */
const ENOUGH = 3;
/** A review of five years says so again and again. */
const OFTEN = 3;
const TERM = 5;

function looksBackFive(source: string): boolean {
  let times = 0;
  for (let at = source.indexOf('五年'); at >= 0 && times < OFTEN; at = source.indexOf('五年', at + 2)) times++;
  return times >= OFTEN;
}

/**
 * The number of years that the average rates of a text run over; null when neither they nor its words tell.
 * @param fits for each average rate of the text the numbers of years that it fits
 */
export function usualYears(fits: readonly (readonly number[])[], source: string): number | null {
  const votes = new Map<number, number>();
  for (const years of fits) for (const count of years) votes.set(count, (votes.get(count) ?? 0) + 1);
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (first && first[1] >= ENOUGH && (!second || second[1] * 2 <= first[1])) return first[0];
  const most = first?.[1] ?? 0;
  return (votes.get(TERM) ?? 0) >= most && looksBackFive(source) ? TERM : null;
}

/**
 * The years that an average rate runs over: 2020年的1000万元…2023年的1331万元 are three; 三年来 may be counted with or without
 * the first one.
 */
export function yearsOf({ before: first, now }: Pick<Frame, 'before' | 'now'>, { year, usual }: Times): Years {
  const { block, start, end } = first.place;
  const from = yearBefore(block.text.slice(Math.max(0, start - 24), start));
  const to = yearBefore(block.text.slice(end, now.place.start));
  if (from !== null && to !== null && to > from) return { counts: [to - from], told: true };
  const common = usual();
  if (from !== null && year !== null && year > from) return within(around(year - from), common);
  const words = before(first, REACH);
  const span = SPAN.exec(words)?.[1];
  const count = span === undefined ? null : Number(parseHanInteger(span) ?? span);
  if (count !== null && count > 1) return within(around(count), common);
  return within(FIVE.test(words) ? around(5) : UNTOLD, common);
}

function within(counts: readonly number[], common: number | null): Years {
  return { counts: common !== null && counts.includes(common) ? [common] : counts, told: false };
}
