import type { Counts } from './protocol-base.ts';

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
  /** In Chinese. */
  readonly title: string;
  readonly severity: keyof Counts;
}
