import type { Counts, ProtocolEdit, ProtocolPosition, ProtocolRange } from './protocol-base.ts';

export interface ChecklistParams {
  readonly uri: string;
}

export interface ChecklistResult {
  readonly uri: string;
  readonly version: number;
  /** False: the text is no report and has no checklist. */
  readonly checked: boolean;
  /** Null where it is not known: then there are no parts. */
  readonly kind: { readonly id: string; readonly title: string } | null;
  readonly parts: readonly ChecklistItem[];
  /** Of the whole text: each Han character and full-width mark is one, and each run of other characters. */
  readonly words: number;
}

export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  /**
   * absent: prescribed and missing · optional: may be left out, and is · merged: under another part · split: in pieces · order: out
   * of the usual order · naming: its heading says too little · extra: a part that the kind does not name.
   */
  readonly state: 'present' | 'absent' | 'optional' | 'merged' | 'split' | 'order' | 'naming' | 'extra';
  /** In Chinese, what more is to be said; may be empty. */
  readonly note: string;
  /** In Chinese, the clause that asks for it; may be empty. */
  readonly article: string;
  readonly required: boolean;
  /** As written; empty where there is none. */
  readonly heading: string;
  /** Its heading; of a missing part, where it is mentioned or belongs. */
  readonly range: ProtocolRange;
  readonly words: number;
  readonly counts: Counts;
  readonly insertable: boolean;
}

export interface InsertPartParams {
  readonly uri: string;
  /** Id of the part. */
  readonly part: string;
}

/** The edits number the parts behind it anew; they are made before the snippet goes in. All refer to `version`. */
export interface InsertPartResult {
  readonly uri: string;
  readonly version: number;
  readonly at: ProtocolPosition;
  /** Null: the text has the part. */
  readonly snippet: string | null;
  readonly edits: readonly ProtocolEdit[];
}

/** political: about political wording · numbers: about numbers and dates. */
export type ReviewFilter = 'all' | 'political' | 'numbers';

export interface ReviewParams {
  readonly uri: string;
  readonly filter: ReviewFilter;
}

export interface ReviewResult {
  readonly uri: string;
  readonly version: number;
  /** False: the text is no report, nothing is said about it. */
  readonly checked: boolean;
  /** In Chinese, the parts by their headings. */
  readonly parts: readonly string[];
  /** In order of place; of more than a view can hold, the first. */
  readonly items: readonly ReviewFinding[];
  /** Items that the filter lets through, those left out included, by severity. */
  readonly counts: Counts;
  /** Whatever the filter. */
  readonly all: number;
  /** Findings that are not shown because somebody said so. */
  readonly suppressed: number;
}

export interface ReviewFinding {
  /** Tells it from the others of this version. */
  readonly id: string;
  /** By which it is ignored. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: keyof Counts;
  readonly political: boolean;
  /** Index of its part. */
  readonly part: number;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly basis: readonly string[];
  readonly range: ProtocolRange;
  /** It is about the whole text; its place is only where it is shown. */
  readonly whole: boolean;
  /** What the fix that needs no choice does; null where there is none, or several. */
  readonly fix: string | null;
  /** How many fixes there are. */
  readonly fixes: number;
}

export interface AcceptParams {
  readonly uri: string;
  /** The version that the finding was listed for. */
  readonly version: number;
  readonly id: string;
}

export interface ReviewSheetParams {
  readonly uri: string;
  readonly format: 'markdown' | 'html';
}

export interface ReviewSheetResult {
  readonly text: string;
  /** Findings on the sheet. */
  readonly entries: number;
}

export interface ThoroughParams {
  readonly uri: string;
}

export interface ThoroughResult {
  /** none: the text is no report · missing: there is no model to look with. */
  readonly state: 'done' | 'none' | 'missing';
  /** Places where a slip is at least possible. */
  readonly found: number;
}

export interface ModelResult {
  /** In base64; null when there is none. */
  readonly bytes: string | null;
}
