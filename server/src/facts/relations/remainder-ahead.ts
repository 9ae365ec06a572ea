import { areAlike, type Mention } from './mentions.ts';
import type { Balance } from './remainder-flow.ts';
import { isOneVerb, restWords } from './remainder-signs.ts';
import { isAside } from './series.ts';

/** How far before a sentence what is left may be told. */
const BACK = 3;

/** Whether a sentence ends between two numbers of one text. */
function areApart(a: Mention, b: Mention): boolean {
  return a.text !== b.text || /[。！？]/u.test(a.text.slice(a.end, b.start));
}

/** Whether no other number of its unit stands in the sentence of a number. */
function isAlone(mentions: readonly Mention[], at: number): boolean {
  const own = mentions[at] as Mention;
  return !mentions.some(
    (one, i) => i !== at && areAlike(one, own) && !(i < at ? areApart(one, own) : areApart(own, one)),
  );
}

/**
 * 还有6所学校没有校医。全县63所学校中，已配校医的57所: what is left, told in the sentence before its whole and what is done.
 * @param own index of the sentence's first number
 */
export function leftAhead(mentions: readonly Mention[], own: number): Balance | null {
  for (let at = own - 1; at >= Math.max(0, own - BACK); at--) {
    const rest = mentions[at] as Mention;
    if (rest.base === '' || rest.qualifies) continue;
    const list = mentions.slice(own).filter((one) => areAlike(one, rest) && one.depth === rest.depth);
    const [whole, gone] = list;
    if (!whole || !gone || list.length !== 2 || whole.size <= gone.size || whole.text !== rest.text) continue;
    if (rest.size * 2 > whole.size || isAside(gone) || restWords(rest) === 0 || !isOneVerb(gone, rest)) continue;
    if (restWords(gone) > 0 || !areApart(rest, whole) || !isAlone(mentions, at)) continue;
    return { whole: [whole.quantity], gone: [gone.quantity], rest: rest.quantity, certain: true };
  }
  return null;
}
