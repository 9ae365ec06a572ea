import type { Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';

/** A quotation longer than this is not looked for. */
const REACH = 80;
const OPENING = '《“‘「『';
const CLOSING = '》”’」』';
const STRAIGHT = '"';
/** All marks but the straight one lie between these. */
const FIRST = 0x2018;
const LAST = 0x300f;

/**
 * The nearest pair of marks around a place: a title in 《》, or a quotation that holds more than the place itself. The
 * words in it are somebody else's. Null when there is none.
 */
export function quotedIn({ block, start, end }: Place): 'title' | 'quotation' | null {
  const { text } = block;
  const open = openBefore(text, start);
  if (open < 0) return null;
  const mark = text.charAt(open);
  const close = text.indexOf(mark === STRAIGHT ? STRAIGHT : CLOSING.charAt(OPENING.indexOf(mark)), end);
  if (close < 0 || close > end + REACH) return null;
  if (mark === '《') return 'title';
  return open === start - 1 && close === end ? null : 'quotation';
}

/** Where some words stand in a text, but in no title and in no quotation that holds more than they. */
export function outsideQuotes({ blocks }: Document, words: string): Place[] {
  const out: Place[] = [];
  for (const block of blocks) {
    for (let at = block.text.indexOf(words); at >= 0; at = block.text.indexOf(words, at + words.length)) {
      const here = place(block, at, at + words.length);
      if (quotedIn(here) === null) out.push(here);
    }
  }
  return out;
}

/** Where the nearest mark stands that is open at `start`; -1 when none is. */
function openBefore(text: string, start: number): number {
  let depth = 0;
  for (let i = start - 1; i >= 0 && i >= start - REACH; i--) {
    const code = text.charCodeAt(i);
    if (code > LAST || (code > 0x22 && code < FIRST)) continue;
    const unit = text.charAt(i);
    if (CLOSING.includes(unit)) depth++;
    else if (OPENING.includes(unit) && depth-- === 0) return i;
    else if (unit === STRAIGHT && depth === 0) return straightOpens(text, i) ? i : -1;
  }
  return -1;
}

/** Straight marks open and close by turns; the turns are counted over the stretch before. */
function straightOpens(text: string, at: number): boolean {
  const stretch = text.slice(Math.max(0, at - 3 * REACH), at);
  return stretch.split(STRAIGHT).length % 2 === 1;
}
