import type { Hit } from './speller.ts';

export { LIKELY, POSSIBLE, SURE } from './scores.ts';

/**
 * Finds slips in paragraphs, as the door that loaded the model lets it: at once, or only what is known already while
 * somebody types.
 */
export interface SlipFinder {
  /** From this score on hits are told. */
  readonly floor: number;
  /** The hits of a paragraph, in order of place. */
  hits(text: string, scanned: boolean): readonly Hit[];
}

/** Without a model nothing is found. */
export const NO_SLIPS: SlipFinder = { floor: Infinity, hits: () => [] };

/** The model's file, in the folder of the bundles. */
export const MODEL_FILE = 'spelling.model';
