import { blocksOf } from './blocks.ts';
import { closingOf } from './closing.ts';
import { headerOf } from './header.ts';
import { linesOf } from './lines.ts';
import { markOf } from './marks.ts';
import { markupOf, type Markup } from './markup.ts';
import type { Block, Directive, Document } from './model.ts';
import { outlineOf } from './outline.ts';

/**
 * Reads a page: lines into paragraphs that remember where every character came from, what is nobody's words set
 * aside, header, outline and closing found. Never fails: any text gives a document.
 */
export function readDocument(source: string): Document {
  const lines = linesOf(source);
  const markup = markupOf(lines, source);
  const { blocks, residue, wrapWidth, depths, tables } = blocksOf(source, lines, markup);
  const marks = blocks.map((block) => markOf(block.text));
  const header = headerOf(blocks, marks, depths);
  const closing = closingOf(blocks, header.blocks);
  const outline = outlineOf(blocks, marks, { depths, tables }, header, closing);
  const directives = placed(markup.directives, blocks);
  return { source, lines, blocks, residue, directives, wrapWidth, header, closing, ...outline };
}

/** The directives, each with the index of the first block below it; both lists are in order of place. */
function placed(directives: Markup['directives'], blocks: readonly Block[]): Directive[] {
  let block = 0;
  return directives.map(({ line, ...directive }) => {
    while (block < blocks.length && (blocks[block] as Block).lines[0] <= line) block++;
    return { ...directive, block };
  });
}
