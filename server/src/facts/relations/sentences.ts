import { codesOf } from '../../text/codes.ts';
import { BRACKET_SIGN, SELDOM_SIGN } from '../../text/signs.ts';
import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import { baseOf, mentionsOf, type Mention } from './mentions.ts';
import { runsOf, type Run } from './runs.ts';
import { claimsOf, type ShareClaim } from './share-claims.ts';
import { runsOf as rowsOf, type Run as Row } from './share-runs.ts';

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
  /** Its numbers in rows of those side by side; found when they are asked for. */
  readonly rows: readonly Row[];
  /** Those that are told with a share; found when they are asked for. */
  readonly claims: readonly ShareClaim[];
}

/** The numbers of a block by its sentences. */
export interface NumberBlock {
  readonly block: Block;
  readonly items: readonly Quantity[];
  /** What the unit of each is reckoned in, as `baseOf` tells it; found when they are asked for. */
  readonly bases: readonly string[];
  readonly sentences: readonly NumberSentence[];
  /** The numbers that are read together; found when they are asked for. */
  readonly runs: readonly Run[];
}

const FINAL = codesOf('。！？');

class Sentence implements NumberSentence {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Quantity[];
  readonly index: number;
  #mentions: readonly Mention[] | null = null;
  #rows: readonly Row[] | null = null;
  #claims: readonly ShareClaim[] | null = null;

  constructor(block: Block, span: readonly [number, number], items: readonly Quantity[], index: number) {
    this.block = block;
    this.start = span[0];
    this.end = span[1];
    this.items = items;
    this.index = index;
  }

  get rows(): readonly Row[] {
    this.#rows ??= rowsOf(this);
    return this.#rows;
  }

  get claims(): readonly ShareClaim[] {
    this.#claims ??= claimsOf(this);
    return this.#claims;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= mentionsOf(
      this.block.text,
      [this.start, this.end],
      this.items,
      (this.block.signs & BRACKET_SIGN) !== 0,
    );
    return this.#mentions;
  }
}

/**
 * Where the sentence begins in which `at` stands, not before `from`.
 * @param plain 。 is the only end mark of the text: it is found natively
 */
function beginOf(text: string, plain: boolean, at: number, from: number): number {
  if (plain) return at > from ? Math.max(from, text.lastIndexOf('。', at - 1) + 1) : at;
  let start = at;
  while (start > from && !FINAL.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the sentence ends in which `from` stands. */
function endOf(text: string, plain: boolean, from: number): number {
  if (plain) {
    const at = text.indexOf('。', from);
    return at < 0 ? text.length : at;
  }
  for (let at = from; at < text.length; at++) if (FINAL.has(text.charCodeAt(at))) return at;
  return text.length;
}

/** The sentences of a block that hold numbers. A 。 inside a quotation ends a sentence as well. */
function sentencesOf(block: Block, items: readonly Quantity[]): NumberSentence[] {
  const out: NumberSentence[] = [];
  const { text } = block;
  const plain = (block.signs & SELDOM_SIGN) === 0 || !(text.includes('！') || text.includes('？'));
  let from = 0;
  for (let i = 0; i < items.length;) {
    const first = (items[i] as Quantity).place;
    const start = beginOf(text, plain, first.start, from);
    const end = endOf(text, plain, first.end);
    const own: Quantity[] = [];
    while (i < items.length && (items[i] as Quantity).place.start < end) own.push(items[i++] as Quantity);
    out.push(new Sentence(block, [start, end], own, out.length));
    from = end;
  }
  return out;
}

class Paragraph implements NumberBlock {
  readonly block: Block;
  readonly items: readonly Quantity[];
  readonly #before: NumberBlock | null;
  #bases: readonly string[] | null = null;
  #sentences: readonly NumberSentence[] | null = null;
  #runs: readonly Run[] | null = null;

  constructor(block: Block, items: readonly Quantity[], before: NumberBlock | null) {
    this.block = block;
    this.items = items;
    this.#before = before;
  }

  get sentences(): readonly NumberSentence[] {
    this.#sentences ??= sentencesOf(this.block, this.items);
    return this.#sentences;
  }

  get bases(): readonly string[] {
    this.#bases ??= this.items.map(baseOf);
    return this.#bases;
  }

  get runs(): readonly Run[] {
    this.#runs ??= runsOf(this, this.#before);
    return this.#runs;
  }
}

/** All blocks with numbers, in order; their sentences are cut when they are asked for. */
export function numberBlocksOf(quantities: readonly Quantity[]): NumberBlock[] {
  const out: NumberBlock[] = [];
  for (let i = 0; i < quantities.length;) {
    const { block } = (quantities[i] as Quantity).place;
    const items: Quantity[] = [];
    while (quantities[i]?.place.block === block) items.push(quantities[i++] as Quantity);
    out.push(new Paragraph(block, items, out.at(-1) ?? null));
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
