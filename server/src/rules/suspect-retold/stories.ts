import type { Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { showDecimal } from '../../text/decimal.ts';

/** A sentence that tells several figures. */
export interface Story {
  /** From its first figure to its last. */
  readonly place: Place;
  /** Its figures with their units; rates and those that recur by chance left out. */
  readonly keys: ReadonlySet<string>;
}

/** Fewer figures make no story. */
const LEAST = 3;
/** A whole number below this, and a round one, recurs by chance. */
const TELLING = 10n;
/** How many characters before a figure must agree as well. */
const BESIDE = 2;

/** A figure with its unit and the characters before it, which are most of what it tells of. */
function keyOf({ kind, value, unit, approximate, place: { block, start } }: Quantity): string | null {
  if (kind !== 'amount' || approximate !== null || unit === '年') return null;
  if (value.scale === 0 && (value.digits < TELLING || value.digits % TELLING === 0n)) return null;
  return `${block.text.slice(Math.max(0, start - BESIDE), start)}${showDecimal(value)}${unit}`;
}

/** The sentences with enough figures, in order of place. */
export function storiesOf(quantities: readonly Quantity[]): Story[] {
  const out: Story[] = [];
  for (let i = 0; i < quantities.length;) {
    const end = endOfSentence(quantities, i);
    if (end - i >= LEAST) {
      const keys = new Set<string>();
      for (let at = i; at < end; at++) {
        const key = keyOf(quantities[at] as Quantity);
        if (key !== null) keys.add(key);
      }
      if (keys.size >= LEAST) out.push({ place: spanOf(quantities, i, end), keys });
    }
    i = end;
  }
  return out;
}

function spanOf(quantities: readonly Quantity[], from: number, to: number): Place {
  const { block, start } = (quantities[from] as Quantity).place;
  return place(block, start, (quantities[to - 1] as Quantity).place.end);
}

/** Index of the first quantity after the sentence of the one at `from`. */
function endOfSentence(quantities: readonly Quantity[], from: number): number {
  const { block, start } = (quantities[from] as Quantity).place;
  const stop = block.text.indexOf('。', start);
  let at = from + 1;
  while (at < quantities.length) {
    const { place: own } = quantities[at] as Quantity;
    if (own.block !== block || (stop >= 0 && own.start > stop)) break;
    at++;
  }
  return at;
}
