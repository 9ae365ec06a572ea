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
const OPENING = new Map(PAIRS.map((pair) => [pair.charCodeAt(0), pair]));
const CLOSING = new Map(PAIRS.map((pair) => [pair.charCodeAt(1), pair]));
OPENING.set(0x28, '（）');
CLOSING.set(0x29, '（）');

/** 1） 一） a） ① ）: a number with one bracket counts things, here as elsewhere. */
const COUNTING = /(?:^|[^\p{Script=Han}\w])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u;

interface Opened {
  readonly at: number;
  readonly pair: string;
}

/** Pairs the marks of one paragraph. Between the halves of a pair, the marks within are closed first. */
export function scan(text: string): { loose: Omit<Loose, 'block'>[]; mixed: Mixed[] } {
  const stack: Opened[] = [];
  const waiting = new Map<string, number>();
  const loose: Omit<Loose, 'block'>[] = [];
  const mixed: Mixed[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Han characters, and all letters between the ASCII brackets and the quotation marks.
    if ((code >= 0x4e00 && code < 0xff00) || (code > 0x29 && code < 0x201c)) continue;
    const opened = OPENING.get(code);
    if (opened !== undefined) {
      stack.push({ at, pair: opened });
      waiting.set(opened, (waiting.get(opened) ?? 0) + 1);
      continue;
    }
    const pair = CLOSING.get(code);
    if (pair === undefined) continue;
    // Counted, so that a search ends at what it finds: everything above that is closed with it.
    const partner = (waiting.get(pair) ?? 0) > 0 ? stack.findLastIndex((one) => one.pair === pair) : -1;
    const found = stack[partner];
    if (!found) {
      if (pair !== '（）' || !COUNTING.test(text.slice(0, at))) loose.push({ at, side: 'close', pair });
      continue;
    }
    const closed = stack.splice(partner);
    for (const one of closed) waiting.set(one.pair, (waiting.get(one.pair) ?? 0) - 1);
    for (const left of closed.slice(1)) loose.push({ ...left, side: 'open' });
    if (pair === '（）' && (code === 0x29) !== (text.charCodeAt(found.at) === 0x28))
      mixed.push({ open: found.at, close: at });
  }
  for (const left of stack) loose.push({ ...left, side: 'open' });
  return { loose: loose.sort((a, b) => a.at - b.at), mixed };
}
