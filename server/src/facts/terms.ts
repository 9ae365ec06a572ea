import type { TermRow, TermTable } from '../data/model.ts';
import { termTables, type Matcher, type TermTables } from '../data/terms.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { blockSpan } from '../text/span.ts';
import { says, surroundings } from './history.ts';
import type { TermHit } from './model.ts';
import { quotedIn } from './quoted.ts';

/** A match of a row's words in a block, before exceptions are asked. */
interface Match {
  readonly matcher: Matcher;
  readonly start: number;
  readonly end: number;
}

/**
 * The data rows whose words stand in the text, in order of place. One pass of the automaton finds triggers; the row's
 * own pattern then confirms the words at the trigger. Of overlapping words of one table the longest count, exceptions of
 * the row are taken out. Validity against the report's year is for the rules to judge.
 */
export function termsOf(document: Document): TermHit[] {
  const tables = termTables();
  return document.blocks.flatMap((block) => {
    const matches = matchesIn(block.text, tables);
    return matches.length === 0 ? [] : longest(matches).flatMap((match) => hitOf(block, match, tables) ?? []);
  });
}

/** All matches of all rows, by place, the longer one first; those of one row do not overlap. */
export function matchesIn(text: string, tables: TermTables): Match[] {
  const matches: Match[] = [];
  const lastEnd = new Map<Matcher, number>();
  const { automaton } = tables;
  automaton.scan(text, (trigger, end) => {
    const at = end - automaton.lengthOf(trigger);
    tables.eachRow(trigger, (row, min, max) => {
      const matcher = tables.matcher(row);
      const free = lastEnd.get(matcher) ?? 0;
      const found = confirm(text, matcher.pattern, Math.max(free, at - max), at - min, end);
      if (!found) return;
      lastEnd.set(matcher, found.end);
      matches.push({ matcher, ...found });
    });
  });
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The leftmost match of a sticky pattern that begins in [from, to]; without a pattern the trigger, which ends at `end`,
 * is the match.
 */
function confirm(
  text: string,
  pattern: RegExp | null,
  from: number,
  to: number,
  end: number,
): Pick<Match, 'start' | 'end'> | null {
  if (!pattern) return from <= to ? { start: to, end } : null;
  for (let start = from; start <= to; start++) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found && found[0] !== '') return { start, end: start + found[0].length };
  }
  return null;
}

/** Without matches that lie inside a longer one of the same table. */
function longest(matches: readonly Match[]): Match[] {
  const reach = new Map<TermTable, Match>();
  return matches.filter((match) => {
    const { table } = match.matcher.row;
    const before = reach.get(table);
    if (!before || match.end > before.end) reach.set(table, match);
    return !before || match.end > before.end || match.end - match.start === before.end - before.start;
  });
}

function hitOf(block: Block, { matcher, start, end }: Match, tables: TermTables): TermHit | null {
  const place = { block, ...blockSpan(start, end) };
  const around = surroundings(place);
  if (matcher.exempt && says(around, matcher.exempt)) return null;
  return {
    row: matcher.row,
    place,
    text: block.text.slice(start, end),
    historical: matcher.historical && says(around, tables.history),
    quoted: isQuoted(matcher.row, place),
  };
}

/** A row about a document is at home inside 《》; any other words there belong to a title. */
function isQuoted({ term }: TermRow, place: Place): boolean {
  const quoted = quotedIn(place);
  return quoted === 'quotation' || (quoted === 'title' && !term.startsWith('《'));
}
