import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';

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
  const out: Junction[] = [];
  for (const block of blocks) {
    if (!block.text.includes(close + open) && !block.text.includes(`${close}、${open}`)) continue;
    for (const series of seriesIn(block, open, close)) out.push(...series);
  }
  return out;
}

function seriesIn(block: Block, open: string, close: string): Junction[][] {
  const { text } = block;
  const all: Junction[][] = [];
  let last = -1;
  for (let at = text.indexOf(close); at >= 0; at = text.indexOf(close, at + 1)) {
    const divided = text.charAt(at + 1) === '、';
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

/** Whether a series is a list of its own, and nobody else's words. */
function isPure(text: string, series: readonly Junction[], open: string, close: string): boolean {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return false;
  const begins = text.lastIndexOf(open, first.at);
  const ends = text.indexOf(close, last.end);
  if (begins < 0 || ends < 0 || text.charAt(begins - 1) === '、') return false;
  if (text.charAt(ends + 1) === '、') return false;
  if (series.some(({ at }) => /[。！？；：，…]/u.test(text.charAt(at - 1)))) return false;
  return quotedIn(place(first.block, first.at + 1, first.end - 1)) === null;
}
