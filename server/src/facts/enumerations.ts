import { lazy } from '../base/lazy.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { headBefore, markAfter, type Head } from './enumeration-head.ts';
import { headingsAfter, numberedOf, type Numbered } from './enumeration-headings.ts';
import { ordinalsAt } from './enumeration-ordinals.ts';
import { slogansOf } from './enumeration-slogan.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { Enumeration } from './model.ts';

function enumeration(head: Head, members: readonly Place[], shape: Enumeration['shape']): Enumeration {
  const { count, place, text } = head;
  return { stated: { count, place, text }, members, shape };
}

/** What a head goes on with: ordinals right after it, or numbered paragraphs where it ends its block. */
function follow(document: Document, numbered: () => readonly Numbered[], block: Block, head: Head): Enumeration | null {
  const ordinals = ordinalsAt(document, block, head.end);
  if (ordinals.length > 0) return enumeration(head, ordinals, 'ordinals');
  if (head.end < block.text.length) return null;
  const headings = headingsAfter(numbered(), block.index);
  return headings.length > 1 ? enumeration(head, headings, 'headings') : null;
}

function headsOf({ block, runs }: BlockFigures): Head[] {
  const out: Head[] = [];
  let last = -1;
  for (const run of runs) {
    const mark = markAfter(block.text, run.end);
    const head = mark > last ? headBefore(block, mark, mark + 1) : null;
    last = Math.max(last, mark);
    if (head) out.push(head);
  }
  return out;
}

/**
 * Stated numbers of things with the things that follow: 以下三个方面：一是…二是…三是…, 重点做好八项工作： and the numbered
 * paragraphs under it, “三项制度”（……、……、……）. Only such whose members can be told for certain.
 */
export function enumerationsOf(
  document: Document,
  figures: readonly BlockFigures[] = figuresOf(document),
): Enumeration[] {
  const out: Enumeration[] = [];
  const numbered = lazy(() => numberedOf(document));
  for (const own of figures) {
    for (const head of headsOf(own)) {
      const found = follow(document, numbered, own.block, head);
      if (found) out.push(found);
    }
    slogansOf(own, out);
  }
  return out;
}
