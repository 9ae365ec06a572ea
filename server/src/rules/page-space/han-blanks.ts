import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';

/** A blank and a few characters around it. */
export interface HanBlank {
  readonly blank: Place;
  readonly around: Place;
}

/** Han characters that stand without a break on either side; names and words apart in a row are shorter. */
const SIDE = 4;
const BLANK = /(?<=\p{Script=Han}{4}) (?=\p{Script=Han}{4})/gu;
/** 第三条 and the text of the article. */
const ARTICLE = /第[一二三四五六七八九十百零〇]+[编章节条款项]$/u;

/**
 * Blanks within a sentence: the words before it begin behind a mark, and it is the only one between two marks, so that it is
 * no list of names and no label. Slogans in “” and titles keep theirs.
 */
export function hanBlanks(block: Block): HanBlank[] {
  const { text } = block;
  if (!/[，。；]/u.test(text)) return [];
  return [...text.matchAll(BLANK)].flatMap(({ index: at }) => {
    const before = text.slice(0, at);
    const begins = Math.max(...['，', '。', '；', '：', '、'].map((mark) => before.lastIndexOf(mark)));
    const rest = text.slice(at + 1);
    const ends = rest.search(/[，。；：、]/u);
    if (begins < 0 || ends < 0 || before.slice(begins).includes(' ') || rest.slice(0, ends).includes(' ')) return [];
    const blank = place(block, at, at + 1);
    if (ARTICLE.test(before) || quotedIn(blank) !== null) return [];
    return [{ blank, around: place(block, at - SIDE, at + 1 + SIDE) }];
  });
}
