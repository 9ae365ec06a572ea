import { blocksOf } from './blocks.ts';
import { closingOf } from './closing.ts';
import { headerOf } from './header.ts';
import { linesOf } from './lines.ts';
import { markOf } from './marks.ts';
import { markupOf } from './markup.ts';
import type { Block, Directive, Document } from './model.ts';
import { outlineOf } from './outline.ts';

/**
 * Reads a page: lines into paragraphs that remember where every character came from, what is nobody's words set
 * aside, header, outline and closing found. Never fails: any text gives a document.
 */
export function readDocument(source: string): Document {
  const lines = linesOf(source);
  const markup = markupOf(lines, source);
  const { blocks, residue, wrapWidth, depths } = blocksOf(source, lines, markup);
  const marks = blocks.map((block) => markOf(block.text));
  const header = headerOf(blocks, marks, depths);
  const closing = closingOf(blocks, header.blocks);
  const outline = outlineOf(blocks, marks, depths, header, closing);
  const directives = markup.directives.map(({ line, ...directive }): Directive => ({
    ...directive,
    block: blockAfter(blocks, line),
  }));
  return { source, lines, blocks, residue, directives, wrapWidth, header, closing, ...outline };
}

/** Index of the first block below a line; the number of blocks when there is none. */
function blockAfter(blocks: readonly Block[], line: number): number {
  const found = blocks.findIndex((block) => block.lines[0] > line);
  return found < 0 ? blocks.length : found;
}
