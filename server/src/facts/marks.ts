import type { Block, Document } from '../document/model.ts';
import { besideIn } from '../text/beside.ts';

export { BESIDE } from '../text/beside.ts';

/** The paragraphs that have something of the sort. */
export function blocksWith({ blocks }: Document, marks: readonly number[], bits: number): readonly Block[] {
  return blocks.filter(({ index }) => ((marks[index] as number) & bits) !== 0);
}

/** The bits of {@link BESIDE} by block. A block that is a line as it stands was asked when the lines were cut. */
export function marksOf({ blocks, lines }: Document): readonly number[] {
  return blocks.map(({ text, span, lines: [first, last] }) => {
    const line = first === last ? lines[first] : undefined;
    const asItStands = line?.plain === true && line.textStart === span.start && line.end === span.end;
    return asItStands && text.length === span.end - span.start ? line.beside : besideIn(text);
  });
}
