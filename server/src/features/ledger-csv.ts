import type { ToldRelation } from './ledger-relations.ts';
import { partName, shownValue, type Ledger, type LedgerRow } from './ledger.ts';
import type { TickMatch } from './ledger-ticks.ts';
import { RELATION_WORDS, TICK_WORDS, VERDICT_WORDS } from './ledger-words.ts';

/** A ledger as a table is made from it. */
export interface LedgerView {
  /** The report's name as shown. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly ticks: TickMatch['rows'];
  /** Line and column of an offset of the source, from 0. */
  readonly at: (offset: number) => { readonly line: number; readonly character: number };
}

export const COLUMNS = [
  '文件',
  '部分',
  '指标',
  '原文',
  '数值',
  '单位',
  '约数',
  '时期',
  '范围',
  '关系',
  '核验',
  '算式',
  '位置行列',
  '已核',
] as const;

/** The rows of a ledger as cells, under {@link COLUMNS}. */
export function ledgerCells({ file, ledger, ticks, at }: LedgerView): string[][] {
  return ledger.rows.map((row, i) => {
    const { verdict, span } = row;
    const told = toldOf(row);
    const start = at(span.start);
    const tick = ticks[i]?.state ?? 'open';
    return [
      file,
      partName(ledger, row),
      row.indicator,
      row.text,
      shownValue(row),
      row.unit,
      row.approximate ?? '',
      row.period,
      row.scope,
      unique(told.map(({ type }) => RELATION_WORDS[type])),
      verdict === null ? '' : VERDICT_WORDS[verdict],
      unique(told.map(({ arithmetic }) => arithmetic)),
      `${String(start.line + 1)}行${String(start.character + 1)}列`,
      TICK_WORDS[tick],
    ];
  });
}

/** The relations that make a number's verdict: beside one that does not hold, those that do say nothing. */
export function toldOf({ relations, verdict }: LedgerRow): ToldRelation[] {
  return relations.filter((relation) => relation.verdict === verdict);
}

/** Each of the words once, set apart. */
export function unique(words: readonly string[]): string {
  return [...new Set(words)].join('；');
}

/** Lines of comma-separated values, each with its line break (RFC 4180). */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Spreadsheets take a cell that begins with one of these for a formula: the text of a report must not become one. */
const FORMULA = /^[=+\-@\t\r]/u;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Before the first line: by it spreadsheets know that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The whole table of one report as a file for spreadsheets. */
export function ledgerCsv(view: LedgerView): string {
  return BYTE_ORDER_MARK + csvLines([COLUMNS, ...ledgerCells(view)]);
}
