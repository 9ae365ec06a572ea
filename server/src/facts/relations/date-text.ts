import { codesOf } from '../../text/codes.ts';

/** Marks that end a sentence or a part of it that stands by itself. */
export const FINALS = codesOf('。！？；');

/** Where the sentence ends that goes on at `from`; `limit` at most. */
export function sentenceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < text.length && at < limit && !FINALS.has(text.charCodeAt(at))) at++;
  return at;
}

/** Where the sentence begins that goes on before `from`; not before `limit`. */
export function sentenceStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && at > 0 && !FINALS.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Characters of a sentence that are read on either side of a place. */
const REACH = 120;

/** The words of the sentence around a place, from `REACH` before it to `REACH` behind. */
export function sentenceAt(text: string, start: number, end: number): string {
  return text.slice(sentenceStart(text, start, start - REACH), sentenceEnd(text, end, end + REACH));
}

/** What stands between two names of one time: 即, 也就是, （, ——. Alternatives of a pattern. */
export const THAT_IS = '(?:[（(]|——|[，,]?(?:即|亦即|也即|也就是|就是|指的?是|具体[是为])(?:说)?)';
