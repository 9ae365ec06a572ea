import type { IsoDate, IssuerLevel, Kind, TermRow } from '../data/model.ts';
import type { Block, CalendarDate, Document, Heading, Place } from '../document/model.ts';
import type { Hit } from '../spelling/speller.ts';
import type { BlockFigures } from './figures.ts';
import type { LawMatch } from './law-match.ts';
import type { VariantMatch } from './variant.ts';
import type { Family } from './numbering.ts';
import type { Style } from './style.ts';

/** The kind of official writing that the text was recognised as, and by what. */
export interface KindMatch {
  readonly kind: Kind;
  /** For the reader, in Chinese: 标题为“……年度报告”. */
  readonly why: string;
  /** The sort of issuer, where the kind tells them apart and the text names one. */
  readonly variant: VariantMatch | null;
}

/** The year that the report reports on. */
export interface ReportYear {
  readonly year: number;
  readonly from: 'config' | 'title' | 'docNumber' | 'opening' | 'closing' | 'parts';
  readonly place: Place | null;
}

/** The time by which the words of a text are judged: whether a term, a law, a meeting or a body was there yet, or still. */
export interface Reference {
  /** report: the report's year · day: one that the settings name. */
  readonly by: 'report' | 'day';
  /** The report's year, or that of the day. */
  readonly year: number;
  /** What ended before it is dated. */
  readonly first: IsoDate;
  /** The day whose words are the right ones. */
  readonly day: IsoDate;
  /** The last day on which the text can have been written: what began after it is premature. */
  readonly last: IsoDate;
  /** The same for meetings, which are named in a text up to the day on which it is signed. */
  readonly lastMeeting: IsoDate;
  /** The day of the check, where the door tells it and the report's own time judges. */
  readonly today: IsoDate | null;
}

/**
 * How titles and quotations that stand side by side are divided: text: as the text does mostly · gb: by nothing, as the
 * national standard has it · central: by 、, as the documents of the central organs have it.
 */
export type House = 'text' | 'gb' | 'central';

/** Who speaks in the text. */
export interface Issuer {
  /** As the text names it, without blanks. */
  readonly name: string;
  readonly level: IssuerLevel;
  /** place: the text names the place alone, as titles do; it may be either party or government that speaks. */
  readonly organ: 'government' | 'party' | 'department' | 'congress' | 'place';
}

/** How a required part of the kind stands in the text. */
export interface SlotState {
  readonly slot: Kind['slots'][number];
  /**
   * present: a heading of its own · merged: under a heading that it shares with another part, or as a part of a lower level ·
   * mentioned: a sentence of the body speaks of it · absent.
   */
  readonly state: 'present' | 'merged' | 'mentioned' | 'absent';
  readonly heading: Heading | null;
  /** The heading, or the words in the body that mention it. */
  readonly place: Place | null;
  /** The first-level headings that are the part's alone: several where it is written in pieces; none where it is not present. */
  readonly own: readonly Heading[];
}

/** A data row whose words stand in the text, exceptions already taken out. Validity is not judged yet. */
export interface TermHit {
  readonly row: TermRow;
  readonly place: Place;
  /** The words as written in the restored text. */
  readonly text: string;
  /** The words are told as history (回顾、原、曾、期间……). */
  readonly historical: boolean;
  /** Inside 《》 or inside quotation marks that hold more than the term itself. */
  readonly quoted: boolean;
}

/** The first or last characters of a fixed formula. */
export interface FormulaAnchor {
  readonly block: Block;
  /** Its number among the anchors of data/formulae.ts. */
  readonly anchor: number;
  /** One past its last character in the block's text. */
  readonly end: number;
}

/** An exact decimal number: digits / 10^scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export type QuantityKind = 'amount' | 'percent' | 'point' | 'fraction' | 'multiple' | 'ordinal';

export interface Quantity {
  readonly kind: QuantityKind;
  readonly value: Decimal;
  /** Number, multiplier, approximation and unit: 近8万份. */
  readonly place: Place;
  /** The digits alone: 8. */
  readonly number: Place;
  /** 量词 or unit without 万/亿: 份, 元, 平方公里, %; empty when there is none. */
  readonly unit: string;
  /** 余 多 近 约 超 以上 左右 …, or null for an exact figure. */
  readonly approximate: string | null;
  /** 2—3 or 二三十: `value` is the lower end. */
  readonly upper: Decimal | null;
  /** Of a fraction: 3 of 三分之二, whose `value` is 2. */
  readonly denominator?: bigint;
  /** Words of the indicator before or after it, by pattern: 受理信访件. */
  readonly subject: string;
}

/**
 * sum: parts and their total · part: one part and its whole · remainder: what is left · share: k of n are p % · rate: no
 * whole number of n gives p % · shares: shares of one whole · limit: a percentage that cannot be above 100 · average: per head,
 * per month · growth: before, after and the change · same: one quantity told twice · convert: one value in two units · measure:
 * a 量词 that does not fit · magnitude: a size that cannot be · count: a stated number of things and the list · year, date,
 * weekday, period: what calendars and plans say.
 */
export type RelationType =
  | 'sum'
  | 'part'
  | 'remainder'
  | 'share'
  | 'rate'
  | 'shares'
  | 'limit'
  | 'average'
  | 'growth'
  | 'same'
  | 'convert'
  | 'measure'
  | 'magnitude'
  | 'count'
  | 'year'
  | 'date'
  | 'weekday'
  | 'period';

/** wrong: the text contradicts itself · unsure: it seems to · checked: reckoned and right · unassessable: it cannot be reckoned. */
export type Verdict = 'wrong' | 'unsure' | 'checked' | 'unassessable';

/** A number, date or word that takes part in a relation. */
export interface RelationPart {
  /** What it is in the relation, for the reader: 总数, 其中, 占比, 上年, 现为. */
  readonly role: string;
  readonly place: Place;
  /** Absent of dates, lists and words. */
  readonly quantity?: Quantity;
}

/** A value that would make the relation hold, in the place of one of its parts. */
export interface Computed {
  /** Index of the part that it would replace. */
  readonly part: number;
  /** The words at `place` become `text`: the digits alone. */
  readonly place: Place;
  readonly text: string;
}

/** Numbers, dates and lists of the text that must agree, and whether they do. */
export interface Relation {
  readonly type: RelationType;
  /** In order of place. */
  readonly parts: readonly RelationPart[];
  readonly verdict: Verdict;
  /** The part that a finding marks: the one that is derived from the others, or the later one. */
  readonly marked: number;
  /** The reckoning, written out: 473÷513=92.2%，文中写作93.2%. */
  readonly arithmetic: string;
  /** Values that would make it hold; empty where none can be told. */
  readonly computed: readonly Computed[];
}

export interface DateMention {
  /** As written; a value that no calendar has (13月, 31日 of a short month) is kept. */
  readonly value: { readonly year: number | null; readonly month: number | null; readonly day: number | null };
  readonly place: Place;
}

/** 《……》 in the text, outermost marks only. */
export interface Citation {
  readonly name: string;
  /** The name's place, marks not included. */
  readonly place: Place;
  /** Written with 《》; a law's name may also stand without. */
  readonly marked: boolean;
  /** What the name is by the register of laws and documents. */
  readonly match?: LawMatch;
}

/** A stated number of things and the things that follow: 以下三个方面：一是……二是……三是…… */
export interface Enumeration {
  readonly stated: { readonly count: number; readonly place: Place; readonly text: string };
  /** The things counted, in order; each place is the mark or the member itself. */
  readonly members: readonly Place[];
  /**
   * ordinals: 一是…二是… or （一）（二） · headings: numbered paragraphs · list: what a numeric slogan in quotation marks stands
   * for · row: a、b和c三大行动 · told: 四类对象：a、b、c、d, 五个坚持：坚持……；坚持……
   */
  readonly shape: 'ordinals' | 'list' | 'headings' | 'row' | 'told';
  /** The mark that leaves a number out: 四是 of 一是…二是…四是. */
  readonly skipping?: Place;
}

/**
 * What speaks for a text that was read by a scanner or copied out of a PDF:
 * shape: a character of similar shape in a word that it makes into none (末来) · lookalike: a sign of another script in the place of
 * a Han character (エ作, 二O二三年) · figure: letters in a figure (2O23年) · letter: letters within Han words (工作Il) · alien: a
 * character that no report has (�, private use, lines of tables, half-width kana) · radical: code points of radicals (⼈民) ·
 * rare: a Han character outside GB/T 2312 that stands once · numbering: a broken numbering mark (l、, （-）) · blank: figures set
 * apart (2 0 2 3年) · mark: marks that cannot stand together (，., 工作.全镇) · stray: a paragraph of one character.
 */
export type ScanSign =
  'shape' | 'lookalike' | 'figure' | 'letter' | 'alien' | 'radical' | 'rare' | 'numbering' | 'blank' | 'mark' | 'stray';

export interface ScanEvidence {
  readonly sign: ScanSign;
  readonly place: Place;
  /** What certainly stood there; null where only the original can tell. */
  readonly right: string | null;
}

/** How much a text looks like one that a scanner has read. */
export interface Scan {
  /** Weighted pieces of evidence for each 1,000 characters; the same wording counts twice at most. */
  readonly score: number;
  /** So much and so varied that marks and blanks are the scanner's rather than the writer's. */
  readonly likely: boolean;
  /** Pieces of evidence of each sort that was found. */
  readonly counts: ReadonlyMap<ScanSign, number>;
  /** In order of place. */
  readonly evidence: readonly ScanEvidence[];
}

export type { CalendarDate };

/** Everything that rules may know about a text. Each fact is computed at its first reading and kept. */
export interface Facts {
  readonly document: Document;
  readonly kind: KindMatch | null;
  readonly year: ReportYear | null;
  readonly reference: Reference | null;
  readonly house: House;
  /** What the office asks of the form of its reports; of a text of no known kind it asks nothing. */
  readonly style: Style;
  readonly issuer: Issuer | null;
  readonly slots: readonly SlotState[];
  readonly terms: readonly TermHit[];
  /** Where fixed formulae may stand, right or with a slip. */
  readonly anchors: readonly FormulaAnchor[];
  /** The figures of each block, from which other facts begin. */
  readonly figures: readonly BlockFigures[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** What the numbers and dates say of each other, in order of place. */
  readonly relations: readonly Relation[];
  readonly citations: readonly Citation[];
  readonly enumerations: readonly Enumeration[];
  readonly numbering: readonly Family[];
  /** What marks stand side by side, by block: bits of facts/marks.ts. */
  readonly marks: readonly number[];
  readonly scan: Scan;
  readonly suspects: readonly Suspect[];
}

/** A place where the model of official writing expects other characters. */
export interface Suspect {
  /** Empty where characters are missing. */
  readonly place: Place;
  readonly hit: Hit;
}

export type FactName = Exclude<keyof Facts, 'document'>;
