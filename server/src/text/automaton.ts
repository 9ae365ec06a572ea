import { assert } from '../base/assert.ts';
import { StartFilter } from './start-filter.ts';

/**
 * First word of a compiled automaton. It also tells the byte order: a table read on a machine of the other order does
 * not begin with it.
 */
export const AUTOMATON_MAGIC = 0x4743_4133;

/** Words before the arrays: magic, slots, classes, patterns, output words, words of the two tables of the filter. */
const AUTOMATON_HEADER = 7;

/** The arrays of an automaton, in the order in which they lie in its bytes. */
interface Tables {
  /** Class of every code unit; 0 for units that no pattern holds. */
  readonly classes: Uint16Array;
  /**
   * Fours [base, check, fail, out], side by side so that a step reads one line of the cache: `out` is where the state's
   * outputs begin in `outputs`, 0 for none.
   */
  readonly slots: Int32Array;
  /** Lists [count, pattern, pattern, …]. */
  readonly outputs: Int32Array;
  readonly lengths: Int32Array;
  readonly starts: StartFilter;
}

/**
 * Finds all occurrences of all patterns in one pass: a double-array Aho–Corasick over UTF-16 code units. The tables are
 * built ahead of time (automaton-build.ts) and used where they lie, without a copy.
 *
 * A state is a slot of the double array, the root is slot 0. The transition from state s by class c is the slot
 * base[s] + c, and exists when check[base[s] + c] = s. Code units that no pattern holds have class 0. `check` and `fail`
 * name a slot by the place of its four numbers.
 */
export class Automaton {
  private constructor(private readonly tables: Tables) {}

  /**
   * Opens a compiled automaton.
   * @throws InvariantError when the bytes are not one
   */
  static open(bytes: Uint8Array): Automaton {
    const words =
      bytes.byteOffset % 4 === 0
        ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
        : new Int32Array(bytes.slice().buffer);
    assert(words[0] === AUTOMATON_MAGIC, 'the bytes are a compiled automaton of this byte order');
    const [, slots = 0, classes = 0, patterns = 0, outputs = 0, twos = 0, threes = 0] = words;
    let at = AUTOMATON_HEADER;
    const take = (length: number): Int32Array => words.subarray(at, (at += length));
    const units = take(classes);
    const arrays = {
      slots: take(slots * 4),
      outputs: take(outputs),
      lengths: take(patterns),
    };
    const starts = new StartFilter({ twos: take(twos), threes: take(threes) });
    assert(at === words.length, 'the automaton has its full length');
    return new Automaton({ ...arrays, classes: classTable(units), starts });
  }

  /** Number of patterns; their ids are 0 … size − 1. */
  get size(): number {
    return this.tables.lengths.length;
  }

  /** Length of a pattern in code units. */
  lengthOf(pattern: number): number {
    return this.tables.lengths[pattern] as number;
  }

  /**
   * Calls `onHit` for every occurrence of every pattern in [from, to), in order of their ends; `end` is one past the last
   * code unit. Allocates nothing.
   */
  scan(text: string, onHit: (pattern: number, end: number) => void, from = 0, to = text.length): void {
    const { classes, slots, outputs, starts } = this.tables;
    // Where the state's four begins.
    let state = 0;
    let i = from;
    while (i < to) {
      if (state === 0) {
        i = starts.next(text, i, to);
        if (i === to) return;
      }
      const unit = classes[text.charCodeAt(i)] as number;
      const next = ((slots[state] as number) + unit) << 2;
      if (unit === 0 || slots[next + 1] !== state) {
        if (state === 0) i++;
        else state = slots[state + 2] as number;
        continue;
      }
      state = next;
      i++;
      let at = slots[state + 3] as number;
      if (at === 0) continue;
      for (const last = at + (outputs[at] as number); at < last;) onHit(outputs[++at] as number, i);
    }
  }
}

/** Class of every code unit: its place in `units` plus one, 0 for units that stand in no pattern. */
function classTable(units: Int32Array): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i++) table[units[i] as number] = i + 1;
  return table;
}
