import type { Document, Heading, Level, Line } from '../document/model.ts';
import { markOf } from '../document/marks.ts';
import { frameFields } from '../facts/fields.ts';
import type { Facts, SlotState } from '../facts/model.ts';
import { styled, styledNumber } from '../facts/style-template.ts';
import { formatHan } from '../text/numerals.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { plain } from '../text/template.ts';
import { ratesAt } from './ledger-rate.ts';

/** Something that a writer may want to insert. */
export interface Suggestion {
  readonly type: 'part' | 'term' | 'law' | 'rate';
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** Why it is offered, or the norm. */
  readonly note: string;
  /** The text that it replaces, up to the caret. */
  readonly span: SourceSpan;
  readonly text: string;
  /** Smaller is nearer to the top. */
  readonly rank: number;
}

/** Words that completion knows, from the data tables. */
export interface Lexicon {
  /** Terms that are current in a year, or now as far as that is known when the year is not. */
  terms(year: number | null): readonly { readonly term: string; readonly why: string }[];
  /** Names of laws and norms, without 《》. */
  laws(): readonly string[];
}

/** More than these are no help; typing on brings others. */
const LIMIT = 50;
/** A name of a law is no longer than this; an older 《 belongs to something else. */
const LONGEST_NAME = 60;

/**
 * Suggestions at a caret, best first: names of laws inside 《, else a rate that the sentence's counts give, parts of the
 * report on a line of their own, and current terms. The list is cut to the best and depends on what was typed, so it has to be asked for again.
 */
export function suggestionsAt(
  document: Document,
  facts: Pick<Facts, 'kind' | 'year' | 'slots' | 'quantities' | 'style'>,
  offset: number,
  lexicon: Lexicon,
): Suggestion[] {
  const line = document.lines.find(({ start, end }) => start <= offset && offset <= end);
  if (!line) return [];
  const before = document.source.slice(line.start, offset);
  const after = document.source.slice(offset, line.end);
  const open = before.lastIndexOf('《');
  if (open > before.lastIndexOf('》') && before.length - open <= LONGEST_NAME) {
    return best(lawsFor(before.slice(open + 1), after, offset, lexicon));
  }
  const parts = after.trim() === '' ? partsFor(document, facts, line, offset) : [];
  return best([
    ...ratesFor(document, facts, offset),
    ...parts,
    ...termsFor(before, offset, facts.year?.year ?? null, lexicon),
  ]);
}

function ratesFor(document: Document, facts: Pick<Facts, 'quantities'>, offset: number): Suggestion[] {
  return ratesAt(document, facts, offset).map(({ text, arithmetic, span }, rank) => {
    return { type: 'rate', label: text, detail: arithmetic, note: `按前面的数字计算：${arithmetic}`, span, text, rank };
  });
}

function best(items: readonly Suggestion[]): Suggestion[] {
  return [...items].sort((a, b) => a.rank - b.rank).slice(0, LIMIT);
}

function lawsFor(typed: string, after: string, offset: number, lexicon: Lexicon): Suggestion[] {
  const span = sourceSpan(offset - typed.length, offset);
  const close = after.startsWith('》') ? '' : '》';
  const names = lexicon.laws().filter((name) => name.includes(typed));
  return names.map((name) => ({
    type: 'law',
    label: `《${name}》`,
    detail: '法规文件',
    note: '',
    span,
    text: name + close,
    rank: (name.startsWith(typed) ? 0 : 1000) + name.length,
  }));
}

/** Headings of the kind's parts that have none yet, with the next number; those without any mention come first. */
function partsFor(
  document: Document,
  { slots, year, kind, style }: Pick<Facts, 'kind' | 'slots' | 'year' | 'style'>,
  line: Line,
  offset: number,
): Suggestion[] {
  const start = Math.min(line.textStart, offset);
  const typed = document.source.slice(start, offset);
  const mark = markOf(typed);
  const level = markOf(style.headings[0] ?? '')?.level ?? 1;
  if (mark !== null && mark.level !== level) return [];
  const words = mark ? typed.slice(mark.length) : typed;
  const next = nextNumber(document.outline, line, level);
  const values = frameFields({ year: year?.year ?? null, ...kind });
  return slots.flatMap((state, index): Suggestion[] => {
    const heading = plain(styled(state.slot.heading, style), values);
    if (state.state === 'present' || !fits(words, heading)) return [];
    const number = mark ? mark.text : (styledNumber(style, 1, next, heading) ?? `${formatHan(BigInt(next))}、`);
    return [
      {
        type: 'part',
        label: number + heading,
        detail: labelOf(state),
        note: state.slot.article,
        span: sourceSpan(start, offset),
        text: number + heading,
        rank: (state.state === 'absent' ? 0 : 100) + index,
      },
    ];
  });
}

/** What was typed is the beginning of a heading, or nothing yet; a number being typed is no objection. */
function fits(typed: string, heading: string): boolean {
  return typed === '' || /^[一二三四五六七八九十]{1,3}$/u.test(typed) || heading.includes(typed);
}

function labelOf({ state, slot }: SlotState): string {
  if (state === 'absent') return slot.required ? '尚缺的部分' : '可写的部分';
  return state === 'merged' ? '与其他部分合写' : '只在正文中提到';
}

/** The number after that of the last numbered part above the line. */
function nextNumber(outline: readonly Heading[], line: Line, top: Level): number {
  const above = outline.filter(({ level, place }) => level === top && place.block.lines[0] < line.index);
  return (above.findLast(({ mark }) => mark?.value !== null && mark !== null)?.mark?.value ?? above.length) + 1;
}

/** Terms of which the words before the caret are the beginning, two characters at least. */
function termsFor(before: string, offset: number, year: number | null, lexicon: Lexicon): Suggestion[] {
  const out: Suggestion[] = [];
  for (const { term, why } of lexicon.terms(year)) {
    const typed = overlapOf(before, term);
    if (typed < 2) continue;
    const span = sourceSpan(offset - typed, offset);
    out.push({ type: 'term', label: term, detail: '现行提法', note: why, span, text: term, rank: 500 - typed });
  }
  return out;
}

/** Length of the longest proper beginning of `term` that `before` ends with. */
function overlapOf(before: string, term: string): number {
  for (let length = Math.min(before.length, term.length - 1); length >= 2; length--) {
    if (before.endsWith(term.slice(0, length))) return length;
  }
  return 0;
}
