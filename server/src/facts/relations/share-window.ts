import { lazy } from '../../base/lazy.ts';
import type { Quantity } from '../model.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** So many numbers before and after a share may be its whole. */
const WIDTH = 24;

/** The numbers that stand near a number of a paragraph. */
export class Window {
  readonly #block: NumberBlock;
  readonly #places: () => ReadonlyMap<Quantity, number>;

  constructor(block: NumberBlock) {
    this.#block = block;
    this.#places = lazy(() => new Map(block.items.map((quantity, i) => [quantity, i])));
  }

  /** Numbers near `quantity`; those before it in its sentence; those of the sentence before that holds numbers. */
  around(
    quantity: Quantity,
    { start, index }: NumberSentence,
  ): {
    readonly near: readonly Quantity[];
    readonly here: readonly Quantity[];
    readonly earlier: readonly Quantity[];
  } {
    const at = this.#places().get(quantity) ?? 0;
    const near = this.#block.items.slice(Math.max(0, at - WIDTH), at + WIDTH);
    const here = near.filter(({ place }) => place.start >= start && place.start < quantity.place.start);
    return { near, here, earlier: this.#block.sentences[index - 1]?.items.slice(-WIDTH) ?? [] };
  }
}
