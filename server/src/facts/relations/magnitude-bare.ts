import { lazy } from '../../base/lazy.ts';
import { magnitudes, type Magnitude } from '../../data/magnitudes.ts';
import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { CodeSet } from '../../text/codes.ts';
import { maskOf, WordSet } from '../../text/word-set.ts';
import type { BlockFigures } from '../figures.ts';
import type { Relation } from '../model.ts';
import { relation } from './relation.ts';

interface Bare {
  readonly row: Magnitude;
  readonly word: string;
}

const rows = lazy((): readonly Bare[] =>
  magnitudes().flatMap((row) => (row.bare ?? []).map((word) => ({ row, word }))),
);
const words = lazy(() => new WordSet(rows().map(({ word }) => word)));

/** What ends a number without a unit: pH值为7.2，, 7左右, 2.1:1. */
const CLOSERS = new CodeSet('，。；、：:∶）上左至到—-');
/** The name stands so near before the number. */
const REACH = 16;
const BETWEEN = /^[一-鿿\d.]{0,12}$/u;

function breaks({ least = 0, most = Infinity }: Magnitude, value: number): boolean {
  return value < least || value > most;
}

function claim(row: Magnitude, block: Block, start: number, end: number): Relation {
  const marked = { role: '数量', place: place(block, start, end) };
  return relation({
    type: 'magnitude',
    parts: [marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `${row.why}，文中写作${block.text.slice(start, end)}`,
  });
}

const WHOLE = /\d+(?:\.\d+)?$/u;

/** Where a number begins whose last figures stand in a run: runs are parted by the point. */
function startOf(text: string, start: number, end: number): number {
  return text.charAt(start - 1) === '.' ? end - (WHOLE.exec(text.slice(start - 6, end))?.[0].length ?? 0) : start;
}

/** The row whose name stands right before a number. */
function rowBefore(before: string): Magnitude | undefined {
  if (!words().isIn(maskOf(before), before)) return undefined;
  return rows().find(({ word }) => {
    const at = before.lastIndexOf(word);
    return at >= 0 && BETWEEN.test(before.slice(at + word.length));
  })?.row;
}

/** Numbers without a unit that cannot be: pH值为76.8. */
export function beyondBare({ block, runs }: BlockFigures, out: Relation[]): void {
  const { text } = block;
  for (const { start, end, type } of runs) {
    if (type !== 'arabic' || (end < text.length && !CLOSERS.has(text.charCodeAt(end)))) continue;
    const from = startOf(text, start, end);
    const row = rowBefore(text.slice(Math.max(0, from - REACH), from));
    if (row && breaks(row, Number(text.slice(from, end)))) out.push(claim(row, block, from, end));
  }
}
