import type { Quantity } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import type { NumberBlock } from './sentences.ts';
import { isNamed, plainBase } from './share-bases.ts';
import type { ShareClaim } from './share-claims.ts';

/** Totals that a report tells once and has shares of in other paragraphs. */
const TOTALS = /^(?:生产总值|一般公共预算(?:收入|支出)|(?:外贸)?进出口总[额值]|社会消费品零售总额|工业总产值)/u;
/** What the name of such a total ends with in any wording: a look at a paragraph before its numbers are read. */
const ENDINGS = ['总值', 'GDP', '收入', '支出', '总额'];
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
      found = this.#blocks.flatMap(({ block: { text }, items }) =>
        mayName(text, name) ? items.filter((one) => isMoney(one) && isTotal(one, name)) : [],
      );
      this.#found.set(name, found);
    }
    return found.filter((one) => one !== part && isAlike(one.unit, part.unit));
  }
}

/** Whether a paragraph may hold the total: its name may be spelt with words in between, but not its end. */
function mayName(text: string, name: string): boolean {
  return ENDINGS.some(
    (ending) => (name.endsWith(ending) || (ending === 'GDP' && name === '生产总值')) && text.includes(ending),
  );
}

function isMoney({ kind, unit }: Quantity): boolean {
  return kind === 'amount' && unit.endsWith('元');
}

function isTotal(quantity: Quantity, name: string): boolean {
  return !PLANNED.test(clauseBefore(quantity)) && isNamed(name, quantity);
}
