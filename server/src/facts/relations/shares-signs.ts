import { between, exceeds, meets, point, sumOf, type Interval } from '../../text/interval.ts';
import { minus, order, plus, rational, times, ZERO, type Rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { saysNothingElse, saysOneName, saysOnly, tellsCount } from './closure-words.ts';
import { isWhole, saidOf } from './share-words.ts';
import { areBorne } from './shares-borne.ts';
import type { Portion, Portions } from './shares-series.ts';
import { restIsTold, echoesCount, isComplete, isDenied, isOverlapping, isOfManySides } from './shares-whole.ts';
import { kinshipOf } from './sum-kinds.ts';

const ONE = rational(1);
const ALL = point(ONE);
/** A fraction or a round tenth may be meant so loosely, and so beside figures that are more exact. */
const LOOSE = rational(1, 50);
const FINE = rational(1, 200);
const ENOUGH = 5;

/** Words of something that is divided. */
const DIVIDED =
  /构成|组成|结构|来源|去向|用途|投向|流向|类型|分类|类别|等级|等次|分布|比例|比重|权重|分成|分摊|分担|分红|分配|负担|持股|股权|股份|出资|认缴|切块|三方|双方|两方|资本|注册|按[^，。；]{1,12}(?:分|看|计)|从[^，。；]{1,12}(?:看|分)|答复|选项|程度/u;
/** Verbs of who bears, holds or gets a share. */
const SHARED = /占|持|承担|负担|分担|出资|认缴|筹|分得|得|权重|用于|用在|投向|来自|归/u;
const REST = /其余|其他|其它|剩余|余下|剩下|[还仍尚][有剩余]/u;
/** 60%、25%、15%的比例承担: all of it is borne. */
const BORNE_BY_ALL = /^的?(?:比例|份额|标准)[^，。；]{0,8}(?:承担|分担|负担|分摊|共担|筹|出资|分配|分成)/u;
const ROW = /分别|依次|各[占为]|各是/u;
const OPEN_BEFORE = /主要|前[二两三四五六七八]|居前|突出|较多|集中在|排名|其中[^，。；]{0,12}$|多数/u;
const OPEN_AFTER = /^等/u;

/** 不足5%, 70%以上: nothing can be reckoned with them. */
const ONE_SIDED = /超|逾|过|突破|至少|以|上|下|不|低于|少于|高于|大于|小于|最多|[余多]|内/u;

function isWholeTenth({ unit, value }: Quantity): boolean {
  return unit === '成' && value.scale === 0;
}

/** What a share may stand for beside others of its list: beside 四成二, 两成 is as exact as that. */
function boundsIn(quantity: Quantity, exact: boolean): Interval {
  if (quantity.approximate !== null) return boundsOf(quantity);
  const value = valueOf(quantity);
  const round = isWholeTenth(quantity);
  if (!round && quantity.denominator === undefined) return boundsOf(quantity);
  const reach = round && exact ? FINE : LOOSE;
  return between(minus(value, reach), plus(value, reach));
}

function scaled({ lo, hi, open }: Interval, factor: Rational): Interval {
  return { lo: times(lo, factor), hi: hi && times(hi, factor), open };
}

/** What shares come to. */
export function addedUp(items: readonly Pick<Portion, 'quantity' | 'times'>[]): Interval {
  const exact = items.some(({ quantity }) => quantity.unit === '成' && !isWholeTenth(quantity));
  return items.map(({ quantity, times: n }) => scaled(boundsIn(quantity, exact), rational(n))).reduce(sumOf);
}

/** The sum of the shares as written. */
export function sumIn(items: readonly Portion[]): Rational {
  return items.map(({ quantity, times: n }) => times(valueOf(quantity), rational(n))).reduce(plus, ZERO);
}

/** 两项合计占90%: what was told is not all. */
const SUMMED = /^[，；]?[^，。；]{0,3}[两二三四五六七八](?:者|项|类|种|个|部分)?[^，。；]{0,3}(?:合|共|相加|之和|加)/u;

/** What still follows in words: 其余为其他类. */
const REST_AFTER = /^[，；](?:其余|其他|余下|剩余|剩下|另)/u;

/** How near to all of it the shares come: what is meant to be a whole is not far from one. */
function nearness(sum: Rational): number {
  const off = minus(sum, ONE);
  const size = off.n < 0n ? minus(ZERO, off) : off;
  return order(size, rational(1, 10)) <= 0 ? 2 : order(size, rational(1, 5)) <= 0 ? 1 : 0;
}

/** The clause right before a share, with the one before it where it says nothing itself: 占比最大，达. */
function nameOf({ label }: Portion): string {
  return /[^，。；：、]*(?:[，、][^，。；：、]{0,3})?$/u.exec(label)?.[0] ?? '';
}

/** 优的天数占, 网上提交的比重为: the words of a share and what is counted are no part of the name. */
const FILLED =
  /(?:的)?(?:天数|人数|户数|件数|个数|数量|金额|面积|占比|比例|比重|份额|人员|案件|群众)?(?:各|约|近|仅|只|就|达到?|高达|[占为是有]了?)*$/u;
/** 城镇居民中大专学历占: of one whole each. */
const WITHIN = /[中里内](?:[^小介等央]|$)/u;

const JOINT = /^(?:、|和|及|与|以及)?$/u;
const IN_A_ROW =
  /([^，。；：、（）()]+(?:[、和及与][^，。；：、（）()]+)+?)(?:的)?(?:占比|比例|比重|份额)?(?:分别|依次|各)/u;

/** 资本金与贷款分别占: the names stand before as many numbers side by side. */
function namesOf(labels: readonly string[], head: string): readonly string[] {
  if (!labels.slice(1).every((label) => JOINT.test(label))) return labels;
  const names = (IN_A_ROW.exec(head)?.[1] ?? '').split(/[、和及与]/u);
  return names.length === labels.length ? names.map((name) => name.replace(/[在于占].*$/u, '')) : labels;
}

/** What the names say: all there is, or no more than all. */
function byNames(labels: readonly string[], head: string, isAbove: boolean): number {
  const names = namesOf(labels, head).map((label) => label.replace(/^[，、；]*(?:和|及|与)?/u, '').replace(FILLED, ''));
  if (names.slice(1).some((name) => WITHIN.test(name))) return 0;
  const kinship = kinshipOf(names, '%');
  return kinship === 'whole' ? 4 : kinship === 'exclusive' && isAbove ? 3 : 0;
}

/** 盈余分配: no more than all of it is given away. */
const SHARED_OUT =
  /权重|股权|股份|股比|(?:这[样么]|如[此何]|怎么)[切分]|[切分]成[两三四五六]块|(?:按进度|分[期批次段])[^，。；]{0,4}[支拨]?付|(?:盈余|收益|利润|红利|所得|收入)[^，。；]{0,6}(?:分配|分成|分红)|分[配成红](?:方案|比例|办法)/u;

/** Signs that the shares are no more than all of one thing. */
function apart({ items, head, tail }: Portions, labels: readonly string[], isAbove: boolean): number {
  const own = items.map(({ label }) => label);
  return Math.max(
    byNames(labels, head, isAbove),
    isAbove && (areBorne(own) || SHARED_OUT.test(head)) ? 3 : 0,
    isAbove && (saysOneName(head) || saysOneName(tail)) ? 3 : 0,
  );
}

/** 露天填埋已全部取消, 航空还没有开通: what else there could be is none. */
const OTHERS_NONE =
  /^[，；][^，。；]{2,10}?(?:(?:已经?|现已|彻底|全部|完全|基本)+(?:绝迹|取消|禁止|关停|关闭|清零|封[掉堵存]|归零|消除|退出|停用|停止|淘汰)|(?:还|尚|暂|并)?(?:没有?|未)(?:开通|启用|开展|涉及|发生)|为零|一[例家户吨]没有)/u;

/** 等级占比：, 年龄结构：: what the colon brings in divides one whole. */
const SPLIT =
  /(?:占比|比例|构成|组成|结构|等级|等次|分布|类型|来源|去向|用途)(?:情况)?(?:为|是|如下)?[：:][^，。；、：\d]{0,8}$/u;

/** 权重总和为一, 相加应为百分之百. */
const ALL_OF_ONE =
  /(?:总和|合计|总计|相加|加起来|之和)[^，。；]{0,4}?(?:为|是|应|封顶|不超|等于|恰好?|正好)[^，。；]{0,4}?(?:一(?![半些])|1(?![\d.])|100%|百分之百|整)/u;

/** Signs that nothing is left out. */
function closure(row: Portions, isAbove: boolean): number {
  const { items, head, tail } = row;
  const labels = items.map(nameOf);
  const count = items.reduce((n, one) => n + one.times, 0);
  return (
    (saysNothingElse(tail) ? 4 : 0) +
    (isAbove && OTHERS_NONE.test(tail) ? 3 : 0) +
    (saysOnly(head) ? 2 : 0) +
    (BORNE_BY_ALL.test(tail) ? 3 : 0) +
    (isAbove && items.length > 2 && SPLIT.test(head) ? 2 : 0) +
    (tellsCount(head, count) || (!echoesCount(tail) && tellsCount(tail.slice(0, 14), count)) ? 2 : 0) +
    (REST.test(labels.at(-1) ?? '') ? 3 : 0) +
    apart(row, labels, isAbove) +
    (ALL_OF_ONE.test(tail) ? 4 : 0) +
    (isDenied(labels, true) && TWO.test(row.before) ? 4 : 0) +
    (isComplete({ labels, head, tail }) || isDenied(labels, isAbove) || areFormerAndLatter(row) ? 4 : 0)
  );
}

/** Signs that the shares are of one whole. */
function division({ items, head, others }: Portions): number {
  const labels = items.map(({ label }) => label);
  return (
    (DIVIDED.test(head) || labels.some((label) => DIVIDED.test(label)) ? 1 : 0) +
    (labels.every((label) => SHARED.test(label) || label.length < 10) ? 1 : 0) +
    (ROW.test(head) ? 1 : 0) +
    (items.length > 2 ? 1 : 0) -
    (others > 0 ? 2 : 0)
  );
}

/** 占工业的18%, 占生产总值的24%: shares of two things. */
function areOfOneBase(items: readonly Portion[]): boolean {
  const bases = items.flatMap(({ quantity, label }) => {
    const base = saidOf(quantity, quantity.place.start - label.length)?.base ?? '';
    return base.length > 1 && !isWhole(base) ? [base] : [];
  });
  return new Set(bases).size < 2;
}

/** 公有制占39.2%，非公有制占62.8% before other shares: what excludes each other is no more than a whole. */
function pairOf(row: Portions): Portions | null {
  const items = row.items.slice(0, 2);
  return row.items.length > 2 && exceeds(addedUp(items), ALL) && isDenied(items.map(nameOf), true)
    ? { ...row, items, tail: '' }
    : null;
}

/** A row of shares, or the pair that it begins with, which must be all of a whole; null where nothing can be said. */
export function judgedIn(row: Portions): { readonly row: Portions; readonly holds: boolean } | null {
  for (const one of [pairOf(row), row]) {
    const holds = one && comesToAll(one);
    if (one && holds !== null) return { row: one, holds };
  }
  return null;
}

/** 按户数算, 按人数算: one share by two measures. */
const BY_MEASURE = /[按以][^，。；]{1,8}(?:[计核折]?算|计|口径|衡量)/u;

/** 优秀率, 及格率: who is 优秀 is 及格 as well, unless the grades are counted. */
function areLooseGrades({ items, head }: Portions): boolean {
  return items.some(({ label }) => /率[为是]?$/u.test(label)) && !tellsCount(head, items.length);
}

/** 前者占64%，后者占46%: of two things that were told to be all there is. */
const TWO = /要么[^。]*要么|或者|两[种类项条]|分为|之一|[只仅]有/u;

function areFormerAndLatter({ items, before }: Portions): boolean {
  const [first, second] = items.map(nameOf);
  return items.length === 2 && /前者/u.test(first ?? '') && /后者/u.test(second ?? '') && TWO.test(before);
}

/** Whether nothing can be said of some shares: they are inexact, of several things, or only some of a list. */
function areUnfit(row: Portions, labels: readonly string[]): boolean {
  const { items, head, tail } = row;
  if (items.some(({ times: n, quantity }) => n === 0 || ONE_SIDED.test(quantity.approximate ?? ''))) return true;
  if (isOverlapping({ labels, head, tail }) || areLooseGrades(row) || !areOfOneBase(items)) return true;
  if (OPEN_AFTER.test(tail) || SUMMED.test(tail) || OPEN_BEFORE.test(head)) return true;
  if (labels.filter((label) => BY_MEASURE.test(label)).length > 1) return true;
  // 剩下18%是其他人员（一人只归一类）: what was told from several sides was counted once.
  const isOnce = REST.test(labels.at(-1) ?? '') || saysOneName(head) || saysOneName(tail);
  return !isOnce && isOfManySides(labels);
}

/**
 * Whether shares told in a row must be all of a whole and are not: by words that close the list, names that are all there are,
 * their number told, words of dividing, and a sum near to one. True: they come to it; null: nothing can be said.
 */
function comesToAll(row: Portions): boolean | null {
  const { items, tail } = row;
  const labels = items.map(nameOf);
  if (areUnfit(row, labels)) return null;
  const [sum, added] = [sumIn(items), addedUp(items)];
  const isAbove = exceeds(added, ALL);
  const closed = closure(row, isAbove);
  if (meets(added, ALL)) return closed > 1 ? true : null;
  if (!isAbove && (REST_AFTER.test(tail) || restIsTold(tail))) return null;
  if (closed < (isAbove ? 1 : 2) || order(sum, rational(3, 2)) > 0 || order(sum, rational(1, 2)) < 0) return null;
  return closed + division(row) + nearness(sum) >= ENOUGH ? false : null;
}
