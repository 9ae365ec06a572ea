import type { SnippetFault, Words } from './snippet-model.ts';

/** A place in the body of a snippet that moves on as it is read, and what was found wrong on the way. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly faults: SnippetFault[];
}

/** Moves over a sign if it stands here. */
export function take(reader: Reader, sign: string): boolean {
  if (!reader.text.startsWith(sign, reader.at)) return false;
  reader.at += sign.length;
  return true;
}

/**
 * Moves over what a pattern matches here.
 * @param pattern a sticky one that does not match the empty text
 */
export function takeMatch(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const [found = null] = pattern.exec(reader.text) ?? [];
  if (found !== null) reader.at += found.length;
  return found;
}

/**
 * Reads words up to one of the signs in `ends`, over which it does not move; null where there is none.
 * @param escapable the signs that a backslash before them makes mean themselves; before others it means itself
 * @param most how far it looks
 */
export function wordsUntil(reader: Reader, ends: string, escapable: string, most = Infinity): Words | null {
  const { text, at: start } = reader;
  const last = Math.min(text.length, start + most);
  let value = '';
  for (let at = start; at < last; at++) {
    let char = text.charAt(at);
    if (ends.includes(char)) {
      reader.at = at;
      return { value, raw: text.slice(start, at) };
    }
    if (char === '\\' && at + 1 < text.length && escapable.includes(text.charAt(at + 1))) char = text.charAt(++at);
    value += char;
  }
  return null;
}

/** Notes a fault from `start` to where the reader stands, or to `end`. */
export function fault(reader: Reader, start: number, message: string, end = reader.at): void {
  reader.faults.push({ start, end, message });
}
