import { lazy } from '../base/lazy.ts';
import text from './generated/complements.json.txt';

/** A row of data/complements.yaml: kinds of one thing that exclude each other. */
export interface Complement {
  /** The kinds, each in the ways it is written. */
  readonly names: readonly (readonly string[])[];
  /** Together they are all there is. */
  readonly whole: boolean;
}

export const complements = lazy((): readonly Complement[] => JSON.parse(text) as Complement[]);
