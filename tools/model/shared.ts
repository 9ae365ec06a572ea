import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What the model is made of lies beside the project; the model itself is part of it. */
const SHARED = join('..', 'shared', 'typo-model');

/** Where the model lies in the project. */
export const MODEL = join('server', 'data', 'typo-model', 'spelling.model');

export function hasShared(): boolean {
  return existsSync(SHARED);
}

/** Lines of a gram and its level. */
export function readGrams(): string {
  return brotliDecompressSync(readFileSync(join(SHARED, 'ngrams.tsv.br'))).toString('utf8');
}

export function readRows(name: 'characters.tsv' | 'confusion.tsv'): readonly (readonly [string, string])[] {
  return readFileSync(join(SHARED, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);
}

/** The held-back documents that may be trained on. The first, the fourth, the seventh … are only for measuring. */
export function trainingDocuments(): readonly string[] {
  return heldBack().filter((_, i) => i % 3 !== 0);
}

/** The held-back documents that nothing was trained on nor adjusted to. */
export function measuredDocuments(): readonly string[] {
  return heldBack().filter((_, i) => i % 3 === 0);
}

function heldBack(): readonly string[] {
  return brotliDecompressSync(readFileSync(join(SHARED, 'heldback.txt.br')))
    .toString('utf8')
    .split('\f');
}
