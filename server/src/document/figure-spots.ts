import { breaksSentence, type FullLines } from './full-lines.ts';
import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import type { Line } from './model.ts';
import { besides, type Page } from './page-edges.ts';
import { LONGEST_PAGE, type Numbered } from './page-number-forms.ts';
import { joinsFigure, wantsFigure } from './wanted-figures.ts';

/** Cells by which a figure stands apart from the lines around it: in the middle or at the right of the page. */
const APART = 6;
const WIDEST_HEADER = 40;
/** A figure and the text that it stands in, running headers beside it passed over. */
export interface Spot {
  readonly one: Numbered;
  readonly above: Line | null;
  readonly below: Line | null;
  /** A full line breaks off above it, and the sentence goes on below. */
  readonly strong: boolean;
  /** The words around it want a figure: 共办理⏎12⏎件. */
  readonly wanted: boolean;
  /** Another figure ends above it or begins below it. */
  readonly joining: boolean;
  /** It stands apart, by blank lines where others have none or by its place on the line. */
  readonly setOff: boolean;
}

/** Figures of one form that count on, so many characters apart at least. */
export function runsOf(candidates: readonly Numbered[], shortest: number): Numbered[][] {
  const runs: Numbered[][] = [];
  const last = new Map<string, Numbered[]>();
  for (const one of candidates) {
    const { form, total } = one.number;
    const run = last.get(form);
    const before = run?.at(-1);
    if (run && before && before.number.total === total && follows(before, one, shortest)) run.push(one);
    else {
      const fresh = [one];
      runs.push(fresh);
      last.set(form, fresh);
    }
  }
  return runs;
}

function follows(a: Numbered, b: Numbered, shortest: number): boolean {
  const length = b.line.textStart - a.line.textEnd;
  return b.number.value === a.number.value + 1 && length >= shortest && length <= LONGEST_PAGE;
}

/** The spots of figures that count on. */
export function spotsOf(run: readonly Numbered[], page: Page): Spot[] {
  const full = page.fullLines();
  const headers = ([-1, 1] as const).map((step) => headersBeside(run, page, step)) as [Set<string>, Set<string>];
  return run.map((one) => {
    const above = beyond(one.line, page, -1, headers[0]);
    const below = beyond(one.line, page, 1, headers[1]);
    return {
      one,
      above,
      below,
      strong: breaksSentence(full, page.source, above, below),
      wanted: wantsFigure(page.source, above, below),
      joining: joinsFigure(page.source, above, below),
      setOff: isSetOff(one.line, above, below, page, full),
    };
  });
}

/** Short lines that stand beside more than one figure of a run: running headers. */
function headersBeside(run: readonly Numbered[], page: Page, step: -1 | 1): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  if (run.length < 2) return again;
  for (const { line } of run) {
    const beside = besides(page, line.index, step, true);
    if (!beside || beside.width > WIDEST_HEADER || beside.sentenceLike) continue;
    const text = textOf(page.source, beside);
    if (markOf(text) !== null) continue;
    if (seen.has(text)) again.add(text);
    seen.add(text);
  }
  return again;
}

function beyond(line: Line, page: Page, step: -1 | 1, headers: ReadonlySet<string>): Line | null {
  const beside = besides(page, line.index, step, true);
  if (!beside || headers.size === 0 || !headers.has(textOf(page.source, beside))) return beside;
  return besides(page, beside.index, step, true);
}

function isSetOff(line: Line, above: Line | null, below: Line | null, { lines }: Page, full: FullLines): boolean {
  if ([above, below].every((other) => line.indent >= (other?.indent ?? 0) + APART)) return true;
  return !full.spaced && ([-1, 1] as const).some((step) => isBlank(lines[line.index + step]));
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && isEmpty(line);
}
