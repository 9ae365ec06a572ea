import { CodeSet } from '../../text/codes.ts';
import type { Quantity, Relation } from '../model.ts';
import { isExplained, likeness } from './same-alike.ts';
import { claimSame } from './same-claim.ts';
import { areTold, type Frame } from './same-saying.ts';
import type { NumberBlock } from './sentences.ts';

/** So many numbers, and paragraphs, back a writer still has in mind what he has told. */
const BACK = 40;
const BLOCKS = 6;
/** Evidence that two numbers are one, from which on they are taken for one. */
const ENOUGH = 5;
/** Last characters before a number that speaks of what was told: 年末在院的43名儿童, 上述463件, 这10次. */
const DEFINITE = new CodeSet('的述上这共有');

/** 上述, 前述, 这, 通过, 凭借 stand so far before it at most. */
const REACH = 14;
const POINTS = new CodeSet('述这凭通');
const MARKS = new CodeSet('，。；：、');
const OF = '的'.charCodeAt(0);

/** A key that is the same for figures that changed places, zeros at the end left where they are; 0 for a single figure. */
function keyOf({ value: { digits, scale } }: Quantity): number {
  let rest = Number(digits);
  if (rest < 10 || rest > 1e12) return 0;
  let zeros = 0;
  while (rest % 10 === 0) {
    rest /= 10;
    zeros++;
  }
  if (rest < 10) return 0;
  let [sum, cubes] = [0, 0];
  for (; rest > 0; rest = Math.floor(rest / 10)) {
    const digit = rest % 10;
    sum += digit;
    cubes += digit * digit * digit;
  }
  return ((cubes * 128 + sum) * 16 + zeros) * 8 + scale;
}

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

/** The numbers of a text in order, with what is looked up of each. */
interface Told {
  readonly all: readonly Quantity[];
  /** Index of the last number with such figures. */
  readonly last: Map<number, number>;
}

function isClose(a: Quantity, b: Quantity): boolean {
  return b.place.block.index - a.place.block.index <= BLOCKS;
}

/** Numbers of the same unit told shortly before, the last one first. */
function before(all: readonly Quantity[], index: number): Quantity[] {
  const one = all[index] as Quantity;
  const out: Quantity[] = [];
  for (let i = index - 1; i >= 0 && i >= index - BACK; i--) {
    const other = all[i] as Quantity;
    if (!isClose(other, one)) break;
    if (other.unit === one.unit && isWanted(other)) out.push(other);
  }
  return out;
}

/** 92户 of 92户271人 and of 前述92户217人: the number right before each is the same. */
function haveOneCompanion(all: readonly Quantity[], i: number, j: number): boolean {
  const [x, y] = [all[i - 1], all[j - 1]];
  const [a, b] = [all[i], all[j]];
  if (!x || !y || !a || !b || x === a || y === a || x.unit !== y.unit || !isEqual(x, y)) return false;
  if (x.value.digits < 2n || x.kind !== 'amount' || '年月日'.includes(x.unit)) return false;
  // 5000万元以上项目240个: the first number names a class.
  if (x.approximate !== null || y.approximate !== null) return false;
  const near = (one: Quantity, two: Quantity): boolean =>
    one.place.block === two.place.block && two.place.start - one.place.end <= 16;
  return near(x, a) && near(y, b);
}

function judge(told: Told, index: number, former: number, frame: () => Frame): Relation | null {
  const { all } = told;
  const [one, two] = [all[former] as Quantity, all[index] as Quantity];
  const like = likeness(one, two, haveOneCompanion(all, former, index));
  if (like === null || like.evidence < ENOUGH) return null;
  const earlier = before(all, index);
  if (isExplained(two, earlier) || !areTold(one, two, frame())) return null;
  return claimSame([one, two], `“${like.words}”`);
}

/** Numbers that the words tell again, with another value: 在院儿童34名。……年末在院的43名儿童; 调解纠纷436件，……上述463件纠纷. */
export function findAgain(blocks: readonly NumberBlock[], frame: () => Frame, out: Relation[]): void {
  const all: Quantity[] = [];
  for (const { items } of blocks) for (const one of items) all.push(one);
  const told: Told = { all, last: new Map() };
  for (let i = 0; i < all.length; i++) {
    const one = all[i] as Quantity;
    if (!isWanted(one)) continue;
    const key = keyOf(one);
    const former = key === 0 ? undefined : told.last.get(key);
    if (key !== 0) told.last.set(key, i);
    const slip = former === undefined || i - former > BACK ? null : turned(told, i, former, frame);
    const found = slip ?? definite(told, i, frame);
    if (found) out.push(found);
  }
}

/** Figures that changed places. */
function turned(told: Told, index: number, former: number, frame: () => Frame): Relation | null {
  const [a, b] = [told.all[former] as Quantity, told.all[index] as Quantity];
  if (a.unit !== b.unit || isEqual(a, b) || !isClose(a, b)) return null;
  return judge(told, index, former, frame);
}

function definite(told: Told, index: number, frame: () => Frame): Relation | null {
  const { all } = told;
  const one = all[index] as Quantity;
  if (!isPointedAt(one) && !isCompanioned(all, index)) return null;
  for (let i = index - 1; i >= 0 && i >= index - BACK; i--) {
    const other = all[i] as Quantity;
    if (!isClose(other, one)) return null;
    if (other.unit !== one.unit || !isWanted(other) || isEqual(other, one)) continue;
    const found = judge(told, index, i, frame);
    if (found) return found;
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

/** Right behind another number: 236户797人, 126次检查排查出的385处. */
function isCompanioned(all: readonly Quantity[], index: number): boolean {
  const [x, one] = [all[index - 1], all[index]];
  return !!x && !!one && x.place.block === one.place.block && one.place.start - x.place.end <= 16;
}
