import type { CancellationToken } from 'vscode-languageserver';
import { BYTE_ORDER_MARK, COLUMNS, csvLines, ledgerCells } from '../features/ledger-csv.ts';
import { keyText } from '../features/ledger-key.ts';
import type { ToldRelation } from '../features/ledger-relations.ts';
import { dataSentence } from '../features/ledger-sentence.ts';
import { matchTicks, withTicks, type TickMatch } from '../features/ledger-ticks.ts';
import { RELATION_WORDS } from '../features/ledger-words.ts';
import { ledgerOf, partName, shownValue, type Ledger, type LedgerRow } from '../features/ledger.ts';
import {
  Method,
  type DataSentenceParams,
  type DataSentenceResult,
  type LedgerFilter,
  type LedgerItem,
  type LedgerParams,
  type LedgerRelation,
  type LedgerResult,
  type LedgerTableParams,
  type LedgerTableResult,
  type TickParams,
  type TickResult,
} from '../protocol.ts';
import type { LineTable } from '../convert.ts';
import { nameOf } from '../engine/config-path.ts';
import type { CheckedReport } from './checks.ts';
import { guarded, Outdated } from './guard.ts';
import { ticksOf, type ReportTicks } from './ledger-ticks.ts';
import { opened, openedReport } from './opened.ts';
import type { Session } from './session.ts';

/** A view holds no more rows; the table holds all. */
const MOST = 5000;

/** A report's ledger with its ticks. */
interface Kept {
  readonly checked: CheckedReport;
  readonly ledger: Ledger;
  readonly match: TickMatch;
  readonly ticks: ReportTicks;
}

/** Answers what the view of the ledger asks. */
export function registerLedger(session: Session): void {
  const { connection } = session;
  const answer = <P, R>(method: string, act: (params: P, token: CancellationToken) => Promise<R>): void => {
    connection.onRequest(method, guarded(connection, method, act));
  };
  answer(Method.ledger, (params: LedgerParams, token) => ledger(session, params, token));
  answer(Method.ledgerTable, (params: LedgerTableParams, token) => table(session, params, token));
  answer(Method.tick, (params: TickParams, token) => tick(session, params, token));
  answer(Method.dataSentence, (params: DataSentenceParams, token) => sentence(session, params, token));
}

async function kept(session: Session, checked: CheckedReport): Promise<Kept> {
  const found = ledgerOf(checked.result.facts);
  const ticks = await ticksOf(session, checked.uri);
  const match = matchTicks(
    found.rows.map(({ key }) => key),
    ticks.ticks,
  );
  return { checked, ledger: found, match, ticks };
}

/** Indexes of the rows that fit. */
function fitting({ ledger: { rows }, match }: Kept, filter: LedgerFilter): number[] {
  const fits = (row: LedgerRow, i: number): boolean => {
    if (filter === 'all') return true;
    if (filter === 'open') return match.rows[i]?.state !== 'ticked';
    return row.relations.some(({ verdict }) => verdict === filter);
  };
  return rows.flatMap((row, i) => (fits(row, i) ? [i] : []));
}

async function ledger(
  session: Session,
  { uri, filter, at }: LedgerParams,
  token: CancellationToken,
): Promise<LedgerResult> {
  const checked = await session.checks.report(uri, token);
  if (!checked) return nothing(uri, (await opened(session, uri, token)).version);
  const all = await kept(session, checked);
  const { parts, rows, relations } = all.ledger;
  const here = at && checked.lines.offsetAt(at);
  const holds = (i: number): boolean => here === undefined || isAt(rows[i], here);
  const fit = fitting(all, filter).filter(holds);
  const numberOf = new Map(relations.map((relation, i) => [relation, i]));
  const count = (state: string): number => all.match.rows.filter((row) => row.state === state).length;
  const judged = (verdict: string): number => relations.filter((relation) => relation.verdict === verdict).length;
  return {
    uri,
    version: checked.version,
    checked: true,
    parts,
    items: fit.slice(0, MOST).map((i) => toItem(all, i, numberOf)),
    relations: relations.map((relation) => toRelation(relation, checked.lines)),
    fitting: fit.length,
    counts: {
      numbers: rows.length,
      wrong: judged('wrong'),
      unsure: judged('unsure'),
      checked: judged('checked'),
      ticked: count('ticked'),
      recheck: count('recheck'),
    },
    ticks: all.ticks.state,
    lost: all.match.lost.length,
  };
}

function isAt(row: LedgerRow | undefined, offset: number): boolean {
  return row !== undefined && row.span.start <= offset && offset <= row.span.end;
}

function nothing(uri: string, version: number): LedgerResult {
  const counts = { numbers: 0, wrong: 0, unsure: 0, checked: 0, ticked: 0, recheck: 0 };
  const ticks = { can: false, why: 'outside' } as const;
  return { uri, version, checked: false, parts: [], items: [], relations: [], fitting: 0, counts, ticks, lost: 0 };
}

function toItem(
  { ledger: { rows }, match, checked }: Kept,
  i: number,
  numberOf: ReadonlyMap<ToldRelation, number>,
): LedgerItem {
  const row = rows[i] as LedgerRow;
  const { state, tick: former } = match.rows[i] ?? { state: 'open', tick: null };
  const { part, indicator, role, period, scope, text, unit, approximate, verdict } = row;
  return {
    key: keyText(row.key),
    part,
    indicator,
    role,
    period,
    scope,
    text,
    value: shownValue(row),
    unit,
    approximate,
    range: checked.lines.rangeOf(row.span),
    relations: row.relations.map((relation) => numberOf.get(relation) ?? 0),
    verdict,
    tick: state,
    was: state === 'recheck' ? (former?.note ?? null) : null,
  };
}

function toRelation({ type, verdict, arithmetic, parts }: ToldRelation, lines: LineTable): LedgerRelation {
  return {
    type,
    title: RELATION_WORDS[type],
    verdict,
    arithmetic,
    parts: parts.map(({ role, text, span }) => ({ role, text, range: lines.rangeOf(span) })),
  };
}

/** The table holds every number that fits, however many there are. */
async function table(
  session: Session,
  { uri, format, filter }: LedgerTableParams,
  token: CancellationToken,
): Promise<LedgerTableResult> {
  const checked = await session.checks.report(uri, token);
  const file = nameOf(uri);
  const all = checked && (await kept(session, checked));
  const cells = all
    ? ledgerCells({
        file,
        ledger: all.ledger,
        ticks: all.match.rows,
        at: (offset) => all.checked.lines.positionAt(offset),
      })
    : [];
  const rows = all ? fitting(all, filter).map((i) => cells[i] ?? []) : [];
  const lines = [COLUMNS, ...rows];
  const text =
    format === 'csv' ? BYTE_ORDER_MARK + csvLines(lines) : lines.map((line) => `${line.join('\t')}\n`).join('');
  return { text, rows: rows.length };
}

/** Puts ticks to numbers, or takes them away. The tick of a number as it was before goes with the new one. */
async function tick(
  session: Session,
  { uri, keys, ticked }: TickParams,
  token: CancellationToken,
): Promise<TickResult> {
  const checked = await openedReport(session, uri, token);
  const { ledger: found, match, ticks } = await kept(session, checked);
  const { state: ticksState, text } = ticks;
  if (!ticksState.can) return { ticks: ticksState, write: null };
  const wanted = new Set(keys);
  const chosen = found.rows.flatMap((row, i) => (wanted.has(keyText(row.key)) ? [{ row, own: match.rows[i] }] : []));
  if (chosen.length === 0) throw new Outdated(`no such number any more in ${uri}`);
  // a tick that stands already keeps what people have written behind it
  const changed = ticked ? chosen.filter(({ own }) => own?.state !== 'ticked') : chosen;
  const removed = changed.flatMap(({ own }) => (own?.tick ? [own.tick.key] : []));
  const added = ticked ? changed.map(({ row }) => ({ key: row.key, note: noteOf(found, row) })) : [];
  if (removed.length + added.length === 0) return { ticks: ticksState, write: null };
  return { ticks: ticksState, write: { file: ticksState.file, text: withTicks(text, added, removed) } };
}

/** 473件 · 一、主要举措和成效 / （一）规范执法 · 办结信访件 */
function noteOf(found: Ledger, row: LedgerRow): string {
  return [row.text, partName(found, row), row.indicator].filter((words) => words !== '').join(' · ');
}

async function sentence(
  session: Session,
  { uri, words }: DataSentenceParams,
  token: CancellationToken,
): Promise<DataSentenceResult> {
  const checked = await session.checks.report(uri, token);
  return dataSentence(words, checked?.result.facts.quantities ?? []);
}
