import type { Severity } from '../rules/contract.ts';

/** The settings that decide what a check says: equal settings, equal findings, in the editor and on the command line. */
export interface Settings {
  /** Rule id, group (`term`) or data row id → severity, or off. The most exact entry wins. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** The report's year, whatever the text says; null to read it from the text. */
  readonly year: number | null;
  /** The kind's id, or null to recognise it. */
  readonly kind: string | null;
  /** Words that no word rule touches. */
  readonly allow: readonly string[];
  /** Globs of Markdown and plain text files that are reports whatever they say. */
  readonly include: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { severity: {}, year: null, kind: null, allow: [], include: [] };
