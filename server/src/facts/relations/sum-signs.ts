import { codesOf } from '../../text/codes.ts';
import { totalOf, valueOf } from '../bounds.ts';
import { leavesSome, saysNothingElse, saysOneName, saysOnly, tellsCount } from './closure-words.ts';
import { areOpposed } from './flow-words.ts';
import type { Mention } from './mentions.ts';
import { isBareTotal, saysBack } from './series.ts';
import { countsParts } from './sum-counted.ts';
import { slipOf } from './slip.ts';
import { kinshipOf, mayOverlap, type Kinship } from './sum-kinds.ts';
import { labelOf } from './sum-parts.ts';

/** A total and the list that may be all of it. */
export interface Reading {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** Whether the total stands before its parts. */
  readonly ahead: boolean;
}

/** So many signs are enough to be sure. */
export const ENOUGH = 5;
/** How far before a list and after it the words that tell what it is are looked for. */
const BEFORE = 40;
const AFTER = 44;

/** 合计, 加在一起是: nothing but the sum of what was just told. */
const SUMMED =
  /合计|总计|[共统通拢]共?计|[一总合统拢]共|合[起拢]|加起来|一起|[加拢并][到在]?一块|加总|相加|汇总|之和|总[数和]|归[拢总]|归到|汇到|满打满算|[凑筹][成足齐]|[算加]下来|[年季月批次轮期]下来|一年(?=[^，。；\d级期]{0,6}$)|[这以上]述?[^，。；]{0,6}共/u;
/** 总人数, 进出口总额, 表彰人数共: a total of what the words say, which must be what the parts are of. */
const TOTALLED = /(?:(?<!公)共(?:有|计|达|为)?|总(?![工部是体结队支])[^，。；]{0,6})$/u;
const TOTAL_WORDS = /全[年县镇市乡区城]|一[年共]|目前|现|共|总[数量额值和计储]?|达到?|[为有是约数]/gu;
const BREAKS = codesOf('，。；！？');
const TOTAL =
  /(?<!公)共(?![青产建享同和])|总(?!工|部)|全部|所有|累计|全(?:[年县镇市区乡省局街村社域线]|流域)|年度|两[项者级]|合计/u;
/** 全队, 全长, 队伍规模: all of the one thing whose parts were told. */
const WHOLE_OF =
  /^\p{Script=Han}{0,3}(?:全(?:[队场厂园班校院团站店馆组长程城]|卡口)|整盘|规模|盘子|家底)\p{Script=Han}{0,4}$/u;
/** What a place or a body is made up of is told in full: 辖, 下设. */
const MADE_OF = /[下管]?辖|下设/u;
/** 分别为, 依次是, 资金来源为: what follows is the list of them. */
const ROW = /分别|依次|具体[为是]|来自/u;
const COPULA =
  /^[^。；]{0,20}[，：:]?[^，。；：:、\d]{0,12}(?:来源|构成|组成|结构|去向|用途|分布|情况|类型|分类|看|分)(?:为|是|有|包括|[：:，])/u;
const COPULA_HINTS = codesOf('源构组去途布况型类看分');
const COLON = /[：:][^，。；：:]{0,14}$/u;
const ALL_OF = /全部|全数|悉数|均已?|都已?|已全/u;
const OTHERS = /其他|其它|其余|余下|剩余|剩下/u;
/** Before the last of a list: 除此只有, 剩下的全给了. */
const LAST = /除此|其[他它余]|余下|剩[余下]/u;
/** From a total right to its parts. */
const LEADS = /^[^，。；]{0,12}(?:[：:]|，(?:其中|包括|分别))[^，。；：]{0,14}$|^[中里]/u;
/** Words that leave a list open, whatever follows it, and those that do where nothing closes it. */
const SOME_BEFORE = /主要|重点|例如|比如|如[：:]/u;
const OPEN_BEFORE = new RegExp(`${SOME_BEFORE.source}|包括|包含|涵盖|其中|中[，]?[已有]`, 'u');
const OPEN_AFTER = /^(?:等|左右等|余|[，；](?:其余|余下|剩余|剩下|其他)(?![^，。；]{0,4}(?:[没无]|未[有设列])))/u;

interface Words {
  readonly head: string;
  readonly tail: string;
  /** The clause of the total. */
  readonly own: string;
}

function wordsOf({ total, parts, ahead }: Reading): Words {
  const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
  const from =
    ahead && total.text === first.text ? Math.max(total.end, first.start - 2 * BEFORE) : first.start - BEFORE;
  const { text } = last;
  const to = !ahead && total.text === text ? total.start : last.end + AFTER;
  return {
    head: first.text.slice(Math.max(0, from), first.start),
    tail: text.slice(last.end, to),
    own: total.text.slice(Math.max(0, total.start - BEFORE), total.start),
  };
}

/** Things of several sorts under one name: 15个村（社区）, 12个镇街. */
const COMPOUND = /^(?:\p{Script=Han}{1,4}[（(](?:\p{Script=Han}{1,4}、?)+[）)]|镇街|街镇|村居|村社|乡镇|中小学)/u;
const NOUN = /^\p{Script=Han}{1,6}(?=[，。；、]|$)/u;

/** 11个行政村、3个社区 and 15个村（社区）: the total bears the names of all its parts. */
function bearsAllNames({ total, parts }: Reading): boolean {
  const noun = COMPOUND.exec(total.text.slice(total.end, total.end + 12))?.[0];
  if (noun === undefined) return false;
  const ends = parts.map((part) => NOUN.exec(part.text.slice(part.end, part.end + 7))?.[0].slice(-2) ?? '');
  return new Set(ends).size === ends.length && ends.every((end) => [...end].some((char) => noun.includes(char)));
}

const [UP, DOWN] = [/以上/u, /以[下内]|不足|不满|未满/u];

/** 20万元以上的5个村、10万至20万元的4个、10万元以下的3个: a scale from one end to the other. */
function isScale(parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
  if (parts.length < 3) return false;
  const [head, end] = [first, last].map(
    ({ text, start }) => /[^，。；：]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '',
  );
  return (UP.test(head ?? '') && DOWN.test(end ?? '')) || (DOWN.test(head ?? '') && UP.test(end ?? ''));
}

/** What the parts are called. */
interface Names {
  readonly labels: readonly string[];
  readonly kinship: Kinship;
  /** 分别为18人、12人: named before the first of them. */
  readonly isRow: boolean;
  /** 新办的, 换发的, 补办的 beside 办证照: told in one form, which is not that of the total. */
  readonly areApart: boolean;
}

/** Whether a list begins with the next words after its total. */
function isRightAfter({ text, end }: Mention, first: Mention): boolean {
  return (
    text === first.text && first.start > end && first.start - end < 24 && !/[。；]/u.test(text.slice(end, first.start))
  );
}

function namesOf({ total, parts }: Reading): Names {
  const labels = parts.map(labelOf);
  const [first] = parts as [Mention];
  const last = first.lead.slice(-1);
  return {
    labels,
    kinship: kinshipOf(labels, total.quantity.unit),
    isRow: /分别|依次/u.test(first.clause) && parts.slice(1).every(({ lead }) => lead === ''),
    areApart:
      last !== '' &&
      isRightAfter(total, first) &&
      !total.lead.endsWith(last) &&
      parts.every(({ lead }) => lead.length > 1 && lead.endsWith(last)),
  };
}

/**
 * What the names of the parts say.
 * @param isClosed whether the words tell that nothing is left out, or by what the list sorts
 */
function byLabels(reading: Reading, { labels, kinship, isRow }: Names, isClosed: boolean): number {
  const { parts } = reading;
  if (LAST.test((parts.at(-1) as Mention).gap) || OTHERS.test(labels.at(-1) ?? '')) return 3;
  if (kinship === 'whole' || bearsAllNames(reading) || isScale(parts)) return 3;
  if (kinship === 'exclusive' || kinship === 'similar') return 1;
  if (isRow) return 0;
  if (new Set(labels).size < labels.length && labels.some((label) => label !== '')) return -1;
  // 按职称分，高级18人、中级46人: sorted so, what may else be told of one is told of one alone.
  if (labels.some(mayOverlap)) return isClosed ? 0 : -2;
  return reading.ahead || labels.includes('') ? 0 : 1;
}

function clauseIn(words: string): string {
  let from = words.length;
  while (from > 0 && !BREAKS.has(words.charCodeAt(from - 1))) from--;
  return words.slice(from);
}

/** Whether what is totalled is nothing new, or what the words of the parts speak of. */
function isTotalOf(clause: string, parts: readonly Mention[]): boolean {
  const thing = clause.replace(TOTAL_WORDS, '');
  if (thing.length < 2) return true;
  const words = parts.map((part) => part.clause).join('，');
  for (let at = 0; at + 2 <= thing.length; at++) if (words.includes(thing.slice(at, at + 2))) return true;
  return false;
}

/** What the total's own words say, and those that stand between it and the list. */
function byTotal({ ahead, total, parts }: Reading, { own }: Words): number {
  const clause = clauseIn(own);
  if (!ahead && (SUMMED.test(own.slice(-24)) || saysBack(total) || countsParts(total, parts))) return 3;
  if (!ahead && isBareTotal(total)) return 2;
  if (!ahead && TOTALLED.test(clause) && isTotalOf(clause, parts)) return 3;
  if (!ahead && WHOLE_OF.test(clause)) return 2;
  return TOTAL.test(clause) ? 1 : 0;
}

/** What stands between two numbers, as strong as its strongest mark. */
function markBetween({ text, end }: Mention, { start }: Mention): string {
  const words = text.slice(end, start);
  return ['。', '；', '：', '，'].find((mark) => words.includes(mark)) ?? '、';
}

/** 甲9件、乙3件、丙4件: the first is told as the others are, and hardly their total. */
function isLevel({ total, parts: [first, second] }: Reading, own: string): boolean {
  if (TOTAL.test(own) || (first?.lead.endsWith('的') === true && !total.lead.endsWith('的'))) return false;
  if (!first || !second || total.text !== first.text || total.depth < first.depth) return false;
  const mark = markBetween(total, first);
  return !/^[中里]|[：:]|其中|分别|依次|包括/u.test(first.gap) && mark === markBetween(first, second);
}

/** What came in, and what was over from before: 新收, 结转, 去年没办完. */
const CAME = /新[收受接立]|结转|遗留|旧存|(?:去年|上年|往年)[^，。；]{0,4}[没未]/u;
const PLANNED = /计划|任务|目标|应|拟|预算/u;
const DONE = /完成|已|实际|实[有到收]|建成|办结/u;

/** 一期计划6座，二期计划5座，两期共完成10座: what was meant to be is not what was done. */
export function areApart({ total, parts }: Pick<Reading, 'total' | 'parts'>): boolean {
  if (areOpposed(parts)) return true;
  const words = parts.map(({ clause }) => clause).join('');
  if (parts.every(({ clause }) => CAME.test(clause)) && DONE.test(total.clause)) return true;
  return PLANNED.test(words)
    ? DONE.test(total.clause) && !DONE.test(words)
    : PLANNED.test(total.clause) && DONE.test(words);
}

/** 新建4座、改造2座, 新建的有7座: the total is of what one of the parts is called alone. */
function isOfOnePart({ total, parts, ahead }: Reading): boolean {
  if (ahead) return false;
  const ends = parts.map((part) => labelOf(part).replace(/的$/u, '').slice(-2));
  const isNamed = (end: string): boolean => end.length === 2 && total.lead.includes(`${end}的`);
  return ends.some(isNamed) && !ends.every(isNamed);
}

/** 全部下拨到五个村, 分给三个镇: the total goes out to as many as follow. */
const DEALT =
  /^[^，。；]{0,10}(?:下拨|拨付|拨|分配|分解|分派|分|投|安排|发放|发|配|落实|交付|交|送|划)[^，。；]{0,2}[到给至往于在进入][^，。；]{0,12}[，：]/u;

/** 主要集中在三个领域: that they are the most of it weighs more than their number and 分别 do. */
const SOME_TOLD = 6;

/** What the words before a list say of it: 分别为, 辖, 来源为. */
function byHead({ parts, ahead, total }: Reading, head: string, isClosed: boolean): number {
  const row =
    ROW.test(head) || (COPULA_HINTS.isIn(head, 0, head.length) && COPULA.test(head)) ? 2 : MADE_OF.test(head) ? 1 : 0;
  // 73家全部销号：a、b、c: the list tells what became of all.
  const colon = ahead && parts.length > 2 && COLON.test(head) ? (ALL_OF.test(head) ? 4 : 2) : 0;
  const { text, end } = total;
  const dealt = ahead && text === (parts[0] as Mention).text && DEALT.test(text.slice(end, end + 32)) ? 2 : 0;
  if (ahead && !isClosed && leavesSome(head)) return row + colon - SOME_TOLD;
  return row + colon + dealt - ((isClosed ? SOME_BEFORE : OPEN_BEFORE).test(head) ? 2 : 0);
}

/** Whether words near a list tell how many members it has. */
function countSigns({ parts, ahead, total }: Reading, { head, tail, own }: Words): number {
  const count = parts.length;
  if (!ahead && countsParts(total, parts)) return 3;
  const isOwn = tellsCount(own, count);
  if (!isOwn && !tellsCount(head, count) && !(ahead && tellsCount(tail.slice(0, 16), count))) return 0;
  return isOwn && count > 3 ? 3 : 2;
}

/** What the words before a list and after it say, but for its length. */
function byList(reading: Reading, { head, tail, own }: Words): number {
  const { ahead, total } = reading;
  const beyond = ahead ? tail : tail + total.text.slice(total.end, total.end + AFTER);
  const isClosed = closes(beyond);
  return (
    byHead(reading, head, isClosed) +
    (isClosed ? (ahead && LEADS.test(head) ? 5 : 4) : 0) +
    (saysOnly(head) || (ahead && saysOnly(own.slice(-8))) ? 2 : 0) -
    (OPEN_AFTER.test(tail) ? 4 : 0)
  );
}

/** What the names speak for at most, and how the figures look at most. */
const [MOST_BY_NAMES, MOST_BY_SLIP] = [4, 2];

/** What speaks against a reading: its total is one of the list, or counts something else. */
function against(reading: Reading, words: Words, { kinship, areApart: isForm }: Names, counted: number): number {
  const isFree = reading.ahead && counted === 0 && !isForm && kinship !== 'whole' && kinship !== 'exclusive';
  const level = isFree && isLevel(reading, clauseIn(words.own));
  return (level ? levelOf(reading, words) : 0) + (areApart(reading) || isOfOnePart(reading) ? 6 : 0);
}

/** How near a sum comes by chance to a number of the same list only seldom. */
const NEARBY = 0.15;

/** 处置17宗，收回5宗，督促8宗，每宗只用一种办法: of a closed list that comes near to its head, the head is hardly one. */
function levelOf({ total, parts }: Reading, { tail }: Words): number {
  let sum = 0;
  for (const { size } of parts) sum += size;
  return closes(tail) && Math.abs(sum - total.size) <= total.size * NEARBY ? 1 : 3;
}

/** Whether the words after a list say that nothing is left out, or that each thing is told under one name. */
function closes(words: string): boolean {
  return saysNothingElse(words) || saysOneName(words);
}

function isClosedBy({ head, tail }: Words): boolean {
  return closes(tail) || (COPULA_HINTS.isIn(head, 0, head.length) && COPULA.test(head));
}

/**
 * Whether so much speaks for a list being all of its total: the words that close it, their number told, names that are all there are, a
 * word for the sum, and a difference that looks like a slip of one figure. What costs most is asked last, and only where it can
 * still make up `least` signs.
 */
export function areSigns(reading: Reading, least: number): boolean {
  const words = wordsOf(reading);
  const counted = countSigns(reading, words);
  let signs = byList(reading, words) + byTotal(reading, words) + counted + (reading.parts.length > 2 ? 1 : 0);
  if (signs + MOST_BY_NAMES + MOST_BY_SLIP < least) return false;
  signs += slipIn(reading);
  if (signs + MOST_BY_NAMES < least) return false;
  const names = namesOf(reading);
  signs += byLabels(reading, names, isClosedBy(words)) + (names.areApart ? 1 : 0);
  return signs >= least && signs - against(reading, words, names, counted) >= least;
}

function slipIn({ total, parts }: Reading): number {
  return slipOf(valueOf(total.quantity), totalOf(parts.map(({ quantity }) => quantity)));
}
