import type { IsoDate } from '../data/model.ts';
import type { SourceSpan } from '../text/span.ts';

/** Something that a writer may want to insert. */
export interface Suggestion {
  readonly type: 'part' | 'term' | 'law' | 'rate' | 'slogan' | 'unit' | 'date';
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** Why it is offered, or the norm. */
  readonly note: string;
  /** The text that it replaces, up to the caret. */
  readonly span: SourceSpan;
  readonly text: string;
  /** What an editor compares with what was typed; left out: the text itself. */
  readonly filter?: string;
  /** Smaller is nearer to the top. */
  readonly rank: number;
}

/** A name and the days from which and until which it is the right one; an open end is absent. */
interface Dated {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** A name of a law or document, without 《》. */
export interface LawName extends Dated {
  /** As published: 中华人民共和国行政处罚法. */
  readonly name: string;
  /** As it is mostly cited: 行政处罚法. */
  readonly short: string;
  /** What else it is called, rightly or wrongly: 环保法. */
  readonly other: readonly string[];
}

/** A numeric slogan or fixed series and what it stands for. */
export interface SloganName extends Dated {
  readonly core: string;
  readonly members: readonly string[];
  /** Others write it otherwise. */
  readonly quiet?: boolean;
}

/** Words that completion knows, from the data tables. */
export interface Lexicon {
  /** Terms that are current in a year, or now as far as that is known when the year is not. */
  terms(year: number | null): readonly { readonly term: string; readonly why: string; readonly topic?: string }[];
  laws(): readonly LawName[];
  slogans(): readonly SloganName[];
  /** What things are counted by that a text ends with: 起 of 矛盾纠纷; null where the noun is not known. */
  unitOf(text: string): string | null;
}
