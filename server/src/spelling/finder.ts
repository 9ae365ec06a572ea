import type { Hit } from './speller.ts';

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

/** From this score on a hit is as good as certain; an editor would send it back. */
export const SURE = 5;
/** From this score on it is worth a look. */
export const LIKELY = 3.6;
/** From this score on a thorough check tells it. */
export const POSSIBLE = 1;
