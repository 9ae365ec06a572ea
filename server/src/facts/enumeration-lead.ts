import { codesOf } from '../text/codes.ts';
import { mayBeMeasured } from './enumeration-measure.ts';
import type { FigureRun } from './figures.ts';

/** A number of things with the mark behind its noun: 三条线，, 四件实事：, 五方”—. */
export interface Lead {
  readonly run: FigureRun;
  /** Where the mark stands. */
  readonly mark: number;
}

const MARKS = codesOf('，：:—');
/** A noun has no more characters. */
const NOUN = 12;
const [HAN_FIRST, HAN_LAST, QUOTE] = [0x4e00, 0x9fff, 0x201d];

function markBehind(text: string, end: number): number {
  const limit = Math.min(text.length, end + NOUN);
  for (let at = end + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) return at;
    if ((code < HAN_FIRST || code > HAN_LAST) && code !== QUOTE) return -1;
  }
  return -1;
}

/** The numbers of a paragraph whose things may stand behind a mark: they are looked for once, for all who read them. */
export function leadsIn(text: string, runs: readonly FigureRun[]): Lead[] {
  const out: Lead[] = [];
  for (const run of runs) {
    if ((run.type !== 'arabic' && run.type !== 'han') || !mayBeMeasured(text, run.end)) continue;
    const mark = markBehind(text, run.end);
    if (mark >= 0) out.push({ run, mark });
  }
  return out;
}

/** Whether the number at an offset is one of those that were found, from the index `first` on. */
export function isTold(
  found: readonly { readonly stated: { readonly place: { readonly start: number } } }[],
  first: number,
  start: number,
): boolean {
  for (let i = first; i < found.length; i++) if (found[i]?.stated.place.start === start) return true;
  return false;
}
