import { measureWordsOf, type MeasureWords } from '../../data/measure-words.ts';
import { place, textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { clauseBefore } from '../../facts/quantity-context.ts';
import { defineRule, type Draft } from '../contract.ts';

/** A 量词 that does not go with what it counts, where the thing stands right before the number. */
export default defineRule({
  meta: {
    id: 'number-unit',
    title: '量词搭配不当',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['quantities'],
  },
  check({ quantities }, report) {
    for (const quantity of quantities) {
      if (quantity.kind !== 'amount') continue;
      const fault = faultOf(quantity);
      if (fault) report(draftOf(quantity, fault.row, fault.thing));
    }
  },
});

const TOTAL = /(?:共计|总计|合计|累计|共)?$/u;

function faultOf(quantity: Quantity): { readonly row: MeasureWords; readonly thing: string } | null {
  const rows = measureWordsOf().get(quantity.unit);
  if (!rows) return null;
  const clause = clauseBefore(quantity);
  const total = TOTAL.exec(clause)?.[0] ?? '';
  const words = clause.slice(0, clause.length - total.length);
  for (const row of rows) {
    if (row.after && !row.after.includes(total)) continue;
    const thing = row.things.find((name) => words.endsWith(name));
    if (thing !== undefined) return { row, thing };
  }
  return null;
}

function draftOf({ place: at, unit }: Quantity, { right, why }: MeasureWords, thing: string): Draft {
  const start = at.start + textAt(at).indexOf(unit);
  return {
    place: at,
    message: { what: `“${thing}”与量词“${unit}”搭配不当`, why, todo: `核对所计的对象，改为“${right}”` },
    fixes: [
      {
        title: `改为“${right}”`,
        tier: 'suggest',
        edits: [{ place: place(at.block, start, start + unit.length), text: right }],
      },
    ],
  };
}
