import { lazy } from '../base/lazy.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { headBefore, markAfter, type Head } from './enumeration-head.ts';
import { headingsAfter, headingsFrom, numberedOf, type Numbered } from './enumeration-headings.ts';
import { ordinalsAt } from './enumeration-ordinals.ts';
import { rowsOfBlock } from './enumeration-row.ts';
import { slogansOf } from './enumeration-slogan.ts';
import { toldAgain } from './enumeration-again.ts';
import { composedOf } from './enumeration-composed.ts';
import { eachOf } from './enumeration-each.ts';
import { toldBehind } from './enumeration-forward.ts';
import { toldAfter } from './enumeration-told.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { Enumeration } from './model.ts';

function enumeration(head: Head, members: readonly Place[], shape: Enumeration['shape']): Enumeration {
  const { count, place, text } = head;
  return { stated: { count, place, text }, members, shape };
}

/**
 * What a head goes on with: ordinals right after it, numbered paragraphs where it ends its block or the first of them stands
 * behind it, or things without marks that its colon brings in.
 */
function follow(document: Document, numbered: () => readonly Numbered[], block: Block, head: Head): Enumeration | null {
  const ordinals = ordinalsAt(document, block, head.end);
  if (ordinals.length > 0) return enumeration(head, ordinals, 'ordinals');
  const inline = head.end < block.text.length;
  const headings = inline ? headingsFrom(numbered(), block, head.end) : headingsAfter(numbered(), block.index);
  if (headings.length > 1) return enumeration(head, headings, 'headings');
  const told = inline ? toldAfter(block, head) : null;
  return told && enumeration(head, told, 'told');
}

function headsOf({ block, runs }: BlockFigures): Head[] {
  const out: Head[] = [];
  let last = -1;
  for (const run of runs) {
    const ends = markAfter(block.text, run.end);
    if (!ends || ends.mark <= last) continue;
    last = ends.mark;
    const head = headBefore(block, ends);
    if (head) out.push(head);
  }
  return out;
}

/** Adds the numbers whose things are told right behind them, in brackets, after 即, 分别在, 是. */
function namesOfBlock({ block, runs }: BlockFigures, out: Enumeration[], first: number): void {
  if (!MAY_LIST.test(block.text)) return;
  const known = new Set(out.slice(first).map(({ stated }) => stated.place.start as number));
  for (const run of runs) {
    if ((run.type !== 'arabic' && run.type !== 'han') || known.has(run.start)) continue;
    const quoted = run.start > 0 && block.text.charAt(run.start - 1) === '“';
    const found = quoted ? null : toldBehind(block, run);
    if (found) out.push(found);
  }
}

const MAY_LIST = /、|”“|》《/u;

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
  for (const [i, own] of figures.entries()) {
    const former = figures[i - 1];
    const first = out.length;
    for (const head of headsOf(own)) {
      const found = follow(document, numbered, own.block, head);
      if (found) out.push(found);
    }
    slogansOf(own, out);
    rowsOfBlock(own, out);
    composedOf(own, out);
    eachOf(own, out);
    namesOfBlock(own, out, first);
    toldAgain(own, former?.block.index === own.block.index - 1 ? former : null, out);
  }
  return out;
}
