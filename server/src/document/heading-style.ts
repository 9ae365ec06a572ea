import { lazy } from '../base/lazy.ts';
import type { Row } from './rows.ts';
import { isFull, type Wrap } from './wrap.ts';

/** What the other headings of a file say about a heading that fills its line. */
export interface HeadingStyle {
  /** Whether the headings beside this one, known by its first row, stand on lines of their own; null where none shows it. */
  alone(first: Row): boolean | null;
  /** Whether a row can hold the rest of a heading that stands by itself. */
  isRest(row: Row): boolean;
}

/** How often headings stood by themselves, and how often their paragraph went on behind them. */
interface Tally {
  alone: number;
  runIn: number;
}

interface Learnt {
  readonly families: ReadonlyMap<Row, Tally>;
  readonly rests: ReadonlySet<Row>;
}

/** A line leaves room when it is narrower than so much of a full one. */
const ROOM = 0.9;
/** Rows that the longest heading has behind its first. */
const MOST_ROWS = 4;

/**
 * Learns it from the headings whose end is certain: room is left behind it, or a 。 of the same line ends it. Headings of
 * one level below one parent are alike, those of other parts need not be.
 */
export function headingStyleOf(rows: readonly Row[], wrap: Wrap, source: string): HeadingStyle {
  const learnt = lazy(() => learn(rows, wrap, source));
  return {
    alone: (first) => {
      const { alone, runIn } = learnt().families.get(first) ?? { alone: 0, runIn: 0 };
      return alone === runIn ? null : alone > runIn;
    },
    isRest: (row) => learnt().rests.has(row),
  };
}

function learn(rows: readonly Row[], wrap: Wrap, source: string): Learnt {
  const families = new Map<Row, Tally>();
  const rests = new Set<Row>();
  const open: Tally[] = [];
  rows.forEach((row, i) => {
    const { mark } = row;
    if (!mark) return;
    open.length = Math.min(open.length, mark.level + 1);
    if (mark.value === 1 || open[mark.level] === undefined) open[mark.level] = { alone: 0, runIn: 0 };
    const family = open[mark.level] as Tally;
    families.set(row, family);
    const rest = restOf(rows, i, wrap, source);
    for (const one of rest) rests.add(one);
    const shown = rest.length > 0 && !(rest.at(-1) as Row).finished ? 'alone' : shownBy(row, rows[i + 1], wrap, source);
    if (shown !== null) family[shown]++;
  });
  return { families, rests };
}

/** What a row with a mark shows about the end of its heading; null where the page does not say it. */
function shownBy(row: Row, next: Row | undefined, wrap: Wrap, source: string): keyof Tally | null {
  if (stopIn(row, source) >= 0) return 'runIn';
  if (!next || row.finished || row.openEnded) return null;
  return isFull(row, next, true, wrap, source) ? null : 'alone';
}

/** Where the first 。 of a row stands; −1 where it has none. */
function stopIn(row: Row, source: string): number {
  const stop = source.slice(row.textStart, row.textEnd).indexOf('。');
  return stop < 0 ? -1 : row.textStart + stop;
}

/**
 * The rows behind a full line of a heading that hold the rest of it, if it stands by itself: no 。 ends a sentence in them
 * but at their end, and the last of them leaves room. Empty where they do not look so.
 */
function restOf(rows: readonly Row[], first: number, wrap: Wrap, source: string): Row[] {
  const out: Row[] = [];
  for (let i = first + 1; i <= first + MOST_ROWS; i++) {
    const [before, row, next] = [rows[i - 1] as Row, rows[i], rows[i + 1]];
    if (!row || row.mark || row.alone || before.finished || stopIn(before, source) >= 0) return [];
    if (!isFull(before, row, i === first + 1, wrap, source)) return [];
    out.push(row);
    const stop = stopIn(row, source);
    if (stop >= 0 && (stop < row.textEnd - 1 || out.length > 1)) return [];
    if (leavesRoom(row, wrap)) return out;
    if (!next || !isFull(row, next, false, wrap, source)) return row.finished ? [] : out;
  }
  return [];
}

/** Whether a row is so short that something begins anew behind it. */
export function leavesRoom(row: Row, wrap: Wrap): boolean {
  return wrap.width !== null && !row.mark && row.line.width < wrap.width * ROOM;
}
