import type { KindRow } from './kind-schema.ts';
import type { IsoDate, RowSeverity } from './model.ts';
import type { Neighbours } from './row-pattern.ts';

/** A row of a team's own word list: literals, never expressions, so that no list can hold up the editor. */
export interface TeamTerm extends Neighbours {
  /** team.法宣办; unique within the settings of a report, the nearest list's row counts. */
  readonly id: string;
  readonly find: readonly string[];
  /** What is to be written instead; absent: somebody has to think. */
  readonly right?: string | undefined;
  readonly why?: string | undefined;
  readonly severity: RowSeverity;
  /** Where it rests on; the list itself where it says nothing. */
  readonly source: string;
  /** Period in which the words are right; absent at both ends: they never are. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Longer words that hold the hit and are right. */
  readonly except?: readonly string[] | undefined;
  readonly political?: boolean | undefined;
}

/**
 * What a team has added to the tables: plain data, so that two settings can be compared. Words and kinds of official
 * writing are compiled where they are used, once for each pack.
 */
export interface Pack {
  readonly terms: readonly TeamTerm[];
  readonly kinds: readonly KindRow[];
}

/** What a text is judged by where there is no team. */
export const NO_PACK: Pack = { terms: [], kinds: [] };
