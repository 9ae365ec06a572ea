import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazy } from '../../../server/src/base/lazy.ts';
import { finderWith } from '../../../server/src/facts/slip-hits.ts';
import { LIKELY, type SlipFinder } from '../../../server/src/spelling/finder.ts';
import { openModel } from '../../../server/src/spelling/model.ts';
import { Speller } from '../../../server/src/spelling/speller.ts';
import { ROOT } from './project.ts';

/** The model's file as it is part of the project. */
export const modelBytes = lazy(() => readFileSync(join(ROOT, 'server/data/typo-model/spelling.model')));

export const speller = lazy(() => new Speller(openModel(modelBytes())));

/** Finds slips as the command line does. */
export function modelFinder(floor = LIKELY): SlipFinder {
  return finderWith(speller(), floor);
}

/** Rules that speak of what the model finds. */
export const SLIP_RULES: ReadonlySet<string> = new Set([
  'suspect-character',
  'suspect-order',
  'suspect-extra',
  'suspect-missing',
]);
