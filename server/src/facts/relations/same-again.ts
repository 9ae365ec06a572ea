import { CodeSet, codesOf } from '../../text/codes.ts';
import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { areApart, areOpposed, Candidate, isExplained, likeness } from './same-alike.ts';
import { claimSame } from './same-claim.ts';
import { definiteness, fitOf, isAnyTime, isOfOthers, tellsAgain, type Definite } from './same-definite.ts';
import { areTold, type Frame } from './same-saying.ts';
import { Mentioned } from './same-told.ts';
import type { NumberBlock } from './sentences.ts';

/** So many numbers, and paragraphs, back a writer still has in mind what he has told. */
const BACK = 40;
const BLOCKS = 6;
/** 上述, 前述, 这, 通过, 凭借, 依托 stand so far before a number that speaks of what was told at most. */
const REACH = 14;
/** What is said of a number's things stands so far behind it. */
const BEHIND = 14;
const POINTS = new CodeSet('述这凭通依');
const MARKS = new CodeSet('，。；：、');
const [OF, ALL, COUNT, HAVE, NOW] = [...'的共计有现'].map((char) => char.charCodeAt(0));

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
  if (a.unit !== b.unit) return order(valueOf(a), valueOf(b)) === 0;
  return a.value.digits === b.value.digits && a.value.scale === b.value.scale;
}

function isClose(a: Quantity, b: Quantity): boolean {
  return b.place.block.index - a.place.block.index <= BLOCKS;
}

/** Numbers of its unit told shortly before it, the last one first. */
function before(own: readonly Candidate[], { quantity: two, index }: Candidate): Quantity[] {
  const out: Quantity[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const { quantity, index: at } = own[i] as Candidate;
    if (at < index - BACK || !isClose(quantity, two)) break;
    out.push(quantity);
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

/** Numbers that the words tell again, with another value: 在院儿童34名。……年末在院的43名儿童; 调解纠纷436件，……上述463件纠纷. */
export function findAgain(blocks: readonly NumberBlock[], frame: () => Frame, out: Relation[]): void {
  const told = new Map<string, Candidate[]>();
  const bases = new Map<string, string>();
  const baseOf = (unit: string): string => {
    const known = bases.get(unit) ?? (scaleOf(unit).base || unit);
    bases.set(unit, known);
    return known;
  };
  let index = 0;
  for (const { items } of blocks) {
    for (let i = 0; i < items.length; i++, index++) {
      const quantity = items[i] as Quantity;
      if (!isWanted(quantity)) continue;
      const one = new Candidate(quantity, index, companionOf(items[i - 1], quantity));
      const unit = baseOf(quantity.unit);
      const own = told.get(unit);
      if (own === undefined) {
        told.set(unit, [one]);
        continue;
      }
      const found = toldDefinitely(own, one, frame) ?? toldAgain(own, one, frame);
      if (found) out.push(found);
      own.push(one);
    }
  }
}

/** Of the numbers told before, the one whose own words name best what the later one tells again; null when none does. */
function toldBefore(own: readonly Candidate[], two: Candidate, how: Definite): Candidate | null {
  const later = two.mentioned;
  let best: Candidate | null = null;
  let fit = -1;
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK || !isClose(one.quantity, two.quantity)) break;
    if (isFarFrom(one, two)) continue;
    if (isEqual(one.quantity, two.quantity)) {
      if (how !== 'told' || fitOf(one.mentioned, later) >= 0.8) return null;
      continue;
    }
    if (!tellsAgain(one.mentioned, later, how)) continue;
    const now = fitOf(one.mentioned, later);
    if (now > fit) [best, fit] = [one, now];
  }
  return best;
}

/** One of two numbers of one unit is more than twice the other. */
function isFarFrom({ size: a, quantity: x }: Candidate, { size: b, quantity: y }: Candidate): boolean {
  return x.unit === y.unit && (a > 2.01 * b || b > 2.01 * a);
}

/** Whether some number before may be the one told again: near in size; where only its figures can say so, with those figures. */
function mayBeAgain(own: readonly Candidate[], two: Candidate, byFigures: boolean): boolean {
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK) return false;
    if (byFigures && (one.figures !== two.figures || two.figures === 0)) continue;
    if (!isFarFrom(one, two) && !(one.size === two.size && one.quantity.unit === two.quantity.unit)) return true;
  }
  return false;
}

/** A number whose words take up one that was told: 上述8所, 12个网格全部, 干部认购的2.8万斤. */
function toldDefinitely(own: readonly Candidate[], two: Candidate, frame: () => Frame): Relation | null {
  if (!mayBeAgain(own, two, !isHinted(two.quantity))) return null;
  const later = two.mentioned;
  const how = definiteness(later);
  const best = how && toldBefore(own, two, how);
  if (!best || !areApart(best.quantity, two.quantity) || areOpposed(best.around, two.around, how !== 'pointed'))
    return null;
  const others = before(own, two).filter((one) => !isOfOthers(new Mentioned(one), later));
  if (isExplained(two.quantity, others, how !== 'pointed')) return null;
  if (!isAnyTime(best.mentioned, later, how) && !areTold(best.quantity, two.quantity, frame())) return null;
  return claimSame([best.quantity, two.quantity], `“${later.name}”`);
}

/** Characters right before a number that may say that it was told before, by those before them. */
const AFTER_ALL = codesOf('部有年镇县市区乡村校院局省国对');
const ALL_FIRST = codesOf('全所面');
const COUNTED = codesOf('额数量');
const LEADS = codesOf('给为对将把向在从让由按凭靠');
const NAMES_ITS_NUMBER = codesOf('有共达为');
/** What is said of all: 全部, 均, 都, 一律, 无一, 悉数, 逐一, 已. */
const SAID_OF_ALL = codesOf('全均都律无悉逐各已');
/** 上述, 该, 这, 此. */
const POINTERS = codesOf('述该这此');
const ENDS_BEFORE = codesOf('，。；：！？、（(\n');
const [TOTAL, COUNTS] = [...'总计'].map((char) => char.charCodeAt(0));

/** A first look: something beside a number may say that it was told before, other than its figures. */
function isHinted({ place: { block, start, end } }: Quantity): boolean {
  const { text } = block;
  const [last, former] = [text.charCodeAt(start - 1), text.charCodeAt(start - 2)];
  if (last === OF || last === ALL || last === COUNTS || POINTERS.has(last) || text.charCodeAt(end) === OF) return true;
  if (AFTER_ALL.has(last) && ALL_FIRST.has(former)) return true;
  if (COUNTED.has(last) && former === TOTAL) return true;
  if (start === 0 || ENDS_BEFORE.has(last) || (LEADS.has(last) && (start === 1 || ENDS_BEFORE.has(former))))
    return SAID_OF_ALL.isIn(text, end, Math.min(text.length, end + BEHIND));
  const named = NAMES_ITS_NUMBER.has(last);
  const limit = Math.max(0, start - REACH);
  for (let at = start - 2; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (POINTERS.has(code) || (named && code === OF)) return true;
    if (ENDS_BEFORE.has(code)) return false;
  }
  return false;
}

/** @param own numbers of its unit told before it */
function toldAgain(own: readonly Candidate[], two: Candidate, frame: () => Frame): Relation | null {
  const isPointed = isPointedAt(two.quantity);
  if (!isPointed && two.figures === 0 && two.companion === null) return null;
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK || !isClose(one.quantity, two.quantity)) return null;
    // Nothing says that a number was told before: only its own figures can, in another order.
    const turned = one.figures === two.figures && two.figures !== 0;
    const accompanied = haveOneCompanion(one, two);
    if ((!isPointed && !turned && !accompanied) || isEqual(one.quantity, two.quantity)) continue;
    const told = (isPointed ? two.told : 0) + (accompanied ? 2 : 0);
    const like = likeness(one, two, told);
    if (!like || isExplained(two.quantity, before(own, two))) continue;
    if (areTold(one.quantity, two.quantity, frame())) return claimSame([one.quantity, two.quantity], `“${like.words}”`);
  }
  return null;
}

/** The words beside a number may say that it was told before: 年末在院的43名儿童, 上述463件, 共计, 现有. */
function isPointedAt({ place: { block, start, end } }: Quantity): boolean {
  const { text } = block;
  const [last, former] = [text.charCodeAt(start - 1), text.charCodeAt(start - 2)];
  if (last === OF || last === ALL || text.charCodeAt(end) === OF) return true;
  if ((last === COUNT && former === ALL) || (last === HAVE && former === NOW)) return true;
  const limit = Math.max(0, start - REACH);
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) return false;
    if (POINTS.has(code)) return true;
  }
  return false;
}
