import type { Severity } from '../rules/contract.ts';
import type { Trouble } from './inputs.ts';
import type { FileReport } from './reports.ts';

/** A problem in a configuration file, placed for a reader: line and column from 1. */
export interface ConfigNote {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a whole run comes to. */
export interface Outcome {
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `gongwen fix` would put right. */
  readonly fixable: number;
  readonly hidden: number;
  /** Findings that the baseline has, and those that were asked not to be told. */
  readonly known: number;
  readonly suppressed: number;
  readonly config: readonly ConfigNote[];
  readonly troubles: readonly Trouble[];
}

/** Writes reports as they come, and the end when it has come. */
export interface Format {
  file(report: FileReport): void;
  end(outcome: Outcome): void;
}
