import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Shorter paragraphs may be lines of a form, or headings. */
const SHORTEST = 30;
/** A last sentence of fewer characters may be a note. */
const TAIL = 8;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/u;

/** Paragraphs of sentences whose last one has no end mark, or ends with the comma of a sentence that goes on. */
export default defineRule({
  meta: {
    id: 'mark-stop',
    title: '段末缺句号',
    english: 'No full stop at the end of a paragraph',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    const { blocks, header, closing } = document;
    const headings = new Set(document.headings.filter(({ runIn }) => !runIn).map(({ from }) => from));
    const end = closing?.from ?? blocks.length;
    for (let i = header.blocks; i < end; i++) {
      const block = blocks[i];
      // Nearly all paragraphs end so, and nothing is asked of them.
      if (!block || block.text.endsWith('。') || headings.has(i)) continue;
      const draft = lacks(block) ? missing(block) : breaksOff(block, document, i, end) ? comma(block) : null;
      if (draft) report(draft);
    }
  },
});

/** A paragraph with a sentence that ends, and a last one of several clauses that does not. */
function lacks({ text }: Block): boolean {
  if (text.length < SHORTEST || !/[\p{Script=Han}\d%）]$/u.test(text) || /(?:如下|报告|附后)$/u.test(text))
    return false;
  const ends = Math.max(...['。', '！', '？', '；'].map((mark) => text.lastIndexOf(mark)));
  const tail = text.slice(ends + 1);
  return ends > 0 && text.includes('。') && tail.length >= TAIL && /，.{4}/u.test(tail);
}

/** A paragraph that ends with ， or 、 where the next one begins something new. */
function breaksOff({ text }: Block, { blocks }: Document, index: number, end: number): boolean {
  if (text.length < SHORTEST || !/[，、]$/u.test(text)) return false;
  const next = index + 1 < end ? blocks[index + 1] : undefined;
  return next === undefined || NUMBERED.test(next.text);
}

function missing(block: Block): Draft {
  const length = block.text.length;
  const words = block.text.slice(-8);
  return {
    place: place(block, length - 2, length),
    message: {
      what: `这一段末尾“${words}”后面没有标点`,
      why: '一句话说完用句号',
      todo: '补上句号；还没有说完的，看是否漏了字',
    },
    fixes: [{ title: '补上句号', tier: 'suggest', edits: [{ place: place(block, length, length), text: '。' }] }],
  };
}

function comma(block: Block): Draft {
  const at = place(block, block.text.length - 1, block.text.length);
  const mark = block.text.slice(-1);
  return {
    place: at,
    message: {
      what: `这一段以“${mark}”结束`,
      why: '一段话说完用句号，分项列举的各项之间用分号',
      todo: '改为句号或者分号；还没有说完的，看是否漏了字',
    },
    fixes: ['。', '；'].map((right) => ({
      title: `改为“${right}”`,
      tier: 'suggest' as const,
      edits: [{ place: at, text: right }],
    })),
  };
}
