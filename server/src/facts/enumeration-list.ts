import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { PAIR_SIGN, QUOTE_SIGN } from '../text/signs.ts';

/** The things of a 、-list, as the marks divide them. */
export interface List {
  /** Divided at every mark and, where one stands before the last thing, at 和, 与, 及. */
  readonly items: readonly Place[];
  /** The fewest and the most things that the words may tell: 和 divides two things or belongs to one. */
  readonly least: number;
  readonly most: number;
  /** The things are alike, so that each mark surely divides two of them: 党务、村务、财务. */
  readonly alike: boolean;
}

/** Opening marks of brackets and quotation marks, and such marks with what stands inside. */
const PAIRED: readonly (readonly [string, RegExp])[] = (['（）', '《》', '“”', '()'] as const).map((pair) => [
  pair.charAt(0),
  new RegExp(`[${pair.charAt(0)}][^${pair}]*[${pair.charAt(1)}]`, 'gu'),
]);

/** The text with what stands inside brackets and quotation marks blanked out, at its own length. */
export function masked(text: string): string {
  let out = text;
  for (const [open, inside] of PAIRED)
    if (out.includes(open)) out = out.replace(inside, (found) => '＿'.repeat(found.length));
  return out;
}

/** Whether some things may stand side by side in a block: 甲、乙, “甲”“乙”, 《甲》《乙》. */
export function mayList({ text, signs }: Block): boolean {
  if (text.includes('、')) return true;
  return (signs & PAIR_SIGN) !== 0 && (text.includes('》') || ((signs & QUOTE_SIGN) !== 0 && text.includes('”“')));
}

const JOINS = /以及|[和与及]/gu;
const JOIN = codesOf('和与及');

/** Where the 、 of some words stand. */
function marksIn(text: string): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) out.push([at, at + 1]);
  return out;
}

function alike(items: readonly string[]): boolean {
  const [first = ''] = items;
  const same = (pick: (item: string) => string | undefined): boolean =>
    items.every((item) => pick(item) === pick(first));
  return (
    same((item) => item[0]) || same((item) => item.at(-1)) || (same((item) => String(item.length)) && first.length <= 6)
  );
}

/** Cuts [start, end) of a block at the marks between its things. Null when there is no 、 or the list is open (等). */
export function readList(block: Block, start: number, end: number): List | null {
  const words = block.text.slice(start, end);
  if (!words.includes('、')) return null;
  const text = masked(words);
  if (!text.includes('、') || text.includes('等')) return null;
  const cuts = marksIn(text);
  const tail = text.slice(cuts.at(-1)?.[1] ?? 0);
  const all = JOIN.isIn(text, 0, text.length) ? text.match(JOINS) : null;
  const joins = all ? [...tail.matchAll(JOINS)] : [];
  const least = cuts.length + 1;
  const most = least + (all?.length ?? 0);
  const [join] = joins;
  if (join && joins.length === 1) {
    const at = text.length - tail.length + join.index;
    cuts.push([at, at + join[0].length]);
  }
  const bounds = [0, ...cuts.flat(), text.length];
  const items: Place[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2)
    items.push(place(block, start + (bounds[i] ?? 0), start + (bounds[i + 1] ?? 0)));
  if (items.some((item) => item.end <= item.start)) return null;
  return { items, least, most, alike: alike(items.map((item) => block.text.slice(item.start, item.end))) };
}
