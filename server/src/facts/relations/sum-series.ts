import { meets, exceeds } from '../../text/interval.ts';
import { over } from '../../text/rational.ts';
import { boundsOf, totalOf, valueOf } from '../bounds.ts';
import { areAlike, type Mention } from './mentions.ts';
import { isAside, saysTotal, seriesIn, type Series } from './series.ts';
import { addUp } from './sum-reckon.ts';
import { signsOf, type Reading } from './sum-signs.ts';
import { boundsBeside } from './together.ts';

/** How many numbers before and after a list its total may stand. */
const BACK = 6;
const ON = 3;
/** So many signs are enough to be sure. */
const ENOUGH = 5;
/** So many that numbers which come out are no accident. */
const PLAIN = 3;

/** The numbers before a list that may be its total, the nearest first. */
function before(mentions: readonly Mention[], { mentions: [part], first }: Series): Mention[] {
  const out: Mention[] = [];
  for (let i = first - 1; i >= Math.max(0, first - BACK); i--) {
    const one = mentions[i] as Mention;
    if (part && areAlike(one, part) && one.depth <= part.depth && !one.qualifies && !isAside(one)) out.push(one);
  }
  return out;
}

/** The next number in the unit of a list after it. */
function after(mentions: readonly Mention[], { mentions: members, last }: Series): Mention | undefined {
  const part = members[0] as Mention;
  return mentions
    .slice(last + 1, last + 1 + ON)
    .find((one) => areAlike(one, part) && one.depth === part.depth && !one.qualifies && !isAside(one));
}

/** 另有, 还有 before one more part, which is told beside the list. */
const MORE = /^[，；](?:另|还|再|加上|连同|以及|外加)/u;

/** The list with what is told to be beside it. */
function extended(mentions: readonly Mention[], series: Series): Series | null {
  const part = series.mentions[0] as Mention;
  const at = mentions.findIndex((one, i) => i > series.last && i <= series.last + ON && areAlike(one, part));
  const more = mentions[at];
  const { text, end } = series.mentions.at(-1) as Mention;
  if (!more || more.text !== text || more.depth !== part.depth || !MORE.test(text.slice(end, end + 4))) return null;
  return saysTotal(more) ? null : { mentions: [...series.mentions, more], first: series.first, last: at };
}

/** All ways to read a list with a total, the likeliest first. */
function readingsOf(mentions: readonly Mention[], series: Series): Reading[] {
  const { mentions: parts } = series;
  const out: Reading[] = [];
  const longer = extended(mentions, series);
  if (longer) out.push(...readingsOf(mentions, longer));
  const next = after(mentions, series);
  if (next && saysTotal(next)) out.push({ total: next, parts, ahead: false });
  for (const total of before(mentions, series)) out.push({ total, parts, ahead: true });
  const [head, ...others] = parts;
  if (head && others.length > 1) out.push({ total: head, parts: others, ahead: true });
  return out;
}

function isEqual({ total, parts }: Reading): boolean {
  const list = parts.map(({ quantity }) => quantity);
  return meets(boundsBeside(total.quantity, list), addUp(list, total.quantity));
}

/** Other readings of the same numbers, of which one that holds is enough to acquit. */
function isAcquitted({ total, parts }: Reading, mentions: readonly Mention[]): boolean {
  for (let from = 1; from <= parts.length - 2; from++) if (isEqual({ total, parts: parts.slice(from), ahead: true })) return true;
  for (let to = 2; to < parts.length; to++) if (isEqual({ total, parts: parts.slice(0, to), ahead: true })) return true;
  // With one more number before or after.
  return mentions.some(
    (one) => one !== total && !parts.includes(one) && areAlike(one, total) && isEqual({ total, parts: [...parts, one], ahead: true }),
  );
}

/** No part is more than all, and together they are not far off. */
function isNear({ total, parts }: Reading): boolean {
  const value = valueOf(total.quantity);
  if (value.n <= 0n) return false;
  const stated = boundsOf(total.quantity);
  if (parts.some(({ quantity }) => exceeds(boundsOf(quantity), stated))) return false;
  const ratio = over(totalOf(parts.map(({ quantity }) => quantity)), value);
  return ratio.n * 3n >= ratio.d * 2n && ratio.n * 2n <= ratio.d * 3n;
}

/** Whether a list with the same number of members, told together with this one, comes to its own total. */
function isEchoed({ parts }: Reading, held: readonly Reading[]): boolean {
  return held.some(
    (one) =>
      one.parts.length === parts.length &&
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

/**
 * Lists that are all of a total by several signs together.
 * @param own index of the sentence's first number: lists that end before it were read before
 */
export function toldIn(mentions: readonly Mention[], own: number): Told[] {
  const lists = seriesIn(mentions);
  const all = lists.map((series) => readingsOf(mentions, series));
  const held = all.flatMap((readings) => readings.find(isEqual) ?? []);
  const out: Told[] = held.flatMap((reading) => (signsOf(reading) >= PLAIN ? [{ ...reading, holds: true }] : []));
  all.forEach((readings, i) => {
    if (readings.some(isEqual)) return;
    const isLate = (lists[i] as Series).last >= own;
    const found = readings.find((reading) => {
      if (!isLate && reading.total.start < (mentions[own]?.start ?? 0) && reading.total.text === mentions[own]?.text) return false;
      if (!isNear(reading)) return false;
      const signs = signsOf(reading) + (isEchoed(reading, held) ? ENOUGH : 0);
      return signs >= ENOUGH && !isAcquitted(reading, mentions);
    });
    if (found) out.push({ ...found, holds: false });
  });
  return out;
}
