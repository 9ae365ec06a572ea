import { lazy } from '../../base/lazy.ts';
import { codesOf } from '../../text/codes.ts';
import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import { runsOf, type Run } from './runs.ts';

/** A sentence with the numbers in it: where relations are looked for. */
export interface NumberSentence {
  readonly block: Block;
  /** Offsets in the block's text; the closing 。 is outside. */
  readonly start: number;
  readonly end: number;
  /** In order of place. */
  readonly items: readonly Quantity[];
  /** Index among the sentences of the block that hold numbers. */
  readonly index: number;
  /** Its numbers with the words that belong to them; read when they are asked for. */
  readonly mentions: readonly Mention[];
}

/** The numbers of a block by its sentences. */
export interface NumberBlock {
  readonly block: Block;
  readonly items: readonly Quantity[];
  readonly sentences: readonly NumberSentence[];
  /** The numbers that are read together; found when they are asked for. */
  readonly runs: readonly Run[];
}

const FINAL = codesOf('。！？');

function nextFinal(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (FINAL.has(text.charCodeAt(at))) return at;
  return text.length;
}

function startBefore(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !FINAL.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The sentences of a block that hold numbers. A 。 inside a quotation ends a sentence as well. */
function sentencesOf(block: Block, items: readonly Quantity[]): NumberSentence[] {
  const out: NumberSentence[] = [];
  const nested = block.text.includes('（') || block.text.includes('(');
  let from = 0;
  for (let i = 0; i < items.length;) {
    const first = (items[i] as Quantity).place;
    const start = startBefore(block.text, first.start, from);
    const end = nextFinal(block.text, first.end);
    const own: Quantity[] = [];
    while (i < items.length && (items[i] as Quantity).place.start < end) own.push(items[i++] as Quantity);
    const mentions = lazy(() => mentionsOf(block.text, [start, end], own, nested));
    out.push({
      block,
      start,
      end,
      items: own,
      index: out.length,
      get mentions() {
        return mentions();
      },
    });
    from = end;
  }
  return out;
}

/** All blocks with numbers, in order; their sentences are cut when they are asked for. */
export function numberBlocksOf(quantities: readonly Quantity[]): NumberBlock[] {
  const out: NumberBlock[] = [];
  for (let i = 0; i < quantities.length;) {
    const { block } = (quantities[i] as Quantity).place;
    const items: Quantity[] = [];
    while (quantities[i]?.place.block === block) items.push(quantities[i++] as Quantity);
    const sentences = lazy(() => sentencesOf(block, items));
    const before = out.at(-1) ?? null;
    const runs = lazy((): readonly Run[] => runsOf(own, before));
    const own: NumberBlock = {
      block,
      items,
      get sentences() {
        return sentences();
      },
      get runs() {
        return runs();
      },
    };
    out.push(own);
  }
  return out;
}

/** The words of a sentence. */
export function wordsOf({ block, start, end }: NumberSentence): string {
  return block.text.slice(start, end);
}

/** The words between two numbers of one block, marks included; before the first number when `left` is null. */
export function gapBetween(left: Quantity | null, right: Quantity): string {
  const { block, start } = right.place;
  return block.text.slice(left ? left.place.end : 0, start);
}

/** The words right after a number up to `length` characters. */
export function after({ place: { block, end } }: Quantity, length: number): string {
  return block.text.slice(end, end + length);
}

/** The words right before a number, `length` characters at most, not before `from`. */
export function before({ place: { block, start } }: Quantity, length: number, from = 0): string {
  return block.text.slice(Math.max(from, start - length), start);
}
