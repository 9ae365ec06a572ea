import { ByteWriter } from '../../server/src/spelling/bytes.ts';
import { MODEL_MAGIC } from '../../server/src/spelling/model.ts';
import { Alphabet } from '../../server/src/spelling/tokens.ts';
import { buildFuse, type Keys } from './fuse-build.ts';
import { WORD } from '../../server/src/spelling/grams.ts';
import { readGrams, readRows, readWords } from './shared.ts';

/** The counts and confusions as the model's file begins with them; the trained combiner comes behind. */
export function packCounts(): Uint8Array {
  const counted = [...readRows('characters.tsv')].sort((a, b) => Number(b[1]) - Number(a[1]) || (a[0] < b[0] ? -1 : 1));
  const confusion = new Map(readRows('confusion.tsv'));
  const known = new Set(counted.map(([character]) => character));
  const mistaken = [...confusion.keys()].filter((character) => !known.has(character) && character.length === 1).sort();
  const alphabet = new Alphabet(counted.map(([character]) => character).join(''), mistaken.join(''));
  const bytes = new ByteWriter();
  bytes.text(MODEL_MAGIC);
  bytes.text(counted.map(([character]) => character).join(''));
  bytes.text(mistaken.join(''));
  for (const [, count] of counted) bytes.number(Math.round((Math.log2(Number(count)) + 0.5) * 64));
  const { keys, pairs } = gramsOf(alphabet);
  packPairs(bytes, pairs, alphabet.counted);
  packConfusion(bytes, confusion, alphabet);
  const { shape, slots } = buildFuse(keys);
  bytes.number(shape.seed);
  bytes.number(shape.segment);
  bytes.number(shape.first);
  // slots of two bytes begin at an even place, so that they need not be copied to be read
  if (bytes.length % 2 === 1) bytes.byte(0);
  bytes.put(new Uint8Array(slots.buffer));
  return bytes.bytes();
}

/** Runs of three and four as keys, and pairs as a table. */
function gramsOf(alphabet: Alphabet): { readonly keys: Keys; readonly pairs: PairTable } {
  const pairs = new PairTable(alphabet.counted);
  const low: number[] = [];
  const high: number[] = [];
  const levels: number[] = [];
  const text = readGrams();
  for (let at = 0; at < text.length;) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    const [a = 0, b = 0, c = 0, d = 0] = Array.from(text.slice(at, tab), (character) => alphabet.of(character));
    const level = Number(text.slice(tab + 1, end < 0 ? undefined : end));
    if (tab - at === 2) pairs.set(a, b, level);
    else {
      low.push(a | (b << 13) | (c << 26));
      high.push((c >>> 6) | (d << 7));
      levels.push(level);
    }
    at = end < 0 ? text.length : end + 1;
  }
  for (const [word, level] of readWords()) {
    const [a = 0, b = 0, c = 0, d = 0] = Array.from(word, (character) => alphabet.of(character));
    if (a >= alphabet.counted || b >= alphabet.counted || c >= alphabet.counted || d >= alphabet.counted) continue;
    low.push(a | (b << 13) | (c << 26));
    high.push((c >>> 6) | (d << 7) | WORD);
    levels.push(level);
  }
  return { keys: { low: Int32Array.from(low), high: Int32Array.from(high), level: Uint8Array.from(levels) }, pairs };
}

/** The levels of all pairs while they are gathered. */
class PairTable {
  private readonly levels: Uint8Array;

  constructor(private readonly size: number) {
    this.levels = new Uint8Array(size * size);
  }

  level(a: number, b: number): number {
    return this.levels[a * this.size + b] ?? 0;
  }

  set(a: number, b: number, level: number): void {
    this.levels[a * this.size + b] = level;
  }
}

function packPairs(bytes: ByteWriter, pairs: PairTable, size: number): void {
  let all = 0;
  for (let a = 1; a < size; a++) for (let b = 1; b < size; b++) if (pairs.level(a, b) > 0) all++;
  bytes.number(all);
  for (let a = 1; a < size; a++) {
    const seconds: number[] = [];
    for (let b = 1; b < size; b++) if (pairs.level(a, b) > 0) seconds.push(b);
    bytes.number(seconds.length);
    packGaps(bytes, seconds);
    for (let i = 0; i < seconds.length; i += 2) {
      const [one, other] = [seconds[i] ?? 0, seconds[i + 1]];
      bytes.byte(pairs.level(a, one) | (other === undefined ? 0 : pairs.level(a, other) << 4));
    }
  }
}

function packConfusion(bytes: ByteWriter, confusion: ReadonlyMap<string, string>, alphabet: Alphabet): void {
  for (let token = 1; token < alphabet.size - 1; token++) {
    const candidates = (confusion.get(alphabet.text(token)) ?? '')
      .split(' ')
      .filter((entry) => entry !== '')
      .map((entry) => ({ id: alphabet.of(entry.charAt(0)), kind: Number(entry.slice(entry.lastIndexOf(':') + 1)) }))
      .filter(({ id }) => id < alphabet.counted)
      .sort((a, b) => a.id - b.id);
    bytes.number(candidates.length);
    packGaps(
      bytes,
      candidates.map(({ id }) => id),
    );
    for (const { kind } of candidates) bytes.byte(kind);
  }
}

/** Rising numbers as the gaps between them. */
function packGaps(bytes: ByteWriter, numbers: readonly number[]): void {
  let last = 0;
  for (const number of numbers) {
    bytes.number(number - last);
    last = number;
  }
}
