import { cuttingFigures, listFigures } from './cutting-figures.ts';
import { squeeze, textOf } from './line-text.ts';
import type { Line } from './model.ts';
import { besides, isCut, isOpenEnded, isProse, PageBreaks, type Page } from './page-edges.ts';
import { LONGEST_PAGE, SHORTEST_CUT, SHORTEST_PAGE, type NumberForm, type Numbered } from './page-number-forms.ts';
import { wantsFigure } from './wanted-figures.ts';

/**
 * The lines whose figures do number pages. A figure alone on its line says nothing: figures of pages count on at the
 * distance of pages and cut sentences, or stand at form feeds and count on with them, or stand where a full line and the
 * rest of its sentence are parted. The figures of a column, of a list or of a table do none of it.
 */
export function countedPages(candidates: readonly Numbered[], page: Page): Line[] {
  if (candidates.length === 0) return [];
  const breaks = new PageBreaks(page.lines);
  const own = new Set(candidates.map(({ line }) => line.index));
  const apart = candidates.filter(({ line }) => !isInColumn(line, page, own));
  const fed = atFormFeeds(apart, page, breaks);
  const lists = listFigures(apart, page);
  const single = apart.filter((one) => one.number.form === 'total' || !lists.has(one));
  const forms: readonly NumberForm[] = ['bare', 'total', 'letter'];
  const runs = forms.flatMap((form) =>
    runsOf(
      single.filter(({ number }) => number.form === form),
      page,
    ),
  );
  const counted = runs.filter((run) => isProven(run, page)).flat();
  const cutting = cuttingFigures(outsideTables(single, page), page);
  return [...new Set([...fed, ...counted, ...cutting].map(({ line }) => line))];
}

/** Figures one below the other, without words between them. */
function isInColumn(line: Line, page: Page, own: ReadonlySet<number>): boolean {
  return ([-1, 1] as const).some((step) => own.has(besides(page, line.index, step, false)?.index ?? -1));
}

/** Figures at form feeds that differ from the number of the page, as form feeds count it, as others do. */
function atFormFeeds(candidates: readonly Numbered[], page: Page, breaks: PageBreaks): Numbered[] {
  const fed = candidates.filter(({ line }) => ([-1, 1] as const).some((step) => breaks.isBeside(line.index, step)));
  const ahead = ({ line, number }: Numbered): number => number.value - breaks.pageOf(line.index);
  const same = new Map<number, number>();
  for (const one of fed) same.set(ahead(one), (same.get(ahead(one)) ?? 0) + 1);
  return fed.filter(
    (one) =>
      ahead(one) === 0 ||
      (same.get(ahead(one)) ?? 0) > 1 ||
      (breaks.isBeside(one.line.index, 1) && isProse(besides(page, one.line.index, -1, true))),
  );
}

/** Figures of one form that count on one by one, each a page's length behind the other. */
function runsOf(candidates: readonly Numbered[], page: Page): Numbered[][] {
  const runs: Numbered[][] = [];
  let last: Numbered | null = null;
  for (const one of candidates) {
    if (last && follows(last, one, page)) (runs.at(-1) as Numbered[]).push(one);
    else runs.push([one]);
    last = one;
  }
  return runs;
}

function follows(a: Numbered, b: Numbered, page: Page): boolean {
  if (b.number.value !== a.number.value + 1 || b.number.total !== a.number.total) return false;
  const length = b.line.textStart - a.line.textEnd;
  if (length < SHORTEST_CUT || length > LONGEST_PAGE) return false;
  if (length >= SHORTEST_PAGE) return true;
  return [a, b].some(({ line }) => isOpenEnded(page.source, besides(page, line.index, -1, true)));
}

/** Some figure of the run cuts a sentence or is the last word of the text. 4/10 needs no second one to cut a sentence. */
function isProven(run: readonly Numbered[], page: Page): boolean {
  const [first] = run as readonly [Numbered, ...Numbered[]];
  const { form, value } = first.number;
  if (run.length === 1) return form === 'total' && cutsHere(first, page);
  if (form === 'total') return true;
  if (value === 1 && isNumberedTable(first, page)) return false;
  if (run.filter((one) => isWanted(one, page)).length * 2 > run.length) return false;
  if (run.some((one) => cutsHere(one, page) || besides(page, one.line.index, 1, true) === null)) return true;
  return run.length >= WITH_HEADER && ([-1, 1] as const).some((step) => cutWithHeader(run, step, page));
}

/** The words around the figure may have lost it: 共办理⏎12⏎件. */
function isWanted({ line }: Numbered, page: Page): boolean {
  return wantsFigure(page.source, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
}

/** So many figures that all have the same line beside them have a running header there. */
const WITH_HEADER = 3;

/** Whether the same line stands beside each figure, and the two together cut a sentence. */
function cutWithHeader(run: readonly Numbered[], step: -1 | 1, page: Page): boolean {
  const headers = run.map(({ line }) => besides(page, line.index, step, true));
  const words = headers.map((header) => header && textOf(page.source, header));
  if (words.some((text) => text === null || text !== words[0])) return false;
  return run.some(({ line }, i) => {
    const far = besides(page, (headers[i] as Line).index, step, true);
    const near = besides(page, line.index, step < 0 ? 1 : -1, true);
    return step < 0 ? isCut(page, far, near) : isCut(page, near, far);
  });
}

function cutsHere({ line }: Numbered, page: Page): boolean {
  return isCut(page, besides(page, line.index, -1, true), besides(page, line.index, 1, true));
}

/** Lines above the first figure among which a table's head would stand. */
const TABLE_HEAD = 12;

/** The head of the table whose rows the figures count stands above them. */
function isNumberedTable({ line }: Numbered, { lines, source }: Page): boolean {
  return lines
    .slice(Math.max(0, line.index - TABLE_HEAD), line.index)
    .some((above) => above.width <= 4 && /^(?:序号|编号|次序)$/u.test(squeeze(textOf(source, above))));
}

/** Figures that do not count the rows of a table below its head, nor marks of notes. */
function outsideTables(candidates: readonly Numbered[], page: Page): Numbered[] {
  let row = 0;
  return candidates.filter((one) => {
    const { form, value } = one.number;
    if (form === 'letter' && page.source[one.line.textStart] === '[') return false;
    const isRow = value === row + 1 && (value > 1 || isNumberedTable(one, page));
    if (isRow) row = value;
    return !isRow;
  });
}
