import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const isPair = (pair: string): boolean => [...pair].length === 2 && pair.length === 2;
const Pairs = v.pipe(
  v.string(),
  v.transform((text) => text.split(/\s+/u).filter((pair) => pair !== '')),
  v.check((pairs) => pairs.every(isPair), 'a pair has two characters'),
  v.check((pairs) => new Set(pairs.map((pair) => pair.charAt(0))).size === pairs.length, 'a character stands twice'),
);
const Groups = v.pipe(
  v.string(),
  v.transform((text) => text.split(/\s+/u).filter((group) => group !== '')),
);
const Table = v.strictObject({ radicals: Pairs, lookalikes: Pairs, names: v.string(), alike: Groups });

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Compiles what is known of single characters (server/data/characters.yaml). */
export function build(): void {
  const source: unknown = parse(readFileSync(join(DATA, 'characters.yaml'), 'utf8'));
  const { radicals, lookalikes, names, alike } = v.parse(Table, source);
  const plain = [...radicals, ...compatibility()].join('');
  writeTable('characters.json.txt', JSON.stringify({ plain, lookalikes: lookalikes.join(''), alike }));
  writeTable('characters-common.bin', bitmap([...standard(), ...names]));
}

/** Compatibility ideographs (U+F900–FAFF) and the characters that Unicode has them equal to. */
function compatibility(): string[] {
  const out: string[] = [];
  for (let code = 0xf900; code <= 0xfaff; code++) {
    const char = String.fromCharCode(code);
    const plain = char.normalize('NFC');
    if (plain !== char && plain.length === 1) out.push(char + plain);
  }
  return out;
}

/** The 6,763 characters of GB/T 2312. */
function standard(): string[] {
  const decoder = new TextDecoder('gb2312');
  const out: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (isBasic(char)) out.push(char);
    }
  }
  if (out.length !== 6763) throw new Error(`GB/T 2312 has 6763 characters, this Node decodes ${out.length}`);
  return out;
}

function isBasic(char: string): boolean {
  return char.length === 1 && char.charCodeAt(0) >= FIRST_HAN && char.charCodeAt(0) <= LAST_HAN;
}

/** One bit for each Han character of the basic block. */
function bitmap(chars: readonly string[]): Uint8Array {
  const bits = new Uint8Array((LAST_HAN - FIRST_HAN + 8) >> 3);
  for (const char of chars) {
    if (!isBasic(char)) continue;
    const at = char.charCodeAt(0) - FIRST_HAN;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return bits;
}
