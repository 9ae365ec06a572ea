import type { Block, Document, Heading } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

/** A longer paragraph is a sentence of the text, whatever its number. */
const LONGEST = 40;

/**
 * 。 behind a heading of level 1 that stands on a line of its own. Headings of level 2 are written with 。 wherever the
 * text goes on in the same paragraph, so they are left as they are.
 */
export default defineRule({
  meta: {
    id: 'heading-stop',
    title: '标题末尾的句号',
    english: 'Full stop at the end of a heading',
    severity: 'information',
    maturity: 'trial',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: [],
  },
  check({ document }, report) {
    if (numbersSentences(document)) return;
    const stopped = document.headings.flatMap((heading) => stoppedBlock(document, heading) ?? []);
    const [first, ...others] = stopped.map((block) => place(block, block.text.length - 1, block.text.length));
    if (!first) return;
    report({
      place: first,
      message: {
        what: `一级标题“${first.block.text}”末尾用了句号${others.length > 0 ? `，这样的标题共${stopped.length}个` : ''}`,
        why: '按标点符号用法，独占一行的标题末尾一般不用句号',
        todo: '删去句号',
      },
      related: others.map((at) => ({ place: at, note: '标题末尾同样用了句号' })),
      fixes: [
        {
          title: '删去标题末尾的句号',
          // Where lines were cut by force, the mark may be all that parts a full line from the paragraph below it.
          tier: document.wrapWidth === null ? 'safe' : 'suggest',
          edits: [first, ...others].map((at) => ({ place: at, text: '' })),
        },
      ],
    });
  },
});

/** 一、 stands before whole paragraphs with nothing of their own below, as in a 函: then a short one is a paragraph as well. */
function numbersSentences({ blocks, headings, items }: Document): boolean {
  const isSentence = ({ level, mark, runIn, from, to }: Heading): boolean =>
    level === 1 && mark !== null && !runIn && to === from + 1 && (blocks[from]?.text ?? '').endsWith('。');
  return items.some(({ mark }) => mark.level === 1) || headings.some(isSentence);
}

/** The block of a level-1 heading that ends in 。, is one phrase, and has text below it. */
function stoppedBlock({ blocks }: Document, { level, mark, from }: Heading): Block | null {
  const block = blocks[from];
  if (!block || level !== 1 || mark === null) return null;
  const { text } = block;
  const words = text.slice(mark.length, -1);
  return text.endsWith('。') && words.length <= LONGEST && !/[。；！？：]/u.test(words) ? block : null;
}
