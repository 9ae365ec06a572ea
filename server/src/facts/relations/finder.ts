import type { Facts, Relation } from '../model.ts';
import type { NumberBlock } from './sentences.ts';

/** Looks for relations of one sort. Pure; it may ask for any other fact but `relations`. */
export type Finder = (blocks: readonly NumberBlock[], facts: Omit<Facts, 'relations'>) => readonly Relation[];
