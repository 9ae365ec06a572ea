import { codesOf } from '../../text/codes.ts';

const MARKS = codesOf('，,；;：:。！？、（）()');

/** The offset behind the last mark of some words; 0 when there is none. */
export function lastMark(words: string): number {
  let at = words.length;
  while (at > 0 && !MARKS.has(words.charCodeAt(at - 1))) at--;
  return at;
}
