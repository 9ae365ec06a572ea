/** The severities that a data row may wish for; the rule that reads the row has the last word. */
export type RowSeverity = 'error' | 'warning' | 'information' | 'hint';

/** ISO dates as strings: they compare in order. */
export type IsoDate = string;

export interface Replacement {
  readonly term: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Which rule judges the row. */
export type TermTable =
  | 'term' // dated and premature terms, institutions, plans, political formulae: validity decides
  | 'word' // typos and confusables: always wrong where they match
  | 'law-name' // mangled names of laws
  | 'law-repealed' // repealed laws: validity decides
  | 'formula'; // wrong wordings of fixed formulae: always wrong where they match

/** A row of the term tables, as the engine holds it. */
export interface TermRow {
  /** Stable and unique over all tables: plan.pufa.7 */
  readonly id: string;
  readonly table: TermTable;
  /** The name of the thing: “七五”普法 */
  readonly term: string;
  /** Period in which the term is current; absent = open. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly severity: RowSeverity;
  readonly replacements: readonly Replacement[];
  /** One sentence: why. */
  readonly why: string;
  /** Source in words, with the address where there is one. */
  readonly source: string;
  readonly confidence: 'verified' | 'from_memory';
  /** The fix may run on save. */
  readonly safe: boolean;
  /** The row's group for filters: political, institution, plan, … */
  readonly topic: string;
}

/** A part that a kind of report prescribes. */
export interface Slot {
  readonly id: string;
  /** The part's name in prose: 存在的不足和原因 */
  readonly title: string;
  /** The standard heading, without its number; {year} and {next} are filled in. */
  readonly heading: string;
  readonly basis: string;
  readonly required: boolean;
  /** Patterns of headings that are this part. */
  readonly headings: readonly RegExp[];
  /** Patterns of body text that speak of it. */
  readonly mentions: readonly RegExp[];
  /** Text under the scaffold's heading, with ${n:prompt} fields. */
  readonly scaffold: string;
}

/** A kind of report. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Any of these in the title makes the text this kind. */
  readonly titles: readonly RegExp[];
  /** Where there is no title: all patterns of one row in the first blocks. */
  readonly openings: readonly (readonly RegExp[])[];
  /** The report's year is the title's year minus this: 1 for 政府工作报告 of the year in which it is given. */
  readonly yearOffset: number;
  readonly slots: readonly Slot[];
  readonly basis: readonly string[];
}
