import type { Block, Document, Heading } from '../document/model.ts';
import type { Word } from '../engine/ports.ts';
import { blockSpan, contains, sourceOffset, sourceSpan, type SourceSpan } from '../text/span.ts';
import { sectionSpan } from './symbols.ts';

const SENTENCE_END = /[。！？；!?;]/u;
const CLAUSE_END = /[，、：。！？；,:!?;]/u;
const CLOSERS = /[”’」』）)》〉]/u;

/** The block that holds an offset, with the offset's place in its text; null between blocks. */
export function blockAt(document: Document, offset: number): { readonly block: Block; readonly at: number } | null {
  const block = document.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
  return block ? { block, at: block.map.toBlock(sourceOffset(offset)) } : null;
}

/**
 * Spans that grow around an offset: word → clause → sentence → paragraph → the parts of the outline → the whole text.
 * Each strictly contains the one before it.
 * @param words the words of the block at the offset, by {@link Segmenter}; empty when there are none
 */
export function selectionsAt(document: Document, offset: number, words: readonly Word[]): SourceSpan[] {
  const spans: SourceSpan[] = [];
  const here = blockAt(document, offset);
  if (here) {
    const { block, at } = here;
    const word = words.find(({ start, end }) => start <= at && at < end) ?? words.find(({ end }) => end === at);
    const inBlock = [word, around(block.text, at, CLAUSE_END), around(block.text, at, SENTENCE_END)];
    for (const span of inBlock) if (span) spans.push(block.map.spanToSource(blockSpan(span.start, span.end)));
    spans.push(block.span);
    spans.push(...sectionsAround(document, document.outline, block.index));
  }
  spans.push(sourceSpan(0, document.source.length));
  return growing(spans, offset);
}

/** The stretch between two end marks around an offset; the mark at its end, and what closes with it, belong to it. */
function around(text: string, at: number, mark: RegExp): Word {
  let start = at;
  while (start > 0 && !mark.test(text[start - 1] ?? '')) start--;
  while (start < at && CLOSERS.test(text[start] ?? '')) start++;
  let end = at;
  while (end < text.length && !mark.test(text[end] ?? '')) end++;
  if (end < text.length) end++;
  while (end < text.length && CLOSERS.test(text[end] ?? '')) end++;
  return { start, end };
}

function sectionsAround(document: Document, headings: readonly Heading[], block: number): SourceSpan[] {
  const heading = headings.find(({ from, to }) => from <= block && block < to);
  if (!heading) return [];
  const span = sectionSpan(document, heading);
  return [...sectionsAround(document, heading.children, block), ...(span ? [span] : [])];
}

/** Only spans that hold the offset and are larger than the one before. */
function growing(spans: readonly SourceSpan[], offset: number): SourceSpan[] {
  const out: SourceSpan[] = [];
  for (const span of spans) {
    if (span.end <= span.start || offset < span.start || offset > span.end) continue;
    const last = out.at(-1);
    if (last && (!contains(span, last) || span.end - span.start === last.end - last.start)) continue;
    out.push(span);
  }
  return out;
}
