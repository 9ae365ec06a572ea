import { codesOf } from '../../text/codes.ts';
import { areAlike, type Mention } from './mentions.ts';
import { isAside, saysBack, saysTotal, seriesIn, type Series } from './series.ts';
import { comesTo } from './sum-reckon.ts';
import { countsParts } from './sum-counted.ts';
import { areSigns, ENOUGH, type Reading } from './sum-signs.ts';

/** How many numbers before and after a list its total may stand. */
const BACK = 6;
const ON = 3;
/** How far after it a total that points back to it may stand. */
const BACK_ON = 8;

/** A list whose twin comes out needs no sign of its own; only what speaks loudly against it counts. */
const ECHOED = -3;

/** Sums further off than this are neither equal nor a slip. */
const [LEAST, MOST] = [0.6, 1.7];

/** Whether a total may be that of parts which come to `sum` in plain numbers. */
function isClose(sum: number, total: Mention): boolean {
  const ratio = sum / total.size;
  return ratio > LEAST && ratio < MOST;
}

function sumOf(parts: readonly Mention[], from = 0): number {
  let sum = 0;
  for (let i = from; i < parts.length; i++) sum += (parts[i] as Mention).size;
  return sum;
}

/** The numbers before a list that may be its total, the nearest first. */
function before(mentions: readonly Mention[], { mentions: [part], first }: Series, sum: number): Mention[] {
  const out: Mention[] = [];
  for (let i = first - 1; i >= Math.max(0, first - BACK); i--) {
    const one = mentions[i] as Mention;
    if (part && areAlike(one, part) && one.depth <= part.depth && isClose(sum, one) && !one.qualifies && !isAside(one))
      out.push(one);
  }
  return out;
}

/** 以上共有学校17所、学生4275人: told in one breath with another total. */
const BESIDE = /^、?[^，。；：、（）]{0,8}$/u;

function isBesideTotal(former: Mention, { text, start, base }: Mention): boolean {
  if (former.text !== text || former.base === base || start - former.end > 9) return false;
  return saysTotal(former) && BESIDE.test(text.slice(former.end, start));
}

/** The next number in the unit of a list after it, where it is told to be a total. */
function after(mentions: readonly Mention[], { mentions: members, last }: Series, sum: number): Mention | undefined {
  const part = members[0] as Mention;
  for (let i = last + 1; i <= last + BACK_ON && i < mentions.length; i++) {
    const one = mentions[i] as Mention;
    if (!areAlike(one, part) || one.depth !== part.depth || one.qualifies || isAside(one)) continue;
    if (!isClose(sum, one) || (i > last + ON && !saysBack(one))) return undefined;
    return saysTotal(one) || countsParts(one, members) || isBesideTotal(mentions[i - 1] as Mention, one)
      ? one
      : undefined;
  }
  return undefined;
}

/** The place of the next number in the unit of a list, whatever it tells. */
function alikeAfter(mentions: readonly Mention[], part: Mention, last: number): number {
  for (let i = last + 1; i <= last + ON && i < mentions.length; i++)
    if (areAlike(mentions[i] as Mention, part)) return i;
  return -1;
}

/** 另有, 还有 before one more part, which is told beside the list. */
const MORE = /^[，；](?:另|还|再|加上|连同|以及|外加)/u;

/** The list with what is told to be beside it. */
function extended(mentions: readonly Mention[], series: Series): Series | null {
  const part = series.mentions[0] as Mention;
  const at = alikeAfter(mentions, part, series.last);
  const more = mentions[at];
  const { text, end } = series.mentions.at(-1) as Mention;
  if (!more || more.text !== text || more.depth !== part.depth || !MORE.test(text.slice(end, end + 4))) return null;
  return saysTotal(more) ? null : { mentions: [...series.mentions, more], first: series.first, last: at };
}

const FIGURES = codesOf('0123456789一二两三四五六七八九十百千万亿几余多');

/** A figure in the unit of the list that was not read as one of it, right before the total. */
function isBroken(parts: readonly Mention[], total: Mention): boolean {
  const last = parts.at(-1) as Mention;
  const unit = last.quantity.unit;
  if (/^(?:、|和|及|与|以及)/u.test(last.text.slice(last.end, last.end + 2))) return true;
  if (last.text !== total.text || total.start <= last.end) return false;
  const words = last.text.slice(last.end, total.start);
  for (let at = words.indexOf(unit); at >= 0; at = words.indexOf(unit, at + 1))
    if (FIGURES.has(words.charCodeAt(at - 1))) return true;
  return false;
}

/** All ways to read a list with a total that is not far off, the likeliest first. */
function readingsOf(mentions: readonly Mention[], series: Series): Reading[] {
  const { mentions: parts } = series;
  const longer = extended(mentions, series);
  const out = longer ? readingsOf(mentions, longer) : [];
  const sum = sumOf(parts);
  const next = after(mentions, series, sum);
  const isTold = next !== undefined && !isBroken(parts, next);
  if (isTold) out.push({ total: next, parts, ahead: false });
  for (const total of before(mentions, series, sum)) out.push({ total, parts, ahead: true });
  const head = parts[0] as Mention;
  // Of a list whose total is told after it, the first is a part.
  if (!isTold && parts.length > 2 && isClose(sumOf(parts, 1), head))
    out.push({ total: head, parts: parts.slice(1), ahead: true });
  return out;
}

function isEqual({ total, parts }: Reading): boolean {
  return comesTo(parts, total);
}

/** Other readings of the same numbers, of which one that holds is enough to acquit. */
function isAcquitted({ total, parts, ahead }: Reading, mentions: readonly Mention[]): boolean {
  for (let from = 1; from <= parts.length - 2; from++)
    if (isEqual({ total, parts: parts.slice(from), ahead: true })) return true;
  // A total told after its parts is of the last ones, if not of all.
  for (let to = 2; ahead && to < parts.length; to++)
    if (isEqual({ total, parts: parts.slice(0, to), ahead })) return true;
  // With one more number before or after, or with all that follow up to some place.
  const others = mentions.filter((one) => one !== total && !parts.includes(one) && areAlike(one, total));
  const last = parts.at(-1) as Mention;
  const more = others.filter(({ text, start }) => text === last.text && start > last.start);
  return (
    others.some((one) => isEqual({ total, parts: [...parts, one], ahead: true })) ||
    more.some((_, to) => to > 0 && isEqual({ total, parts: [...parts, ...more.slice(0, to + 1)], ahead: true }))
  );
}

/** No part is more than all, and together they are not far off. */
function isNear(reading: Reading): boolean {
  const { total, parts } = reading;
  if (!parts.every((part) => part.size <= total.size)) return false;
  const ratio = sumOf(parts) / total.size;
  return ratio >= 2 / 3 && ratio <= 3 / 2;
}

/**
 * Whether a list with the same number of members, told together with this one, comes to its own total. 146户，已消除98户，其余48户，
 * 其中…: a list of which this one tells a part is none.
 */
function isEchoed({ total, parts }: Reading, held: readonly Reading[]): boolean {
  return held.some(
    (one) =>
      one.parts.length === parts.length &&
      !one.parts.includes(total) &&
      one.parts.every((part, i) => {
        const own = parts[i] as Mention;
        return part !== own && part.text === own.text && Math.abs(part.start - own.start) < 24;
      }),
  );
}

/** A list told with a total. */
export interface Told extends Reading {
  readonly holds: boolean;
}

/** How many numbers before a sentence are read with it. */
const FAR = 10;

/** A first look: the units of two members of a list and a total, the last of them not long told. */
function basesOfThree(mentions: readonly Mention[], own: number): string[] {
  const out: string[] = [];
  for (let i = mentions.length - 1; i >= Math.max(2, own - ON); i--) {
    const { base } = mentions[i] as Mention;
    if (base !== '' && !out.includes(base) && hasTwo(mentions, i, base)) out.push(base);
  }
  return out;
}

/** Whether two numbers of a unit stand before a place. */
function hasTwo(mentions: readonly Mention[], to: number, base: string): boolean {
  let count = 0;
  for (let i = to - 1; i >= 0; i--) if ((mentions[i] as Mention).base === base && ++count > 1) return true;
  return false;
}

/**
 * Lists that are all of a total by several signs together.
 * @param first index of the sentence's first number: lists that end before it were read before
 * @param back whether some words of the sentence point back to what was told before
 */
export function toldIn(wide: readonly Mention[], first: number, back: boolean): Told[] {
  const from = Math.max(0, first - FAR);
  const mentions = from === 0 ? wide : wide.slice(from);
  const own = first - from;
  const bases = basesOfThree(mentions, own);
  if (bases.length === 0) return [];
  const lists = seriesIn(mentions, bases).filter(({ last }) => last + (back ? BACK_ON : ON) >= own);
  const all = lists.map((series) => readingsOf(mentions, series));
  const held = all.flatMap((readings) => readings.find(isEqual) ?? []);
  const out: Told[] = held.flatMap((one) => (one.parts.length > 2 || !one.ahead ? [{ ...one, holds: true }] : []));
  all.forEach((readings, i) => {
    if (readings.length === 0 || readings.some((one) => held.includes(one))) return;
    const isLate = (lists[i] as Series).last >= own;
    const found = readings.find((reading) => {
      if (!isLate && reading.total.start < (mentions[own]?.start ?? 0) && reading.total.text === mentions[own]?.text)
        return false;
      if (!isNear(reading)) return false;
      return areSigns(reading, isEchoed(reading, held) ? ECHOED : ENOUGH) && !isAcquitted(reading, mentions);
    });
    if (found) out.push({ ...found, holds: false });
  });
  return out;
}
