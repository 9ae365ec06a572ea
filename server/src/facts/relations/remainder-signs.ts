import { differenceOf, meets, sumOf, type Interval } from '../../text/interval.ts';
import { minus, order, rational, times, ZERO } from '../../text/rational.ts';
import { boundsOf, totalOf, valueOf } from '../bounds.ts';
import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';
import type { Balance } from './remainder-flow.ts';
import { isAdded, isDoneWord, isRestOfOther, isSettled, isStockWord, isWholeWord } from './remainder-roles.ts';
import { isAside } from './series.ts';
import { labelOf } from './sum-parts.ts';
import { slipOf } from './slip.ts';

/** How far around what is left its whole and what is done of it may stand, in numbers. */
const REACH = 7;
const MOST = 5;
const ENOUGH = 4;

/** All that is left, whatever it is called. */
const ALL =
  /(?:^[，]?(?:[还仍尚]?[差缺欠短]|[还仍尚][留存闲空挂]着?)|其余|其它|其他|余下|剩余|剩下|剩(?=[在给着存]|了?$)|账[上面户][还仍]?[趴躺存留]着?|[还仍尚只仅现][余剩缺差欠]|另外|除此(?:之外|以外)?|缺口|结余|节余|库存|结存|留存|(?:资金|专户|账面|预算|债务|[年月期]末)余额|空[编缺额]|缺[编额员]|待用|备用)[^，。；、（）]{0,14}$/u;
/** What is not done, or still in hand. */
const NOT =
  /(?:(?:未|没有|没(?!收(?![到回齐完缴上]))|不)(?!来|成年|婚|知|仅|断|少|超|到[一二两三四五六七八九\d])|待|(?:还|仍|尚)(?:有|在|属|是|需|处)|正在|在[办审建途]|离线|停办|缓办|空置|闲置|暂缓|转[入到至]下|结转)[^，。；、（）]{0,16}$/u;
const NOT_AFTER =
  /^[^，。；、（）\d]{0,6}(?:正在|仍在|还在|尚在|尚未|还未|暂未|仍未|未能|没有?|未|待|不(?=确定|参加|具备|符合|予)|在[办审建催]|结转|留待)/u;
/** The verb of what is not done: 走完 of 没有走完, 检 of 未检. */
const DENIED =
  /(?:没有|未能|未|没|待|不)(?:能|及时|按期|按时|予|进行|得到)?((?!的)\p{Script=Han}(?:(?![的了没未不])\p{Script=Han})?)/gu;
/** What is kept, or stays on the books: whether it is all that is left the other words must tell. */
const KEPT =
  /(?:只有|仅有|留下|留着|保留|留[用任]|续[任聘用]|存续|挂账|在途|存量|积案|搁置|沿用)[^，。；、（）]{0,10}$/u;
/** Of what is excepted: 除9件仍在办理外. */
const EXCEPT = /除[^，。；]{0,3}$/u;
const EXCEPT_END = /^[^。；]{0,24}?外[，,]/u;

function isExcept({ clause, text, end }: Mention): boolean {
  return EXCEPT.test(clause) && EXCEPT_END.test(text.slice(end, end + 28));
}

/** 另有6件系上年结转，未计入新收数: told beside the whole. */
const BESIDE =
  /^[^。；]{0,24}(?:[未不](?:计|列|包含|含)[入在]?|不在[内其此]|(?:上年|去年|往年|历年)(?:结转|遗留|转来))/u;

/** 其余4台明年交付，另外配发旧设备6台: beside what was told to be the rest. */
const BESIDE_REST = /(?:其余|余下|剩余|剩下)[^。；]*\d[^。；]*[，；]另外[^，。；]*$/u;

function isBesideRest({ clause, text, start }: Mention): boolean {
  return clause.startsWith('另外') && BESIDE_REST.test(text.slice(Math.max(0, start - 48), start));
}

const SHARED = /^，?分别占/u;

/** A character of every word of ALL, KEPT, NOT and EXCEPT, and of what tells it behind a number. */
const HINTS = codesOf('差缺欠短留存闲空挂余它他剩账另除库备待只仅途积搁沿未没不还仍尚正在暂转');
/** How far on either side of a number they may stand. */
const [BEFORE, BEHIND] = [40, 16];

function mayBeRest({ text, from, start, end }: Mention): boolean {
  return (
    HINTS.isIn(text, Math.max(from, start - BEFORE), start) ||
    HINTS.isIn(text, end, Math.min(text.length, end + BEHIND))
  );
}

/** How much the words of a number tell that it is what is left; 0 when they do not. */
export function restWords(mention: Mention): number {
  if (!mayBeRest(mention)) return 0;
  const { clause, tail } = mention;
  // 已解决的48件、正在解决的22件，分别占: two of several shares.
  if (SHARED.test(mention.text.slice(mention.end, mention.end + 5))) return 0;
  // 余下的跨年度实施，当中有3个已完成: a part of what is left.
  if (BESIDE.test(mention.text.slice(mention.end, mention.end + 32)) || /[当其]中/u.test(mention.lead)) return 0;
  if (isStockWord(mention) || isRestOfOther(mention) || isBesideRest(mention)) return 0;
  if (ALL.test(clause) || isExcept(mention)) return 2;
  // 仍有12名未返校: told twice.
  if (/[还仍尚]有/u.test(clause) && NOT_AFTER.test(tail)) return 2;
  if (
    (KEPT.test(clause) && !clause.includes('其中')) ||
    NOT.test(clause) ||
    (clause.length < 4 && NOT_AFTER.test(tail))
  )
    return 1;
  return 0;
}

/** All verbs that the words of a number deny: 便没 and 到场 of 行动不便没到场的. */
function deniedIn({ clause, tail }: Mention): string[] {
  const own = [...clause.matchAll(DENIED)];
  return (own.length > 0 ? own : [...tail.matchAll(DENIED)]).map(([, verb = '']) => verb);
}

function isVerbOf(verb: string, { lead, tail }: Mention, words: string): boolean {
  if (verb.length === 2 && words.includes(verb)) return true;
  if (verb.length === 1 && (lead.endsWith(verb) || tail.startsWith(verb))) return true;
  // 没有改完 and 改好: the same verb with another end.
  return new RegExp(`[已实经]${verb.charAt(0)}|${verb.charAt(0)}[好完成毕到通齐掉过]`, 'u').test(words);
}

/** 已拆除 and 未拆除, 实检 and 未检, 出列 and 今年全部出列: one verb of what is done and what is left. */
export function isOneVerb(gone: Mention, rest: Mention): boolean {
  const words = gone.clause + gone.tail;
  if (deniedIn(rest).some((verb) => isVerbOf(verb, gone, words))) return true;
  const verb = /(\p{Script=Han}{2})$/u.exec(gone.lead)?.[1] ?? '';
  return verb !== '' && rest.tail.includes(verb);
}

const PARTS = /^[，；（(]其中(?!已)/u;

/** The numbers that may be told with what is left: those of its sentence, and the last ones before it where these are too few. */
function around(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  const fits = (one: Mention): boolean =>
    areAlike(one, rest) && one.depth <= rest.depth && !one.qualifies && !isAside(one) && !isSettled(one);
  const isNear = ({ text, end, start }: Mention): boolean =>
    text === rest.text &&
    !/[。！？]/u.test(end <= rest.start ? text.slice(end, rest.start) : text.slice(rest.end, start));
  const from = Math.max(0, at - REACH);
  const before = mentions.slice(from, at).filter(fits);
  const own = mentions.slice(at + 1, at + 4);
  // 其余48户落实措施，其中: parts of what is left.
  const inner = own.findIndex(({ gap }) => PARTS.test(gap));
  const after = own.slice(0, inner < 0 ? own.length : inner).filter((one) => fits(one) && isNear(one));
  const near = before.filter(isNear);
  if (near.length > 1) return near;
  if (near.length === 1 && after.length > 0) return [...near, ...after];
  if (near.length === 0 && after.length > 1) return after;
  // 新收60件，办结51件。尚有9件: those of the sentence before.
  const last = before.at(-1 - near.length);
  const former = last
    ? before.filter(({ text, end }) => text === last.text && !/[。！？]/u.test(text.slice(end, last.start)))
    : [];
  return [...former, ...near, ...after].filter((one, i, all) => all.indexOf(one) === i);
}

function restFollows(mentions: readonly Mention[], at: number): boolean {
  const [rest, next] = [mentions[at] as Mention, mentions[at + 1]];
  if (!next || next.text !== rest.text || !areAlike(next, rest) || next.depth !== rest.depth) return false;
  const gap = rest.text.slice(rest.end, next.start);
  return !/[。；]|其中/u.test(gap) && restWords(next) > 0;
}

/** All numbers near what is left, in which another reading may be found. */
function widely(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  return mentions
    .slice(Math.max(0, at - REACH), at + 4)
    .filter((one) => one !== rest && areAlike(one, rest) && !one.qualifies);
}

interface Told {
  readonly whole: readonly Mention[];
  readonly gone: readonly Mention[];
  readonly rest: Mention;
}

const valueIn = ({ quantity }: Mention): ReturnType<typeof valueOf> => valueOf(quantity);

/** 前批34个，后批28个; 上半年, 下半年: two lots of one whole. */
function areBatches(first: Mention, second: Mention): boolean {
  const [a, b] = [labelOf(first), labelOf(second)];
  return a !== b && /批|期|次|轮|半年|季度/u.test(a) && a.slice(1) === b.slice(1);
}

/** The largest number is the whole, with the stock told beside it; the others are what is done. */
function readingOf(list: readonly Mention[], rest: Mention): Told | null {
  const largest = list.reduce((most, one) => (order(valueIn(one), valueIn(most)) > 0 ? one : most));
  const stock = list.filter((one) => isStockWord(one));
  if (stock.length === 1 && list.length === 3) {
    const whole = stock.includes(list[0] as Mention) || stock.includes(list[1] as Mention) ? list.slice(0, 2) : [];
    if (whole.length === 2 && isDoneWord(list[2] as Mention)) return { whole, gone: list.slice(2), rest };
  }
  const batches = list.slice(0, 2);
  const [first, second, done] = list;
  if (first && second && done && list.length === 3 && areBatches(first, second) && isDoneWord(done))
    return { whole: batches, gone: [done], rest };
  // 35座全部开工: a step that all have taken is none of what is done.
  const gone = list.filter((one) => one !== largest && one !== rest && one.size < largest.size);
  return gone.length > 0 && gone.length < MOST && order(valueIn(largest), valueIn(rest)) > 0
    ? { whole: [largest], gone, rest }
    : null;
}

const add = (list: readonly Quantity[]): Interval => list.map(boundsOf).reduce(sumOf);

/** Whether some of the numbers give what is left in some way. */
function isAcquitted(list: readonly Mention[], rest: Mention): boolean {
  const own = boundsOf(rest.quantity);
  const all = list.map(({ quantity }) => quantity);
  const stocks = new Set(list.filter((one) => isStockWord(one) || isAdded(one)).map(({ quantity }) => quantity));
  for (const [i, whole] of all.entries()) {
    // 前批34个，后批28个，销号49个: what is done is no whole of what stands before it.
    if (i > 0 && isDoneWord(list[i] as Mention)) continue;
    const others = all.filter((one) => one !== whole);
    for (let mask = 1; mask < 1 << others.length; mask++) {
      const some = others.filter((_, i) => (mask & (1 << i)) !== 0);
      if (meets(own, differenceOf(boundsOf(whole), add(some)))) return true;
      const [stock, ...gone] = some;
      if (stock && stocks.has(stock) && gone.length > 0 && meets(own, differenceOf(add([whole, stock]), add(gone))))
        return true;
    }
    if (others.some((one) => meets(boundsOf(one), boundsOf(rest.quantity)))) return true;
  }
  return false;
}

function signsOf({ whole, gone, rest }: Told, reckoned: ReturnType<typeof valueOf>): number {
  const words = restWords(rest);
  const all = [...whole, ...gone];
  // 累计发放4.6亿元，其中本年1.3亿元: what was done in other years is not told.
  if (whole.some(({ lead }) => lead.includes('累计')) && gone.some(({ lead }) => /[本今当]年|年内/u.test(lead)))
    return 0;
  // 240亩，今年达到410亩: what stands after all others is their whole by its own words only.
  if (whole.length === 1 && gone.every(({ start }) => start < (whole[0] as Mention).start) && !whole.some(isWholeWord))
    return 0;
  const isChain = all.length < MOST && gone.every(({ text }) => text === rest.text);
  const parted = gone.some(({ lead }) => lead.startsWith('其中')) && words > 1;
  return (
    words +
    slipOf(valueOf(rest.quantity), reckoned) +
    (gone.every((one) => isOneVerb(one, rest)) ? 2 : 0) +
    (gone.every((one) => isDoneWord(one) || restWords(one) > 0) ? 1 : 0) +
    (whole.some(isWholeWord) ? 1 : 0) +
    (whole.length > 1 ? 1 : 0) +
    (isChain ? 1 : 0) +
    (parted ? 1 : 0)
  );
}

/**
 * What is left of a whole, by several signs together: words of the rest, one verb of what is done and what is not, words of the
 * whole, a difference that looks like a slip. Null when they are too few or some reading of the numbers holds.
 */
export function leftAt(mentions: readonly Mention[], at: number): Balance | null {
  const rest = mentions[at] as Mention;
  if (rest.base === '' || rest.qualifies || restWords(rest) === 0 || isAside(rest)) return null;
  // 正在推进5项，尚未启动4项: what is left is told in two; the last of them is asked for.
  if (restFollows(mentions, at)) return null;
  const list = around(mentions, at);
  if (list.length < 2 || list.length > MOST) return null;
  const told = readingOf(list, rest);
  if (!told) return null;
  const quantities = (some: readonly Mention[]): Quantity[] => some.map(({ quantity }) => quantity);
  const [whole, gone] = [quantities(told.whole), quantities(told.gone)];
  const balance = { whole, gone, rest: rest.quantity, certain: true };
  const reckoned = minus(totalOf(whole), totalOf(gone));
  if (meets(boundsOf(rest.quantity), differenceOf(add(whole), add(gone)))) return balance;
  const off = minus(reckoned, valueOf(rest.quantity));
  const size = off.n < 0n ? minus(ZERO, off) : off;
  if (order(reckoned, ZERO) < 0 || order(times(size, rational(3)), totalOf(whole)) > 0) return null;
  return signsOf(told, reckoned) >= ENOUGH && !isAcquitted(widely(mentions, at), rest) ? balance : null;
}
