import { codesOf } from '../text/codes.ts';
import { isHan } from '../text/width.ts';
import { isEmpty } from './lines.ts';
import { squeeze, textOf } from './line-text.ts';
import type { Line } from './model.ts';
import { besides, isCut, PageBreaks, type Page } from './page-edges.ts';
import { LONGEST_PAGE, pageNumberOf, SHORTEST_CUT, SHORTEST_PAGE } from './page-number-forms.ts';

const WIDEST = 44;
const FRAMED = String.raw`[-—–－―─·] *\d{1,3} *[-—–－―─·]|第 *\d{1,3} *页(?:[ ，,/]*共 *\d{1,3} *页)?`;
/** 云岭镇人民政府文件 - 4 -, 云岭镇法治政府建设年度报告 4 */
const BEHIND = new RegExp(`(?:${FRAMED}|(?<= )[1-9]\\d{0,2})$`, 'u');
/** 第4页 云岭镇法治政府建设年度报告 */
const BEFORE = new RegExp(`^(?:${FRAMED}|[1-9]\\d{0,2}(?= ))`, 'u');
/** The longest number of a page: 第 100 页 共 100 页. */
const LONGEST = 18;
const FEWEST_WORDS = 4;

interface Header {
  readonly line: Line;
  /** The words without the number. */
  readonly words: string;
  readonly value: number;
  /** The number is one of a page by its form. */
  readonly framed: boolean;
  /** A blank parts the words from the number, as no sentence does: 见附件第4页. */
  readonly parted: boolean;
}

/** Running headers that hold the number of their page, which counts on from one to the next. */
export function numberedHeaders(page: Page): Line[] {
  const groups = new Map<string, Header[]>();
  for (const line of page.lines) {
    if (isEmpty(line) || line.width > WIDEST || line.sentenceLike || page.found.has(line.index)) continue;
    const header = headerOf(line, page.source);
    if (!header) continue;
    const group = groups.get(header.words);
    if (group) group.push(header);
    else groups.set(header.words, [header]);
  }
  if (groups.size === 0) return [];
  const breaks = new PageBreaks(page.lines);
  return [...groups.values()]
    .flatMap((group) =>
      runsOf(group, page)
        .filter((run) => isProven(run, page, breaks))
        .flat(),
    )
    .map(({ line }) => line);
}

const LAST = codesOf('-—–－―─·页0123456789０１２３４５６７８９');
const FIRST = codesOf('-—–－―─·第0123456789０１２３４５６７８９');
const CLOSERS = '》）”';

function headerOf(line: Line, source: string): Header | null {
  const behind = LAST.has(source.charCodeAt(line.textEnd - 1));
  if (!behind && !FIRST.has(source.charCodeAt(line.textStart))) return null;
  const text = textOf(source, line);
  const found = (behind && BEHIND.exec(text.slice(-LONGEST))) || BEFORE.exec(text.slice(0, LONGEST));
  const number = found && pageNumberOf(found[0]);
  if (!number) return null;
  const last = text.endsWith(found[0]);
  const rest = last ? text.slice(0, -found[0].length) : text.slice(found[0].length);
  const words = squeeze(rest);
  if (!isWords(words)) return null;
  const parted = last ? rest.endsWith(' ') : rest.startsWith(' ');
  return { line, words, value: number.value, framed: number.form === 'framed', parted };
}

/** A line of words: it begins with some and ends with one. */
function isWords(words: string): boolean {
  const last = words.length - 1;
  if (words.length < FEWEST_WORDS || !isHan(words.charCodeAt(1))) return /^\d{4}年/u.test(words);
  return isHan(words.charCodeAt(last)) || CLOSERS.includes(words.charAt(last));
}

function runsOf(group: readonly Header[], page: Page): Header[][] {
  const runs: Header[][] = [];
  let last: Header | null = null;
  for (const one of group) {
    if (last && follows(last, one, page)) (runs.at(-1) as Header[]).push(one);
    else runs.push([one]);
    last = one;
  }
  return runs;
}

/** Counts on: by one, or by two where left and right pages have headers of their own. */
function follows(a: Header, b: Header, page: Page): boolean {
  const step = b.value - a.value;
  const length = b.line.textStart - a.line.textEnd;
  if (step < 1 || length < SHORTEST_CUT) return false;
  if (a.framed && b.framed) return true;
  if (step > 2 || length > step * LONGEST_PAGE) return false;
  return length >= (cuts(a, page) || cuts(b, page) ? SHORTEST_CUT : step * SHORTEST_PAGE);
}

function isProven(run: readonly Header[], page: Page, breaks: PageBreaks): boolean {
  const [first] = run as readonly [Header, ...Header[]];
  if (run.length === 1 && !(first.framed && first.parted)) return false;
  const beside = run.some(
    (one) => cuts(one, page) || ([-1, 1] as const).some((step) => breaks.isBeside(one.line.index, step)),
  );
  return beside || (run.length > 1 && run.every(({ framed }) => framed));
}

function cuts({ line }: Header, page: Page): boolean {
  return isCut(page, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
}
