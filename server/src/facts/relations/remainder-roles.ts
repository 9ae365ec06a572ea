import { codesOf } from '../../text/codes.ts';
import { differenceOf, meets, sumOf, type Interval } from '../../text/interval.ts';
import { minus, order, plus, ZERO, type Rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';

/** whole - gone = rest. */
export interface Balance {
  readonly whole: readonly Quantity[];
  readonly gone: readonly Quantity[];
  readonly rest: Quantity;
  readonly certain: boolean;
}

/** What is left, by a word that says: all the rest. */
const ALL_REST =
  /(?:其余|其它|余下|剩余|剩下|仅[余剩]|尚[余剩]|还[余剩]|结余|节余)(?:(?![还尚共另]有)[^，。；、（）]){0,14}$/u;
/** What is left: not done, carried over, absent. */
const REST =
  /(?:还有|尚有|结转(?:至|到|下|今|明|次)|转(?:入)?下年|没有[完办参到通]|未完|缺[考席勤编]|空[编缺]|请假|在[办审]|待[办审整拨付])[^，。；、（）]{0,14}$|^(?:不(?:符合|合格|达标)|(?:目前|年末|年底|仍|尚|还|暂)*未(?!来|成年|婚|经|知|公开))[^，。；、（）]{0,14}$/u;
/** 4件正在办理, 7件尚未办结: the words may stand after the number. */
const REST_AFTER =
  /^(?:正在|仍在|尚在|尚未|还未|暂未|仍未|未能|未[办审完整化答]|在[办审]|待[办审]|结转|留待|没有[完办])/u;
/** What is done. */
const DONE =
  /(?:已经?|全部|均|完成|办结|审结|结案|化解|整改|销号|办理|处理|处置|解决|答复|回复|通过|符合|合格|达标|使用|支出|支付|拨付|实到|实际|参考|到会|出席|参加|参训|拆除|兑现|发放|验收|落实|继续有效|建成|投产|改造|治理|销售|收回|偿还|消化|脱贫|报废|废止|失效|撤回|终止|取消|移送|不予)/u;
/** Stock that came over: it adds to what came in. */
const STOCK =
  /(?:上年|去年|上年度|往年|年初|期初|上期|上月|历年)[^，。；]{0,6}(?:结转|结余|未[结办]|旧存|遗留|滚存|转入|余额|存量)|^(?:结转|旧存|原有)|结转[^，。；]{0,4}案/u;
const SKIP = /其中|同比|上年同期|比上年|增|减|平均|人均|每|共计|合计|总计|占(?![道地用补])/u;
/** How many numbers before what is left are looked at. */
const REACH = 8;

/** What there is to be done, whatever verbs stand with it. */
const WHOLE =
  /应|列入|纳入|需|安排|收到|受理|排查|发现|交办|新收|接到|接收|登记|摸排|现有|辖区|报名|立项|下达|计划|总|清理|全[县镇市区乡省]/u;

type Role = 'stock' | 'done' | 'rest' | 'whole' | 'other';

/** A character of every word that tells what is left. */
const HINTS = codesOf('余剩未缺空请在待不转还尚没正仍留结');

function isHinted({ text, start, end, from, to }: Mention): boolean {
  for (let at = Math.max(from, start - 20); at < start; at++) if (HINTS.has(text.charCodeAt(at))) return true;
  for (let at = end; at < Math.min(to, end + 3); at++) if (HINTS.has(text.charCodeAt(at))) return true;
  return false;
}

function isRest(mention: Mention): boolean {
  if (!isHinted(mention) || /其余[^，。]*[还尚共另]有/u.test(mention.clause)) return false;
  if (REST.test(mention.clause) || ALL_REST.test(mention.clause)) return true;
  return /^(?:另有|还有|有|其中|另外)?$/u.test(mention.lead) && REST_AFTER.test(mention.tail);
}

function isDone(mention: Mention): boolean {
  const { clause, lead, tail } = mention;
  if (/已|实际|实[到参有]/u.test(clause)) return true;
  if (WHOLE.test(clause)) return false;
  return DONE.test(clause) || /^[^，。]{0,6}已/u.test(tail) || (/^(?:其中|有|目前)?$/u.test(lead) && DONE.test(tail));
}

function roleOf(mention: Mention): Role {
  if (STOCK.test(mention.clause) && !/结转(?:下|至|到|明)/u.test(mention.clause)) return 'stock';
  if (isRest(mention)) return 'rest';
  if (isDone(mention)) return 'done';
  return WHOLE.test(mention.clause) ? 'whole' : 'other';
}

/** The numbers in the unit of `rest` before it, in order. */
function before(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  const out: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const mention = mentions[i] as Mention;
    if (mention.depth > rest.depth || mention.qualifies || !areAlike(mention, rest)) continue;
    out.unshift(mention);
  }
  return out;
}

interface Reading {
  readonly whole: readonly Mention[];
  readonly gone: readonly Mention[];
  readonly certain: boolean;
  /** Told with 除……外: the whole may follow. */
  readonly exception: boolean;
}

/** Where the whole stands: before 其中, or the last number that is a whole by its words, or the first of all. */
function placeOfWhole(list: readonly Mention[], roles: readonly Role[]): number {
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
  const clear = !gone.some(({ lead }) => SKIP.test(lead.replace(/^其中/u, '')));
  const parts = (gone[0] as Mention).lead.startsWith('其中') && told.includes('done');
  const all = ALL_REST.test(rest.clause) && told.every((role) => role === 'done' || role === 'other');
  const steady = told.every((role) => role === 'done') || ((parts || all) && !told.includes('stock'));
  return { whole: [...stock, whole], gone, certain: clear && steady, exception: false };
}

/** 除5件正在办理外，其余68件均已办结，共73件: the whole may stand before or after. */
function byException(mentions: readonly Mention[], at: number): Reading | null {
  const rest = mentions[at] as Mention;
  const near = mentions.slice(Math.max(0, at - 3), at + 3).filter((one) => areAlike(one, rest));
  const i = near.indexOf(rest);
  const except = near[i - 1];
  if (!except || !/^除/u.test(except.clause) || !/其余/u.test(rest.clause)) return null;
  const whole = near[i - 2] ?? near.slice(i + 1).find(({ lead }) => /共|总/u.test(lead));
  return whole ? { whole: [whole], gone: [except], certain: true, exception: true } : null;
}

/** Other readings, of which one is enough to acquit: any whole with all that follows it, or with one number alone. */
function* otherReadings(list: readonly Mention[]): Generator<Reading> {
  for (let w = 0; w < list.length - 1; w++) {
    const whole = list[w] as Mention;
    yield { whole: [whole], gone: list.slice(w + 1), certain: false, exception: false };
    for (let g = w + 1; g < list.length; g++)
      yield { whole: [whole], gone: [list[g] as Mention], certain: false, exception: false };
    if (w > 0) yield { whole: list.slice(w - 1, w + 1), gone: list.slice(w + 1), certain: false, exception: false };
  }
}

const quantityOf = ({ quantity }: Mention): Quantity => quantity;

function balanceOf({ whole, gone, certain }: Reading, rest: Mention): Balance {
  return { whole: whole.map(quantityOf), gone: gone.map(quantityOf), rest: rest.quantity, certain };
}

/** Whether what is left comes out. */
export function isBalanced({ whole, gone, rest }: Balance): boolean {
  const add = (list: readonly Quantity[]): Interval => list.map(boundsOf).reduce(sumOf);
  return meets(boundsOf(rest), differenceOf(add(whole), add(gone)));
}

/** A slip of a figure stays near. */
function isNear({ whole, gone, rest }: Balance): boolean {
  const add = (list: readonly Quantity[]): Rational => list.map(valueOf).reduce(plus, ZERO);
  const all = add(whole);
  const off = minus(minus(all, add(gone)), valueOf(rest));
  const size = { n: off.n < 0n ? -off.n : off.n, d: off.d };
  return order(add(gone), all) < 0 && order(plus(size, size), all) <= 0;
}

/** What goes on after the rest in its unit: 其余3户纳入帮扶，22户不符合条件. */
function followers(mentions: readonly Mention[], at: number): Mention[] {
  const rest = mentions[at] as Mention;
  return mentions
    .slice(at + 1, at + 3)
    .filter(
      (one) => areAlike(one, rest) && one.depth === rest.depth && /^[，、和]/u.test(one.mark) && !SKIP.test(one.lead),
    );
}

function balanceAt(mentions: readonly Mention[], at: number): Balance | null {
  const rest = mentions[at] as Mention;
  const list = before(mentions, at);
  const told = byException(mentions, at) ?? byWords(list, rest);
  const own = told && balanceOf(told, rest);
  if (own && isBalanced(own)) return own;
  const more = followers(mentions, at);
  const wider = own && { ...own, gone: [...own.gone, ...more.map(quantityOf)] };
  if (wider && isBalanced(wider)) return wider;
  for (const reading of otherReadings(list)) {
    const balance = balanceOf(reading, rest);
    if (isBalanced(balance)) return own ? balance : null;
  }
  return own && isNear(own) ? { ...own, certain: own.certain && (more.length === 0 || told.exception) } : null;
}

/** All numbers that are said to be what is left, with what they are left of. */
export function balancesIn(mentions: readonly Mention[]): Balance[] {
  const out: Balance[] = [];
  for (let at = 1; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.base === '' || mention.qualifies || !isRest(mention)) continue;
    const found = balanceAt(mentions, at);
    if (found) out.push(found);
  }
  return out;
}
