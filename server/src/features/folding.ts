import type { Document } from '../document/model.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { sectionSpan } from './symbols.ts';

/** A stretch that can be folded away; its first line stays visible. */
export interface Fold {
  readonly span: SourceSpan;
  readonly type: 'header' | 'section' | 'closing';
}

/** The header, every section of the outline, and the closing. Folds of one line are left to the caller, who knows lines. */
export function foldsOf(document: Document): Fold[] {
  const folds: Fold[] = [];
  const add = (from: number, to: number, type: Fold['type']): void => {
    const first = document.blocks[from];
    const last = document.blocks[to - 1];
    if (first && last && to > from) folds.push({ span: sourceSpan(first.span.start, last.span.end), type });
  };
  add(0, document.header.blocks, 'header');
  for (const heading of document.headings) {
    const span = sectionSpan(document, heading);
    if (span) folds.push({ span, type: 'section' });
  }
  if (document.closing) add(document.closing.from, document.blocks.length, 'closing');
  return folds;
}
