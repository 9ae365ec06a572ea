import type { Wordings } from './wordings.ts';

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
  | 'scan' // characters that a scanner took for others of the same shape
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
  /** The part of the words that is wrong (a regular expression), and what stands in its place. */
  readonly fix?: { readonly find: string; readonly replace: string };
}

/** A part that a kind of report prescribes. */
export interface Slot {
  readonly id: string;
  /** The part's name in prose: 存在的不足和原因 */
  readonly title: string;
  /** The standard heading, without its number; a template with ${年份} and ${下一年}. */
  readonly heading: string;
  /** Id of data/basis.yaml. */
  readonly basis: string;
  /** The clause in words, as messages quote it: 《……规定》第二十五条第二项 */
  readonly article: string;
  readonly required: boolean;
  /** The part may also stand as several parts with headings of their own subject (一、强化组织领导……). */
  readonly thematic: boolean;
  /** A heading of a lower level may be this part, merged into another; false where the format has such headings anyway. */
  readonly lower: boolean;
  /** Patterns of headings that are this part. */
  readonly headings: readonly RegExp[];
  /** Words of which its heading should have one; empty where any heading will do. */
  readonly names: readonly RegExp[];
  /** Patterns of body text that speak of it. */
  readonly mentions: Wordings;
  /** Patterns of words that state a cause, where the norm asks the part for causes; else empty. */
  readonly causes: readonly RegExp[];
  /** What a writer types to get this part as a snippet. */
  readonly prefixes: readonly string[];
  /** Text under the scaffold's heading: paragraphs with ${prompt} fields. */
  readonly scaffold: string;
}

/** The frame of a new report of a kind; the parts come from its slots. All texts are templates with ${prompt} fields. */
export interface Frame {
  readonly title: string;
  /** Lines under the title that are not indented: 主送机关, or the date line of a speech. */
  readonly head: readonly string[];
  /** Paragraphs before the first part, the last of them the transition sentence. */
  readonly opening: string;
  /** Paragraphs after the last part. */
  readonly ending: string;
  /** 署名 and 成文日期, one line each. */
  readonly closing: readonly string[];
}

/** A sentence that reports of the kind need again and again. */
export interface Sentence {
  readonly title: string;
  readonly prefixes: readonly string[];
  readonly text: string;
}

/** A kind of report. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Recognised only where its title or its frame shows a report, after all other kinds. */
  readonly general: boolean;
  /** The report tells of one year: without that year nothing dated can be judged. */
  readonly yearly: boolean;
  /** Copies carry 署名 and 成文日期; a speech has none. */
  readonly signed: boolean;
  /** The first report year to which the required parts apply; null where they always did. */
  readonly since: number | null;
  /** Any of these in the title makes the text this kind; blanks are taken out of the title first. */
  readonly titles: readonly RegExp[];
  /** Where there is no title: all patterns of one row in the first blocks. */
  readonly openings: readonly (readonly RegExp[])[];
  /** Where there is no opening either: all patterns of one row at the beginning of some block. */
  readonly traits: readonly (readonly RegExp[])[];
  /** The report's year is the title's year minus this: 1 for 政府工作报告 of the year in which it is given. */
  readonly yearOffset: number;
  readonly slots: readonly Slot[];
  /** The headings of all slots: one in which none stands is no slot's. */
  readonly headings: Wordings;
  /** The mentions of all slots: a text in which none stands mentions no slot. */
  readonly mentions: Wordings;
  readonly basis: readonly string[];
  /** What a writer types to get the whole report as a snippet. */
  readonly prefixes: readonly string[];
  readonly frame: Frame;
  readonly sentences: readonly Sentence[];
}
