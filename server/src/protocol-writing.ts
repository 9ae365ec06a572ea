import type { Counts, KeptState, ProtocolRange } from './protocol-base.ts';

export interface RenewParams {
  /** The report of the year before, open or in a file. */
  readonly uri: string;
  /** The year of the new report; left out: the one after the old report's. */
  readonly year?: number;
}

/** A new report that keeps headings and sentences of the old one and asks for its figures anew. */
export interface RenewResult {
  readonly languageId: string;
  /** The whole text; open places show as 【……】. */
  readonly text: string;
  /** The same as a snippet of the editor, every open place a field. */
  readonly snippet: string;
  /** The year that it is for; null where the old report does not say its own: then years stay as they are. */
  readonly year: number | null;
  /** How many places are to be filled in. */
  readonly open: number;
  /** How many things that the old report planned stand as prompts. */
  readonly planned: number;
}

export interface RuleInfo {
  readonly id: string;
  /** In the language of the editor. */
  readonly title: string;
  readonly severity: keyof Counts;
}

export interface ListKindsParams {
  /** A report, or a file that could be one, in whose folder the new text is to lie: the team's kinds there count too. */
  readonly uri: string;
}

export interface KindInfo {
  /** The id of the kind, or the name of a team's whole text. */
  readonly id: string;
  readonly title: string;
  /** Titles of the parts, in order. */
  readonly parts: readonly string[];
}

export interface ListSnippetsParams {
  readonly uri: string;
}

/** A snippet of the team, from its files or out of its kinds. */
export interface SnippetInfo {
  readonly name: string;
  readonly description: string;
  readonly snippet: string;
  /** It is a whole text. */
  readonly whole: boolean;
}

export interface NewReportParams {
  /** The id of a kind, or the name of a team's whole text. */
  readonly kind: string;
  /** As in {@link ListKindsParams}. */
  readonly uri?: string;
  readonly issuer?: string;
  /** The year that is reported on. */
  readonly year?: number;
}

export interface NewReportResult {
  readonly languageId: string;
  /** The whole report with its fields filled by their prompts. */
  readonly text: string;
  /** The same as a snippet of the editor, with fields to fill in. */
  readonly snippet: string;
}

export interface SaveSnippetParams {
  readonly uri: string;
  /** The words of the report. */
  readonly range: ProtocolRange;
  /** What the snippet is called; also what is typed to get it. */
  readonly name: string;
}

export interface SaveSnippetResult {
  readonly kept: KeptState;
  /** What the file of snippets becomes; null where it cannot be, or has a snippet of this name. */
  readonly write: { readonly file: string; readonly text: string } | null;
  /** How many places became fields. */
  readonly fields: number;
}
