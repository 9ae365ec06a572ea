import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What the model is made of lies beside the project; the model itself is part of it. */
const SHARED = join('..', 'shared', 'typo-model');

/** The dictionary of the package that splits words where it can (MIT). */
const WORDS = join('node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8');
/** Kinds of words that are kept even when they are rare: idioms, set phrases, names of places and of bodies. */
const SET_PHRASES: ReadonlySet<string> = new Set(['i', 'l', 'ns', 'nt', 'nz']);

/** Where the model lies in the project. */
export const MODEL = join('server', 'data', 'typo-model', 'spelling.model');

export function hasShared(): boolean {
  return existsSync(SHARED);
}

/** Whether the dictionary is there: its package is not put in on every system. */
export function hasWords(): boolean {
  return existsSync(WORDS);
}

/** Lines of a gram and its level. */
export function readGrams(): string {
  return brotliDecompressSync(readFileSync(join(SHARED, 'ngrams.tsv.br'))).toString('utf8');
}

/** Words of two to four characters, with a level: 1 for a rare one, 2, and 3 for one of everyday. */
export function readWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const row of readFileSync(WORDS, 'utf8').split('\n')) {
    const [word = '', count = '0', kind = ''] = row.split(' ');
    const times = Number(count);
    if (!/^\p{Script=Han}{2,4}$/u.test(word) || (times < 4 && !SET_PHRASES.has(kind))) continue;
    words.set(word, times < 30 ? 1 : times < 500 ? 2 : 3);
  }
  return words;
}

export function readRows(name: 'characters.tsv' | 'confusion.tsv'): readonly (readonly [string, string])[] {
  return readFileSync(join(SHARED, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);
}

/** The held-back documents that may be trained on. The first, the fourth, the seventh … are only for measuring. */
export function trainingDocuments(): readonly string[] {
  return heldBack().filter((_, i) => i % 3 !== 0 && i % SPOILT !== 1);
}

/** Some of those that might be trained on are not: slips are made in them, to tell how many are found. */
export function spoiltDocuments(): readonly string[] {
  return heldBack().filter((_, i) => i % 3 !== 0 && i % SPOILT === 1);
}

const SPOILT = 30;

/** The held-back documents that nothing was trained on nor adjusted to. */
export function measuredDocuments(): readonly string[] {
  return heldBack().filter((_, i) => i % 3 === 0);
}

function heldBack(): readonly string[] {
  return brotliDecompressSync(readFileSync(join(SHARED, 'heldback.txt.br')))
    .toString('utf8')
    .split('\f');
}
