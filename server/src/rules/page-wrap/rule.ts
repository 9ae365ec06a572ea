import type { Block, Document, Residue } from '../../document/model.ts';
import { sourceSpan, type SourceSpan } from '../../text/span.ts';
import { defineRule } from '../contract.ts';

/** Characters shown on either side of the first break. */
const SHOWN = 6;
/**
 * Where no width of line is found, breaks in so many paragraphs, and in so great a share of them, are no accident: a
 * heading without number may be taken for the beginning of the paragraph below it.
 */
const FEWEST = 3;
const SHARE = 1 / 8;

const NAMES: Readonly<Partial<Record<Residue['type'], string>>> = {
  'page-number': '页码残留',
  'running-header': '页眉残留',
  'stray-mark': '单独成行的标点',
  furniture: '网页残留文字',
};

/** The same, as a message lists what was found. */
const WORDS: Readonly<Partial<Record<Residue['type'], string>>> = {
  'page-number': '页码',
  'running-header': '页眉',
  'stray-mark': '单独成行的标点',
  furniture: '发布时间、来源等网页文字',
};

/** Lines cut by force and what else a PDF or a web page leaves in a text. */
export default defineRule({
  meta: {
    id: 'page-wrap',
    title: '硬换行和版面残留',
    severity: 'information',
    maturity: 'stable',
    fix: 'none',
    basis: ['extraction'],
    needs: [],
  },
  check({ document }, report) {
    const broken = brokenBlocks(document);
    const residue = document.residue.filter(({ type }) => NAMES[type] !== undefined);
    const cut =
      document.wrapWidth === null
        ? broken.length >= FEWEST && broken.length >= SHARE * document.blocks.length
        : broken.length > 0;
    const first = cut ? firstBreak(document, broken[0]) : residue[0]?.span;
    if (!first) return;
    report({
      place: first,
      scope: 'document',
      message: {
        what: said(cut ? broken.length : 0, residue),
        why: cut
          ? '这类文字多由PDF或网页复制而来，段落被从中截断，不便修改和排版'
          : '这类文字多由PDF或网页复制而来，不是报告的正文',
        todo: [...(cut ? ['把同一段的各行接成一行'] : []), ...(residue.length > 0 ? ['删去残留的文字'] : [])].join(
          '，并',
        ),
      },
      related: residue.map(({ type, span }) => ({ place: span, note: NAMES[type] ?? '' })),
      data: { broken: cut ? broken.length : 0, residue: residue.length },
    });
  },
});

function said(broken: number, residue: readonly Residue[]): string {
  const types = [...new Set(residue.map(({ type }) => WORDS[type] ?? ''))];
  const parts = [
    ...(broken > 0 ? [`有${broken}个自然段被硬换行截断`] : []),
    ...(residue.length > 0 ? [`有${residue.length}处残留：${types.join('、')}`] : []),
  ];
  return `文中${parts.join('，')}`;
}

/** Body paragraphs that stand on more than one line. */
function brokenBlocks({ blocks, header }: Document): Block[] {
  return blocks.filter((block) => block.index >= header.blocks && block.lines[1] > block.lines[0]);
}

/** The end of the paragraph's first line and the beginning of its second. */
function firstBreak({ lines, residue }: Document, block: Block | undefined): SourceSpan | undefined {
  const [from, to] = block?.lines ?? [0, 0];
  const first = lines[from];
  const foreign = new Set<number>(residue.map(({ span }) => span.start));
  const next = lines
    .slice(from + 1, to + 1)
    .find(({ textStart, textEnd }) => textEnd > textStart && !foreign.has(textStart));
  if (!first || !next) return undefined;
  return sourceSpan(Math.max(first.textStart, first.textEnd - SHOWN), Math.min(next.textEnd, next.textStart + SHOWN));
}
