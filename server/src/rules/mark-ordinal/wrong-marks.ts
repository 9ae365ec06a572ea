import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isForeign } from '../../document/foreign.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';
import type { Spot } from '../spots-draft.ts';

/** What a member of a list stands behind, if it does not begin the paragraph. */
const BEHIND = /[。；：！？]/u;
const BEHIND_COMMA = /[。；：，]/u;

interface Shape {
  /** What its paragraphs have side by side. */
  readonly beside: number;
  readonly pattern: RegExp;
  readonly behind: RegExp;
  /** At the head of a paragraph as well. */
  readonly first: boolean;
  readonly right: '，' | '';
}

const SHAPES: readonly Shape[] = [
  {
    beside: BESIDE.ordinal,
    // 第一、二产业 and 第一、第二批 are lists of numbers: no number may follow.
    pattern:
      /(?:[第其][一二三四五六七八九十]{1,2}|首先|[其再]次|最后)[、：](?!第?[一二三四五六七八九十]|其[一二三四五六七八九十])/gu,
    behind: BEHIND,
    first: true,
    right: '，',
  },
  {
    beside: BESIDE.spoken,
    pattern: /[一二三四五六七八九十]{1,2}是[，、：](?![一二三四五六七八九十]{1,2}是)(?=\p{Script=Han})/gu,
    behind: BEHIND_COMMA,
    first: true,
    right: '',
  },
  {
    beside: BESIDE.circled,
    // At the head of a paragraph they are marks of headings, which have a rule of their own.
    pattern: /（[一二三四五六七八九十\d]{1,2}）[、．.](?=\p{Script=Han})/gu,
    behind: BEHIND_COMMA,
    first: false,
    right: '',
  },
  {
    beside: BESIDE.circled,
    pattern: /[①②③④⑤⑥⑦⑧⑨⑩][、．.](?=\p{Script=Han})/gu,
    behind: BEHIND_COMMA,
    first: true,
    right: '',
  },
];

/** Marks to become a comma, and marks to go. */
export interface WrongMarks {
  readonly comma: readonly Spot[];
  readonly none: readonly Spot[];
}

export function wrongMarksOf(document: Document, marks: readonly number[]): WrongMarks {
  const spots = SHAPES.flatMap((shape) =>
    blocksWith(document, marks, shape.beside).flatMap((block) => spotsIn(block, shape)),
  );
  return {
    comma: spots.filter(({ right }) => right === '，').sort(byPlace),
    none: spots.filter(({ right }) => right === '').sort(byPlace),
  };
}

function spotsIn(block: Block, { pattern, behind, first, right }: Shape): Spot[] {
  const { text } = block;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    if (index === 0 ? !first : !behind.test(text.charAt(index - 1))) return [];
    const end = index + words.length;
    const shown = place(block, index, end);
    if (isForeign(text, index) || quotedIn(shown) !== null) return [];
    // A line of a few words with no end is a heading: its own rules judge how it is numbered.
    if (right !== '' && index === 0 && !/[，。；]/u.test(text.slice(end))) return [];
    return [{ at: place(block, end - 1, end), right, shown }];
  });
}

function byPlace({ at: a }: Spot, { at: b }: Spot): number {
  return a.block.index - b.block.index || a.start - b.start;
}
