import type { Block, Document } from '../document/model.ts';
import { mayHave } from '../document/signs.ts';
import { BRACKET_SIGN } from '../text/signs.ts';
import { strangeBrackets, strangeQuotes, type Strange } from './style-pairs.ts';
import type { QuoteStyle } from './style.ts';

/** A pair of marks in a paragraph that is not written in the style. */
export interface StrangeIn extends Strange {
  readonly block: Block;
}

/** The round brackets of the body that are not of a width; header and sign-off have forms of their own. */
export function bracketsAgainst(document: Document, style: 'full' | 'half'): StrangeIn[] {
  const numbers = numbersOf(document);
  return bodyOf(document).flatMap((block) => {
    if (!mayHave(block, BRACKET_SIGN)) return [];
    return strangeBrackets(block.text, style, numbers.get(block.index)).map((one) => ({ block, ...one }));
  });
}

/** The quotations of the body that are marked otherwise. */
export function quotesAgainst(document: Document, style: QuoteStyle): StrangeIn[] {
  return bodyOf(document).flatMap((block) => strangeQuotes(block.text, style).map((one) => ({ block, ...one })));
}

function bodyOf({ blocks, header, closing }: Document): readonly Block[] {
  return blocks.slice(header.blocks, closing?.from ?? blocks.length);
}

/** Lengths of the numbers that paragraphs begin with, by block: how these are written is a matter of its own. */
function numbersOf({ headings, items }: Document): ReadonlyMap<number, number> {
  const lengths = new Map(items.map((item) => [item.place.block.index, item.mark.length]));
  for (const { from, mark } of headings) if (mark) lengths.set(from, mark.length);
  return lengths;
}
