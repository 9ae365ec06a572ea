import { defined } from '../base/assert.ts';
import { memoByObject } from '../base/memo.ts';
import { Automaton } from '../text/automaton.ts';
import { compileAutomaton } from '../text/automaton-build.ts';
import type { TermRow } from './model.ts';
import type { Pack, TeamTerm } from './pack.ts';
import { escaped, hasNeighbours, patternOf } from './row-pattern.ts';
import { flatLists, type Matcher, type TermSet } from './term-set.ts';

/** A team's words, found like the built-in ones; null where it has none. */
export const packTerms = memoByObject(({ terms }: Pack): TermSet | null =>
  terms.length === 0 ? null : compiled(terms),
);

/** Every match of a row begins with one of its literals, so these are its triggers. */
function compiled(terms: readonly TeamTerm[]): TermSet {
  const index = new Map<string, number[]>();
  terms.forEach(({ find }, row) => {
    for (const word of new Set(find)) index.set(word, [...(index.get(word) ?? []), row, 0, 0]);
  });
  const matchers = terms.map(matcherOf);
  return {
    automaton: Automaton.open(compileAutomaton([...index.keys()])),
    size: terms.length,
    starts: flatLists([...index.values()]),
    matcher: (row) => defined(matchers[row], 'row'),
  };
}

function matcherOf(term: TeamTerm): Matcher {
  const source = sourceOf(term);
  return {
    row: rowOf(term),
    pattern: source === null ? null : new RegExp(source, 'uy'),
    heads: null,
    exempt: null,
    historical: term.to !== undefined,
  };
}

/** The pattern of a row; null where its literals are its hits. */
function sourceOf(term: TeamTerm): string | null {
  const { find, except = [] } = term;
  const nested = find.some((a) => find.some((b) => a !== b && a.includes(b)));
  if (except.length === 0 && !hasNeighbours(term) && !nested) return null;
  const guards = except.flatMap((word) => find.flatMap((hit) => outsideOf(word, hit)));
  return guards.join('') + patternOf({ ...term, find: [...find].sort((a, b) => b.length - a.length) });
}

/** That the literal at this place is not one inside a longer word: 法制 in 法制审核. */
function outsideOf(word: string, hit: string): string[] {
  const out: string[] = [];
  for (let at = word.indexOf(hit); at >= 0; at = word.indexOf(hit, at + 1)) {
    const before = at === 0 ? '' : `(?<=${escaped(word.slice(0, at))})`;
    out.push(`(?!${before}${escaped(word.slice(at))})`);
  }
  return out;
}

/** The row as the rules see it. Dated words are judged as terms, all others as wrong words. */
function rowOf({ id, find, right, why, severity, source, from, to, political }: TeamTerm): TermRow {
  const dated = from !== undefined || to !== undefined;
  return {
    id,
    table: dated ? 'term' : 'word',
    topic: 'team',
    term: defined(find[0], 'literal'),
    severity,
    replacements: right === undefined ? [] : [{ term: right }],
    why: why ?? (right === undefined ? '本单位词表列为不用的写法' : `本单位词表规定写作“${right}”`),
    source,
    confidence: 'verified',
    safe: false,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(political === true ? { political } : {}),
  };
}
