import { place, textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { measureFault, type MeasureFault } from '../../facts/relations/measure.ts';
import { defineRule, type Draft } from '../contract.ts';

/** A 量词 that does not go with what it counts. */
export default defineRule({
  meta: {
    id: 'number-unit',
    title: '量词搭配不当',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    for (const { type, verdict, parts, marked } of relations) {
      const quantity = type === 'measure' && verdict === 'wrong' ? parts[marked]?.quantity : undefined;
      const fault = quantity && measureFault(quantity);
      if (fault) report(draftOf(quantity, fault));
    }
  },
});

function draftOf({ place: at, unit }: Quantity, { row, thing }: MeasureFault): Draft {
  const start = at.start + textAt(at).indexOf(unit);
  return {
    place: at,
    ...(row.sure ? {} : { severity: 'information' as const }),
    message: {
      what: `“${textAt(thing)}”与量词“${unit}”搭配不当`,
      why: row.why,
      todo: `核对所计的对象，改为“${row.right}”`,
    },
    fixes: [
      {
        title: `改为“${row.right}”`,
        tier: 'suggest',
        edits: [{ place: place(at.block, start, start + unit.length), text: row.right }],
      },
    ],
    related: [{ place: thing, note: `所计的是${textAt(thing)}` }],
  };
}
