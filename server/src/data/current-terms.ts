import { lazy } from '../base/lazy.ts';
import type { IsoDate, TermRow } from './model.ts';
import { termTables } from './terms.ts';

/** A term and the period in which it is the one to use; an open end is absent. */
export interface CurrentTerm {
  readonly term: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly why: string;
  /** The row's group: institution, plan. */
  readonly topic: string;
}

/**
 * Terms of the tables that are right in their time: what dated terms are replaced by, and terms with a period of their
 * own. Each once, by its first row. The rows' patterns are left alone.
 */
export const datedTerms = lazy((): readonly CurrentTerm[] => termsOf(allRows()));

/** The terms that are current at some time of a year; those without an end when the year is unknown. */
export function currentTerms(terms: readonly CurrentTerm[], year: number | null): CurrentTerm[] {
  if (year === null) return terms.filter(({ to }) => to === undefined);
  const first = `${String(year)}-01-01`;
  const last = `${String(year)}-12-31`;
  return terms.filter(({ from = '', to = '9999' }) => from <= last && to >= first);
}

/** @param rows the rows of the tables, in their order */
export function termsOf(rows: Iterable<TermRow>): CurrentTerm[] {
  const found = new Map<string, CurrentTerm>();
  const add = (entry: CurrentTerm): void => {
    if (!found.has(entry.term)) found.set(entry.term, entry);
  };
  for (const { table, term, from, to, replacements, why, topic } of rows) {
    for (const { term: better, ...period } of replacements) {
      // of several successors each is a name of its own
      for (const one of better.split('；')) add({ ...period, term: one, why, topic });
    }
    if (table === 'term' && (from !== undefined || to !== undefined)) {
      add({ term, why, topic, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
    }
  }
  return [...found.values()];
}

/** All rows of the term tables. */
function* allRows(): Generator<TermRow> {
  const tables = termTables();
  for (let i = 0; i < tables.size; i++) yield tables.row(i);
}
