import { toldOf, unique, type LedgerView } from '../features/ledger-csv.ts';
import { TICK_WORDS, VERDICT_WORDS } from '../features/ledger-words.ts';
import { partName, type LedgerRow } from '../features/ledger.ts';
import { cellsOf, pad, widthInCells } from './cells.ts';

const HEAD = ['位置', '核验', '已核', '指标', '原文', '算式'] as const;
/** An indicator that is wider is cut, and says so. */
const WIDEST = 28;

/** The ledger of one text for a reader at a terminal: columns of even width, part by part. */
export function ledgerTable(view: LedgerView): string {
  const { file, ledger, ticks } = view;
  const rows = ledger.rows.map((row, i) => cells(view, row, TICK_WORDS[ticks[i]?.state ?? 'open']));
  const widths = HEAD.map((head, column) =>
    rows.reduce((most, row) => Math.max(most, widthInCells(row[column] ?? '')), widthInCells(head)),
  );
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd();
  const out = [`${file}：${summary(view)}`];
  if (rows.length > 0) out.push('', line(HEAD));
  let part = -1;
  for (const [i, row] of ledger.rows.entries()) {
    if (row.part !== part) out.push('', partName(ledger, row));
    part = row.part;
    out.push(line(rows[i] ?? []));
  }
  return `${out.join('\n')}\n`;
}

function cells({ at }: LedgerView, row: LedgerRow, tick: string): string[] {
  const { span, verdict, indicator, role, text } = row;
  const { line, character } = at(span.start);
  return [
    `${String(line + 1)}:${String(character + 1)}`,
    verdict === null ? '' : VERDICT_WORDS[verdict],
    tick,
    cut(indicator || role),
    text,
    unique(toldOf(row).map(({ arithmetic }) => arithmetic)),
  ];
}

function cut(words: string): string {
  if (widthInCells(words) <= WIDEST) return words;
  let out = '';
  let width = 1;
  for (const char of words) {
    width += cellsOf(char);
    if (width > WIDEST) break;
    out += char;
  }
  return `${out}…`;
}

/** 9 个数字，不符 1，相符 1，已核 2 */
function summary({ ledger: { rows, relations }, ticks }: LedgerView): string {
  const verdicts = (['wrong', 'unsure', 'checked'] as const).map(
    (verdict) => [VERDICT_WORDS[verdict], relations.filter((one) => one.verdict === verdict).length] as const,
  );
  const states = (['ticked', 'recheck'] as const).map(
    (state) => [TICK_WORDS[state], ticks.filter((one) => one.state === state).length] as const,
  );
  const told = [...verdicts, ...states].filter(([, count]) => count > 0);
  return [`${String(rows.length)} 个数字`, ...told.map(([words, count]) => `${words} ${String(count)}`)].join('，');
}
