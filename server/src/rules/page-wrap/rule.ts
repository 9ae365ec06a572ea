import type { Block, Document } from '../../document/model.ts';
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

/** Lines cut by force: a PDF or a web page breaks a paragraph at every line. */
export default defineRule({
  meta: {
    id: 'page-wrap',
    title: '硬换行',
    english: 'Hard line breaks',
    severity: 'information',
    maturity: 'stable',
    fix: 'none',
    basis: ['extraction'],
    needs: [],
  },
  check({ document }, report) {
    const broken = brokenBlocks(document);
    const cut =
      document.wrapWidth === null
        ? broken.length >= FEWEST && broken.length >= SHARE * document.blocks.length
        : broken.length > 0;
    const first = cut ? firstBreak(document, broken[0]) : undefined;
    if (!first) return;
    report({
      place: first,
      scope: 'document',
      message: {
        what: `文中有${broken.length}个自然段被硬换行截断`,
        why: '这类换行多由PDF或网页复制而来，段落被从中截断，不便修改和排版',
        todo: '把同一段的各行接成一行',
      },
      data: { broken: broken.length },
    });
  },
});

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
