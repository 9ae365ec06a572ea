import type { Document, Place } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { isDigit } from '../../text/width.ts';
import { defineRule, type Draft } from '../contract.ts';
import { hanBlanks } from './han-blanks.ts';
import { looseFigures } from './loose-figures.ts';

/** The blanked joints are the exception where they are no more than this share of all. */
const FEW = 5;

/** Blanks in running text: between Han characters and figures, and within a sentence. They go out, they never come in. */
export default defineRule({
  meta: {
    id: 'page-space',
    title: '正文里的空格',
    english: 'Blanks in the text',
    severity: 'hint',
    maturity: 'trial',
    fix: 'safe',
    basis: ['editing-practice'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    const body = bodyOf(document);
    const drafts = [beside(document, body), between(document, marks, body)];
    for (const draft of drafts) if (draft) report(draft);
  },
});

/** From the first block behind the head to the one before the signature. */
function bodyOf({ header, closing, blocks }: Document): readonly [number, number] {
  return [header.blocks, closing?.from ?? blocks.length];
}

/** Blanks beside figures and letters. Where most joints have one it is a style, and only a hint. */
function beside(document: Document, [from, to]: readonly [number, number]): Draft | null {
  const { blanks, joints } = looseFigures(document, document.blocks.slice(from, to));
  const [first, ...others] = blanks;
  if (!first) return null;
  const stray = blanks.length * FEW <= joints;
  return {
    place: first.around,
    severity: stray ? 'information' : 'hint',
    message: {
      what: `“${withFigures(first.around)}”中间有空格${others.length > 0 ? `，全文这样的共${String(blanks.length)}处` : ''}`,
      why: stray ? '文中别处的汉字和数字、字母之间都不空' : '公文的汉字和数字、字母之间不空格',
      todo: '删去空格',
    },
    related: others.map(({ around }) => ({ place: around, note: '中间有空格' })),
    fixes: [
      {
        title: others.length > 0 ? `删去${String(blanks.length)}处空格` : '删去空格',
        tier: stray ? 'safe' : 'suggest',
        edits: blanks.map(({ blank }) => ({ place: blank, text: '' })),
      },
    ],
    data: { count: blanks.length },
  };
}

function between(document: Document, marks: readonly number[], [from, to]: readonly [number, number]): Draft | null {
  const blocks = blocksWith(document, marks, BESIDE.blank).filter(({ index }) => index >= from && index < to);
  const blanks = blocks.flatMap(hanBlanks);
  const [first, ...others] = blanks;
  if (!first) return null;
  return {
    place: first.around,
    severity: 'information',
    message: {
      what: `“${textAt(first.around)}”中间有空格${others.length > 0 ? `，全文这样的共${String(blanks.length)}处` : ''}`,
      why: '一句话的文字应相连，空格多是合并换行、复制时留下的，也可能丢了标点',
      todo: '删去空格，丢了标点的补上',
    },
    related: others.map(({ around }) => ({ place: around, note: '中间有空格' })),
    fixes: [
      {
        title: others.length > 0 ? `删去${String(blanks.length)}处空格` : '删去空格',
        tier: 'suggest',
        edits: blanks.map(({ blank }) => ({ place: blank, text: '' })),
      },
    ],
    data: { count: blanks.length },
  };
}

/** The words at a place with the whole of a number that it begins or ends in: of 2023年, not 3年. */
function withFigures({ block: { text }, start, end }: Place): string {
  let [from, to]: [number, number] = [start, end];
  while (isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from - 1))) from--;
  while (isDigit(text.charCodeAt(to - 1)) && isDigit(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}
