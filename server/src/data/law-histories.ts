import { lazy } from '../base/lazy.ts';
import source from './generated/law-histories.json.txt';
import type { IsoDate } from './model.ts';

/** One text of a law. */
export interface LawVersion {
  readonly published: IsoDate;
  /** The day from which it holds, where the register tells it. */
  readonly inForce: IsoDate | null;
}

/** What the national register keeps of a law. */
export interface LawHistory {
  readonly level: string;
  /** Oldest first. */
  readonly versions: readonly LawVersion[];
  /** The first of them is the one that made the law: nothing earlier is missing. */
  readonly whole: boolean;
  /** Id of the newest version in the national database of laws and regulations. */
  readonly flk: string | null;
}

/** Where a repealed law or a document is told of. */
export interface Provenance {
  readonly issuer?: string;
  readonly date?: IsoDate;
  readonly number?: string;
  readonly source?: string;
  readonly url?: string;
}

interface CompiledHistory {
  readonly level: string;
  readonly versions: readonly (readonly [published: IsoDate, inForce?: IsoDate | null])[];
  readonly whole?: true;
  readonly flk?: string;
}

interface Tables {
  readonly laws: Readonly<Record<string, CompiledHistory>>;
  readonly others: Readonly<Record<string, Provenance>>;
}

/** Read when somebody first asks for a law's dates: most checks never do. */
const tables = lazy(() => JSON.parse(source) as Tables);

/** @param id of a row of the register */
export function lawHistory(id: string): LawHistory | null {
  const found = tables().laws[id];
  if (!found) return null;
  const { level, versions, whole = false, flk = null } = found;
  return {
    level,
    versions: versions.map(([published, inForce = null]) => ({ published, inForce })),
    whole,
    flk,
  };
}

/** @param id of a repealed law or of a document */
export function provenance(id: string): Provenance | null {
  return tables().others[id] ?? null;
}
