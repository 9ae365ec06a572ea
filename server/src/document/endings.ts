import { codesOf } from '../text/codes.ts';
import { isDigit, isHan, SENTENCE_MARKS } from '../text/width.ts';

/** How a stretch of text ends, as far as a paragraph is concerned. */

/** Marks that may stand behind the end mark of a sentence. */
export const CLOSERS = codesOf('”’」』）)》〉〕]】');
const FINAL = codesOf('。！？!?…');
/** Marks after which a paragraph cannot end. */
const OPEN_END = codesOf('，,、（(《〈“‘「『〔【—－-');
const SEMICOLONS = codesOf('；;');
const FULL_COLON = 0xff1a;
const ASCII_COLON = 0x3a;

/** Ends like a paragraph: 。！？… with closing quotation marks or brackets after it, or ： or ；. */
export const FINISHED = 1;
/** Ends with the end mark of a sentence. */
export const SENTENCE_END = 2;
/** Ends with a mark that something must follow: a comma, an opening bracket. */
export const OPEN_ENDED = 4;
/** Ends with a colon. */
export const COLON = 8;

/** How source[start, end) ends, as bits. */
export function endingOf(source: string, start: number, end: number): number {
  if (end <= start) return 0;
  const last = source.charCodeAt(end - 1);
  const colon = last === FULL_COLON || last === ASCII_COLON;
  // 2.9:51.6 is a ratio that a wrap has cut.
  const goesOn = last === ASCII_COLON && isDigit(source.charCodeAt(end - 2));
  let at = end - 1;
  while (at > start && CLOSERS.has(source.charCodeAt(at))) at--;
  const sentence = FINAL.has(source.charCodeAt(at)) || isHalfStop(source, at, start);
  const finished = sentence || SEMICOLONS.has(last) || (colon && !goesOn);
  return (
    (finished ? FINISHED : 0) |
    (sentence ? SENTENCE_END : 0) |
    (OPEN_END.has(last) ? OPEN_ENDED : 0) |
    (colon ? COLON : 0)
  );
}

/** Whether a 《 “ （ of the text still waits for its partner. */
export function hasOpenPair(text: string): boolean {
  return ['《》', '“”', '（）'].some(
    ([open, close]) => text.lastIndexOf(open as string) > text.lastIndexOf(close as string),
  );
}

/** Whether a row is a mark that closes a pair. */
export function closes(source: string, { textStart }: { readonly textStart: number }): boolean {
  return CLOSERS.has(source.charCodeAt(textStart));
}

/** The full stop of texts that have half-width marks only: ……免费下载. */
function isHalfStop(source: string, at: number, start: number): boolean {
  return source.charCodeAt(at) === 0x2e && at > start && isHan(source.charCodeAt(at - 1));
}

const SENTENCE = new RegExp(`[${SENTENCE_MARKS}]`, 'u');

/** Has a mark inside that headings and titles do without. */
export function isSentenceLike(text: string): boolean {
  return SENTENCE.test(text);
}
