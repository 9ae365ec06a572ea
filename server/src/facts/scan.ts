import { lookAlike } from '../data/characters.ts';
import type { Document } from '../document/model.ts';
import { textAt } from '../document/place.ts';
import { mayHave } from '../document/signs.ts';
import { STRAY_SIGN } from '../text/signs.ts';
import type { Scan, ScanEvidence, ScanSign, TermHit } from './model.ts';
import { correction } from './replacement.ts';
import { raresOf, straysIn } from './scan-characters.ts';
import { blanksIn, marksIn, numberingOf, strayOf } from './scan-layout.ts';

/** What one piece of evidence is worth. Writers break marks and numbers themselves; no keyboard gives 末来 for 未来. */
const WORTH: Readonly<Record<ScanSign, number>> = {
  shape: 1,
  lookalike: 1,
  figure: 1,
  alien: 1,
  letter: 0.7,
  rare: 0.5,
  numbering: 0.5,
  blank: 0.5,
  stray: 0.5,
  mark: 0.3,
  radical: 0.1,
};
/** Radicals tell of a PDF, whose characters are right: they add so much at most. */
const MOST_FOR_RADICALS = 1;
/** The same wording is counted so often: a brand or a village may stand on every page. */
const MOST_ALIKE = 2;

/** Least points in all, and for each 1,000 characters, of a text that looks scanned. */
const LEAST_POINTS = 2.5;
const LEAST_SCORE = 0.4;
/** Evidence of one sort is not enough, unless it is so many different misread words. */
const LEAST_SORTS = 2;
const MANY_SHAPES = 5;

const CLEAN: Scan = { score: 0, likely: false, counts: new Map(), evidence: [] };

/**
 * How much a text looks like one that a scanner has read. The first look asks only for what edited texts never have;
 * where it finds nothing, there is nothing to weigh. Only then are rare characters and broken marks counted too.
 */
export function scanOf(document: Document, terms: readonly TermHit[]): Scan {
  const first = [...shapesOf(terms), ...firstLook(document)];
  if (first.length === 0) return CLEAN;
  const evidence = [...first, ...secondLook(document)].sort(byPlace);
  const { points, sorts, shapes } = weigh(evidence);
  const score = (points * 1000) / Math.max(1000, lengthOf(document));
  const varied = sorts >= LEAST_SORTS || shapes >= MANY_SHAPES;
  return {
    score,
    likely: varied && points >= LEAST_POINTS && score >= LEAST_SCORE,
    counts: countsOf(evidence),
    evidence,
  };
}

/** Misread words, and misspellings that no keyboard makes. Rows that only ask for a look may be right: they tell nothing. */
function shapesOf(terms: readonly TermHit[]): ScanEvidence[] {
  return terms.flatMap((hit): ScanEvidence[] => {
    const { table, severity } = hit.row;
    if (severity !== 'warning' || (table !== 'scan' && table !== 'word')) return [];
    const right = correction(hit, null);
    return table === 'scan' || isMisread(hit.text, right) ? [{ sign: 'shape', place: hit.place, right }] : [];
  });
}

/** Whether one character of a word was taken for another of the same shape. */
function isMisread(wrong: string, right: string | null): boolean {
  if (right?.length !== wrong.length) return false;
  const changed = [...wrong].flatMap((char, i) => (char === right.charAt(i) ? [] : [[char, right.charAt(i)] as const]));
  const [only, ...others] = changed;
  return only !== undefined && others.length === 0 && lookAlike(...only);
}

function firstLook(document: Document): ScanEvidence[] {
  const out: ScanEvidence[] = [];
  for (const block of document.blocks) {
    const mark = numberingOf(block);
    if (mark) out.push(mark);
    if (block.text.includes(' ')) out.push(...blanksIn(block));
    if (mayHave(block, STRAY_SIGN)) out.push(...straysIn(block));
  }
  return out;
}

function secondLook(document: Document): ScanEvidence[] {
  const { blocks } = document;
  return [...raresOf(blocks), ...blocks.flatMap(marksIn), ...blocks.flatMap((block) => strayOf(block) ?? [])];
}

interface Weight {
  readonly points: number;
  /** Different sorts of evidence, and different misread words. */
  readonly sorts: number;
  readonly shapes: number;
}

function weigh(evidence: readonly ScanEvidence[]): Weight {
  const alike = new Map<string, number>();
  let points = 0;
  let radicals = 0;
  let shapes = 0;
  for (const { sign, place } of evidence) {
    const wording = `${sign} ${textAt(place)}`;
    const before = alike.get(wording) ?? 0;
    alike.set(wording, before + 1);
    if (before === 0 && sign === 'shape') shapes++;
    if (before >= MOST_ALIKE) continue;
    if (sign === 'radical') radicals += WORTH[sign];
    else points += WORTH[sign];
  }
  const sorts = new Set(evidence.map(({ sign }) => sign)).size;
  return { points: points + Math.min(MOST_FOR_RADICALS, radicals), sorts, shapes };
}

function countsOf(evidence: readonly ScanEvidence[]): ReadonlyMap<ScanSign, number> {
  const counts = new Map<ScanSign, number>();
  for (const { sign } of evidence) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function lengthOf({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function byPlace({ place: a }: ScanEvidence, { place: b }: ScanEvidence): number {
  return a.block.index - b.block.index || a.start - b.start;
}
