import { foreignIn } from '../document/foreign.ts';
import type { QuoteStyle } from './style.ts';
import { titlesIn } from './titles.ts';

/** One character of a text that is to be another. */
export interface Changed {
  readonly at: number;
  readonly text: string;
}

/** A pair of marks that is not written as it should be, from its first to its last mark. */
export interface Strange {
  readonly open: number;
  readonly close: number;
  readonly changes: readonly Changed[];
}

/** A pair of marks and what stands in it. */
interface Pair {
  readonly kind: string;
  readonly open: number;
  readonly close: number;
  /** Pairs right within it. */
  readonly inner: readonly Pair[];
}

const STRAIGHT = '"';
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSES: ReadonlyMap<string, string> = new Map([...QUOTES].map(([open, close]) => [close, open]));
const ANY_QUOTE = /["“”‘’「」『』]/u;
/** A quotation in each style, and one within it. */
const MARKS: Readonly<Record<QuoteStyle, readonly [outer: string, inner: string]>> = {
  curly: ['“”', '‘’'],
  corner: ['「」', '『』'],
  straight: ['""', "''"],
};
const HAN = /\p{Script=Han}/u;
/** （一） in a sentence counts things: how numbers are written is another matter. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d+)$/u;

interface Open {
  readonly kind: string;
  readonly at: number;
  readonly inner: Pair[];
}

/** The quotations of a paragraph; null where a mark has no partner, or a straight one may be a measure: 5" */
function quotesIn(text: string): readonly Pair[] | null {
  if (!ANY_QUOTE.test(text)) return [];
  if (/\d"/u.test(text)) return null;
  const found: Pair[] = [];
  const stack: Open[] = [];
  const close = (at: number, kind: string): boolean => {
    const top = stack.pop();
    if (top?.kind !== kind) return false;
    (stack.at(-1)?.inner ?? found).push({ kind, open: top.at, close: at, inner: top.inner });
    return true;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const closes = mark === STRAIGHT ? (stack.at(-1)?.kind === STRAIGHT ? STRAIGHT : undefined) : CLOSES.get(mark);
    if (closes !== undefined) {
      if (!close(at, closes)) return null;
    } else if (mark === STRAIGHT || QUOTES.has(mark)) stack.push({ kind: mark, at, inner: [] });
  }
  return stack.length > 0 ? null : found;
}

/** The stretches whose marks are somebody else's: titles, code, addresses. */
function others(text: string): (at: number) => boolean {
  const stretches = [...titlesIn(text), ...foreignIn(text)];
  return (at) => stretches.some(([from, to]) => at >= from && at < to);
}

/**
 * The quotations that are not marked in a style. A quotation within one takes the style's second marks; one that stands
 * deeper, or in a title, is left as it is, and so is one without Chinese words.
 */
export function strangeQuotes(text: string, style: QuoteStyle): Strange[] {
  const [outer, inner] = MARKS[style];
  const kept = others(text);
  return (quotesIn(text) ?? []).flatMap((pair): Strange[] => {
    const { open, close, kind } = pair;
    // ‘ ’ alone are left from a quotation of several paragraphs.
    if (kind === outer.charAt(0) || kind === '‘' || kind === '『') return [];
    if (kept(open) || !HAN.test(text.slice(open, close))) return [];
    if (pair.inner.some((one) => one.inner.length > 0)) return [];
    const own = pair.inner.filter((one) => !kept(one.open));
    const changes = [...changed(pair, outer), ...own.flatMap((one) => changed(one, inner))];
    return [{ open, close, changes: changes.sort((a, b) => a.at - b.at) }];
  });
}

function changed({ open, close }: Pair, marks: string): Changed[] {
  return [
    { at: open, text: marks.charAt(0) },
    { at: close, text: marks.charAt(1) },
  ];
}

/**
 * The round brackets around Chinese words that are not written in a width. Those in quotations, titles, code and the marks
 * of numbers are left as they are; so is a pair of which one half is wide.
 * @param from where the text's own number ends
 */
export function strangeBrackets(text: string, style: 'full' | 'half', from = 0): Strange[] {
  const [open, close] = style === 'full' ? '()' : '（）';
  if (open === undefined || close === undefined || !text.includes(open)) return [];
  const quotes = quotesIn(text);
  if (!quotes) return [];
  const kept = others(text);
  const isOthers = (at: number): boolean => kept(at) || quotes.some((one) => at > one.open && at < one.close);
  const right = style === 'full' ? '（）' : '()';
  return roundIn(text, from).flatMap((pair): Strange[] => {
    const words = text.slice(pair.open + 1, pair.close);
    if (pair.kind !== open || text.charAt(pair.close) !== close || !HAN.test(words) || NUMBER.test(words)) return [];
    return isOthers(pair.open) ? [] : [{ open: pair.open, close: pair.close, changes: changed(pair, right) }];
  });
}

/** All pairs of round brackets, of whatever width their halves are; a half without partner is passed over. */
function roundIn(text: string, from: number): Pair[] {
  const found: Pair[] = [];
  const stack: number[] = [];
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '（' || mark === '(') stack.push(at);
    if (mark !== '）' && mark !== ')') continue;
    const open = stack.pop();
    if (open !== undefined) found.push({ kind: text.charAt(open), open, close: at, inner: [] });
  }
  return found.sort((a, b) => a.open - b.open);
}
