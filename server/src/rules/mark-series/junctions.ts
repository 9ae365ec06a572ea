import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';

/** 、 */
const DIVIDER = 0x3001;

/** Where one title or quotation ends and the next one begins: from the closing mark to the end of the opening one. */
export interface Junction {
  readonly block: Block;
  readonly at: number;
  readonly end: number;
  /** 、 stands between. */
  readonly divided: boolean;
}

/**
 * The junctions of a kind of mark in series of nothing but such things. In 《甲》、乙、《丙》、《丁》 the 、 are those of the list,
 * and words that end with a mark of their own are no members of a list.
 * @param pair opening and closing mark
 */
export function junctionsOf(blocks: readonly Block[], pair: string): Junction[] {
  const [open = '', close = ''] = pair;
  return blocks.flatMap((block) => seriesIn(block, open, close).flat());
}

function seriesIn(block: Block, open: string, close: string): Junction[][] {
  const { text } = block;
  const all: Junction[][] = [];
  let last = -1;
  for (let at = text.indexOf(close); at >= 0; at = text.indexOf(close, at + 1)) {
    const next = text.charCodeAt(at + 1);
    const divided = next === DIVIDER;
    if (!divided && next !== open.charCodeAt(0)) continue;
    const end = at + (divided ? 3 : 2);
    if (text.charAt(end - 1) !== open) continue;
    const junction = { block, at, end, divided };
    const series = all.at(-1);
    // The series goes on where no other mark of the kind closes between the two junctions.
    if (series && last >= 0 && text.indexOf(close, last) === at) series.push(junction);
    else all.push([junction]);
    last = end;
  }
  return all.filter((series) => isPure(text, series, open, close));
}

/** “稳”与“进”、“量”与“质”: a list of pairs; 、“瘦身”行动、: a list of more than words in marks. */
const PAIRED_BEFORE = /[》”][和与及同]$/u;
const PAIRED_AFTER = /^与[《“]/u;
const TAILED = /^(?:\p{Script=Han}{1,8})?、/u;
/** Longest stretch that a look behind a series needs. */
const TAIL = 9;

/** Whether a series is a list of its own, and nobody else's words. */
function isPure(text: string, series: readonly Junction[], open: string, close: string): boolean {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return false;
  const begins = text.lastIndexOf(open, first.at);
  const ends = text.indexOf(close, last.end);
  if (begins < 0 || ends < 0 || text.charAt(begins - 1) === '、') return false;
  const after = text.slice(ends + 1, ends + 1 + TAIL);
  if (PAIRED_BEFORE.test(text.slice(Math.max(0, begins - 2), begins)) || PAIRED_AFTER.test(after)) return false;
  if (TAILED.test(after)) return false;
  if (series.some(({ at }) => /[。！？；：，…]/u.test(text.charAt(at - 1)))) return false;
  return quotedIn(place(first.block, first.at + 1, first.end - 1)) === null;
}
