/** A mark without its partner in the paragraph. */
export interface Loose {
  readonly block: number;
  readonly at: number;
  readonly side: 'open' | 'close';
  /** Both marks: 《》 */
  readonly pair: string;
}

/** A bracket pair of which one half is half-width. */
export interface Mixed {
  readonly open: number;
  readonly close: number;
}

const PAIRS = ['《》', '〈〉', '“”', '（）', '〔〕', '【】'];
const BRACKETS = PAIRS.indexOf('（）');
/** By code unit: 0 for no mark, the pair's number from 1 for an opening mark, its negative for a closing one. */
const SIDES = new Int8Array(0x10000);
PAIRS.forEach((pair, i) => {
  SIDES[pair.charCodeAt(0)] = i + 1;
  SIDES[pair.charCodeAt(1)] = -i - 1;
});
SIDES[0x28] = BRACKETS + 1;
SIDES[0x29] = -BRACKETS - 1;

/**
 * 1） 一） a）: a number with one bracket counts things within a sentence, and 1） and a） at the start of a paragraph;
 * 一） there is a heading that lost half of its （一）.
 */
const COUNTING = /(?:^|[^\p{Script=Han}\w])(?:\d{1,2}|[a-zA-Z])$|[^\p{Script=Han}\w][一二三四五六七八九十]{1,3}$/u;
/** Longest number of that kind and the character before it. */
const COUNTED = 4;

/** Marks that wait for their partners: places and pair indexes, the innermost last. */
class Waiting {
  private readonly places: number[] = [];
  private readonly pairs: number[] = [];
  private readonly counts = PAIRS.map(() => 0);

  push(at: number, pair: number): void {
    this.places.push(at);
    this.pairs.push(pair);
    this.counts[pair] = (this.counts[pair] ?? 0) + 1;
  }

  /** Whether any mark of the pair waits: a search that finds something closes all that it passes, so it costs nothing extra. */
  has(pair: number): boolean {
    return (this.counts[pair] ?? 0) > 0;
  }

  pop(): { readonly at: number; readonly pair: number } | null {
    const at = this.places.pop();
    const pair = this.pairs.pop();
    if (at === undefined || pair === undefined) return null;
    this.counts[pair] = (this.counts[pair] ?? 0) - 1;
    return { at, pair };
  }
}

interface Found {
  readonly loose: Omit<Loose, 'block'>[];
  readonly mixed: Mixed[];
}

/** Pairs the marks of one paragraph. Between the halves of a pair, the marks within are closed first. */
export function scan(text: string): Found {
  const loose: Omit<Loose, 'block'>[] = [];
  const mixed: Mixed[] = [];
  let waiting: Waiting | null = null;
  for (let at = 0; at < text.length; at++) {
    const side = SIDES[text.charCodeAt(at)] as number;
    if (side === 0) continue;
    waiting ??= new Waiting();
    if (side > 0) waiting.push(at, side - 1);
    else if (waiting.has(-side - 1)) close(text, at, waiting, { loose, mixed });
    else if (side !== -BRACKETS - 1 || !COUNTING.test(text.slice(Math.max(0, at - COUNTED), at)))
      loose.push({ at, side: 'close', pair: PAIRS[-side - 1] ?? '' });
  }
  for (let left = waiting?.pop(); left; left = waiting?.pop()) loose.push(opened(left));
  return { loose: loose.sort((a, b) => a.at - b.at), mixed };
}

function opened({ at, pair }: { readonly at: number; readonly pair: number }): Omit<Loose, 'block'> {
  return { at, side: 'open', pair: PAIRS[pair] ?? '' };
}

/** Closes the innermost waiting mark of the pair; what was opened after it stays without partner. */
function close(text: string, at: number, waiting: Waiting, found: Found): void {
  const pair = -(SIDES[text.charCodeAt(at)] ?? 0) - 1;
  for (let top = waiting.pop(); top; top = waiting.pop()) {
    if (top.pair !== pair) {
      found.loose.push(opened(top));
      continue;
    }
    if (pair !== BRACKETS) return;
    const half = (text.charCodeAt(top.at) === 0x28 ? 1 : 0) + (text.charCodeAt(at) === 0x29 ? 1 : 0);
    if (half === 1) found.mixed.push({ open: top.at, close: at });
    return;
  }
}
