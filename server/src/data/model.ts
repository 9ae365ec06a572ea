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
  | 'redundant' // words that say twice what is said once
  | 'scan' // characters that a scanner took for others of the same shape
  | 'law-name' // mangled names of laws
  | 'law-repealed' // repealed laws: validity decides
  | 'formula' // wrong wordings of fixed formulae: always wrong where they match
  | 'office' // what bodies of the issuer's rank do not have, or cannot say of themselves
  | 'alias'; // names of one thing: two of them in one report are one too many

/** The rank of the body that issues a text; city: 市, of whatever rank the text does not tell. */
export const ISSUER_LEVELS = ['street', 'township', 'county', 'city', 'prefecture', 'province'] as const;
export type IssuerLevel = (typeof ISSUER_LEVELS)[number];

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
  /** Ranks of issuers in whose texts the words are wrong; of office rows only. */
  readonly levels?: readonly IssuerLevel[];
  /** Only where this organ speaks. */
  readonly organ?: 'government' | 'party';
  /** Political wording: its findings are a group of their own. */
  readonly political?: boolean;
}

/** A part that a kind of official writing prescribes, or often has. */
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

/** How one sort of 机关 writes a kind: to whom, and in which words. */
export interface VariantForm {
  /** Matches at the beginning of the issuer's name, or of a title that begins with it. */
  readonly issuer: RegExp;
  /** What stands under the title in place of the frame's head; null where that is the same. */
  readonly head: readonly string[] | null;
  /** Values of fields in the kind's templates. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A kind as one sort of issuer writes it: town, county, department. */
export interface Variant {
  readonly id: string;
  /** In Chinese: 乡镇、街道 */
  readonly title: string;
  /** By when it is due; null where the norm does not say so for this sort of issuer. */
  readonly due: string | null;
  /** What else the norm says for it. */
  readonly note: string | null;
  readonly forms: readonly VariantForm[];
}

/** A sentence that texts of the kind need again and again. */
export interface Sentence {
  readonly title: string;
  readonly prefixes: readonly string[];
  readonly text: string;
}

/** A kind of official writing. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Its 文种 out of the fifteen of 《党政机关公文处理工作条例》 Art. 8; null for a speech, a summary, a study. */
  readonly type: string | null;
  /** Recognised only where its title or its frame shows a report, after all other kinds. */
  readonly general: boolean;
  /**
   * What makes its title believed. title: nothing more · report: 发文字号, 签发人, numbered parts or a transition sentence ·
   * letter: 发文字号, 签发人, 主送机关, or 署名 with 成文日期.
   */
  readonly believed: 'title' | 'report' | 'letter';
  /** The text tells of one year: without that year nothing dated can be judged. */
  readonly yearly: boolean;
  /**
   * It tells of a time gone by: the title's year is the year told of, and a date of the first months belongs to the year
   * before. False for what is about the present: its year is the one in which it is given.
   */
  readonly looksBack: boolean;
  /** Copies carry 署名 and 成文日期; a speech has none. */
  readonly signed: boolean;
  /** The first report year to which the required parts apply; null where they always did. */
  readonly since: number | null;
  /** Any of these in the title makes the text this kind; blanks are taken out of the title first. */
  readonly titles: readonly RegExp[];
  /** Where there are any, one of them stands in the first blocks of a text whose title is believed. */
  readonly proofs: readonly RegExp[];
  /** Where there is no title: all patterns of one row in the first blocks. */
  readonly openings: readonly (readonly RegExp[])[];
  /** Where there is no opening either: all patterns of one row at the beginning of some block. */
  readonly traits: readonly (readonly RegExp[])[];
  /** The report's year is the title's year minus this: 1 for 政府工作报告 of the year in which it is given. */
  readonly yearOffset: number;
  /** Values of fields in the templates that only a variant changes. */
  readonly fields: Readonly<Record<string, string>>;
  readonly variants: readonly Variant[];
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
