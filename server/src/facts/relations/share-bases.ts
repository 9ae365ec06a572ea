import { between, exceeds, meets, quotientOf, sumOf, differenceOf, type Interval } from '../../text/interval.ts';
import { minus, order, plus, rational, times, ZERO } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { areCountedAlike } from './people.ts';
import type { ShareClaim } from './share-claims.ts';
import { isWhole } from './share-words.ts';

/** What is known of the numbers around a share. */
export interface Around {
  /** Numbers of the paragraph near the share, in order. */
  readonly near: readonly Quantity[];
  /** Of those, the ones of the share's own sentence before it. */
  readonly here: readonly Quantity[];
  /** Of the sentence before that holds numbers. */
  readonly earlier: readonly Quantity[];
  /** Numbers that are themselves told with a share. */
  readonly siblings: ReadonlySet<Quantity>;
  /** Numbers of other paragraphs that a share's named base may be. */
  readonly elsewhere: (claim: ShareClaim) => readonly Quantity[];
}

/** The number that a share is of, and whether the words leave no doubt. */
export interface Base {
  readonly whole: Quantity;
  readonly holds: boolean;
  readonly clear: boolean;
}

/** The values that a share's words may stand for. */
export function shareBounds(percent: Quantity): Interval {
  if (percent.approximate !== null && NEARLY.test(percent.approximate)) return nearly(percent);
  return percent.kind === 'percent' ? looseBoundsOf(percent) : boundsOf(percent);
}

const NEARLY = /^(?:将近|接近|近)$/u;
const REACH = rational(6, 100);

/** 近八成 is said of three quarters and more, not of two thirds. */
function nearly(percent: Quantity): Interval {
  const [value, { lo, hi }] = [valueOf(percent), boundsOf(percent)];
  const least = minus(value, REACH);
  return between(order(least, lo) > 0 ? least : lo, hi);
}

/** The values that a claim's share may stand for: 超过总数的一半 is no less than a half. */
export function claimBounds({ percent, mark }: ShareClaim): Interval {
  if (mark === undefined) return shareBounds(percent);
  const { lo, hi } = boundsOf(percent);
  const half = valueOf(percent);
  if (mark === 'least') return between(half, null);
  if (mark === 'most') return between(ZERO, half);
  const least = [times(half, rational(85, 100)), minus(half, REACH)].reduce((a, b) => (order(a, b) > 0 ? a : b));
  return between(least, hi ?? lo);
}

export function gives(part: Quantity, whole: Quantity, stated: Interval): boolean {
  const given = quotientOf(boundsOf(part), boundsOf(whole));
  return given === null || meets(stated, given);
}

/** Whether the sum or the difference of two of the numbers gives the share: then it may be theirs. */
function someTwoGive(part: Quantity, wholes: readonly Quantity[], stated: Interval): boolean {
  const own = boundsOf(part);
  const fits = (whole: Interval): boolean => {
    const given = quotientOf(own, whole);
    return given !== null && meets(stated, given);
  };
  return wholes.some((a, i) =>
    wholes
      .slice(i + 1)
      .some((b) => fits(sumOf(boundsOf(a), boundsOf(b))) || fits(differenceOf(boundsOf(a), boundsOf(b)))),
  );
}

const PERIODS = /^(?:全年|今年|本年度?|年内|我们?|本|该|其|所有|全部|同期|当年|当期)+/u;
const TAILS = /(?:总数|总量|总额|总人数|总户数|数量|数|的|(?<=[办理接验诊售销查检])量)+$/u;
const REGION = /全[国省市县区州乡镇街村]/u;
const THEN = /去年|上年|同期|上届|往年|前年/u;
/** A kind of people or things: 大专以上学历党员 are not the 党员 that another share is of. */
const KINDS = /学历|大专|本科|女|男|岁|少数民族|其中|新增|新发展|规模以上|规上|主要|重点/u;
const GENERIC = /(?:案件|件|人员|人|面积|金额)$/u;

/** The words around a number within its marks: 审结行政复议案件, 63名机关干部全员参加年度学法测试. */
function nameOf(quantity: Quantity): string {
  const { block, end } = quantity.place;
  const after = /^[^，。；：、（）()]*/u.exec(block.text.slice(end, end + 18))?.[0] ?? '';
  return clauseBefore(quantity) + after;
}

/** Whether all characters of `words` stand in `name` in their order: 审结案件 in 审结行政复议案件. */
function isWithin(words: string, name: string): boolean {
  let at = -1;
  for (const char of words) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The words of a base without time, place and 总数: 地区生产总值 and GDP are one. */
export function plainBase(base: string): string {
  return base
    .replace(PERIODS, '')
    .replace(REGION, '')
    .replace(TAILS, '')
    .replace(/总(?!值)/u, '')
    .replace(/^(?:地区|国内)?(?:生产总值|GDP)/u, '生产总值');
}

/** Whether a number is of the thing that the base's words name. */
export function isNamed(base: string, quantity: Quantity): boolean {
  const name = nameOf(quantity);
  return KINDS.test(base) === KINDS.test(name) && hasName(base, quantity);
}

/** Whether the base's words stand in those of a number, whatever kind of the thing it is. */
export function hasName(base: string, quantity: Quantity): boolean {
  const name = nameOf(quantity).replaceAll('GDP', '生产总值');
  const region = REGION.exec(base)?.[0];
  if (region !== undefined && !name.includes(region)) return false;
  if (THEN.test(name)) return false;
  const words = plainBase(base);
  if (words.length < 2) return false;
  if (isWithin(words, name)) return true;
  const short = words.replace(GENERIC, '');
  if (short.length >= 2 && isWithin(short, name)) return true;
  return words.length < SHORT && isWithin(words, listBefore(quantity));
}

/** 受理 is looked for before the list of what was received as well. */
const SHORT = 4;

/** 受理工资、社保、工伤等争议 before a number: its clause with the list in it, back to a figure. */
function listBefore({ place: { block, start } }: Quantity): string {
  const words = block.text.slice(Math.max(0, start - 40), start);
  return words.includes('、') ? (/[^，。；：（）()\d]*$/u.exec(words)?.[0] ?? '') : '';
}

/** The last word of what a base names: 老人 of 入住老人. */
const HEAD = 2;

/** The only other number of its sentence that may be the whole, where its words have the last word of the base. */
function ofHead(claim: ShareClaim, before: readonly Quantity[]): readonly Quantity[] {
  const head = plainBase(claim.base).replace(MEASURE, '').slice(-HEAD);
  const [whole] = before;
  const region = REGION.exec(claim.base)?.[0];
  if (region !== undefined && whole && !nameOf(whole).includes(region)) return [];
  if (!whole || before.length !== 1 || head.length < HEAD || ANY.test(head) || !nameOf(whole).includes(head)) return [];
  if (order(valueOf(claim.part), valueOf(whole)) >= 0) return [];
  return KINDS.test(claim.base) || THEN.test(nameOf(whole)) || exceeds(boundsOf(claim.part), boundsOf(whole))
    ? []
    : before;
}

/** Words that every sum of money and every measure is called by. */
const ANY = /投入|支出|收入|资金|投资|产值|增加|人口|贷款|存款|总值|预算|消费/u;
const MEASURE = /(?:面积|金额|总?[额量数])$/u;

/** The numbers of what a base names; where none is of that kind of it, the only one that has its name. */
function namedOf(base: string, all: readonly Quantity[]): readonly Quantity[] {
  const own = all.filter((one) => isNamed(base, one));
  if (own.length > 0) return own;
  const loose = all.filter((one) => hasName(base, one));
  return loose.length === 1 ? loose : [];
}

/** Words between a whole and a part of it, or before the whole, that say so. */
const LINK = /其中|[中里内][，、]?|用于|投向|安排|[从按][^，。；]{1,10}[看分]/u;
const TOTAL =
  /共|总|全[部体镇县乡市区村年]|合计|应|计有|现有|受理|收到|办理|承办|接到|排查|开展|查处|立案|审结|接待|登记|接收|检查|抽检|抽查/u;

/** A project or a step that is named by its size is no whole: 400万千瓦项目. */
const NAMED_BY_SIZE = /^(?:项目|工程|机组|级|以[上下]|规模|标准)/u;

function isClearHead(whole: Quantity, { part, base }: ShareClaim, alone: boolean): boolean {
  const { block, end } = whole.place;
  // The paragraph before told the whole, and this one goes on with it.
  if (block !== part.place.block) return alone;
  if (part.place.start < end) return false;
  const between = block.text.slice(end, Math.min(part.place.start, end + 60));
  if (THEN.test(clauseBefore(whole)) || (whole.unit !== '个' && NAMED_BY_SIZE.test(between))) return false;
  if (/^[^，。；]{0,10}(?:[，：:（(]?其中|[中里内][，]?)/u.test(between)) return true;
  if (!alone) return false;
  return !between.includes('。') || /[总全]/u.test(base) || LINK.test(between) || TOTAL.test(clauseBefore(whole));
}

/** 四类、劣四类: names of sorts. */
const SORTS = /^[类级等型号层档]$/u;

/** A number that may be a whole: no bound (5亿元以上项目), no sort. */
function mayBeWhole(quantity: Quantity): boolean {
  const { kind, upper, unit } = quantity;
  return kind === 'amount' && upper === null && !SORTS.test(unit) && boundsOf(quantity).hi !== null;
}

function candidates(claim: ShareClaim, list: readonly Quantity[], siblings: ReadonlySet<Quantity>): Quantity[] {
  const { part } = claim;
  return list.filter((one) => one !== part && !siblings.has(one) && areCountedAlike(one, part) && mayBeWhole(one));
}

/** Whether a number that is not less than the part gives the share. */
function fitsPart({ part }: ShareClaim, whole: Quantity, stated: Interval): boolean {
  return !exceeds(boundsOf(part), boundsOf(whole)) && gives(part, whole, stated);
}

/** Of wholes that may be meant, one that gives the share, or the one that is judged. */
function pick(claim: ShareClaim, wholes: readonly Quantity[], stated: Interval): Base | null {
  const right = wholes.findLast((whole) => fitsPart(claim, whole, stated));
  if (right) return { whole: right, holds: true, clear: true };
  const judged = wholes.findLast((whole) => !exceeds(boundsOf(claim.part), boundsOf(whole)));
  return judged ? { whole: judged, holds: false, clear: true } : null;
}

const LEAD = 30;

/** 全县成员264人，党员210人，女性83人: the first and largest of several, told to be all of them. */
function isFirstOfAll(first: Quantity | undefined, heads: readonly Quantity[], { here }: Around): boolean {
  if (!first || heads.length < 3 || here[0] !== first) return false;
  const { block, start } = first.place;
  const lead = block.text.slice(Math.max(0, start - LEAD), start);
  return (
    TOTAL.test(lead.slice(lead.lastIndexOf('。') + 1)) && heads.every((one) => !exceeds(boundsOf(one), boundsOf(first)))
  );
}

/** 50名，男性38名，女性12名: the numbers after the first one come to it. */
function isSplit([first, ...parts]: readonly Quantity[], own: Quantity): boolean {
  if (!first || parts.length === 0 || parts.includes(own)) return false;
  const total = [...parts, own].map(valueOf).reduce(plus, ZERO);
  return order(total, valueOf(first)) === 0;
}

/** 120名，来自乡镇的73名；女性42名: what is told after a ； is no part of the part before it. */
function isPartBefore({ place }: Quantity, { part }: ShareClaim): boolean {
  return place.block.text.slice(place.end, part.place.start).includes('；');
}

/** A part told before the ；, in the share's own sentence. */
function isOfOtherList(one: Quantity, claim: ShareClaim, here: readonly Quantity[]): boolean {
  return here.indexOf(one) > 0 && isPartBefore(one, claim);
}

/** The whole that a share without a named base is of: the first number of its sentence or of the one before. */
function unnamed(claim: ShareClaim, around: Around, stated: Interval): Base | null {
  const { here, earlier, near, siblings } = around;
  const own = candidates(claim, here, siblings).filter((one, i) => i === 0 || !isPartBefore(one, claim));
  const heads = own.length > 0 ? own : candidates(claim, earlier, siblings);
  const picked = pick(claim, heads, stated);
  if (!picked || picked.holds) return picked;
  const before = near.filter((one) => one.place.start < claim.percent.place.start && !isOfOtherList(one, claim, here));
  if (candidates(claim, before, new Set()).some((whole) => fitsPart(claim, whole, stated))) return null;
  if (heads.length > 1 && someTwoGive(claim.part, heads, stated)) return null;
  const fitting = heads.filter((one) => !exceeds(boundsOf(claim.part), boundsOf(one)));
  const whole =
    isFirstOfAll(heads[0], own, around) || isSplit(heads, claim.part)
      ? heads[0]
      : heads.findLast((one) => isClearHead(one, claim, fitting.length === 1));
  return whole && !exceeds(boundsOf(claim.part), boundsOf(whole))
    ? { whole, holds: false, clear: true }
    : { ...picked, clear: false };
}

/** The whole of a named base that no number before it in the paragraph names: in the sentence before, or by its last word. */
function formerOf(claim: ShareClaim, { here, earlier, siblings }: Around): readonly Quantity[] {
  const named = namedOf(claim.base, candidates(claim, earlier, siblings));
  return named.length > 0 ? named : ofHead(claim, candidates(claim, here, new Set()));
}

/** The number that a claim's share is of; null where the text does not tell, or another number gives it. */
export function baseOf(claim: ShareClaim, around: Around): Base | null {
  const stated = claimBounds(claim);
  if (claim.whole) return { whole: claim.whole, holds: gives(claim.part, claim.whole, stated), clear: true };
  if (isWhole(claim.base)) return unnamed(claim, around, stated);
  const all = candidates(claim, around.near, new Set());
  const before = all.filter((one) => one.place.start < claim.part.place.start);
  const named = namedOf(claim.base, before);
  const former = named.length > 0 ? named : formerOf(claim, around);
  const picked = pick(claim, former.length > 0 ? former : around.elsewhere(claim), stated);
  if (!picked || picked.holds) return picked;
  return all.some((whole) => fitsPart(claim, whole, stated)) ? null : picked;
}
