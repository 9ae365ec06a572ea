import { lazy } from '../../base/lazy.ts';
import { sizesByLast, type Size } from '../../data/sizes.ts';
import { codesOf } from '../../text/codes.ts';
import { order, over, rational, times, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { part, plainFigure, relation } from './relation.ts';

/** What a number is called whose unit cannot be that of what it tells. */
export const WRONG_UNIT = '单位不合';

/** Base units of sizes: a number in one of them cannot tell what is told in another. */
const SORTS: ReadonlySet<string> = new Set(['米', '平方米', '立方米', '公斤', '千瓦', '千瓦时', '元', '毫克/立方米']);
/** Units that are mistaken for each other, in the base unit. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  米: ['毫米', '厘米', '米', '公里'],
  平方米: ['平方米', '亩', '公顷', '平方公里'],
  立方米: ['毫升', '升', '立方米'],
  公斤: ['克', '公斤', '吨'],
};
/** What 万 and 亿 make of a number when they are added or left out. */
const SHIFTS: readonly Rational[] = [0, 4, 8].flatMap((power) => {
  const factor = 10n ** BigInt(power);
  return power === 0 ? [rational(1)] : [rational(factor), rational(1n, factor)];
});

const MARKS = codesOf('，,。；;：:、！？（）()');
const CLAUSE = 24;
const SENTENCE = 70;
const LEFT_OUT =
  /(?:大约|约|将近|近|超过?|逾|高达|长达|深达|厚达|宽达|可达|达到?|为|有|共|共计|合计|仅|只有?|是|至|到|稳定在|控制在|分别|各|均|已|最大|最高|均为|的)+$/u;
/** A change is no size: 面积增加2万亩. */
const CHANGE = /(?:增加|增长|新增|减少|提高|下降|降低|扩大|增|减)(?:了|约|近)?$/u;

/** What both end with. */
const LEFT_OUT_LAST = codesOf('约近超过逾达到为有共计仅只是至在别各均已大高的');
const CHANGE_LAST = codesOf('加长增少高降低大减了约近');

function clauseBefore(text: string, start: number): string {
  let at = start;
  const limit = Math.max(0, start - CLAUSE);
  while (at > limit && !MARKS.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, start);
}

function sentenceBefore(text: string, start: number): string {
  const from = Math.max(
    0,
    start - SENTENCE,
    text.lastIndexOf('。', start - 1) + 1,
    text.lastIndexOf('；', start - 1) + 1,
  );
  return text.slice(from, start);
}

function isOutside({ least, most }: Size, value: Rational): boolean {
  return (least !== null && order(value, least) < 0) || (most !== null && order(value, most) > 0);
}

/** The unit, with the same figures, in which the number would be within the bounds; null when there is none. */
function rightUnit(size: Size, { unit }: Quantity, value: Rational): string | null {
  const own = scaleOf(unit).times;
  for (const shift of SHIFTS)
    for (const other of UNITS[size.unit] ?? [unit]) {
      const factor = times(shift, over(scaleOf(other).times, own));
      if (!isOutside(size, times(value, factor))) return other;
    }
  return null;
}

function faultIn(size: Size, quantity: Quantity, base: string): string | null {
  if (base !== size.unit) {
    const fits = size.also.includes(base) || !SORTS.has(base);
    return fits ? null : `${size.what}应以${size.unit}等单位计`;
  }
  const value = valueOf(quantity);
  if (value.n === 0n || !isOutside(size, value)) return null;
  const right = size.unit.includes('/') ? quantity.unit.replace('毫克', '微克') : rightUnit(size, quantity, value);
  if (right === null) return null;
  return `${size.what}不会是这个数，${right === quantity.unit ? '多为“万”“亿”写错' : `单位疑为${right}`}`;
}

/** The rows by the last character of what they tell, with those that may end with any. */
const rowsByLast = lazy((): ReadonlyMap<string, readonly Size[]> => {
  const any = sizesByLast().get('') ?? [];
  return new Map([...sizesByLast()].map(([last, own]) => [last, last === '' ? own : [...own, ...any]]));
});

function rowsFor(bare: string): readonly Size[] {
  return rowsByLast().get(bare.slice(-1)) ?? rowsByLast().get('') ?? [];
}

/** A number in a unit that what it tells is never told in, or of a size that only another unit makes possible. */
export function findWrongUnit(quantity: Quantity): Relation | null {
  const { unit, upper, place } = quantity;
  const { base } = scaleOf(unit);
  if (!SORTS.has(base) || upper !== null || place.start === 0) return null;
  const { text } = place.block;
  const clause = clauseBefore(text, place.start);
  const last = text.charCodeAt(place.start - 1);
  if (clause === '' || (CHANGE_LAST.has(last) && CHANGE.test(clause))) return null;
  const bare = LEFT_OUT_LAST.has(last) ? clause.replace(LEFT_OUT, '') : clause;
  let sentence: string | null = null;
  for (const size of rowsFor(bare)) {
    if (!size.ends.test(bare)) continue;
    const told = faultIn(size, quantity, base);
    if (told === null) continue;
    sentence ??= sentenceBefore(text, place.start);
    const words = sentence;
    if (size.thing?.some((word) => words.includes(word)) === false) continue;
    if (!size.unless.some((word) => words.includes(word))) return claim(quantity, told);
  }
  return null;
}

/** 4.2亿万元, 2.3万万人: one power of ten too many. */
const DOUBLED = /^(?:亿万|万万|亿亿)/u;

/** A number whose 万 or 亿 was written twice. */
export function findDoubledPower(quantity: Quantity): Relation | null {
  const { number } = quantity;
  const { text } = number.block;
  if (!POWERS.has(text.charCodeAt(number.end)) || !POWERS.has(text.charCodeAt(number.end + 1))) return null;
  const doubled = DOUBLED.exec(text.slice(number.end, number.end + 2))?.[0];
  return doubled === undefined ? null : claim(quantity, `“${doubled}”重复`);
}

const POWERS = codesOf('万亿');

function claim(quantity: Quantity, told: string): Relation {
  const marked = part(WRONG_UNIT, quantity);
  const arithmetic = `${told}，文中写作${plainFigure(quantity)}`;
  return relation({ type: 'convert', parts: [marked], marked, holds: false, trust: 'certain', arithmetic });
}
