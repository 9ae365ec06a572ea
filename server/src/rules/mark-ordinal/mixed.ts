import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';
import type { Draft } from '../contract.ts';

const FIRST = /(?:^|[。；：！？])首先，/u;
/** What counts in a paragraph: 首先， 其次， 第三， 三是 */
const COUNTS =
  /(?<=^|[。；：！？])(?:首先，|其次，|再次，|最后，|(?:第)([一二三四五六七八九十])，|([一二三四五六七八九十])是)/gu;

interface Count {
  readonly at: number;
  readonly words: string;
  /** Of 第二， and 二是. */
  readonly number: string | null;
}

/**
 * 首先，…其次，…第三，: a list that begins by one set of words and goes on by another. Said only where the second set has no
 * beginning of its own, so that it can be no other list.
 */
export function mixedIn(block: Block): Draft | null {
  const { text } = block;
  if (!text.includes('首先，') || !FIRST.test(text)) return null;
  const counts = [...text.matchAll(COUNTS)].map(({ index, 0: words, 1: ordinal, 2: spoken }): Count => ({
    at: index,
    words,
    number: ordinal ?? spoken ?? null,
  }));
  const numbered = counts.filter(({ number }) => number !== null);
  const odd = numbered[0];
  const own = counts.filter(({ number }) => number === null);
  if (!odd || (odd.number !== '二' && odd.number !== '三')) return null;
  if (odd.number === '三' && !own.some(({ words }) => words === '其次，')) return null;
  const at = place(block, odd.at, odd.at + odd.words.length);
  if (quotedIn(at) !== null) return null;
  return {
    place: at,
    severity: 'information',
    message: {
      what: `前面用“首先”，这里用“${odd.words.replace('，', '')}”，两套序次语混用`,
      why: '“首先”“其次”“再次”与“第一”“第二”“第三”各是一套，一组之内用一套',
      todo: '改为同一套序次语',
    },
    related: own.map(({ at: from, words }) => ({ place: place(block, from, from + words.length), note: '同一组' })),
  };
}
