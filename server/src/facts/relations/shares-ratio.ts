import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { parseDecimal, showDecimal, sum, type Decimal } from '../../text/decimal.ts';
import { between, meets, point, sumOf, type Interval } from '../../text/interval.ts';
import { fromDecimal, HUNDRED, minus, order, plus, rational } from '../../text/rational.ts';
import type { Relation } from '../model.ts';
import { relation } from './relation.ts';

const NUMBER = '(\\d{1,3}(?:\\.\\d{1,3})?)\\s?[%％]?';
const MARK = '\\s?[:：∶︰]\\s?';
const RATIO = new RegExp(`(?<![\\d.:：∶︰])${NUMBER}${MARK}${NUMBER}${MARK}${NUMBER}(?![\\d.]|${MARK}\\d)`, 'gu');
/** How far before the figures the name of the ratio may stand. */
const REACH = 60;
/** 以总面积为100 beside any ratio. */
const OF_HUNDRED = /(?:以[^，。；（）]{1,14}为|合计(?:为)?|总和为)(?:100|一百)(?![\d.])/u;
const BESIDE = 30;
const NAME =
  /(?:三次|三大|一二三|一、二、三次?)产业|产业结构|产业比|(?:三|[一1]、?二、?三)次?产(?:业|值|增加值)?(?:之?比[例重值]?|[占构]比|结构|构成|份额)/u;
/** Sums within these are percentages that were meant to be 100; others are ratios of some other kind. */
const [LEAST, MOST] = [rational(50), rational(150)];
const NAMES = ['一产', '二产', '三产'];

/** What a figure may stand for: half a unit of its last digit on either side. */
function bounds(value: Decimal): Interval {
  const middle = fromDecimal(value);
  const half = { n: 1n, d: 2n * 10n ** BigInt(value.scale) };
  return between(minus(middle, half), plus(middle, half));
}

function judge(block: Block, match: RegExpMatchArray, industries: boolean): Relation | null {
  const texts = match.slice(1, 4);
  const values = texts.map(parseDecimal);
  if (values.some((value) => value === null)) return null;
  const figures = values as Decimal[];
  const total = sum(figures);
  const whole = fromDecimal(total);
  if (order(whole, LEAST) < 0 || order(whole, MOST) > 0) return null;
  let at = match.index ?? 0;
  const parts = texts.map((text, i) => {
    at = block.text.indexOf(text, at);
    const own = { role: industries ? (NAMES[i] ?? '') : '占比', place: place(block, at, at + text.length) };
    at += text.length;
    return own;
  });
  const range = figures.map(bounds).reduce(sumOf);
  const holds = meets(range, point(HUNDRED));
  const working = `${texts.join('+')}=${showDecimal(total)}`;
  return relation({
    type: 'shares',
    parts,
    marked: parts.at(-1) as (typeof parts)[number],
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，${industries ? '三次产业之比' : '各项之比'}合计应为100`,
  });
}

const MARKS = [':', '∶', '：', '︰'];

/** Whether a text may hold a ratio of 100: some mark with figures on both sides. */
function mayHold(text: string): boolean {
  return MARKS.some((mark) => {
    for (let at = text.indexOf(mark); at > 0; at = text.indexOf(mark, at + 1))
      if (isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1))) return true;
    return false;
  });
}

function isFigure(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x20 || code === 0x25 || code === 0xff05;
}

/** 三次产业比由2.9:51.6:45.5调整为2.8:48.5:48.7: each ratio is of 100. */
export function ratiosIn(block: Block): Relation[] {
  const { text } = block;
  if (!(text.includes('产') || text.includes('为100')) || !mayHold(text)) return [];
  return [...text.matchAll(RATIO)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (NAME.test(before)) return judge(block, match, true) ?? [];
    const end = match.index + match[0].length;
    const own = text.slice(Math.max(0, match.index - BESIDE), match.index) + text.slice(end, end + BESIDE);
    return OF_HUNDRED.test(own) ? (judge(block, match, false) ?? []) : [];
  });
}
