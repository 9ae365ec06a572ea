import type { IsoDate } from '../data/model.ts';
import type { Document, Heading, Level, Line } from '../document/model.ts';
import { markOf } from '../document/marks.ts';
import { frameFields } from '../facts/fields.ts';
import type { Facts, SlotState } from '../facts/model.ts';
import { styled, styledNumber } from '../facts/style-template.ts';
import { formatHan } from '../text/numerals.ts';
import { sourceSpan } from '../text/span.ts';
import { plain } from '../text/template.ts';
import { ratesAt } from './ledger-rate.ts';
import { datesFor, unitsFor } from './suggest-figures.ts';
import { lawsFor } from './suggest-laws.ts';
import { slogansFor, termsFor } from './suggest-words.ts';
import type { Lexicon, Suggestion } from './suggestion.ts';

export type { Lexicon, Suggestion } from './suggestion.ts';

/** More than these are no help; typing on brings others. */
const LIMIT = 50;
/** A name of a law is no longer than this; an older 《 belongs to something else. */
const LONGEST_NAME = 60;

/** What of the report completion looks at. */
export type Known = Pick<Facts, 'kind' | 'year' | 'reference' | 'slots' | 'quantities' | 'style'>;

/**
 * Suggestions at a caret, best first: names of laws inside 《; else a rate that the sentence's counts give, a 量词 behind a
 * number, dates, parts of the report on a line of their own, slogans and current terms. Only names that are right in the
 * report's time. The list is cut to the best and depends on what was typed, so it has to be asked for again.
 * @param today the day of the check; null where the door does not tell it
 */
export function suggestionsAt(
  document: Document,
  facts: Known,
  offset: number,
  lexicon: Lexicon,
  today: IsoDate | null = null,
): Suggestion[] {
  const line = document.lines.find(({ start, end }) => start <= offset && offset <= end);
  if (!line) return [];
  const before = document.source.slice(line.start, offset);
  const after = document.source.slice(offset, line.end);
  const known = { lexicon, time: facts.reference };
  const open = before.lastIndexOf('《');
  if (open > before.lastIndexOf('》') && before.length - open <= LONGEST_NAME) {
    return best(lawsFor(before.slice(open + 1), after, offset, known));
  }
  const year = facts.year?.year ?? null;
  const parts = after.trim() === '' ? partsFor(document, facts, line, offset) : [];
  return best([
    ...ratesFor(document, facts, offset),
    ...datesFor({ document, line, offset }, before, year, today),
    ...unitsFor(before, offset, lexicon),
    ...parts,
    ...slogansFor(before, after, offset, known),
    ...termsFor(before, offset, year, lexicon),
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
