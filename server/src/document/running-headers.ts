import { breaksSentence, isFullLine } from './full-lines.ts';
import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import type { Line } from './model.ts';
import { isOrgan, isPersonName } from './organ.ts';
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
    if (seen.length >= PAGES_OF_TITLE && isHeaderText(page, seen[0] as Seen))
      out.push(...headersAmong(seen, page, breaks));
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
  const proven = atEdges(seen, edges, page) ?? inSentences(seen, page) ?? (isEven(seen, page) ? again : []);
  if (proven.length === 0) return [];
  const all = isHeadOfPage(first.line, edges[0] === first, again, page) ? [first, ...again] : proven;
  const title = all === proven && isTop(first.line, page);
  return all.filter((one) => !(title && one === first)).map(({ line }) => line);
}

/** Where all stand beside marks of pages, but for the title at the head of the text: those that do. */
function atEdges(seen: readonly Seen[], edges: readonly Seen[], page: Page): readonly Seen[] | null {
  const [first, ...again] = seen as readonly [Seen, ...Seen[]];
  const rest = edges.length - (edges[0] === first ? 1 : 0);
  const prose = edges.filter(({ line }) =>
    ([-1, 1] as const).some((step) => isProse(besides(page, line.index, step, true))),
  );
  if (rest < again.length || prose.length * 2 < edges.length) return null;
  if (edges.length >= PAGES) return edges;
  const cut = edges.filter(({ line }) => cutsSentence(line, page)).length;
  if (rest < PAGES_OF_TITLE && (isFullLine(page.fullLines(), first.line) || !isSureTwice(first, edges, page)))
    return null;
  if (edges.length === seen.length) return cut === edges.length ? edges : null;
  return first.at <= HEAD && cut > 0 && (rest >= PAGES_OF_TITLE || cut === rest) ? again : null;
}

/** Two lines alike may be the rests of two headings: of headers both stand at edges, or the first above the whole text. */
function isSureTwice(first: Seen, edges: readonly Seen[], page: Page): boolean {
  return edges[0] === first || isTop(first.line, page) || page.fullLines().indented;
}

/**
 * Where most cut sentences, and two certainly do, it is no writer's line that comes again. A full line may be words of the
 * sentence that were cut alike in both places. Without indents a short one may be the rest of a heading.
 */
function inSentences(seen: readonly Seen[], page: Page): readonly Seen[] | null {
  const [first, ...again] = seen as readonly [Seen, ...Seen[]];
  const cuts = ({ line }: Seen): boolean =>
    breaksSentence(full, page.source, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
  const full = page.fullLines();
  if (!full.indented || isFullLine(full, first.line)) return null;
  const cut = again.filter(cuts).length;
  if (cuts(first)) return (cut + 1) * 2 > seen.length && cut > 0 ? seen : null;
  return cut > 1 && cut * 2 > again.length ? again : null;
}

/** The first line with words that is not known to be residue. */
function isTop(line: Line, page: Page): boolean {
  return besides(page, line.index, -1, true) === null;
}

/**
 * Whether the first of the lines is the header of the first page and not the title that the others repeat: it is the top of
 * the text, and the title stands below it, past a page number or in the middle where headers stand at the left.
 */
function isHeadOfPage(line: Line, atEdge: boolean, again: readonly Seen[], page: Page): boolean {
  if (!isTop(line, page)) return false;
  const below = besides(page, line.index, 1, true);
  if (!below || !isTitleLine(page, below)) return false;
  if (atEdge) return true;
  return below.indent >= line.indent + CENTRED && again.every((one) => one.line.indent <= line.indent + 1);
}

/** Cells by which a title is set in that stands in the middle below a line at the left. */
const CENTRED = 4;

/** A short line without an end that is no name, no date and no number of a document: as titles are. */
function isTitleLine({ source }: Page, line: Line): boolean {
  const text = textOf(source, line);
  if (line.width < NARROWEST || line.width > WIDEST || /[，。；]|[：:]$|日$|月$|^[—（(〔]/u.test(text)) return false;
  return markOf(text) === null && !isOrgan(text) && !isPersonName(text) && !DATE.test(text) && !DOC_NUMBER.test(text);
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

/** Again and again after nearly as many lines, mostly in mid-sentence. */
function isEven(seen: readonly Seen[], page: Page): boolean {
  if (seen.length < PAGES) return false;
  const again = seen.slice(1);
  if (again.filter(({ line }) => cutsSentence(line, page)).length * 2 < again.length) return false;
  let least = Infinity;
  let most = 0;
  for (let i = 1; i < seen.length; i++) {
    const gap = (seen[i] as Seen).at - (seen[i - 1] as Seen).at;
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  return least >= FEWEST_LINES && most <= MOST_LINES && most - least <= UNEVEN;
}
