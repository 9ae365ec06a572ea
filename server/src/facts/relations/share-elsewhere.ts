import type { Quantity } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import type { NumberBlock } from './sentences.ts';
import { isNamed, plainBase } from './share-bases.ts';
import type { ShareClaim } from './share-claims.ts';

/** Totals that a report tells once and has shares of in other paragraphs. */
const TOTALS = /^(?:生产总值|一般公共预算(?:收入|支出)|(?:外贸)?进出口总[额值]|社会消费品零售总额|工业总产值)/u;
const PLANNED = /力争|目标|预期|计划|确保|到20|将|增加值|占|人均/u;

/** Looks up the totals of a text by their name; each name is looked for once. */
export class Elsewhere {
  readonly #blocks: readonly NumberBlock[];
  readonly #found = new Map<string, readonly Quantity[]>();

  constructor(blocks: readonly NumberBlock[]) {
    this.#blocks = blocks;
  }

  /** The numbers of the whole text that may be the base of a share; none for bases that are no such totals. */
  of({ base, part }: ShareClaim): readonly Quantity[] {
    const name = TOTALS.exec(plainBase(base))?.[0];
    if (name === undefined) return [];
    let found = this.#found.get(name);
    if (!found) {
      found = this.#blocks.flatMap(({ items }) => items.filter((one) => one.kind === 'amount' && isTotal(one, name)));
      this.#found.set(name, found);
    }
    return found.filter((one) => one !== part && isAlike(one.unit, part.unit));
  }
}

function isTotal(quantity: Quantity, name: string): boolean {
  return !PLANNED.test(clauseBefore(quantity)) && isNamed(name, quantity);
}
