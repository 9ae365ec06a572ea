// Made by `npm run generate` from the folders beside it. Do not edit.
import type { AnyRule } from './contract.ts';
import markCollision from './mark-collision/rule.ts';
import markDocNumber from './mark-doc-number/rule.ts';
import markHalfwidth from './mark-halfwidth/rule.ts';
import markPair from './mark-pair/rule.ts';
import pageWrap from './page-wrap/rule.ts';

/** Every rule of this folder, sorted by id. */
export const RULES: readonly AnyRule[] = [markCollision, markDocNumber, markHalfwidth, markPair, pageWrap];
