import { codesOf } from '../text/codes.ts';

/** How far the words of an indicator may stand from its number. */
const REACH = 20;
const AHEAD = 10;

/** Ends of the words that belong to a number: marks, brackets, figures. A blank inside a phrase is none. */
function isBoundary(code: number): boolean {
  return (code < 0x2e80 && code !== 0x20) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00;
}

/** Words between the indicator and its number that say nothing about it. */
const GLUE_END = /(?:共计|总计|合计|累计|一共|总共|总数|分别|达到|已经|不少于|共|达|为|有|了|计|已|仅|是|至|到|的)+$/;
const GLUE_START = /^(?:年度?(?:以来)?|其中|目前|今年|全年|去年|本年度|截至目前|以来|现有|共有|共|已|并|和|及|与|的)+/;
/** Characters that these words end and begin with: most numbers stand without them. */
const GLUE_LAST = codesOf('计数别到经于共达为有了已仅是至的');
const GLUE_FIRST = codesOf('年其目今全去本截以现共已并和及与的');
/** What follows the unit and does not name the thing counted. */
const NOT_A_THING = /^(?:[提降升]|增|减|下|以[上下内]|左右|上下|多|余|[，。；、：！？])/;

/** The words between the last mark (or the offset `from`) and a number, without what says nothing: 共, 达, 其中. */
export function wordsBefore(text: string, start: number, from: number): string {
  let at = start;
  const limit = Math.max(from, start - REACH);
  while (at > limit && !isBoundary(text.charCodeAt(at - 1))) at--;
  const end = GLUE_LAST.has(text.charCodeAt(start - 1)) ? start - lengthOf(GLUE_END, text.slice(at, start)) : start;
  const words = text.slice(at, end);
  return GLUE_FIRST.has(words.charCodeAt(0)) ? words.replace(GLUE_START, '') : words;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

function wordsAfter(text: string, end: number): string {
  let at = end;
  const limit = Math.min(text.length, end + AHEAD);
  while (at < limit && !isBoundary(text.charCodeAt(at))) at++;
  const words = at === end ? '' : text.slice(end, at);
  return NOT_A_THING.test(words) ? '' : words.replace(GLUE_START, '');
}

/**
 * The indicator's words around a quantity: 受理信访件 in 共受理信访件513宗, 举办法治讲座 in 举办3场法治讲座.
 * @param from end of the quantity before it in the same block
 */
export function subjectOf(text: string, start: number, end: number, from: number): string {
  return wordsBefore(text, start, from) + wordsAfter(text, end);
}
