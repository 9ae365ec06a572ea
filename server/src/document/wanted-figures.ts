import { unitsByFirst } from '../data/units.ts';
import { codesOf } from '../text/codes.ts';
import { isDigit, isLatin } from '../text/width.ts';
import { readable } from './line-text.ts';
import type { Line } from './model.ts';

/** Words and marks behind a figure besides units: 12月, 12余, 12%, 12，. */
const BEHIND = codesOf('年月日号时分秒余多几大倍度千百十万亿‰％%℃、，。；：！？）》”’,.;:!?)/-—–－~～+');
/** Words and marks that a figure follows: 第12, 达到12, （12. */
const BEFORE = codesOf('第约近达超为是至到于逾计共仅占满增减〔（《“‘([/-—–－~～+年月');
/** The longest unit, and what tells it from other words. */
const LONGEST = 8;

/** Whether the words around a figure on a line of its own may have lost it: 共办理⏎12⏎件, 第⏎12⏎批. */
export function wantsFigure(source: string, above: Line | null, below: Line | null): boolean {
  if (above && BEFORE.has(source.charCodeAt(above.textEnd - 1))) return true;
  if (!below) return false;
  const code = source.charCodeAt(below.textStart);
  if (BEHIND.has(code) || isLatin(code)) return true;
  const units = unitsByFirst().get(code);
  if (!units) return false;
  const text = readable(source, below.textStart, Math.min(below.textEnd, below.textStart + LONGEST));
  return units.some(
    ({ unit, not }) => text.startsWith(unit) && !not?.some((word) => text.startsWith(word, unit.length)),
  );
}

/** Whether a figure or a word of Latin letters ends above a figure, or one begins below it: 12⏎345. */
export function joinsFigure(source: string, above: Line | null, below: Line | null): boolean {
  return (
    (above !== null && isFigureOrLatin(source.charCodeAt(above.textEnd - 1))) ||
    (below !== null && isFigureOrLatin(source.charCodeAt(below.textStart)))
  );
}

const FULL_WIDTH = codesOf('０１２３４５６７８９');

function isFigureOrLatin(code: number): boolean {
  return isDigit(code) || isLatin(code) || FULL_WIDTH.has(code);
}
