import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import type { Line } from './model.ts';
import { isOrgan } from './organ.ts';
import { besides, isCut, isProse, PageBreaks, type Page } from './page-edges.ts';

/** A running header stands on at least this many pages; the text's own title, which is known, on fewer. */
const PAGES = 3;
const PAGES_OF_TITLE = 2;
const NARROWEST = 5;
const WIDEST = 40;
/** Lines of the text among which its title stands. */
const HEAD = 14;
/** Where nothing marks the pages, a header comes again after nearly the same number of lines. */
const FEWEST_LINES = 10;
const MOST_LINES = 80;
const UNEVEN = 4;

const DATE = /^(?:\d{4}|[二〇○零一九]{4})年.{1,8}$/u;
const DOC_NUMBER = /[〔[（(]\d{4}[〕\])）]第?\d{1,5}号/u;
/** Three columns or more: the head of a table, which is told again on each of its pages. */
const COLUMNS = / {2,}\S+ {2,}| \S{2,} +\S{2,} +\S{2,}/u;

/** One line of a text that comes again. */
interface Seen {
  readonly line: Line;
  /** Number of the line among those with words. */
  readonly at: number;
}

/**
 * The same short line at the ends of pages: beside page numbers and form feeds, or again and again after as many lines
 * in mid-sentence. Where it stands elsewhere too it is the writer's, but for the first time: that may be the title.
 */
export function runningHeaders(page: Page): Line[] {
  const breaks = new PageBreaks(page.lines);
  const texts = new Map<string, Seen[]>();
  let at = 0;
  for (const line of page.lines) {
    if (isEmpty(line)) continue;
    at++;
    if (line.sentenceLike || line.width > WIDEST || line.width < NARROWEST || page.found.has(line.index)) continue;
    const text = page.source.slice(line.textStart, line.textEnd);
    const seen = texts.get(text);
    if (seen) seen.push({ line, at });
    else texts.set(text, [{ line, at }]);
  }
  const out: Line[] = [];
  for (const seen of texts.values()) {
    if (seen.length >= PAGES && isHeaderText(page, seen[0] as Seen)) out.push(...headersAmong(seen, page, breaks));
  }
  return out;
}

function isHeaderText({ source }: Page, { line }: Seen): boolean {
  const text = textOf(source, line);
  return markOf(text) === null && !DATE.test(text) && !DOC_NUMBER.test(text) && !COLUMNS.test(text);
}

function headersAmong(seen: readonly Seen[], page: Page, breaks: PageBreaks): Line[] {
  const [first, ...again] = seen as readonly [Seen, ...Seen[]];
  const edges = seen.filter(({ line }) => isAtEdge(line, page, breaks));
  const rest = edges.length - (edges[0] === first ? 1 : 0);
  const cut = again.filter(({ line }) => cutsSentence(line, page)).length;
  const prose = edges.filter(({ line }) =>
    ([-1, 1] as const).some((step) => isProse(besides(page, line.index, step, true))),
  );
  if (rest === again.length && prose.length * 2 >= edges.length) {
    if (edges.length >= PAGES) return edges.map(({ line }) => line);
    if (rest >= PAGES_OF_TITLE && first.at <= HEAD && cut > 0) return again.map(({ line }) => line);
  }
  return isEven(seen) && cut * 2 >= again.length ? again.map(({ line }) => line) : [];
}

/** Beside a page number or a form feed; a 署名 at the end of its page is none. */
function isAtEdge(line: Line, page: Page, breaks: PageBreaks): boolean {
  const above = besides(page, line.index, -1, false);
  const below = besides(page, line.index, 1, false);
  const top = breaks.isBeside(line.index, -1) || isNumber(page, above);
  if (top) return !(below && DOC_NUMBER.test(textOf(page.source, below)));
  const bottom = breaks.isBeside(line.index, 1) || isNumber(page, below);
  return bottom && !isOrgan(textOf(page.source, line));
}

function isNumber({ found }: Page, line: Line | null): boolean {
  return line !== null && found.get(line.index) === 'page-number';
}

function cutsSentence(line: Line, page: Page): boolean {
  return isCut(page, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
}

function isEven(seen: readonly Seen[]): boolean {
  let least = Infinity;
  let most = 0;
  for (let i = 1; i < seen.length; i++) {
    const gap = (seen[i] as Seen).at - (seen[i - 1] as Seen).at;
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  return least >= FEWEST_LINES && most <= MOST_LINES && most - least <= UNEVEN;
}
