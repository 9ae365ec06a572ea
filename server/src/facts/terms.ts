import type { TermRow, TermTable } from '../data/model.ts';
import { NO_PACK, type Pack } from '../data/pack.ts';
import { packTerms } from '../data/pack-terms.ts';
import type { Matcher, TermSet } from '../data/term-set.ts';
import { termTables } from '../data/terms.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { stretchOf, type Stretch } from '../document/stretch.ts';
import { blockSpan } from '../text/span.ts';
import { says, surroundings } from './history.ts';
import type { FormulaAnchor, TermHit } from './model.ts';
import { quotedIn } from './quoted.ts';

/** A match of a row's words in a block, before exceptions are asked. */
interface Match {
  readonly matcher: Matcher;
  readonly start: number;
  readonly end: number;
}

/** What one pass over a text finds. */
export interface TermPass {
  readonly hits: TermHit[];
  /** First and last characters of fixed formulae, in order of their ends. */
  readonly anchors: FormulaAnchor[];
}

/**
 * The data rows whose words stand in the text, in order of place, and the anchors of formulae. One pass of the automaton
 * finds triggers; the row's own pattern then confirms the words at the trigger. Of overlapping words of one table the
 * longest count, exceptions of the row are taken out. Validity against the report's year is for the rules to judge.
 */
export function passOf(document: Document, pack: Pack = NO_PACK): TermPass {
  const tables = termTables();
  const team = packTerms(pack);
  const hits: TermHit[] = [];
  const anchors: FormulaAnchor[] = [];
  for (const block of document.blocks) {
    const onAnchor = (anchor: number, end: number): void => void anchors.push({ block, anchor, end });
    const stretch = stretchOf(block, document);
    const matches = matchesIn(block.text, tables, onAnchor, stretch);
    const all = team ? teamFirst(matchesIn(block.text, team, NO_ANCHORS, stretch), matches) : matches;
    for (const match of all.length < 2 ? all : longest(all)) {
      const hit = new Hit(block, match);
      if (!hit.exempt) hits.push(hit);
    }
  }
  return { hits, anchors };
}

/** A team's word stands for what the built-in rows say of the same words, or of a part of them. */
function teamFirst(team: readonly Match[], builtIn: readonly Match[]): readonly Match[] {
  if (team.length === 0) return builtIn;
  const free = builtIn.filter(({ start, end }) => !team.some((own) => own.start <= start && end <= own.end));
  return [...team, ...free].sort((a, b) => a.start - b.start || b.end - a.end);
}

const NO_ANCHORS = (): void => undefined;

/**
 * All matches of all rows, by place, the longer one first; those of one row do not overlap.
 * @param onAnchor is told of the anchors of formulae and where they end
 * @param stretch the text where it is quickest to read
 */
export function matchesIn(
  text: string,
  tables: TermSet,
  onAnchor: (anchor: number, end: number) => void = NO_ANCHORS,
  stretch: Stretch = { text, from: 0, to: text.length },
): Match[] {
  const matches: Match[] = [];
  let lastEnd: Map<Matcher, number> | undefined;
  const { automaton, size, starts } = tables;
  const { from } = stretch;
  const onTrigger = (trigger: number, endInStretch: number): void => {
    const end = endInStretch - from;
    const last = starts[trigger + 1] as number;
    for (let i = starts[trigger] as number; i < last; i += 3) {
      const row = starts[i] as number;
      if (row >= size) {
        onAnchor(row - size, end);
        continue;
      }
      const at = end - automaton.lengthOf(trigger);
      const matcher = tables.matcher(row);
      const free = lastEnd?.get(matcher) ?? 0;
      const start = confirm(
        text,
        matcher,
        Math.max(free, at - (starts[i + 2] as number)),
        at - (starts[i + 1] as number),
      );
      if (start < 0) continue;
      const match = { matcher, start, end: matcher.pattern?.lastIndex ?? end };
      (lastEnd ??= new Map()).set(matcher, match.end);
      matches.push(match);
    }
  };
  automaton.scan(stretch.text, onTrigger, from, stretch.to);
  return matches.length < 2 ? matches : matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Where the leftmost match of a row begins in [from, to]; −1 when none does. A pattern's `lastIndex` is then the
 * match's end; without a pattern the trigger at `to` is the match.
 */
function confirm(text: string, { pattern, heads }: Matcher, from: number, to: number): number {
  if (!pattern) return from <= to ? to : -1;
  for (let start = from; start <= to; start++) {
    if (heads !== null && !heads.includes(text.charAt(start))) continue;
    pattern.lastIndex = start;
    if (pattern.test(text) && pattern.lastIndex > start) return start;
  }
  return -1;
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

/** A match as rules see it. What stands around it is looked at when asked: most rows hold in the report's year. */
class Hit implements TermHit {
  readonly row: TermRow;
  readonly place: Place;
  private told: boolean | null = null;
  private cited: boolean | null = null;

  constructor(
    block: Block,
    private readonly match: Match,
  ) {
    this.row = match.matcher.row;
    this.place = { block, ...blockSpan(match.start, match.end) };
  }

  get text(): string {
    return this.place.block.text.slice(this.match.start, this.match.end);
  }

  /** Whether a wording beside it makes it right. */
  get exempt(): boolean {
    const { exempt } = this.match.matcher;
    return exempt !== null && says(surroundings(this.place), exempt);
  }

  get historical(): boolean {
    return (this.told ??= this.match.matcher.historical && says(surroundings(this.place), termTables().history()));
  }

  get quoted(): boolean {
    return (this.cited ??= isQuoted(this.row, this.place));
  }
}

/** A row about a document is at home inside 《》; any other words there belong to a title. */
function isQuoted({ term }: TermRow, place: Place): boolean {
  const quoted = quotedIn(place);
  return quoted === 'quotation' || (quoted === 'title' && !term.startsWith('《'));
}
