import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import { changeIn } from './growth-words.ts';
import type { Run } from './share-runs.ts';
import { bareShareOf, isShare, isWhole, maySayShare, saidOf, type Said } from './share-words.ts';

/** 28件，占审结案件的45%: a number and the share that it is said to be of something. */
export interface ShareClaim {
  readonly part: Quantity;
  readonly percent: Quantity;
  readonly base: string;
  /** 占全部150件的42%: the whole, told within the words. */
  readonly whole: Quantity | null;
  readonly reached: boolean;
  /** 超过总数的 before 一半, 不足, 接近: which side of the share is meant, where the words do not stand right before it. */
  readonly mark?: ShareMark;
}

export type ShareMark = 'least' | 'most' | 'near';

/** Between a number and 占: what else is said of it, and the mark. */
const TO_SHARE =
  /^[^，。；、：（）()]{0,18}[，、（(]?(?:人数|户数|数量|件数|面积|金额|数额|总量|[二两三四]者|各自|分别|合计|恰好|正好|刚好|几乎|大约|差不多|足足|约|仅|共|已|各|均|就|只|所)*$/u;
/** As TO_SHARE with a clause in between, where the base is named: 31万亩，管护责任落实到村，占耕地的. */
const TO_FAR_SHARE = /^[^，。；、：（）()\d]{0,14}，[^，。；、：（）()\d]{2,12}，(?:约|仅|共|已|就|只|所)*$/u;
/** 16件案件中占90%: the number before is the whole and no part. */
const AMONG = /(?<![集其])中(?![小型医学介心央])|[和与及]$/u;
/** Between a share and the number that it is told of afterwards: 占42%（63件）, 占42%，共63件. */
const AFTER_SHARE =
  /^(?:[（(]|[，、](?:(?:[位高]?居|排|位?列)[^，。；]{1,6}[，、])?(?:共有?|共计|计|即|为|(?:数量|件数|总数|户数|人数)(?:是|为|有|达)?)+)$/u;
/** As AFTER_SHARE with what so much is in between: 占62%的是外地游客，计49人. */
const AFTER_NAMED =
  /^(?:的)?(?:都|均)?(?:是|为|系|属于?)[^，。；：、\d]{2,16}[，（(](?:其?(?:人数|户数|件数|数量|总数))?(?:共计|合计|总计|一共|共有?|计有?|有|即|为|达|折合|也就是)+$/u;
const OF_NUMBER = /^[）)]?(?:中|里|总数|总量)?的(?:比重|比例)?(?:大?约|近)?(?:为|是|达到?)?$/u;
const OPEN_BASE =
  /(?:占(?:到|了)?|(?:相当于|(?<![因作成])为|是|达到?|完成了?)(?!上年|去年|同期))[^，。；、：（）()占]{0,14}(?:[（(]共?)?$/u;

/** 291件……204件，两者合起来占六成: the share is of the numbers together. */
const TOGETHER = /[二两三四五]者(?!分别|各)|[两二三四五]类(?:合|共)|合起来|加起来|合计|一起|共占|合占/u;

function tellsSum({ items }: Run, percents: Run): boolean {
  const [last, own] = [items.at(-1), percents.items[0]];
  if (items.length > 1 || !last || !own || own.place.block !== last.place.block) return false;
  return own.place.start > last.place.end && TOGETHER.test(own.place.block.text.slice(last.place.end, own.place.start));
}

function zip(
  parts: Run | undefined,
  percents: Run,
  said: Pick<Said, 'base' | 'reached'>,
  whole: Quantity | null,
): ShareClaim[] {
  if (
    !parts ||
    tellsSum(parts, percents) ||
    parts.items.length !== percents.items.length ||
    parts.items[0]?.kind !== 'amount'
  )
    return [];
  return percents.items.map((percent, i) => ({
    part: parts.items[i] as Quantity,
    percent,
    base: said.base,
    whole,
    reached: said.reached,
  }));
}

/** So many runs back the part may stand where others are told in between. */
const BACK = 4;

/** The part before 占全部80件: the number before, or the only one of that unit near it. */
function partsOf(runs: readonly Run[], i: number, unit: string): Run | undefined {
  const alike = (run: Run | undefined): boolean => run?.items[0]?.kind === 'amount' && isAlike(run.items[0].unit, unit);
  if (alike(runs[i - 1])) return runs[i - 1];
  const near = runs.slice(Math.max(0, i - BACK), i).filter(alike);
  return near.length === 1 ? near[0] : undefined;
}

/** 24件，占全部80件的30%. */
function ofNumber(runs: readonly Run[], i: number): ShareClaim[] {
  const [base, own] = [runs[i - 1], runs[i]];
  const whole = base?.items[0];
  if (!whole || !own || base.items.length > 1 || !OF_NUMBER.test(own.gap) || !OPEN_BASE.test(base.gap)) return [];
  return zip(partsOf(runs, i - 1, whole.unit), own, { base: '', reached: false }, whole);
}

const BOTH = /^[，、]?(?:[两二]者)?分别(?:为|是|达到?|有)?$/u;

/** 接诊量占总诊疗量的40%，分别为31.2万人次和78.0万人次. */
function ofBoth(own: Run, next: Run | undefined, said: Said): ShareClaim[] {
  const [part, whole] = next?.items ?? [];
  if (!next || !part || !whole || next.items.length !== 2 || own.items.length !== 1 || !BOTH.test(next.gap)) return [];
  if (part.kind !== 'amount' || said.base === '') return [];
  return zip({ items: [part], gap: next.gap }, own, said, whole);
}

const MOVED_FROM =
  /(?:^|[，。；：、（）()\d])([^，。；：、（）()\d]{0,14}?)(?:所占|的)?(?:占比|比重|比例)(?:分别)?(?:由|从)[^，。；：\d]{0,8}$/u;
const MOVED_LAST = codesOf('到至为了的');
const MOVED_TO =
  /^(?:逐步|稳步|大幅)?(?:提高|提升|上升|增加|增长|升|下降|降低|降|调整)(?:到|至|为)(?:了|今年的|目前的|现在的)?$/u;

/** 大专以上171人，大专以上占比从上届的48.5%提高到64.8%: the share of now, by the name of its part. */
function moved(runs: readonly Run[], i: number): ShareClaim[] {
  const [then, own] = [runs[i - 1], runs[i]];
  if (!then || !own || own.items.length > 1 || then.items[0]?.kind !== 'percent' || !MOVED_TO.test(own.gap)) return [];
  const name = MOVED_FROM.exec(then.gap)?.[1]?.replace(/^其中|所占$/u, '');
  if (name === undefined) return [];
  const before = runs.slice(0, i - 1);
  const named = before.filter(
    ({ items, gap }) => items.length === 1 && items[0]?.kind === 'amount' && gap.includes(name),
  );
  const parts = name === '' ? runs[i - 2] : named.length === 1 ? named[0] : undefined;
  return zip(parts, own, { base: '', reached: false }, null);
}

/** 211户（64.7%）. */
function inBrackets(runs: readonly Run[], i: number): ShareClaim[] {
  const own = runs[i];
  const first = own?.items[0];
  if (!own || !first || own.items.length > 1 || (own.gap !== '（' && own.gap !== '(')) return [];
  const after = first.place.block.text.charAt(first.place.end);
  return after === '）' || after === ')' ? zip(runs[i - 1], own, { base: '', reached: false }, null) : [];
}

/** 60岁以上的: a number that tells the kind of those that follow. */
const KIND = /^(?:(?:及?以[上下]|以内)[^，。；、\d]{0,8}|的)$/u;
const QUALIFIES = /^(?:周?岁|年|级|类)$/u;

/** 、刑事 between two numbers of a list. */
const LISTED = /^(?:[、，；]|以?及|和|与)[^，。；、\d]{0,12}$/u;

/** 民事204件、刑事68件、行政68件，分别占: the numbers that as many shares follow. */
function listBefore(runs: readonly Run[], i: number): Run | undefined {
  const count = runs[i]?.items.length ?? 0;
  const last = runs[partBefore(runs, i)];
  if (count < 2 || !last || last.items.length >= count) return last;
  const told = runs.slice(Math.max(0, i - 2 * count), i).filter(({ items: [one] }) => one && !QUALIFIES.test(one.unit));
  const own = told.slice(-count);
  const even =
    own.length === count &&
    own.every(({ items, gap }, at) => items.length === 1 && (at === 0 || LISTED.test(gap) || KIND.test(gap)));
  const unit = last.items[0]?.unit ?? '';
  if (!even || !own.every(({ items }) => items[0]?.kind === 'amount' && isAlike(items[0].unit, unit))) return undefined;
  return { items: own.flatMap(({ items }) => items), gap: own[0]?.gap ?? '' };
}

/** The number that a share follows; the change that is told in between is passed over: 3066亿元，增长11.6%，占…; 1142件，较上年多出203件，占…. */
function partBefore(runs: readonly Run[], i: number): number {
  const last = runs[i - 1];
  return last && changeIn(last.gap) ? i - 2 : i - 1;
}

const LABEL = /^[，；]([\u4e00-\u9fff]{2,8}?)(?:的|数|数量|人数|件数|户数)?(?:就|已|仅|只|约|均|共|则|所|又)*$/u;

/**
 * 男性38名，女性12名，女性占24%: the name of a number before is said again; where the base is named, a part of the words of the
 * number right before will do: 因误填退件27件，退件占办件的.
 */
function namedAgain(runs: readonly Run[], i: number, between: string, isOpen: boolean): Run | undefined {
  const label = LABEL.exec(between)?.[1];
  if (label === undefined) return undefined;
  const named = runs.slice(Math.max(0, i - BACK), i).filter(({ gap }) => endsWithName(gap.replace(ENDING, ''), label));
  if (named.length === 1) return named[0]?.items.length === 1 ? named[0] : undefined;
  const last = runs[partBefore(runs, i)];
  return !isOpen && last?.items.length === 1 && isPartOf(label, last.gap) ? last : undefined;
}

function isPartOf(name: string, words: string): boolean {
  const at = words.lastIndexOf(name.slice(0, NAMED));
  return at >= 0 && !NARROWED.test(words.slice(0, at));
}

/** 规上工业增加值 is not 工业增加值. */
const NARROWED = /(?:规上|规模以上|限上|限额以上|新增|新|重点|民营|国有|主要|[男女])$/u;

function endsWithName(words: string, name: string): boolean {
  return words.endsWith(name) && !NARROWED.test(words.slice(0, words.length - name.length));
}

/** So many characters of a name tell it. */
const NAMED = 3;
const ENDING = /(?:的|共有?|有|为|达)+$/u;

/** 占42%（63件）, 占38.2%，居第一位，数量是105件: the number stands behind its share. */
function toldBehind(runs: readonly Run[], i: number, said: Said): ShareClaim[] {
  const own = runs[i] as Run;
  const behind = runs.slice(i + 1, i + 3).find(({ items: [one] }) => one?.kind !== 'ordinal');
  const [told] = behind?.items ?? [];
  if (!behind || !told) return [];
  const { block, end } = (own.items.at(-1) as Quantity).place;
  const gap = block.text.slice(end, told.place.start);
  const isAlone = gap === '，有' && /[，。；）]/u.test(block.text.charAt(told.place.end));
  return isAlone || AFTER_SHARE.test(gap) || AFTER_NAMED.test(gap) ? zip(behind, own, said, null) : [];
}

function claimsAt(runs: readonly Run[], i: number): ShareClaim[] {
  const own = runs[i] as Run;
  const first = own.items[0] as Quantity;
  const { block, start } = first.place;
  if (MOVED_LAST.has(own.gap.charCodeAt(own.gap.length - 1))) {
    const told = moved(runs, i);
    if (told.length > 0) return told;
  }
  if (own.gap.endsWith('（') || own.gap.endsWith('(')) return inBrackets(runs, i);
  if (!maySayShare(block.text, start)) return first.kind === 'fraction' ? bare(runs, i) : [];
  const said = saidOf(first, start - own.gap.length);
  if (!said) {
    const told = ofNumber(runs, i);
    return told.length > 0 ? told : bare(runs, i);
  }
  const between = block.text.slice(start - own.gap.length, said.at);
  const next = runs[i + 1];
  const both = ofBoth(own, next, said);
  if (both.length > 0) return both;
  if (next?.gap === '的') return zip(next, own, said, null);
  // 占62%的是外地游客，计49人: so much of the number before, which is no part then.
  const isSo = block.text.startsWith('的', (own.items.at(-1) as Quantity).place.end) ? toldBehind(runs, i, said) : [];
  if (isSo.length > 0) return isSo;
  const before =
    (TO_SHARE.test(between) || (!isWhole(said.base) && TO_FAR_SHARE.test(between))) && !AMONG.test(between)
      ? zip(listBefore(runs, i), own, said, null)
      : zip(namedAgain(runs, i, between, isWhole(said.base)), own, said, null);
  return before.length > 0 ? before : toldBehind(runs, i, said);
}

/** 八成销往省外: what follows says what so much of the number before is; the number is no part then. */
const ALONE = /^(?:以上|左右|上下|多|强|弱|有余|略[多少强]|还[多强])?(?:$|[^\p{Script=Han}])/u;

/** The number that a share without 占 is told of: the one right before it in the sentence. */
function bare(runs: readonly Run[], i: number): ShareClaim[] {
  const own = runs[i] as Run;
  const [only] = own.items;
  if (!only || !ALONE.test(only.place.block.text.slice(only.place.end, only.place.end + 4))) return [];
  const said = own.items.length === 1 ? bareShareOf(only, own.gap) : null;
  const part = said && runs[partBefore(runs, i)];
  if (!said || part?.items.length !== 1 || !part.gap.includes(said.label ?? '')) return [];
  return zip(part, own, { base: said.base, reached: false }, null).map((claim) => ({ ...claim, ...said.mark }));
}

const THAT_IS = /即|也就是|（|也即/u;
const AMONG_THESE = /^[^，。；、（）]{0,8}中[，]?[^，。；、（）]{0,6}$/u;

/** So many runs behind a share its numbers may be explained: 四分之一的村收入超30万元，即20个村中有8个. */
const FAR = 3;

/** The share stands before both of its numbers. */
function explained(runs: readonly Run[], i: number): ShareClaim[] {
  for (let at = i + 1; at <= i + FAR; at++) {
    const [wholes, parts] = [runs[at], runs[at + 1]];
    const whole = wholes?.items[0];
    if (!whole || !parts) return [];
    if (whole.kind !== 'amount' || !AMONG_THESE.test(parts.gap) || !THAT_IS.test(wholes.gap)) continue;
    if (isAlike(whole.unit, parts.items[0]?.unit ?? ''))
      return zip(parts, runs[i] as Run, { base: '', reached: false }, whole);
  }
  return [];
}

const NONE: readonly ShareClaim[] = [];

/** What is read of a sentence: the module of sentences reads its claims here. */
interface SentenceNumbers {
  readonly items: readonly Quantity[];
  readonly rows: readonly Run[];
}

/** Every number of a sentence that is told with its share. */
export function claimsOf({ items, rows: runs }: SentenceNumbers): readonly ShareClaim[] {
  if (!items.some(isShare)) return NONE;
  const out: ShareClaim[] = [];
  for (let i = 0; i < runs.length; i++)
    if (isShare((runs[i] as Run).items[0] as Quantity)) out.push(...claimsAt(runs, i), ...explained(runs, i));
  return out;
}
