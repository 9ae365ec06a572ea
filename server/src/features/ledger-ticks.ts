import { groupBy } from '../base/group.ts';
import { breakOf } from './ignore.ts';
import { keyText, standing, type NumberKey } from './ledger-key.ts';

/** open: not ticked · ticked: as it was when somebody ticked it · recheck: it, or the words around it, were changed since. */
export type TickState = 'open' | 'ticked' | 'recheck';

/** A tick as it stands in its file. */
export interface Tick {
  readonly key: NumberKey;
  /** What it was put to, for people; they may add who and when. */
  readonly note: string;
}

/** The first line of a file of ticks that cannot be understood, counted from 1. */
export interface TickProblem {
  readonly line: number;
  readonly message: string;
}

export interface TickFile {
  readonly ticks: readonly Tick[];
  /** The file is not as we write it: its ticks do not count, and it must not be written over. */
  readonly problem: TickProblem | null;
}

/** What is known about the ticks of a ledger's rows. */
export interface TickMatch {
  /** For each row in order. */
  readonly rows: readonly { readonly state: TickState; readonly tick: Tick | null }[];
  /** Ticks of numbers that the text no longer has. */
  readonly lost: readonly Tick[];
}

const VERSION = 1;
const HEAD = [
  '# 数字台账里“已核”的数字：一行一个，按代号排序，可以随报告一起提交、合并。',
  '# 删去一行，就是取消这一个“已核”。引号里的字给人看，可以加上谁核的、哪天核的。',
  `version: ${String(VERSION)}`,
  'checked:',
];

const TICK = /^\s+["']?([\da-z]+)-([\da-z]+)-([\da-z]+)["']?\s*:\s*(.*)$/u;
const PLAIN = /^\s*(?:#.*|---)?$/u;
const FIRST = /^checked:\s*(?:\{\s*\})?\s*(?:#.*)?$/u;
const VERSIONED = /^version:\s*(\d+)\s*(?:#.*)?$/u;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/u;

/**
 * Reads a file of ticks: a YAML map, one line for each tick. It is read line by line, so that a line that a merge has
 * left behind is told by its number, and lines are kept as they are when others come and go.
 */
export function parseTicks(text: string): TickFile {
  const ticks: Tick[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const found = TICK.exec(line);
    if (found) {
      const [, number = '', where = '', what = '', note = ''] = found;
      ticks.push({ key: { number, where, what }, note: unquoted(note) });
      continue;
    }
    const message = faultOf(line);
    if (message !== null) return { ticks: [], problem: { line: index + 1, message } };
  }
  return { ticks, problem: null };
}

function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
}

/** What is wrong with a line that is no tick; null when it may stand there. */
function faultOf(line: string): string | null {
  if (PLAIN.test(line) || FIRST.test(line)) return null;
  if (CONFLICT.test(line)) return '合并时的冲突还没有解决';
  const version = VERSIONED.exec(line)?.[1];
  if (version === undefined) return '这一行看不懂';
  return Number(version) === VERSION ? null : '是另一个版本的程序写的，请更新本扩展';
}

function unquoted(note: string): string {
  const text = note.trim();
  if (!text.startsWith('"')) return text.replace(/^'(.*)'$/u, '$1');
  try {
    return String(JSON.parse(text));
  } catch {
    // a note is for people: one that is written in another way is shown as it stands
    return text;
  }
}

/**
 * The text of a file of ticks with some put in and some taken out; all other lines stay as they are. New lines go where
 * their key sorts them, so that two people who tick different numbers seldom touch the same place.
 * @param text the file as it stands, which has no problem; null when there is none
 */
export function withTicks(text: string | null, added: readonly Tick[], removed: readonly NumberKey[]): string {
  const source = text === null || text.trim() === '' ? `${HEAD.join('\n')}\n` : text;
  const gone = new Set(removed.map(standing));
  const fresh = new Map(added.map((tick) => [standing(tick.key), tick]));
  const lines = source.replace(/(?:\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u);
  const kept: string[] = [];
  for (const line of lines) {
    const found = TICK.exec(line);
    const key = found && `${found[1] ?? ''}-${found[2] ?? ''}`;
    if (key !== null && (gone.has(key) || fresh.has(key))) continue;
    kept.push(FIRST.test(line) ? 'checked:' : line);
  }
  if (!kept.some((line) => FIRST.test(line))) kept.push('checked:');
  return [...merged(kept, [...fresh.values()].map(lineOf).sort()), ''].join(breakOf(source));
}

function lineOf({ key, note }: Tick): string {
  return `  ${keyText(key)}: ${JSON.stringify(note)}`;
}

/** New lines before the first tick that sorts behind them, else behind the last one. */
function merged(lines: readonly string[], fresh: readonly string[]): string[] {
  const out: string[] = [];
  const end = Math.max(
    lines.findLastIndex((line) => TICK.test(line)),
    lines.findIndex((line) => FIRST.test(line)),
  );
  let next = 0;
  for (const [i, line] of lines.entries()) {
    while (TICK.test(line) && next < fresh.length && (fresh[next] ?? '') < line) out.push(fresh[next++] ?? '');
    out.push(line);
    if (i === end) while (next < fresh.length) out.push(fresh[next++] ?? '');
  }
  return out;
}

/**
 * Which rows are ticked. A tick whose number is no longer there as it was belongs to the number that now stands in its
 * place, or to the same number of the same indicator in other words: that one has to be checked again.
 */
export function matchTicks(keys: readonly NumberKey[], ticks: readonly Tick[]): TickMatch {
  const standingKeys = new Set(keys.map(standing));
  const exact = new Map<string, Tick>();
  const stale: Tick[] = [];
  // a merge may have kept a line twice
  for (const tick of new Map(ticks.map((one) => [standing(one.key), one])).values()) {
    if (standingKeys.has(standing(tick.key))) exact.set(standing(tick.key), tick);
    else stale.push(tick);
  }
  const former = new Former(stale);
  const rows: { state: TickState; tick: Tick | null }[] = keys.map((key) => {
    const tick = exact.get(standing(key)) ?? null;
    return tick ? { state: 'ticked', tick } : { state: 'open', tick: null };
  });
  // what stands in the same place has the better claim, so all of those come first
  for (const take of [former.inPlaceOf, former.asWhat]) {
    for (const [i, key] of keys.entries()) {
      if (rows[i]?.tick) continue;
      const tick = take(key);
      if (tick) rows[i] = { state: 'recheck', tick };
    }
  }
  return { rows, lost: former.left };
}

/** Ticks without a number, each of which can be claimed once. */
class Former {
  readonly #left: Set<Tick>;
  readonly #byWhere: ReadonlyMap<string, Tick[]>;
  readonly #byWhat: ReadonlyMap<string, Tick[]>;

  constructor(ticks: readonly Tick[]) {
    this.#left = new Set(ticks);
    this.#byWhere = groupBy(ticks, ({ key }) => key.where);
    this.#byWhat = groupBy(ticks, ({ key }) => key.what);
  }

  get left(): Tick[] {
    return [...this.#left];
  }

  readonly inPlaceOf = ({ where }: NumberKey): Tick | null => this.#take(this.#byWhere.get(where));
  readonly asWhat = ({ what }: NumberKey): Tick | null => this.#take(this.#byWhat.get(what));

  #take(list: Tick[] | undefined): Tick | null {
    for (let tick = list?.shift(); tick; tick = list?.shift()) if (this.#left.delete(tick)) return tick;
    return null;
  }
}

/** The file that holds a report's ticks, below a folder that the report lies in. `place` is where such files are kept. */
export function ticksFile(folder: string, report: string, place: string): string {
  return `${folder}/${place}/${report.slice(folder.length + 1)}.yaml`;
}
