import { order, over, rational, times, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import { part, plainFigure, relation } from './relation.ts';

/** What a value may be told for: so many of the first of its kind. */
interface Per {
  readonly kind: 'weight' | 'area' | 'time';
  readonly size: Rational;
}

const PERS: Readonly<Record<string, Per>> = {
  两: { kind: 'weight', size: rational(1, 20) },
  斤: { kind: 'weight', size: rational(1, 2) },
  公斤: { kind: 'weight', size: rational(1) },
  千克: { kind: 'weight', size: rational(1) },
  吨: { kind: 'weight', size: rational(1000) },
  亩: { kind: 'area', size: rational(1) },
  公顷: { kind: 'area', size: rational(15) },
  天: { kind: 'time', size: rational(12, 365) },
  日: { kind: 'time', size: rational(12, 365) },
  月: { kind: 'time', size: rational(1) },
  季度: { kind: 'time', size: rational(3) },
  年: { kind: 'time', size: rational(12) },
};
const UNIT = '(?<unit>公斤|千克|公顷|季度|两|斤|吨|亩|天|日|月|年)';
/** ，合每斤; ，折合每月; ，平均每天; ，日均 */
const BEHIND = new RegExp(
  String.raw`^(?:左右)?[，,（(](?<again>折合|约合|合|即|折算(?:下来|成|为)?|换算(?:下来|成|为)?|相当于|也就是|算下来|等于)?(?:平均|人均|每人|户均|每户)*(?:每${UNIT}|(?<mean>[日月年])均)[^，。；\d]{0,6}$`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`每${UNIT}[^，。；]{0,14}$|(?<mean>年)[^，。；、\d个]{1,10}$|(?<mean2>[日月年])均[^，。；\d]{0,8}$`,
  'u',
);
/** 上半年, 五年 are no year; a target or a growth is no value. */
const NO_YEAR = /半年|[\d一二两三四五六七八九十几多]年|近年|历年|多年|增|减|比|降|升|超|累计|以来/u;
const REACH = 18;
const CLAUSE = 26;

function perOf({ unit, mean, mean2 }: Readonly<Record<string, string | undefined>>): Per | null {
  return PERS[unit ?? mean ?? mean2 ?? ''] ?? null;
}

function clauseBefore({ place: { block, start } }: Quantity): string {
  return /[^，。；：、（）]*$/u.exec(block.text.slice(Math.max(0, start - CLAUSE), start))?.[0] ?? '';
}

/** What the first number is told for: 每公斤, 全年. */
function perBefore(one: Quantity): Per | null {
  const clause = clauseBefore(one);
  const found = BEFORE.exec(clause);
  if (!found || (found.groups?.mean !== undefined && NO_YEAR.test(clause))) return null;
  return perOf(found.groups ?? {});
}

function isPlain({ approximate, upper }: Quantity): boolean {
  return upper === null && (approximate === null || approximate === '约');
}

const [LEAST, MOST] = [rational(92, 100), rational(108, 100)];
const SHIFTS = [3, 4, 5, 6, 7, 8].flatMap((power) => [
  rational(10n ** BigInt(power)),
  rational(1n, 10n ** BigInt(power)),
]);

/** Whether two values differ by no more than rounding and the days of a month do. */
function isNear(a: Rational, b: Rational): boolean {
  const ratio = over(a, b);
  return order(ratio, LEAST) >= 0 && order(ratio, MOST) <= 0;
}

/** The words between two plain values of one kind of which the second is told for each of something; null for any other. */
function gapBetween(one: Quantity, next: Quantity): string | null {
  const { block, end } = one.place;
  const { start } = next.place;
  if (next.kind !== 'amount' || start - end > REACH || start - end < 3 || !isAlike(one.unit, next.unit)) return null;
  const gap = block.text.slice(end, start);
  if (!gap.includes('每') && !gap.includes('均')) return null;
  return isPlain(one) && isPlain(next) ? gap : null;
}

/**
 * One value told for two units: 每公斤6.4元，合每斤3.2元; 年供水146万立方米，平均每天4000立方米. Where the words do not say that it is told
 * again, only 万 or 亿 too much speaks: the days of work may be meant.
 */
export function perUnit(one: Quantity, next: Quantity): Relation | null {
  const gap = gapBetween(one, next);
  const behind = gap === null ? null : BEHIND.exec(gap);
  const to = behind && perOf(behind.groups ?? {});
  const from = to && perBefore(one);
  if (gap === null || !to || from?.kind !== to.kind || order(from.size, to.size) === 0) return null;
  const due = times(valueOf(one), over(to.size, from.size));
  const told = valueOf(next);
  if (due.n === 0n || told.n === 0n) return null;
  const holds = isNear(told, due);
  const again = behind?.groups?.again !== undefined;
  if (!holds && !again && !SHIFTS.some((factor) => isNear(times(told, factor), due))) return null;
  const [first, second] = [part('原数', one), part('换算', next)];
  const shown = `${plainFigure(one)}按${gap.replace(/^[，,（(]/u, '')}折算`;
  return relation({
    type: 'convert',
    parts: [first, second],
    marked: second,
    holds,
    trust: 'certain',
    arithmetic: holds ? shown : `${shown}得不出${plainFigure(next)}`,
  });
}
