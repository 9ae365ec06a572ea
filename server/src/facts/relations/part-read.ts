import { order, plus, rational, ZERO } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { sharedEnd } from '../indicator-thing.ts';
import type { Quantity } from '../model.ts';
import { isBacked } from './disclaimer.ts';
import type { Mention } from './mentions.ts';
import type { Bound } from './part-named.ts';
import { isHeadless, isReadClosely, READINGS, statementBefore, type Context } from './part-readings.ts';
import type { Told } from './part-told.ts';
import { CARRIED, ELSEWHERE, EXCUSED, NO_WHOLE, PREDICATE } from './part-words.ts';
import { sizeOf } from './same-figures.ts';

/** Units that count the same things: 经营户386家，其中397户. */
const NEAR_UNITS: readonly string[] = ['家户', '个处座', '台辆部', '件条', '村个', '所个'];
/** The rows that a unit stands in, a bit each, by its code. */
const ROWS = new Uint8Array(0x10000);
NEAR_UNITS.forEach((row, i) => {
  for (let at = 0; at < row.length; at++) {
    const code = row.charCodeAt(at);
    ROWS[code] = (ROWS[code] as number) | (1 << i);
  }
});

/** The rows of a unit; 0 where nothing else counts the same. */
export function rowsOf(unit: string): number {
  return unit.length === 1 ? (ROWS[unit.charCodeAt(0)] as number) : 0;
}

function areNear(a: string, b: string): boolean {
  return a === b || (rowsOf(a) & rowsOf(b)) !== 0;
}

/** 建议9件、提案7件，已办结14件: what is told in one row is meant together. */
function isInRow({ mention }: Told, before: readonly Told[]): boolean {
  const same = (other: Told): boolean => other.mention.base === mention.base && other.mention.text === mention.text;
  const next = before.find((other) => same(other) && other.mention.start > mention.end);
  return (
    /[、和及与]$/u.test(mention.mark) ||
    (next !== undefined &&
      /^[^，。；：]{0,3}[、和及与][^，。；：、]*$/u.test(mention.text.slice(mention.end, next.mention.start)))
  );
}

/** A first look at two values, before the bounds of either are read. */
function isLess(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (rowsOf(a.unit) & rowsOf(b.unit)) !== 0
    ? sizeOf(a) < sizeOf(b)
    : order(valueOf(a), valueOf(b)) < 0;
}

/** 全县校车 are more than those that were bought. */
const OF_ALL = /^全[省市县区镇乡村]/u;
const GOT = /购置|新[增购建添]|采购|配备|投放|招[聘录]|引进/u;

function mayHold({ mention: whole }: Told, { mention, lead }: Told): boolean {
  return (
    !(OF_ALL.test(lead) && GOT.test(whole.clause)) &&
    areNear(whole.base, mention.base) &&
    !whole.qualifies &&
    whole.depth <= mention.depth &&
    (whole.text !== mention.text || whole.end <= mention.from + 1)
  );
}

/** Of several numbers that may be its whole, those that name its own kind of thing. */
function ofItsKind({ thing: { noun }, lead }: Told, wholes: readonly Told[]): readonly Told[] {
  if (noun.length < 2 || isHeadless(lead) || PREDICATE.test(lead)) return wholes;
  const isOfKind = ({ thing }: Told): boolean => sharedEnd(thing.noun, noun) >= 2;
  const last = wholes.at(-1);
  return last && isOfKind(last) ? wholes.filter(isOfKind) : wholes;
}

/** 其中37人上岗，其余115人: what is left beside a part is none of it. */
const REST = /^(?:而|且|则)?(?:其余|其他|其它|余下|剩余|剩下|另外|余者)/u;

function isNoPart({ mention, lead }: Told): boolean {
  return mention.qualifies || mention.glued !== null || REST.test(lead);
}

/** The text tells why the part is more. */
function isExcused(name: string, { one: { mention }, words }: Context, whole: Told): boolean {
  const since = whole.mention.text === mention.text ? whole.mention.end : 0;
  const after = mention.text.slice(since, mention.to);
  // 其中 leaves no doubt of what the part is of.
  if (name === 'amidst') return CARRIED.test(after);
  return CARRIED.test(words) || EXCUSED.test(after) || isBacked([whole.mention, mention]);
}

/** 头一批46个，后一批29个，已整改58个: what became of things may be told of all of them; of a row of three 纳入的58个 as well. */
function isOfSum({ lead, mention }: Told, wholes: readonly Told[]): boolean {
  if (wholes.length < 2 || (wholes.length < 3 && !PREDICATE.test(lead))) return false;
  const values = new Set(wholes.map((whole) => valueOf(whole.mention.quantity)).map(({ n, d }) => `${n}/${d}`));
  const sum = [...values].map((value) => value.split('/').map(BigInt) as [bigint, bigint]);
  const total = sum.reduce((all, [n, d]) => plus(all, rational(n, d)), ZERO);
  return order(valueOf(mention.quantity), total) <= 0;
}

/** 党员1046名。女性268名，35岁以下213名，有大专学历的397名: another number near by may be meant as well. */
function isHeld(name: string, { one, before, isMore }: Context): boolean {
  if (!'headless relative'.includes(name) || PREDICATE.test(one.lead)) return false;
  return before.some(
    ({ mention, sentence }) =>
      sentence >= one.sentence - 1 && mention.base === one.mention.base && !isMore(one.mention, mention),
  );
}

/**
 * The whole that a number is more than, by one of the readings of its words; null when some number that its words may mean
 * holds it.
 * @param before the numbers before it that are read with it, in order of place
 */
export function wholeOf(
  one: Told,
  before: readonly Told[],
  isMore: (one: Mention, whole: Mention) => boolean,
): Bound | null {
  const { mention } = one;
  if (isNoPart(one)) return null;
  const near = before.filter((whole) => mayHold(whole, one));
  const less = near.filter((whole) => isLess(whole.mention.quantity, mention.quantity));
  if (less.length === 0) return null;
  const context = { one, before, less, words: statementBefore(mention), isMore };
  const closely = isReadClosely(one, less);
  for (const { name, read, isClose } of READINGS) {
    if (isClose && !closely) continue;
    const accepts = read(context);
    if (!accepts || !less.some(accepts)) continue;
    const wholes = ofItsKind(one, near.filter(accepts));
    if (wholes.length === 0 || !wholes.every((whole) => less.includes(whole))) continue;
    const whole = wholes.findLast(({ mention: { clause } }) => !NO_WHOLE.test(clause));
    if (!whole || !wholes.every((other) => isMore(mention, other.mention))) continue;
    if ((ELSEWHERE.test(one.lead) && name !== 'majority') || isExcused(name, context, whole)) continue;
    if (name !== 'amidst' && (isInRow(whole, before) || isHeld(name, context) || isOfSum(one, wholes))) continue;
    return { whole: whole.mention, part: mention, roles: ['总数', '其中'] };
  }
  return null;
}
