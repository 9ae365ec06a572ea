import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';

/** Numbers of one unit that are told side by side: 27750元、14002元. */
export interface Run {
  readonly items: readonly Quantity[];
  /** The words before it, back to the number before or the sentence's start; cut off when long. */
  readonly gap: string;
}

/** A gap is looked at no farther back than this. */
const REACH = 48;

const JOINTS = new Set(['、', '和', '及', '与', '以及']);

function joins(left: Quantity, right: Quantity): boolean {
  const { block, start } = right.place;
  if (start - left.place.end > 2 || left.kind !== right.kind) return false;
  return JOINTS.has(block.text.slice(left.place.end, start)) && isAlike(left.unit, right.unit);
}

/** What is read of a sentence: the module of sentences reads its rows here. */
interface SentenceNumbers {
  readonly block: Block;
  readonly start: number;
  readonly items: readonly Quantity[];
}

/** The numbers of a sentence in runs; most runs have one. */
export function runsOf({ block, start, items }: SentenceNumbers): Run[] {
  const out: Run[] = [];
  let end: number = start;
  for (let i = 0; i < items.length;) {
    const first = items[i] as Quantity;
    const own = [first];
    for (i++; i < items.length && joins(own.at(-1) as Quantity, items[i] as Quantity); i++)
      own.push(items[i] as Quantity);
    out.push({ items: own, gap: block.text.slice(Math.max(end, first.place.start - REACH), first.place.start) });
    end = (own.at(-1) as Quantity).place.end;
  }
  return out;
}
