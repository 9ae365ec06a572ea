import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { MonthSign } from './date-signs.ts';
import { THAT_IS } from './date-text.ts';
import { monthsOf, PART } from './period-parts.ts';
import { relation } from './relation.ts';

const MONTH = String.raw`(?:[一二三四五六七八九十]{1,2}|1?\d)`;
/** Months of which only the last one has its 月: 上半年即一至七月, 四季度的八、九、十月. */
const TOLD = new RegExp(
  String.raw`${PART}(?:期间|时间)?(?<link>${THAT_IS}|的|，?[为是]|，?包括|：)(?<months>${MONTH}(?:[、和及与至到—－-]${MONTH})+)$`,
  'u',
);
const REACH = 26;

/** The months that are named, and whether they are the ends of a stretch. */
function namedIn(words: string): { readonly months: readonly number[]; readonly stretch: boolean } {
  const months = words.split(/[、和及与至到—－-]/u).map((word) => countOf(word) ?? 0);
  return { months, stretch: months.length === 2 && /[至到—－-]/u.test(words) };
}

/** Months that are told of a part of the year that has others. */
export function namedMonths(signs: readonly MonthSign[]): Relation[] {
  return signs.flatMap(({ block, end }) => {
    const { text } = block;
    const base = Math.max(0, end - REACH);
    const words = text.slice(base, end);
    if (!/[季半]/u.test(words) || '、和及与至到'.includes(text.charAt(end + 1) || '。')) return [];
    const found = TOLD.exec(words);
    const { part = '', link = '', months: told = '' } = found?.groups ?? {};
    const own = found && monthsOf(part);
    const { months, stretch } = namedIn(told);
    if (!found || !own || months.some((one) => one < 1 || one > 12)) return [];
    const [first, last] = own;
    const isWithin = months.every((one) => first <= one && one <= last);
    const isWhole = months[0] === first && months.at(-1) === last;
    // 下半年（九至十一月） may name the months in which it was done.
    const holds = isWithin && (!stretch || link === '的' || isWhole);
    const at = base + found.index;
    const range: RelationPart = { role: '月份', place: place(block, end - told.length, end + 1) };
    const right = `${part}是${first}月至${last}月`;
    return [
      relation({
        type: 'period',
        parts: [{ role: '时段', place: place(block, at, at + part.length) }, range],
        marked: range,
        holds,
        trust: isWithin ? 'likely' : 'certain',
        arithmetic: holds ? right : `${right}，文中写作${told}月`,
      }),
    ];
  });
}
