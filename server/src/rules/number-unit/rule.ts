import { lazy } from '../../base/lazy.ts';
import { measureWordsOf, type MeasureWords } from '../../data/measure-words.ts';
import { place, textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { codesOf } from '../../text/codes.ts';
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

interface Rows {
  readonly rows: readonly MeasureWords[];
  /** Last characters of the things: most numbers stand after another one. */
  readonly lasts: ReadonlySet<number>;
}

const rowsByUnit = lazy((): ReadonlyMap<string, Rows> => {
  const rowsOf = (rows: readonly MeasureWords[]): Rows => ({
    rows,
    lasts: new Set(rows.flatMap(({ things }) => things.map((thing) => thing.charCodeAt(thing.length - 1)))),
  });
  return new Map([...measureWordsOf()].map(([unit, rows]) => [unit, rowsOf(rows)]));
});

const TOTALS = ['共计', '总计', '合计', '累计', '共'];
const TOTAL_LAST = codesOf('计共');

/** The word for a total right before a number, or nothing. */
function totalBefore(text: string, start: number): string {
  return TOTAL_LAST.has(text.charCodeAt(start - 1)) ? (TOTALS.find((word) => text.endsWith(word, start)) ?? '') : '';
}

function faultOf({ unit, place: at }: Quantity): { readonly row: MeasureWords; readonly thing: string } | null {
  const known = rowsByUnit().get(unit);
  if (!known || at.start === 0) return null;
  const { text } = at.block;
  const total = totalBefore(text, at.start);
  const end = at.start - total.length;
  if (!known.lasts.has(text.charCodeAt(end - 1))) return null;
  for (const row of known.rows) {
    if (row.after && !row.after.includes(total)) continue;
    const thing = row.things.find((name) => text.endsWith(name, end));
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
