import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isForeign } from '../../facts/foreign.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';
import type { Spot } from '../spots-draft.ts';

/** What begins a member of a list: the paragraph or a mark that ends what was before. */
const AFTER = '(?<=^|[。；：！？])';
/**
 * 第一、 at the beginning of a sentence. 第一、二产业 and 第一、第二批 are lists of numbers: no number may follow. At the head of a
 * line of its own it numbers a heading.
 */
const COMMA = new RegExp(
  `${AFTER}(?:第[一二三四五六七八九十]{1,2}|其[一二三四五六七八九十]|首先|其次|再次|最后)([、：])(?!第?[一二三四五六七八九十]|其[一二三四五六七八九十])`,
  'gu',
);
const IS =
  /(?<=^|[。；：，])[一二三四五六七八九十]{1,2}是([，、：])(?![一二三四五六七八九十]{1,2}是)(?=\p{Script=Han})/gu;
/** Within a sentence; at the head of a paragraph they are marks of headings, which have a rule of their own. */
const BRACKETED = /(?<=[。；：，])（[一二三四五六七八九十\d]{1,2}）([、．.])(?=\p{Script=Han})/gu;
const CIRCLED = /(?<=^|[。；：，])[①②③④⑤⑥⑦⑧⑨⑩]([、．.])(?=\p{Script=Han})/gu;

/** Marks to become a comma, and marks to go. */
export interface WrongMarks {
  readonly comma: readonly Spot[];
  readonly none: readonly Spot[];
}

export function wrongMarksOf(document: Document, marks: readonly number[]): WrongMarks {
  const blocks = blocksWith(document, marks, BESIDE.ordinal);
  const spots = (patterns: readonly RegExp[], right: string): Spot[] =>
    blocks.flatMap((block) => patterns.flatMap((pattern) => spotsIn(block, pattern, right)));
  return { comma: spots([COMMA], '，'), none: spots([IS, BRACKETED, CIRCLED], '') };
}

function spotsIn(block: Block, pattern: RegExp, right: string): Spot[] {
  return [...block.text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const shown = place(block, index, end);
    if (isForeign(block.text, index) || quotedIn(shown) !== null) return [];
    // A line of a few words with no end is a heading: its own rules judge how it is numbered.
    if (right !== '' && index === 0 && !/[，。；]/u.test(block.text.slice(end))) return [];
    return [{ at: place(block, end - 1, end), right, shown }];
  });
}
