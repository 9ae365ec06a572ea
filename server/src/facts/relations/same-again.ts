import { CodeSet } from '../../text/codes.ts';
import type { Quantity, Relation } from '../model.ts';
import { Candidate, isExplained, likeness } from './same-alike.ts';
import { claimSame } from './same-claim.ts';
import { areTold, type Frame } from './same-saying.ts';
import type { NumberBlock } from './sentences.ts';

/** So many numbers, and paragraphs, back a writer still has in mind what he has told. */
const BACK = 40;
const BLOCKS = 6;
/** Last characters before a number that speaks of what was told: 年末在院的43名儿童, 上述463件, 这10次. */
const DEFINITE = new CodeSet('的述上这共有');

/** 上述, 前述, 这, 通过, 凭借 stand so far before it at most. */
const REACH = 14;
const POINTS = new CodeSet('述这凭通依');
const MARKS = new CodeSet('，。；：、');
const OF = '的'.charCodeAt(0);

const NOT_COUNTED: ReadonlySet<string> = new Set([...'年月天岁日倍成大级', '年度', '个月']);

function isWanted({ kind, upper, denominator, unit, approximate }: Quantity): boolean {
  return (
    (kind === 'amount' || kind === 'percent') &&
    upper === null &&
    denominator === undefined &&
    approximate === null &&
    unit !== '' &&
    !NOT_COUNTED.has(unit)
  );
}

function isEqual(a: Quantity, b: Quantity): boolean {
  return a.value.digits === b.value.digits && a.value.scale === b.value.scale;
}

function isClose(a: Quantity, b: Quantity): boolean {
  return b.place.block.index - a.place.block.index <= BLOCKS;
}

/** Numbers of the same unit told shortly before, the last one first. */
function before(all: readonly Candidate[], index: number): Quantity[] {
  const { quantity: one } = all[index] as Candidate;
  const out: Quantity[] = [];
  for (let i = index - 1; i >= 0 && i >= index - BACK; i--) {
    const { quantity: other } = all[i] as Candidate;
    if (!isClose(other, one)) break;
    if (other.unit === one.unit) out.push(other);
  }
  return out;
}

/** 92户 of 92户271人 and of 前述92户217人: the number right before each is the same. */
function haveOneCompanion({ companion: x }: Candidate, { companion: y }: Candidate): boolean {
  return x !== null && y !== null && x.unit === y.unit && isEqual(x, y);
}

/** A companion is a count: 5000万元以上项目240个 names a class with it. */
function companionOf(former: Quantity | undefined, { place }: Quantity): Quantity | null {
  if (former?.place.block !== place.block || place.start - former.place.end > 16) return null;
  const { kind, value, approximate, unit } = former;
  return kind === 'amount' && approximate === null && value.digits >= 2n && !'年月日'.includes(unit) ? former : null;
}

function candidatesOf(blocks: readonly NumberBlock[]): Candidate[] {
  const out: Candidate[] = [];
  for (const { items } of blocks) {
    for (let i = 0; i < items.length; i++) {
      const one = items[i] as Quantity;
      if (isWanted(one)) out.push(new Candidate(one, companionOf(items[i - 1], one)));
    }
  }
  return out;
}

/** Numbers that the words tell again, with another value: 在院儿童34名。……年末在院的43名儿童; 调解纠纷436件，……上述463件纠纷. */
export function findAgain(blocks: readonly NumberBlock[], frame: () => Frame, out: Relation[]): void {
  const all = candidatesOf(blocks);
  for (let i = 0; i < all.length; i++) {
    const found = toldAgain(all, i, frame);
    if (found) out.push(found);
  }
}

function toldAgain(all: readonly Candidate[], index: number, frame: () => Frame): Relation | null {
  const two = all[index] as Candidate;
  const told = two.companion !== null || isPointedAt(two.quantity) ? two.told : 0;
  if (told === 0 && two.figures === 0 && two.companion === null) return null;
  const { unit } = two.quantity;
  for (let i = index - 1; i >= 0 && i >= index - BACK; i--) {
    const one = all[i] as Candidate;
    // Nothing says that a number was told before: only its own figures can, in another order.
    const turned = one.figures === two.figures && two.figures !== 0;
    if ((told === 0 && !turned && two.companion === null) || one.quantity.unit !== unit) continue;
    if (!isClose(one.quantity, two.quantity)) return null;
    const evidence = told + (haveOneCompanion(one, two) ? 2 : 0);
    if ((evidence === 0 && !turned) || isEqual(one.quantity, two.quantity)) continue;
    const like = likeness(one, two, evidence);
    if (!like || isExplained(two.quantity, before(all, index))) continue;
    if (areTold(one.quantity, two.quantity, frame())) return claimSame([one.quantity, two.quantity], `“${like.words}”`);
  }
  return null;
}

/** The words before a number may say that it was told before. */
function isPointedAt({ place: { block, start, end } }: Quantity): boolean {
  const { text } = block;
  if (DEFINITE.has(text.charCodeAt(start - 1)) || text.charCodeAt(end) === OF) return true;
  const limit = Math.max(0, start - REACH);
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) return false;
    if (POINTS.has(code)) return true;
  }
  return false;
}
