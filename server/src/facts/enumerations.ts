import { lazy } from '../base/lazy.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { headBefore, markAfter, type Head } from './enumeration-head.ts';
import { headingsAfter, headingsFrom, numberedOf, type Numbered } from './enumeration-headings.ts';
import { ordinalsAt, type Ordinals } from './enumeration-ordinals.ts';
import { rowsOfBlock } from './enumeration-row.ts';
import { slogansOf } from './enumeration-slogan.ts';
import { toldAgain } from './enumeration-again.ts';
import { rowsBehind, titlesOf } from './enumeration-comma.ts';
import { composedOf } from './enumeration-composed.ts';
import { eachOf } from './enumeration-each.ts';
import { mayTell, toldBehind } from './enumeration-forward.ts';
import { labelledOf } from './enumeration-labels.ts';
import { isTold, leadsIn } from './enumeration-lead.ts';
import { lettersOf } from './enumeration-letters.ts';
import { countingOf, Look } from './enumeration-look.ts';
import { repeatedOf } from './enumeration-repeated.ts';
import { toldAfter } from './enumeration-told.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { Enumeration } from './model.ts';

function enumeration(head: Head, members: readonly Place[], shape: Enumeration['shape']): Enumeration {
  const { count, place, text } = head;
  return { stated: { count, place, text }, members, shape };
}

/** 三件实事：一是…二是…四是: told where so many things stand there, or as many with the one left out. */
function ordinals(head: Head, { members, skipping }: Ordinals): Enumeration | null {
  const one = enumeration(head, members, 'ordinals');
  if (!skipping) return one;
  const missing = head.count - members.length;
  return missing === 0 || missing === 1 ? { ...one, skipping } : null;
}

/**
 * What a head goes on with: ordinals right after it, numbered paragraphs where it ends its block or the first of them stands
 * behind it, or things without marks that its colon brings in.
 */
function follow(document: Document, numbered: () => readonly Numbered[], block: Block, head: Head): Enumeration | null {
  const marked = ordinalsAt(document, block, head.end);
  if (marked.members.length > 0) return ordinals(head, marked);
  const inline = head.end < block.text.length;
  const headings = inline ? headingsFrom(numbered(), block, head.end) : headingsAfter(numbered(), block.index);
  if (headings.length > 1) return enumeration(head, headings, 'headings');
  const told = inline ? toldAfter(block, head) : null;
  return told && enumeration(head, told, 'told');
}

/** Adds the heads of a paragraph with what they go on with. */
function listsOf(
  document: Document,
  numbered: () => readonly Numbered[],
  { block, runs }: BlockFigures,
  out: Enumeration[],
): void {
  let last = -1;
  for (const run of runs) {
    const ends = markAfter(block.text, run.end);
    if (!ends || ends.mark <= last) continue;
    last = ends.mark;
    const head = headBefore(block, ends);
    const found = head && follow(document, numbered, block, head);
    if (found) out.push(found);
  }
}

/** Adds the numbers whose things are told right behind them, in brackets, after 即, 分别在, 是. */
function namesOfBlock({ block, runs }: BlockFigures, out: Enumeration[], first: number): void {
  const { text } = block;
  for (const run of runs) {
    if (!mayTell(text, run) || isTold(out, first, run.start)) continue;
    const found = toldBehind(block, run);
    if (found) out.push(found);
  }
}

/** Adds the numbers whose things stand behind a mark that follows their noun. */
function ledOf(own: BlockFigures, bits: number, out: Enumeration[], first: number): void {
  const { block, runs } = own;
  const listed = (bits & Look.named) !== 0;
  if (listed) titlesOf(own, out, first);
  const leads = leadsIn(block.text, runs);
  if (leads.length === 0) return;
  if (listed) rowsBehind(block, leads, out, first);
  labelledOf(block, leads, out, first);
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
  for (let i = 0; i < figures.length; i++) {
    const found = countingOf(figures[i] as BlockFigures);
    if (!found) continue;
    const { own, bits } = found;
    const former = figures[i - 1];
    const first = out.length;
    if (bits & Look.head) listsOf(document, numbered, own, out);
    if (bits & Look.slogan) slogansOf(own, out);
    if (bits & Look.row) rowsOfBlock(own, out);
    if (bits & Look.composed) composedOf(own, out);
    if (bits & (Look.each | Look.turn)) eachOf(own, (bits & Look.each) !== 0, out, first);
    if (bits & Look.named) namesOfBlock(own, out, first);
    if (bits & Look.letters) lettersOf(own, out);
    repeatedOf(own, out, first);
    if (bits & Look.measured) ledOf(own, bits, out, first);
    if (bits & Look.again) toldAgain(own, former?.block.index === own.block.index - 1 ? former : null, out, first);
  }
  return out;
}
