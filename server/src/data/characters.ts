import { lazy } from '../base/lazy.ts';
import commonBytes from './generated/characters-common.bin';
import text from './generated/characters.json.txt';

interface Characters {
  /** Pairs: a radical or compatibility ideograph, and the character that it is. */
  readonly plain: string;
  /** Pairs: a sign of another script, and the Han character that it was read from. */
  readonly lookalikes: string;
  /** Groups of characters of similar shape and other sounds. */
  readonly alike: readonly string[];
}

const table = lazy(() => JSON.parse(text) as Characters);

/** Code points of radicals and compatibility ideographs → the common character of the same look. */
export const plainForms = lazy(() => pairs(table().plain));

/** Signs of other scripts → the Han character that scanners give them for. */
export const lookalikes = lazy(() => pairs(table().lookalikes));

/** Whether two characters look so much alike that a scanner takes one for the other, and sound different. */
export function lookAlike(a: string, b: string): boolean {
  return a !== b && table().alike.some((group) => group.includes(a) && group.includes(b));
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a Han character of the basic block is outside GB/T 2312 and no character of known names. */
export function isRareHan(code: number): boolean {
  if (code < FIRST_HAN || code > LAST_HAN) return false;
  const at = code - FIRST_HAN;
  return (((commonBytes[at >> 3] ?? 0) >> (at & 7)) & 1) === 0;
}

function pairs(chars: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (let i = 0; i < chars.length; i += 2) out.set(chars.charAt(i), chars.charAt(i + 1));
  return out;
}
