import type { ToldRelation } from '../features/ledger-relations.ts';
import type { LedgerView } from '../features/ledger-csv.ts';
import type { LedgerRow } from '../features/ledger.ts';
import { relationJson, type Origin } from './facts-json.ts';
import type { NumbersJson } from './facts-schema-numbers.ts';

/** The ledger of one text as plain data, in the shape that facts-schema-numbers.ts publishes. */
export function numbersJson({ file, bom }: Origin, length: number, view: LedgerView): NumbersJson {
  const { ledger, ticks } = view;
  return {
    version: 1,
    file,
    bom,
    length,
    numbers: ledger.rows.map((row, i) => numberJson(view, row, ticks[i]?.state ?? 'open')),
    relations: ledger.relations.map(relationJson),
  };
}

function numberJson(
  { ledger, at }: LedgerView,
  row: LedgerRow,
  tick: NumbersJson['numbers'][number]['tick'],
): NumbersJson['numbers'][number] {
  const { indicator, period, scope, kind, value, upper, denominator, unit, approximate, text, span, verdict } = row;
  const { title = '', above = '' } = ledger.parts[row.part] ?? {};
  const { line, character } = at(span.start);
  return {
    part: title,
    above,
    indicator,
    period,
    scope,
    kind,
    value,
    upper,
    denominator,
    unit,
    approximate,
    text,
    start: span.start,
    end: span.end,
    line: line + 1,
    column: character + 1,
    verdict,
    relations: row.relations.map(({ id }: ToldRelation) => id),
    tick,
  };
}
