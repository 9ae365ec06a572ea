import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { areApart, areOpposed, Candidate, isExplained, likeness } from './same-alike.ts';
import { pairedBack, pointedBack } from './same-anaphor.ts';
import { claimSame } from './same-claim.ts';
import {
  definiteness,
  fitOf,
  isAddedTo,
  isAnyTime,
  isOfOthers,
  mayTellAgain,
  tellsAgain,
  type Definite,
} from './same-definite.ts';
import { areTold, type Frame } from './same-saying.ts';
import { Mentioned } from './same-told.ts';
import { sizeOf } from './same-figures.ts';
import { HINTED, hintsOf, POINTED } from './same-hints.ts';
import type { NumberBlock } from './sentences.ts';

/** So many numbers, and paragraphs, back a writer still has in mind what he has told. */
const BACK = 40;
const BLOCKS = 6;

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

/** Units of people, who are counted in one and told again in another. */
const PEOPLE: ReadonlySet<string> = new Set([...'人名位']);

/** The numbers of a text by what they are reckoned in. */
class Told {
  readonly #byUnit = new Map<string, Candidate[]>();
  readonly #byBase = new Map<string, Candidate[]>();
  /** The last place of some figures in any order, and of some companion's value. */
  readonly #figures = new Map<number, number>();
  readonly #companions = new Map<number, number>();

  /** The numbers told in a unit or one that is reckoned like it. */
  of(unit: string): Candidate[] {
    const known = this.#byUnit.get(unit);
    if (known) return known;
    const base = PEOPLE.has(unit) ? '人' : scaleOf(unit).base || unit;
    const own = this.#byBase.get(base) ?? [];
    this.#byBase.set(base, own);
    this.#byUnit.set(unit, own);
    return own;
  }

  /** Whether its figures in any order, or its companion, were told not far before it. Asked once of each number. */
  wasToldBy({ figures, companion, index }: Candidate): readonly [byFigures: boolean, byCompanion: boolean] {
    const byFigures = figures !== 0 && isLately(this.#figures, figures, index);
    return [byFigures, companion !== null && isLately(this.#companions, sizeOf(companion), index)];
  }
}

/** Whether a key was met not far before; it is now. */
function isLately(last: Map<number, number>, key: number, index: number): boolean {
  const at = last.get(key);
  last.set(key, index);
  return at !== undefined && at >= index - BACK;
}

/** Lengths of time, told again only by the name of what lasts: 会期两天半……在这三天半的会期里. */
const LENGTHS: ReadonlySet<string> = new Set(['天', '个月', '小时', '周', '年']);
const OF_NAME = /^的(?<name>\p{Script=Han}{2})/u;

function lengthAgain(items: readonly Quantity[], at: number, out: Relation[]): void {
  const two = items[at] as Quantity;
  const { block, start, end } = two.place;
  const isPointed = block.text.charAt(start - 1) === '这';
  const name = OF_NAME.exec(block.text.slice(end, end + 4))?.groups?.name;
  if (name === undefined) return;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const one = items[i] as Quantity;
    if (one.unit !== two.unit || one.kind !== two.kind) continue;
    const words = block.text.slice(Math.max(0, one.place.start - 8), one.place.start);
    const named = isPointed ? words.includes(name) : words.replace(/(?:为|是|共)+$/u, '').endsWith(name);
    if (named && areApart(one, two) && !isEqual(one, two)) out.push(claimSame([one, two], `“${name}”`));
    return;
  }
}

/** Numbers that the words tell again, with another value: 在院儿童34名。……年末在院的43名儿童; 调解纠纷436件，……上述463件纠纷. */
export function findAgain(blocks: readonly NumberBlock[], frame: () => Frame, out: Relation[]): void {
  const told = new Told();
  let index = 0;
  for (const { items } of blocks) {
    for (let i = 0; i < items.length; i++, index++) {
      const quantity = items[i] as Quantity;
      if (!isWanted(quantity)) {
        if (LENGTHS.has(quantity.unit)) lengthAgain(items, i, out);
        continue;
      }
      const two = new Candidate(quantity, index, companionOf(items[i - 1], quantity));
      const own = told.of(quantity.unit);
      const [byFigures, byCompanion] = told.wasToldBy(two);
      if (isTold(own.at(-1), two)) {
        const hints = hintsOf(quantity);
        const found =
          ((hints & HINTED) !== 0 || byFigures ? toldDefinitely(own, two, (hints & HINTED) === 0, frame) : null) ??
          ((hints & POINTED) !== 0 || byFigures || byCompanion
            ? toldAgain(own, two, (hints & POINTED) !== 0, frame)
            : null);
        const back = found ? null : (pairedBack(own, two) ?? (hints === 0 ? null : pointedBack(own, two, items)));
        const claim = found ?? (back && claimSame([back, quantity], '同一事物'));
        if (claim && !isSomeOf(quantity, items[i + 1])) out.push(claim);
      }
      own.push(two);
    }
  }
}

/** 其余为经营用房, 和6户特困户: what was told before had other parts as well. */
const OTHERS_TOO =
  /(?:其余|余下|剩下)(?:的|均|都|为|是|，|$)|另(?:外|有|[两一二三四五六七八九十]|$)|其[他它](?:均|为|是|$)/u;
const JOINED = /^[^，。；、\d]{0,8}(?:和|及|与|、|以及|加上)[^，。；、\d]{0,4}$/u;

/** Whether the words behind a number say that it is only some of what was told. */
function isSomeOf({ place: { block, end }, unit }: Quantity, next: Quantity | undefined): boolean {
  const { text } = block;
  if (next?.unit === unit && next.place.block === block && JOINED.test(text.slice(end, next.place.start))) return true;
  return OTHERS_TOO.test(/^[^。；\d]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? '');
}

/** Whether the last number before one is still in mind. */
function isTold(last: Candidate | undefined, two: Candidate): boolean {
  return last !== undefined && last.index >= two.index - BACK && isClose(last.quantity, two.quantity);
}

/** Of the numbers told before, the one whose own words name best what the later one tells again; null when none does. */
function toldBefore(own: readonly Candidate[], two: Candidate, how: Definite): Candidate | null {
  const later = two.mentioned;
  let best: Candidate | null = null;
  let fit = -1;
  const equal: Candidate[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK || !isClose(one.quantity, two.quantity)) break;
    if (isFarFrom(one, two)) continue;
    if (isEqual(one.quantity, two.quantity)) {
      // 行政诉讼3件、行政复议5件……上述行政诉讼5件: the same value of another name.
      if (how === 'pointed' && later.name.length > 3 && fitOf(one.mentioned, later) < 0.5) continue;
      if (how !== 'told') return null;
      equal.push(one);
      continue;
    }
    if (
      !mayTellAgain(one.quantity, two.quantity, how) ||
      !tellsAgain(one.mentioned, later, how) ||
      !areApart(one.quantity, two.quantity)
    )
      continue;
    const now = fitOf(one.mentioned, later);
    if (now > fit) [best, fit] = [one, now];
  }
  // The same number told before by the same name leaves nothing to say.
  return best && equal.some((one) => fitOf(one.mentioned, later) >= 0.8) ? null : best;
}

/** One of two numbers of one unit is more than twice the other. */
function isFarFrom({ size: a, quantity: x }: Candidate, { size: b, quantity: y }: Candidate): boolean {
  return x.unit === y.unit && (a > 2.01 * b || b > 2.01 * a);
}

/** Whether some number before may be the one told again: near in size; where only its figures can say so, with those figures. */
function mayBeAgain(own: readonly Candidate[], two: Candidate, byFigures: boolean): boolean {
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK || !isClose(one.quantity, two.quantity)) return false;
    if (byFigures && (one.figures !== two.figures || two.figures === 0)) continue;
    if (!isFarFrom(one, two) && !(one.size === two.size && one.quantity.unit === two.quantity.unit)) return true;
  }
  return false;
}

/** A number whose words take up one that was told: 上述8所, 12个网格全部, 干部认购的2.8万斤. */
function toldDefinitely(
  own: readonly Candidate[],
  two: Candidate,
  byFigures: boolean,
  frame: () => Frame,
): Relation | null {
  if (!mayBeAgain(own, two, byFigures)) return null;
  const later = two.mentioned;
  const how = definiteness(later);
  const best = how && toldBefore(own, two, how);
  if (!best || !areApart(best.quantity, two.quantity) || areOpposed(best.around, two.around, how !== 'pointed'))
    return null;
  const others = before(own, two).filter((one) => !isOfOthers(new Mentioned(one), later));
  if (isExplained(two.quantity, others, how !== 'pointed')) return null;
  if (!isAnyTime(best.mentioned, later, how) && !areTold(best.quantity, two.quantity, frame)) return null;
  return claimSame([best.quantity, two.quantity], `“${later.name}”`);
}

/** @param own numbers of its unit told before it */
function toldAgain(own: readonly Candidate[], two: Candidate, isPointed: boolean, frame: () => Frame): Relation | null {
  for (let i = own.length - 1; i >= 0; i--) {
    const one = own[i] as Candidate;
    if (one.index < two.index - BACK || !isClose(one.quantity, two.quantity)) return null;
    // Nothing says that a number was told before: only its own figures can, in another order.
    const turned = one.figures === two.figures && two.figures !== 0;
    const accompanied = haveOneCompanion(one, two);
    if ((!isPointed && !turned && !accompanied) || isEqual(one.quantity, two.quantity)) continue;
    const told = (isPointed ? two.told : 0) + (accompanied ? 2 : 0);
    const like = likeness(one, two, told);
    if (!like || isAddedTo(two.mentioned) || isExplained(two.quantity, before(own, two))) continue;
    if (areTold(one.quantity, two.quantity, frame)) return claimSame([one.quantity, two.quantity], `“${like.words}”`);
  }
  return null;
}
