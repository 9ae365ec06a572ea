import type { Mark } from '../document/model.ts';
import { formatHan } from '../text/numerals.ts';

const HAN_VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, i) => [formatHan(BigInt(i + 1)), i + 1] as const),
);

/** 1 to 99 for 一 to 九十九 and for figures; null for anything else. */
export function valueOf(numeral: string): number | null {
  return /^\d{1,2}$/u.test(numeral) ? Number(numeral) : (HAN_VALUES.get(numeral) ?? null);
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** Ways to number a paragraph that are no marks of 结构层次: 二是, 第二，, 其二，, 2）. */
const SPOKEN: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['是', new RegExp(`^(${HAN})是`, 'u')],
  ['第', new RegExp(`^第(${HAN})[，,]`, 'u')],
  ['其', new RegExp(`^其(${HAN})[，,]`, 'u')],
  ['半括号', /^(\d{1,2})[）)]/u],
];

/** How a paragraph is numbered: which way, with what number, and how many characters that takes. */
export interface Form {
  readonly form: string;
  readonly value: number;
  readonly length: number;
}

/** The number that a paragraph begins with, whatever way it is written; null where there is none. */
export function formOf(text: string, mark: Mark | null): Form | null {
  if (mark)
    return mark.value === null ? null : { form: rankOf(mark).toString(), value: mark.value, length: mark.length };
  const head = text.slice(0, 8);
  for (const [form, pattern] of SPOKEN) {
    const found = pattern.exec(head);
    const value = found ? valueOf(found[1] ?? '') : null;
    if (found && value !== null) return { form, value, length: found[0].length };
  }
  return null;
}

/** The units that 第一 may count, from the highest: they stand above 一、, which is 1. */
const UNITS: readonly (readonly [unit: string, rank: number])[] = [
  ['编', -3],
  ['部分', -2],
  ['章', -2],
  ['节', -1],
  ['条', 0],
];

/** The level of a mark, with room above 一、 for 第一部分 and 第一章. */
export function rankOf({ level, text }: Mark): number {
  if (!text.startsWith('第')) return level;
  return UNITS.find(([unit]) => text.includes(unit))?.[1] ?? 0;
}
