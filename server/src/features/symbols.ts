import type { Document, Heading } from '../document/model.ts';
import { sourceOf } from '../document/place.ts';
import type { SlotState } from '../facts/model.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';

/** An entry of the outline. `selection` lies inside `span`, children's spans lie inside their parent's. */
export interface OutlineNode {
  readonly name: string;
  /** Which required part it is. */
  readonly detail: string;
  readonly level: number;
  readonly span: SourceSpan;
  readonly selection: SourceSpan;
  readonly children: readonly OutlineNode[];
}

/** Longest name shown; a heading that runs on is cut, and says so. */
const NAME_LENGTH = 40;

/**
 * The outline as an editor shows it: the title, then the headings below each other.
 * @param slots the required parts, to say which part a heading is
 */
export function outlineOf(document: Document, slots: readonly SlotState[]): OutlineNode[] {
  const parts = new Map<Heading, string>();
  for (const { heading, slot } of slots) if (heading && !parts.has(heading)) parts.set(heading, slot.title);
  const nodes = document.outline.flatMap((heading) => nodeOf(document, heading, parts) ?? []);
  const title = titleNode(document);
  return title ? [title, ...nodes] : nodes;
}

function titleNode(document: Document): OutlineNode | null {
  const { title, titleText } = document.header;
  const first = title[0];
  const last = title.at(-1);
  if (!first || !last) return null;
  const span = sourceSpan(sourceOf(first).start, sourceOf(last).end);
  return { name: shorten(titleText), detail: '', level: 0, span, selection: span, children: [] };
}

function nodeOf(document: Document, heading: Heading, parts: ReadonlyMap<Heading, string>): OutlineNode | null {
  const span = sectionSpan(document, heading);
  const name = `${heading.mark?.text ?? ''}${heading.title}`;
  if (span === null || name === '') return null;
  return {
    name: shorten(name),
    detail: parts.get(heading) ?? '',
    level: heading.level,
    span,
    selection: sourceOf(heading.place),
    children: heading.children.flatMap((child) => nodeOf(document, child, parts) ?? []),
  };
}

/** From the heading's first to the section's last character. */
export function sectionSpan(document: Document, heading: Heading): SourceSpan | null {
  const first = document.blocks[heading.from];
  const last = document.blocks[Math.max(heading.from, heading.to - 1)];
  return first && last ? sourceSpan(first.span.start, last.span.end) : null;
}

function shorten(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`;
}
