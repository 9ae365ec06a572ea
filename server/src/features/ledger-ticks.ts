import { groupBy } from '../base/group.ts';
import { LineFiles, type LineProblem } from './keyed-lines.ts';
import { keyText, standing, type NumberKey } from './ledger-key.ts';

/** open: not ticked · ticked: as it was when somebody ticked it · recheck: it, or the words around it, were changed since. */
export type TickState = 'open' | 'ticked' | 'recheck';

/** A tick as it stands in its file. */
export interface Tick {
  readonly key: NumberKey;
  /** What it was put to, for people; they may add who and when. */
  readonly note: string;
}

export interface TickFile {
  readonly ticks: readonly Tick[];
  /** The file is not as we write it: its ticks do not count, and it must not be written over. */
  readonly problem: LineProblem | null;
}

/** What is known about the ticks of a ledger's rows. */
export interface TickMatch {
  /** For each row in order. */
  readonly rows: readonly { readonly state: TickState; readonly tick: Tick | null }[];
  /** Ticks of numbers that the text no longer has. */
  readonly lost: readonly Tick[];
}

const FILES = new LineFiles({
  head: [
    '# 数字台账里“已核”的数字：一行一个，按代号排序，可以随报告一起提交、合并。',
    '# 删去一行，就是取消这一个“已核”。引号里的字给人看，可以加上谁核的、哪天核的。',
  ],
  section: 'checked',
  key: '[\\da-z]+-[\\da-z]+-[\\da-z]+',
  standing: (key) => standing(keyOf(key)),
});

/** Reads a file of ticks. */
export function parseTicks(text: string): TickFile {
  const { lines, problem } = FILES.parse(text);
  return { ticks: lines.map(({ key, note }) => ({ key: keyOf(key), note })), problem };
}

/**
 * The text of a file of ticks with some put in and some taken out.
 * @param text the file as it stands, which has no problem; null when there is none
 */
export function withTicks(text: string | null, added: readonly Tick[], removed: readonly NumberKey[]): string {
  const lines = added.map(({ key, note }) => ({ key: keyText(key), note }));
  return FILES.with(text, lines, removed.map(keyText));
}

function keyOf(text: string): NumberKey {
  const [number = '', where = '', what = ''] = text.split('-');
  return { number, where, what };
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
