import { assert } from '../base/assert.ts';
import { readBigrams } from './bigrams.ts';
import { ByteReader } from './bytes.ts';
import { readConfusion, type Confusion } from './confusion.ts';
import { slotCount } from './fuse.ts';
import { Grams } from './grams.ts';
import { Singles } from './likelihood.ts';
import { Alphabet } from './tokens.ts';
import type { Scale } from './scores.ts';
import { readForest, type Forest } from './trees.ts';

/** The first bytes of a model's file, with the number of its form. */
export const MODEL_MAGIC = 'gongwen-spelling-2';

/** What was counted, without the combiner that was trained on it. */
export interface Counts {
  readonly alphabet: Alphabet;
  readonly singles: Singles;
  readonly grams: Grams;
  readonly confusion: Confusion;
}

export interface Model extends Counts {
  readonly forest: Forest;
  readonly scale: Scale;
}

/**
 * Opens a model's file (written by tools/model).
 * @throws InvariantError when the bytes are not one
 */
export function openModel(file: Uint8Array): Model {
  const bytes = new ByteReader(file);
  const counts = readCounts(bytes);
  const forest = readForest(bytes);
  const scale = { possible: bytes.float(), likely: bytes.float(), sure: bytes.float() };
  assert(bytes.done, 'the model has its full length');
  return { ...counts, forest, scale };
}

export function readCounts(bytes: ByteReader): Counts {
  assert(bytes.text() === MODEL_MAGIC, 'the bytes are a model of this form');
  const alphabet = new Alphabet(bytes.text(), bytes.text());
  const levels = new Float32Array(alphabet.size);
  for (let token = 1; token < alphabet.counted; token++) levels[token] = bytes.number() / 64;
  const twos = readBigrams(bytes, alphabet.counted);
  const confusion = readConfusion(bytes, alphabet.size);
  const shape = { seed: bytes.number(), segment: bytes.number(), first: bytes.number() };
  if (bytes.isOdd) bytes.byte();
  const slots = bytes.halves(slotCount(shape));
  return { alphabet, singles: new Singles(levels), grams: new Grams(twos, shape, slots), confusion };
}
