import { formulaTable, type Formula, type Letters } from '../../data/formulae.ts';
import type { FormulaAnchor } from '../../facts/model.ts';
import { agreeing, follow, outlookOf, type Slip } from './align.ts';

/** A stretch of a text that is a fixed formula but for one or two slips. */
export interface Near {
  readonly formula: Formula;
  readonly start: number;
  readonly end: number;
  /** In order of place. */
  readonly slips: readonly Slip[];
}

/** A slip among so many first characters is found from the other end. */
const LATEST = 4;
/** A formula as long as this may have two slips. */
const LONG = 10;
/** A known wording reaches at most this far beyond the formula's own words. */
const AROUND = 16;

/**
 * Fixed formulae that are told with a slip: a character missing, told twice, swapped with its neighbour, or another one.
 * A formula is found by its first three characters and read on from there; where these are wrong themselves, by its last
 * ones, backwards. What is another formula, or a wording that the row knows to be right, is no slip.
 */
export function nearMisses(
  text: string,
  anchors: readonly Pick<FormulaAnchor, 'anchor' | 'end'>[],
  from = 0,
  to = anchors.length,
): readonly Near[] {
  const table = formulaTable();
  let found: Near[] | undefined;
  for (let i = from; i < to; i++) {
    const { anchor: number, end } = anchors[i] as FormulaAnchor;
    const anchor = table.anchors[number];
    if (!anchor) continue;
    const [heads, tails] = [anchor.heads(), anchor.tails()];
    for (let k = 0; k < heads.length + tails.length; k++) {
      const letters = (k < heads.length ? heads[k] : tails[k - heads.length]) as Letters;
      const near = k < heads.length ? forwards(text, letters, end) : backwards(text, letters, end - letters.anchor - 1);
      if (near && !isKnown(near, text, table.formulae)) (found ??= []).push(near);
    }
  }
  return found ? longest(found) : NONE;
}

const NONE: readonly Near[] = [];

function slipsAllowed({ units }: Letters): number {
  return units.length >= LONG ? 2 : 1;
}

/** From the first characters on. */
function forwards(text: string, letters: Letters, at: number): Near | null {
  const { formula, anchor } = letters;
  const reading = { letters, text, step: 1 } as const;
  if (outlookOf(reading, anchor, at) !== 'open') return null;
  for (let budget = 1; budget <= slipsAllowed(letters); budget++) {
    const way = follow(reading, anchor, at, budget, anchor);
    if (way && !isRewording(way.slips)) return { formula, start: at - anchor, end: way.end, slips: way.slips };
  }
  return null;
}

/** Two characters that are others make another wording. */
function isRewording(slips: readonly Slip[]): boolean {
  return slips.length > 1 && slips.every(({ kind }) => kind === 'other');
}

/** From the last characters back; only what cannot be read forwards, a slip among the first, is told. */
function backwards(text: string, letters: Letters, at: number): Near | null {
  const { formula, units, anchor } = letters;
  const reading = { letters, text, step: -1 } as const;
  const agreed = agreeing(reading, anchor, at);
  if (agreed === units.length || agreed < units.length - LATEST) return null;
  const way = follow(reading, anchor, at, 1, anchor);
  const [slip] = way?.slips ?? [];
  if (!way || !slip) return null;
  const start = way.end + 1;
  // Another character before the rest of the words may belong to other words.
  if (slip.kind === 'other' && slip.start === start && formula.strict !== true) return null;
  return { formula, start, end: at + 1 + anchor, slips: [slip] };
}

/** Whether right words that stand here explain what looks like a slip. */
function isKnown({ formula, start, end, slips }: Near, text: string, formulae: readonly Formula[]): boolean {
  const first = slips[0]?.start ?? start;
  const last = slips.at(-1)?.end ?? end;
  const from = Math.max(0, start - AROUND);
  const around = text.slice(from, end + AROUND);
  // What is put in or left out is explained by words that go over it, not by words that begin or end there.
  const whole = slips.every(({ kind }) => kind === 'other' || kind === 'swapped');
  const covers = (words: string): boolean => {
    for (let at = around.indexOf(words); at >= 0; at = around.indexOf(words, at + 1)) {
      const [a, b] = [from + at, from + at + words.length];
      if (b >= last && (whole ? a <= first : a < first && (b > last || first < last))) return true;
    }
    return false;
  };
  return formula.known?.some(covers) === true || formulae.some((other) => other !== formula && covers(other.words));
}

/** Of near misses that overlap the one with fewer slips counts, of equal ones the longer formula. */
function longest(found: readonly Near[]): readonly Near[] {
  if (found.length < 2) return found;
  const better = (a: Near, b: Near): number =>
    a.slips.length - b.slips.length || b.formula.words.length - a.formula.words.length || a.start - b.start;
  const kept: Near[] = [];
  for (const near of [...found].sort(better)) {
    if (!kept.some((one) => one.start < near.end && near.start < one.end)) kept.push(near);
  }
  return kept.sort((a, b) => a.start - b.start);
}
