import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';

/** Something beside a number may say that it was told before, other than its figures: 12个网格全部, 总额, 该. */
export const HINTED = 1;
/** The words beside a number may say that it was told before: 年末在院的43名儿童, 上述463件, 共计, 现有. */
export const POINTED = 2;

/** What speaks of what was told stands so far before a number at most: 上述, 前述, 这, 通过, 凭借, 依托. */
const REACH = 14;
/** What is said of a number's things stands so far behind it. */
const BEHIND = 14;

const [OF, ALL, COUNT, HAVE, NOW, TOTAL] = [...'的共计有现总'].map((char) => char.charCodeAt(0));
/** Characters right before a number that may say that it was told before, by those before them. */
const AFTER_ALL = codesOf('部有年镇县市区乡村校院局省国对');
const ALL_FIRST = codesOf('全所面');
const COUNTED = codesOf('额数量');
const LEADS = codesOf('给为对将把向在从让由按凭靠');
const NAMES_ITS_NUMBER = codesOf('有共达为');
/** What is said of all: 全部, 均, 都, 一律, 无一, 悉数, 逐一, 已. */
const SAID_OF_ALL = codesOf('全均都律无悉逐各已');
const ENDS_BEFORE = codesOf('，。；：！？、（(\n');

/** Which of these a character is: one that ends the search for what hints or for what points, one that hints or points. */
const [HINT_ENDS, POINT_ENDS, HINTS, POINTS, POSSESSIVE] = [1, 2, 4, 8, 16] as const;
const SIGNS = new Uint8Array(0x10000);
for (const [sign, chars] of [
  [HINT_ENDS, '，。；：！？、（(\n'],
  [POINT_ENDS, '，。；：、'],
  [HINTS, '述该这此'],
  [POINTS, '述这凭通依'],
  [POSSESSIVE, '的'],
] as const) {
  for (let at = 0; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    SIGNS[code] = (SIGNS[code] as number) | sign;
  }
}

/** What the clause before a number says, `open` of HINTED and POINTED being looked for. */
function hintsBefore(text: string, start: number, open: number): number {
  const named = NAMES_ITS_NUMBER.has(text.charCodeAt(start - 1));
  const hinting = named ? HINTS | POSSESSIVE : HINTS;
  const limit = Math.max(0, start - REACH);
  let found = 0;
  let asked = open;
  for (let at = start - 1; at >= limit && asked !== 0; at--) {
    const sign = SIGNS[text.charCodeAt(at)] as number;
    if (sign === 0) continue;
    if ((sign & hinting) !== 0) found |= asked & HINTED;
    if ((sign & POINTS) !== 0) found |= asked & POINTED;
    if ((sign & (hinting | HINT_ENDS)) !== 0) asked &= ~HINTED;
    if ((sign & (POINTS | POINT_ENDS)) !== 0) asked &= ~POINTED;
  }
  return found;
}

/** 之所以达到, 能够保持在: last characters before a number that is explained. */
const REACHED = codesOf('到达至在得现');

function isExplained(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - 9), start);
  return words.includes('所以') || words.includes('能') || words.includes('得以');
}

/** Nothing but a preposition stands before a number in its clause. */
function opensClause(text: string, start: number): boolean {
  const [last, former] = [text.charCodeAt(start - 1), text.charCodeAt(start - 2)];
  return start === 0 || ENDS_BEFORE.has(last) || (LEADS.has(last) && (start === 1 || ENDS_BEFORE.has(former)));
}

/** A first look: whether something beside a number may say that it was told before. */
export function hintsOf({ place: { block, start, end } }: Quantity): number {
  const { text } = block;
  const [last, former] = [text.charCodeAt(start - 1), text.charCodeAt(start - 2)];
  if (last === OF || last === ALL || text.charCodeAt(end) === OF) return HINTED | POINTED;
  if (REACHED.has(last) && isExplained(text, start)) return HINTED;
  const pointed = (last === COUNT && former === ALL) || (last === HAVE && former === NOW) ? POINTED : 0;
  if (last === COUNT || (AFTER_ALL.has(last) && ALL_FIRST.has(former)) || (COUNTED.has(last) && former === TOTAL))
    return HINTED | pointed | (pointed === 0 ? hintsBefore(text, start, POINTED) : 0);
  if (opensClause(text, start)) {
    const all = SAID_OF_ALL.isIn(text, end, Math.min(text.length, end + BEHIND)) ? HINTED : 0;
    return all | pointed | hintsBefore(text, start, POINTED & ~pointed);
  }
  return pointed | hintsBefore(text, start, (HINTED | POINTED) & ~pointed);
}
