import { codesOf } from '../text/codes.ts';
import { scaled } from '../text/numerals.ts';
import { readNumber, type NumberRead, type Reading } from './quantity-number.ts';
import { readUnit, type UnitRead } from './quantity-unit.ts';

/** Marks between numbers that share the unit of the last one: 3、9、2个, 8.2和1.6个百分点. */
const JOINING = codesOf('、和与及或');
/** So many numbers share one unit at most: the way to it is looked over for each of them. */
const MOST = 8;
/** A number after these marks and before 、 is a mark of numbering: 1、3个村达标. */
const FRESH = codesOf('。；;！？（(\n');

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Whether the number goes on a list whose numbers before it count nothing (国道104、235和3个), or begins a numbered item. */
function isNoMember(text: string, { start, end, value }: NumberRead, from: number): boolean {
  if (JOINING.has(text.charCodeAt(start - 1)) && isDigit(text, start - 2) && from !== start - 1) return true;
  const numbering = text.charAt(end) === '、' && value.scale === 0 && end - start < 3;
  return numbering && (start === 0 || FRESH.has(text.charCodeAt(start - 1)));
}

interface Last {
  readonly number: NumberRead;
  readonly unit: UnitRead;
}

/** The number at the end of the list that begins at `at`, with the unit that all share. */
function lastOf(text: string, at: number): Last | null {
  let end = at;
  for (let i = 0; i < MOST && JOINING.has(text.charCodeAt(end)) && isDigit(text, end + 1); i++) {
    const number = readNumber(text, end + 1);
    if (!number) return null;
    const unit = readUnit(text, number.end, false);
    if (unit) return { number, unit };
    end = number.end;
  }
  return null;
}

/**
 * A number without a unit that shares the one of the numbers after it, and their 万 or 亿: 新增3、9、2个, 投入1.2、3.4亿元.
 * @param from end of the quantity before it in the block
 */
export function readShared(text: string, number: NumberRead, from: number): Reading | null {
  if (number.han || !JOINING.has(text.charCodeAt(number.end)) || !isDigit(text, number.end + 1)) return null;
  if (isNoMember(text, number, from)) return null;
  const last = lastOf(text, number.end);
  if (!last || last.unit.unit === '年') return null;
  const { kind, unit } = last.unit;
  const multiplier = number.multiplier === '' ? last.number.multiplier : '';
  const value = scaled(number.value, multiplier) ?? number.value;
  return { kind, number, value, upper: null, denominator: null, unit, end: number.end };
}
