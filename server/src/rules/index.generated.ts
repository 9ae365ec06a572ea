// Made by `npm run generate` from the folders beside it. Do not edit.
import type { AnyRule } from './contract.ts';

/** Every rule of this folder, sorted by id. */
export const RULES: readonly AnyRule[] = [];
