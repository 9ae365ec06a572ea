import { lazy } from '../../base/lazy.ts';
import type { Quantity } from '../model.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** So many numbers before and after a share may be its whole. */
const WIDTH = 24;

/** 其中, 从办理结果看: a paragraph that goes on with the one before. */
const GOES_ON = /^(?:其中|上述|以上|这些|前述|[从按][^，。；]{1,12}[看分])/u;
const HEAD = 20;
const SHORT = 60;

/** The numbers that stand near a number of a paragraph. */
export class Window {
  readonly #block: NumberBlock;
  readonly #before: NumberBlock | undefined;
  readonly #places: () => ReadonlyMap<Quantity, number>;

  /** @param before the paragraph before with numbers */
  constructor(block: NumberBlock, before?: NumberBlock) {
    this.#block = block;
    this.#before = before;
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
    const earlier = index > 0 ? this.#block.sentences[index - 1]?.items : this.#paragraphBefore(start);
    return { near, here, earlier: earlier?.slice(-WIDTH) ?? [] };
  }

  /** The numbers of the paragraph before, where this one begins with words that go on with it. */
  #paragraphBefore(start: number): readonly Quantity[] {
    const { block } = this.#block;
    // A heading may stand between them.
    if (!this.#before || this.#before.block.index < block.index - 2) return [];
    if (start === 0 && GOES_ON.test(block.text.slice(0, HEAD))) return this.#before.items;
    // A short paragraph that tells one thing leads to the next.
    return this.#before.block.text.length <= SHORT ? this.#before.items : [];
  }
}
