import type { IsoDate } from '../data/model.ts';
import { NO_PACK, type Pack } from '../data/pack.ts';
import type { House } from '../facts/model.ts';
import type { AsOf } from '../facts/reference.ts';
import { NO_STYLE, type Style } from '../facts/style.ts';
import type { Severity } from '../rules/contract.ts';

/**
 * How much is said. quiet, while writing: what has to be changed only · strict, before a report is handed in: also what is
 * off by itself, and nothing as a mere hint, which editors do not list.
 */
export type Profile = 'normal' | 'quiet' | 'strict';

/** The settings that decide what a check says: equal settings, equal findings, in the editor and on the command line. */
export interface Settings {
  /** Rule id, group (`term`, `political`) or data row id → severity, or off. The most exact entry wins. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly profile: Profile;
  /** The report's year, whatever the text says; null to read it from the text. */
  readonly year: number | null;
  /** By which time words are judged: the report's own, today's, or that of a day. */
  readonly asOf: AsOf;
  /** How titles and quotations that stand side by side are divided. */
  readonly house: House;
  /** How the office writes what is a matter of form. */
  readonly style: Style;
  /** The day of the check, as its door tells it; null: nothing is said of today. */
  readonly today: IsoDate | null;
  /** The kind's id, or null to recognise it. */
  readonly kind: string | null;
  /** Words that no word rule touches. */
  readonly allow: readonly string[];
  /** Globs of Markdown and plain text files that are reports whatever they say. */
  readonly include: readonly string[];
  /** Words and kinds of official writing that the team has added. */
  readonly pack: Pack;
  /** Keys of findings that people have looked at and left as they are, with what they wrote behind them. */
  readonly ignored: Readonly<Record<string, string>>;
}

export const DEFAULT_SETTINGS: Settings = {
  severity: {},
  profile: 'normal',
  year: null,
  asOf: 'report',
  house: 'text',
  style: NO_STYLE,
  today: null,
  kind: null,
  allow: [],
  include: [],
  pack: NO_PACK,
  ignored: {},
};

/** The settings of a check that is made on a day. */
export function onDay(settings: Settings, today: IsoDate): Settings {
  return { ...settings, today };
}
