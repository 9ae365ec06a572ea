import type { Block, Document, Place } from '../document/model.ts';
import { headBefore, type Head } from './enumeration-head.ts';
import { headingsAfter } from './enumeration-headings.ts';
import { ordinalsAt } from './enumeration-ordinals.ts';
import { slogansOf } from './enumeration-slogan.ts';
import type { Enumeration } from './model.ts';

function enumeration(head: Head, members: readonly Place[], shape: Enumeration['shape']): Enumeration {
  const { count, place, text } = head;
  return { stated: { count, place, text }, members, shape };
}

/** What a head goes on with: ordinals right after it, or numbered paragraphs where it ends its block. */
function follow(document: Document, block: Block, head: Head): Enumeration | null {
  const ordinals = ordinalsAt(document, block, head.end);
  if (ordinals.length > 0) return enumeration(head, ordinals, 'ordinals');
  if (head.end < block.text.length) return null;
  const headings = headingsAfter(document, block.index);
  return headings.length > 1 ? enumeration(head, headings, 'headings') : null;
}

function colons(text: string): number[] {
  const out: number[] = [];
  for (const mark of ['：', ':'])
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) out.push(at);
  return out.sort((a, b) => a - b);
}

function headsOf(block: Block): Head[] {
  const { text } = block;
  const marks = colons(text);
  const last = text.length - 1;
  if (text.charAt(last) === '。') marks.push(last);
  return marks.map((mark) => headBefore(block, mark, mark + 1)).filter((head) => head !== null);
}

/**
 * Stated numbers of things with the things that follow: 以下三个方面：一是…二是…三是…, 重点做好八项工作： and the numbered
 * paragraphs under it, “三项制度”（……、……、……）. Only such whose members can be told for certain.
 */
export function enumerationsOf(document: Document): Enumeration[] {
  return document.blocks.flatMap((block) => [
    ...headsOf(block).flatMap((head) => follow(document, block, head) ?? []),
    ...slogansOf(block),
  ]);
}
