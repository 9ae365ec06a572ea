import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { parseDecimal, pow10, showDecimal } from '../../text/decimal.ts';
import { between, meets, quotientOf } from '../../text/interval.ts';
import { fromDecimal, minus, order, over, plus, toShortDecimal, ZERO, type Rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Decimal, Quantity, Relation } from '../model.ts';
import { around } from './rate-things.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

const FIGURE = '(\\d{1,5}(?:\\.\\d{1,2})?)';
const RATIO = new RegExp(
  `([\\u4e00-\\u9fff]{2,20}?)(?:的?配?比例?|之比)(?:达到?了?|约|为|是|大约|已|降[至到]|[升提][高至到]+|仅|大致|保持在|:)*${FIGURE}\\s?[:：∶︰]\\s?${FIGURE}(?![\\d.:：∶︰%])`,
  'gu',
);

/** Letters that stand for a word in names of ratios: 生师比, 床护比. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  生: /学生|在校生|在园|幼儿|学员|生/u, 师: /教师|教职工|老师|教员/u, 医: /医[生师]/u, 护: /护士|护理|护师/u, 床: /床/u, 男: /男/u, 女: /女/u,
  警: /民警/u, 辅: /辅警/u, 保: /保育|保教/u, 幼: /幼儿|在园/u, 干: /干部/u, 群: /群众/u, 人: /人/u,
}; // prettier-ignore
const SHORT = /([\u4e00-\u9fff])([\u4e00-\u9fff])$/u;
const LONG = /([\u4e00-\u9fff]{2,8}?)(?:和|与|对|同|跟)([\u4e00-\u9fff]{2,8}?)(?:人数|数量|数)?(?:之间)?$/u;

type Names = readonly [(words: string) => boolean, (words: string) => boolean];

/** The two things that a ratio is of, by its name. */
function namesOf(name: string): Names | null {
  const long = LONG.exec(name);
  if (long) return [long[1] as string, long[2] as string].map((own) => endingOf(own)) as unknown as Names;
  const short = SHORT.exec(name);
  const [a, b] = [LETTERS[short?.[1] ?? ''], LETTERS[short?.[2] ?? '']];
  return a && b ? [(words) => a.test(words), (words) => b.test(words)] : null;
}

/** Whether some words name a thing: 专任教师 is named by 教师. */
function endingOf(thing: string): (words: string) => boolean {
  const name = thing.replace(/(?:人数|数量|总数|数)$/u, '');
  return (words) => words.includes(name) || (name.length > 2 && words.includes(name.slice(-2)));
}

function isCount({ kind, upper, unit }: Quantity): boolean {
  return kind === 'amount' && upper === null && unit !== '';
}

function unitOf({ scale }: Decimal): Rational {
  return { n: 1n, d: pow10(scale) };
}

/** What a ratio may stand for: rounded or cut off at its last figure; a 1 is itself. */
function ratioBounds(a: Decimal, b: Decimal): ReturnType<typeof between> | null {
  const [left, right] = [fromDecimal(a), fromDecimal(b)];
  const isOne = order(right, { n: 1n, d: 1n }) === 0;
  const leftOne = order(left, { n: 1n, d: 1n }) === 0;
  const [reachLeft, reachRight] = [leftOne ? ZERO : unitOf(a), isOne ? ZERO : unitOf(b)];
  const least = minus(right, reachRight);
  if (order(least, ZERO) <= 0) return null;
  return between(over(minus(left, reachLeft), plus(right, reachRight)), over(plus(left, reachLeft), least));
}

/** The numbers of the sentence and of the one before that are of the ratio's things: no number is of both. */
function pairsIn(near: readonly Quantity[], [isFirst, isSecond]: Names): (readonly [Quantity, Quantity])[] {
  const told = near.filter(isCount).map((one) => ({ one, words: around(one) + one.unit }));
  const first = told.filter(({ words }) => isFirst(words) && !isSecond(words));
  const second = told.filter(({ words }) => isSecond(words) && !isFirst(words));
  return first.flatMap(({ one: a }) => second.map(({ one: b }) => [a, b] as const));
}

function judge(block: Block, match: RegExpExecArray, near: readonly Quantity[]): Relation | null {
  const [whole, name = '', left = '', right = ''] = match;
  const names = namesOf(name);
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  if (!names || !a || !b || b.digits === 0n || a.digits === 0n) return null;
  const stated = ratioBounds(a, b);
  const ahead = pairsIn(
    near.filter((one) => one.place.start < match.index),
    names,
  );
  const pairs = ahead.length > 0 ? ahead : pairsIn(near, names);
  if (!stated || pairs.length === 0 || pairs.length > 2) return null;
  const fits = ([x, y]: readonly [Quantity, Quantity]): boolean => {
    const given = quotientOf(boundsOf(x), boundsOf(y));
    return given === null || meets(stated, given);
  };
  const chosen = pairs.find(fits) ?? pairs[0];
  if (!chosen) return null;
  const [x, y] = chosen;
  const holds = fits([x, y]);
  if (valueOf(y).n <= 0n) return null;
  const end = match.index + whole.length;
  const written = /\d[\d.]*\s?[:：∶︰]\s?[\d.]+$/u.exec(whole)?.[0] ?? '';
  const marked = { role: '比值', place: place(block, end - written.length, end) };
  const quotient = showDecimal(toShortDecimal(over(valueOf(x), valueOf(y)), 2));
  return relation({
    type: 'average',
    parts: [part('前项', x), part('后项', y), marked],
    marked,
    holds,
    trust: pairs.length === 1 ? 'certain' : 'likely',
    arithmetic: `${plainFigure(x)}÷${plainFigure(y)}=${quotient}${holds ? '' : `，文中写作${written}`}`,
  });
}

const MARK = /比[^，。；]{0,8}\d[\d.]*\s?[:：∶︰]\s?\d/u;

/** 在校生4800人，教师300人，生师比为16:1: the ratio of two counts that are told beside it. */
export function ratiosOf(numbers: NumberBlock): Relation[] {
  const { block } = numbers;
  const { text } = block;
  if (!text.includes('比') || !MARK.test(text)) return [];
  // Sentences are cut when they are asked for.
  const { sentences } = numbers;
  return [...text.matchAll(RATIO)].flatMap((match) => {
    const at = sentences.findIndex(({ start, end }) => match.index >= start && match.index < end);
    const own = sentences.slice(Math.max(0, at - 1), at + 1).flatMap(({ items }) => items);
    return judge(block, match, own) ?? [];
  });
}
