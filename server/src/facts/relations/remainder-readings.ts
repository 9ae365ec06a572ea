import { differenceOf, meets, point, sumOf, type Interval } from '../../text/interval.ts';
import { minus, order, plus, ZERO } from '../../text/rational.ts';
import { boundsOf, totalOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';
import { exceptionAt, presentAt } from './remainder-except.ts';
import { flowAt, type Balance } from './remainder-flow.ts';
import { netAt } from './remainder-net.ts';
import { ALL_REST, isAdded, isRest, isSettled, roleOf, SKIP, type Role } from './remainder-roles.ts';
import { isAside } from './series.ts';
import { labelOf } from './sum-parts.ts';

/** How many numbers before what is left are looked at. */
const REACH = 8;

const PLACES = /^(?:涉及|覆盖|分布|分属)[^的]*$/u;

/** The numbers in the unit of `rest` before it, in order. */
function before(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  const out: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const mention = mentions[i] as Mention;
    if (mention.depth > rest.depth || mention.qualifies || !areAlike(mention, rest) || isAside(mention)) continue;
    if (isSettled(mention)) continue;
    // 问题39个，涉及9个部门: where they are, not how many.
    if (i > 0 && PLACES.test(mention.lead) && areAlike(mentions[i - 1] as Mention, rest)) continue;
    out.unshift(mention);
  }
  return out;
}

interface Reading {
  readonly whole: readonly Mention[];
  readonly gone: readonly Mention[];
  readonly certain: boolean;
}

/** 违法图斑中已拆除36个; 没成立的当中，代管的18个: the part that is named is the whole of what follows. */
const WITHIN = /^(?:其中|上述|这)?([^，。；]{2,8}?)中[，已有还尚完仍]/u;
const AMIDST = /(?:^|[，。；])(?:在|上述|这)?([^，。；]{2,10}?)(?:[当之]中|里[面头]?|中)，[^，。；]*$/u;

function placeOfNamed(list: readonly Mention[]): number {
  for (let i = list.length - 1; i > 0; i--) {
    const { clause, gap } = list[i] as Mention;
    const name = (WITHIN.exec(clause) ?? AMIDST.exec(gap))?.[1];
    if (name === undefined) continue;
    return list.findLastIndex((one, k) => k < i && name.startsWith(labelOf(one).slice(0, 4)) && labelOf(one) !== '');
  }
  return -1;
}

/** Where the whole stands: before 其中, or the last number that is a whole by its words, or the first of all. */
function placeOfWhole(list: readonly Mention[], roles: readonly Role[]): number {
  const named = placeOfNamed(list);
  if (named >= 0) return named;
  const parts = list.findIndex(({ lead }, i) => i > 0 && lead.startsWith('其中'));
  if (parts > 0) return parts - 1;
  const told = roles.lastIndexOf('whole');
  if (told >= 0) return told;
  const first = roles[0] === 'stock' ? 1 : 0;
  return list.length > first + 1 && !/已|实/u.test((list[first] as Mention).clause) ? first : -1;
}

/** The reading that the words give: a whole, and all that is done of it since. */
function byWords(list: readonly Mention[], rest: Mention): Reading | null {
  const roles = list.map(roleOf);
  const first = placeOfWhole(list, roles);
  const whole = list[first];
  const gone = list.slice(first + 1);
  if (!whole || gone.length === 0) return null;
  const told = roles.slice(first + 1);
  const stock = first > 0 && roles[first - 1] === 'stock' ? [list[first - 1] as Mention] : [];
  // 累计发放4.6亿元，其中本年1.3亿元: what was done in other years is not told.
  const years = whole.lead.includes('累计') && gone.some(({ lead }) => /[本今当]年|年内/u.test(lead));
  const clear = !years && !gone.some(({ lead }) => SKIP.test(lead.replace(/^其中/u, '')));
  const parts = (gone[0] as Mention).lead.startsWith('其中') && told.includes('done');
  const all =
    (ALL_REST.test(rest.clause) || /其余|余下|剩/u.test(rest.gap)) &&
    told.every((role) => role === 'done' || role === 'other');
  const steady = told.every((role) => role === 'done') || ((parts || all) && !told.includes('stock'));
  const named = gone.length === 1 && AMIDST.test((gone[0] as Mention).gap);
  return { whole: [...stock, whole], gone, certain: clear && (steady || named) };
}

/** Other readings, of which one is enough to acquit: any whole with all that follows it, or with one number alone. */
function* otherReadings(list: readonly Mention[]): Generator<Reading> {
  for (let w = 0; w < list.length - 1; w++) {
    const whole = list[w] as Mention;
    yield { whole: [whole], gone: list.slice(w + 1), certain: false };
    for (let g = w + 1; g < list.length; g++) yield { whole: [whole], gone: [list[g] as Mention], certain: false };
    const came = list.slice(w + 1).filter(isAdded);
    if (came.length > 0)
      yield {
        whole: [whole, ...came],
        gone: list.slice(w + 1).filter((one) => !came.includes(one)),
        certain: false,
      };
    if (w > 0) yield { whole: list.slice(w - 1, w + 1), gone: list.slice(w + 1), certain: false };
  }
}

const quantityOf = ({ quantity }: Mention): Quantity => quantity;

function balanceOf({ whole, gone, certain }: Reading, rest: Mention): Balance {
  return { whole: whole.map(quantityOf), gone: gone.map(quantityOf), rest: rest.quantity, certain };
}

/** Whether what is left comes out. */
export function isBalanced({ whole, gone, rest }: Balance): boolean {
  const add = (list: readonly Quantity[]): Interval => list.map(boundsOf).reduce(sumOf, point(ZERO));
  return meets(boundsOf(rest), differenceOf(add(whole), add(gone)));
}

/** A slip of a figure stays near. */
function isNear({ whole, gone, rest }: Balance): boolean {
  const all = totalOf(whole);
  const off = minus(minus(all, totalOf(gone)), valueOf(rest));
  const size = { n: off.n < 0n ? -off.n : off.n, d: off.d };
  return order(totalOf(gone), all) < 0 && order(plus(size, size), all) <= 0;
}

/** What goes on after the rest in its unit: 其余3户纳入帮扶，22户不符合条件; not what 其中 tells of it. */
function followers(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  const out: Mention[] = [];
  for (const one of mentions.slice(at + 1, at + 3)) {
    if (one.lead.startsWith('其中')) break;
    if (areAlike(one, rest) && one.depth === rest.depth && /^[，、和]/u.test(one.mark) && !SKIP.test(one.lead))
      out.push(one);
  }
  return out;
}

/** The reading of the words, or another one in which the numbers agree. */
function balanceOver(list: readonly Mention[], mentions: readonly Mention[], at: number): Balance | null {
  const rest = mentions[at] as Mention;
  const told = byWords(list, rest);
  const own = told && balanceOf(told, rest);
  if (!own || isBalanced(own)) return own;
  const more = followers(mentions, at);
  const wider = { ...own, gone: [...own.gone, ...more.map(quantityOf)] };
  if (isBalanced(wider)) return wider;
  for (const reading of otherReadings(list)) {
    const balance = balanceOf(reading, rest);
    if (isBalanced(balance)) return balance;
  }
  return isNear(own) ? { ...own, certain: own.certain && more.length === 0 } : null;
}

/** A row of the numbers of a sentence and those before it. */
export interface Numbers {
  readonly mentions: readonly Mention[];
  readonly first: number;
  readonly wide: readonly Mention[];
  readonly own: number;
}

function restAt({ wide, own, first, mentions }: Numbers, at: number): Balance | null {
  const far = own + at - first;
  const near = balanceOver(before(mentions, at), mentions, at);
  if (near && isBalanced(near)) return near;
  const further = balanceOver(before(wide, far), wide, far);
  return near && !(further && isBalanced(further)) ? near : further;
}

function excepted(mentions: readonly Mention[], at: number): Balance | null {
  const found = exceptionAt(mentions, at) ?? presentAt(mentions, at);
  if (!found) return null;
  const { wholes, except, rest } = found;
  const readings = wholes.map((whole) => balanceOf({ whole: [whole], gone: [except], certain: true }, rest));
  return readings.find(isBalanced) ?? readings.find(isNear) ?? null;
}

/** What there is in the end, with what there was at first and what came and went since. */
export function flowsIn({ wide, own }: Numbers): Balance[] {
  const out: Balance[] = [];
  for (let at = own; at < wide.length; at++) {
    const flow = (wide[at] as Mention).base === '' ? null : (flowAt(wide, at) ?? netAt(wide, at));
    if (flow && (isBalanced(flow) || (flow.certain && isNear(flow)))) out.push(flow);
  }
  return out;
}

/**
 * All numbers that are said to be what is left, with what they are left of.
 * @param flows what is known already
 */
export function balancesIn(run: Numbers, flows: readonly Balance[]): Balance[] {
  const { mentions, first } = run;
  const out: Balance[] = [...flows];
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.base === '') continue;
    const exception = excepted(mentions, at);
    if (exception) out.push(exception);
    if (mention.qualifies || out.some(({ rest }) => rest === mention.quantity)) continue;
    const found = isRest(mention) ? restAt(run, at) : null;
    if (found) out.push(found);
  }
  return out;
}
