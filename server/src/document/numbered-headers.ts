import { isEmpty } from './lines.ts';
import { squeeze, textOf } from './line-text.ts';
import type { Line } from './model.ts';
import { besides, isCut, PageBreaks, type Page } from './page-edges.ts';
import { pageNumberOf } from './page-number-forms.ts';
import { LONGEST_PAGE, SHORTEST_CUT, SHORTEST_PAGE } from './page-numbers.ts';

const WIDEST = 44;
const FRAMED = String.raw`[-—–－―─·] *\d{1,3} *[-—–－―─·]|第 *\d{1,3} *页(?:[ ，,/]*共 *\d{1,3} *页)?`;
/** 云岭镇人民政府文件 - 4 -, 云岭镇法治政府建设年度报告 4 */
const BEHIND = new RegExp(`^(.{4,40}?) *(${FRAMED}|(?<= )[1-9]\\d{0,2})$`, 'u');
/** 第4页 云岭镇法治政府建设年度报告 */
const BEFORE = new RegExp(`^(${FRAMED}|[1-9]\\d{0,2}(?= )) *(.{4,40})$`, 'u');

interface Header {
  readonly line: Line;
  /** The words without the number. */
  readonly words: string;
  readonly value: number;
  /** The number is one of a page by its form. */
  readonly framed: boolean;
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

const LAST = '-—–－―─·页0123456789';
const FIRST = '-—–－―─·第0123456789';

function headerOf(line: Line, source: string): Header | null {
  const last = source[line.textEnd - 1] ?? '';
  const behind = LAST.includes(last) || last >= '０';
  if (!behind && !FIRST.includes(source[line.textStart] ?? '')) return null;
  const text = textOf(source, line);
  const after = behind ? BEHIND.exec(text) : null;
  const before = after ? null : BEFORE.exec(text);
  const words = squeeze(after?.[1] ?? before?.[2] ?? '');
  const number = pageNumberOf(after?.[2] ?? before?.[1] ?? '');
  if (!number || !/^(?:\d{4}年)?\p{Script=Han}{2}.*\p{Script=Han}$/u.test(words)) return null;
  return { line, words, value: number.value, framed: number.form === 'framed' };
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
  if (a.framed && b.framed) return step > 0 && length >= SHORTEST_CUT;
  if (step < 1 || step > 2 || length > step * LONGEST_PAGE) return false;
  return length >= (cuts(a, page) || cuts(b, page) ? SHORTEST_CUT : step * SHORTEST_PAGE);
}

function isProven(run: readonly Header[], page: Page, breaks: PageBreaks): boolean {
  const beside = run.some(
    (one) => cuts(one, page) || ([-1, 1] as const).some((step) => breaks.isBeside(one.line.index, step)),
  );
  return run.length > 1 ? beside || run.every(({ framed }) => framed) : beside && (run[0] as Header).framed;
}

function cuts({ line }: Header, page: Page): boolean {
  return isCut(page, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
}
