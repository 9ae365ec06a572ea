import { defined } from '../base/assert.ts';
import { lazy } from '../base/lazy.ts';
import { Automaton } from '../text/automaton.ts';
import automatonBytes from './generated/terms-automaton.bin';
import triggerBytes from './generated/terms-triggers.bin';
import rowLines from './generated/terms.json.txt';
import type { Replacement, TermRow } from './model.ts';
import type { Matcher, TermSet } from './term-set.ts';

/** What many rows have in common. */
type Shared = Pick<TermRow, 'table' | 'topic' | 'severity' | 'source' | 'confidence' | 'safe' | 'political'> & {
  readonly historical?: true;
};

/** A line of the compiled table. */
interface CompiledRow extends Pick<TermRow, 'id' | 'term' | 'from' | 'to' | 'fix' | 'levels' | 'organ'> {
  readonly in: number;
  readonly why?: string;
  readonly right?: string;
  readonly replacements?: readonly Replacement[];
  readonly pattern?: string;
  readonly heads?: string;
  readonly exempt?: number;
}

interface Head {
  readonly hist: string;
  readonly exempts: readonly string[];
  readonly shared: readonly Shared[];
}

/**
 * All term rows behind one automaton over their triggers. A row is parsed and its pattern compiled when a trigger of it
 * is met for the first time.
 */
export class TermTables implements TermSet {
  readonly automaton = Automaton.open(automatonBytes);
  private readonly triggers = wordsOf(triggerBytes);
  private readonly lines = rowLines.split('\n');
  private readonly head = JSON.parse(defined(this.lines[0], 'head')) as Head;
  private readonly matchers: (Matcher | undefined)[] = [];
  private readonly exempts = new Map<number, RegExp>();
  /** Wordings that tell something as history. */
  readonly history = lazy(() => new RegExp(this.head.hist, 'u'));

  /** Number of rows. */
  get size(): number {
    return this.lines.length - 1;
  }

  get starts(): Int32Array {
    return this.triggers;
  }

  matcher(index: number): Matcher {
    return (this.matchers[index] ??= this.read(index));
  }

  /** A row by itself: its pattern is not compiled. */
  row(index: number): TermRow {
    return this.rowOf(this.compiled(index));
  }

  private rowOf(compiled: CompiledRow): TermRow {
    const { in: place, why, right, replacements, pattern, heads, exempt, ...own } = compiled;
    const { historical, ...common } = this.shared(place);
    return {
      ...common,
      ...own,
      replacements: right === undefined ? (replacements ?? []) : [{ term: right }],
      why: why ?? `正确写法是“${right ?? ''}”`,
    };
  }

  private read(index: number): Matcher {
    const compiled = this.compiled(index);
    const { in: place, pattern, heads, exempt } = compiled;
    return {
      row: this.rowOf(compiled),
      pattern: pattern === undefined ? null : new RegExp(pattern, 'uy'),
      heads: heads ?? null,
      exempt: exempt === undefined ? null : this.exemptAt(exempt),
      historical: this.shared(place).historical ?? false,
    };
  }

  private compiled(index: number): CompiledRow {
    return JSON.parse(defined(this.lines[index + 1], 'row')) as CompiledRow;
  }

  private shared(index: number): Shared {
    return defined(this.head.shared[index], 'shared fields');
  }

  private exemptAt(index: number): RegExp {
    let pattern = this.exempts.get(index);
    if (!pattern) this.exempts.set(index, (pattern = new RegExp(defined(this.head.exempts[index], 'exempt'), 'u')));
    return pattern;
  }
}

function wordsOf(bytes: Uint8Array): Int32Array {
  return bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
    : new Int32Array(bytes.slice().buffer);
}

/** The term tables of this build, opened at the first use. */
export const termTables = lazy(() => new TermTables());
