import { place, textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import type { MeasureFault } from '../../facts/relations/measure-fault.ts';
import { measureFault } from '../../facts/relations/measure.ts';
import { defineRule, type Draft } from '../contract.ts';

/** A 量词 that does not go with what it counts. */
export default defineRule({
  meta: {
    id: 'number-unit',
    title: '量词搭配不当',
    english: 'Measure word does not fit',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['relations'],
  },
  check({ relations, document }, report) {
    for (const { type, verdict, parts, marked } of relations) {
      const quantity = type === 'measure' && verdict === 'wrong' ? parts[marked]?.quantity : undefined;
      const fault = quantity && measureFault(quantity, document.blocks);
      if (fault) report(draftOf(quantity, fault));
    }
  },
});

function draftOf({ place: at, unit }: Quantity, { thing, why, right, sure }: MeasureFault): Draft {
  const start = at.start + textAt(at).indexOf(unit);
  return {
    place: at,
    ...(sure ? {} : { severity: 'information' as const }),
    message: {
      what: `“${textAt(thing)}”与量词“${unit}”搭配不当`,
      why,
      todo: right === null ? '核对所计的对象和量词' : `核对所计的对象，改为“${right}”`,
    },
    fixes:
      right === null
        ? []
        : [
            {
              title: `改为“${right}”`,
              tier: 'suggest',
              edits: [{ place: place(at.block, start, start + unit.length), text: right }],
            },
          ],
    related: [{ place: thing, note: `所计的是${textAt(thing)}` }],
  };
}
