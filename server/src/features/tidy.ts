import type { Document } from '../document/model.ts';
import { applyEdits, type SourceEdit } from '../text/edit.ts';
import { EditList } from './tidy-edits.ts';
import { Gaps } from './tidy-gaps.ts';
import { hasMarkdown, itemsOf } from './tidy-items.ts';
import { rolesOf, visible, type Way } from './tidy-signs.ts';
import { tidyWords } from './tidy-words.ts';

/** What tidying a text comes to. */
export interface TidyCounts {
  /** Paragraphs whose lines were put together. */
  readonly joined: number;
  /** Places of residue that were taken out. */
  readonly removed: number;
  /** Places where blanks, blank lines or full-width figures were made even. */
  readonly evened: number;
}

export interface Tidied extends TidyCounts {
  /** In order of place; none where nothing is to be tidied. */
  readonly edits: readonly SourceEdit[];
}

/**
 * Restores the page: each paragraph on one line, without page numbers and other residue, its blanks and figures as the
 * restored text has them. Every other character stays, in order; so does markup, a title of two lines (its writer cut
 * it by its sense), the writer's indents, the style of line breaks, and the byte order mark. A second run changes
 * nothing.
 * @param way what the file's name or language says of the text; a text that bears Markdown's signs is Markdown anyway
 */
export function tidy(document: Document, way: Way): Tidied {
  const { source } = document;
  const roles = rolesOf(document);
  const items = itemsOf(document, roles);
  const markdown = way.markdown || hasMarkdown(document, items);
  const gaps = new Gaps(document, roles, items, { markdown });
  const edits = new EditList(source);
  const bom = source.startsWith('\ufeff') ? 1 : 0;
  const removed = document.residue.filter(({ type, span }) => type !== 'markup' && span.end > bom).length;
  let [at, joined, evened] = [bom, 0, 0];
  const fill = (to: number, i: number): void => {
    const { text, remade } = gaps.between(items[i - 1] ?? null, items[i] ?? null);
    if (!remade && visible(source.slice(at, to)) !== text) evened++;
    edits.replace(at, to, text);
  };
  items.forEach((item, i) => {
    fill(Math.max(at, item.start), i);
    const changed = tidyWords(document, item, { markdown }, edits);
    evened += changed.evened;
    if (changed.joined) joined++;
    at = item.end;
  });
  fill(source.length, items.length);
  return { edits: edits.done(), joined, removed, evened };
}

/** The text after tidying. */
export function tidied(document: Document, way: Way): string {
  return applyEdits(document.source, tidy(document, way).edits);
}
