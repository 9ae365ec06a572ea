import { codesOf } from '../../text/codes.ts';
import { differenceOf, exceeds, meets, point, quotientOf } from '../../text/interval.ts';
import { order, rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import { changeIn } from './growth-words.ts';
import { isClosedRate } from './limit-names.ts';
import { namedRate } from './rate-names.ts';
import { around } from './rate-things.ts';
import { before, type NumberSentence } from './sentences.ts';
import { gives, shareBounds } from './share-bases.ts';
import { isWhole, saidOf } from './share-words.ts';
import { restRelation, shareRelation } from './share-relation.ts';
import type { Window } from './share-window.ts';

const OTHER_NAMES =
  /([\u4e00-\u9fff]{2,14}?)(?:的|所占)?(?:面|度|占比|比例|比重|比率|份额)(?:均|都|已|仅|就|只|约|近)*(?:达到了?|达|为|是|有|在|到|高达|约)*$/u;
/** Rates and shares of what is not told in the sentence, or that are no part of a whole. */
const NO_SHARE =
  /失业|占|[增降升涨跌减]|税|利|[汇费]率|贡献|概率|首付|自筹|配套资金|满座|得分|浓度|湿度|温度|力度|进度|速度|幅度|程度|年度|季度|制度|长度|密度|高度|[裡页界层方全外对双表书]面/u;
/** Another time or place than that of the numbers. */
const ELSEWHERE = /去年|上年|往年|同期|目标|力争|确保|以上年|全[省市国]|平均/u;
/** Characters that say nothing of what is counted. */
const COMMON = new Set('的了和与及人户家个件数量率比例占总全年已有为是中本应实各大小不合一成参到化级区县镇乡村');

/** The words of a rate or share before a percentage: 亏损 of 亏损面, 脱贫人口 of 脱贫人口比例. */
function nameOf(percent: Quantity, from: number): string | null {
  const named = namedRate(percent);
  if (named) return isClosedRate(named.name) ? named.name.slice(0, -1) : null;
  const other = endsInName(percent) ? OTHER_NAMES.exec(before(percent, 26))?.[1] : undefined;
  return other ?? labelOf(percent, from);
}

const LABEL = /(?:^|[，；：])(?:其中)?([\u4e00-\u9fff]{2,12}?)(?:所|就|已|则|的)?$/u;

/** 覆盖乡镇 of ，覆盖乡镇占62.9%: what stands between the number before and 占, which is told of all or of nothing else. */
function labelOf(percent: Quantity, from: number): string | null {
  const said = saidOf(percent, from);
  if (!said || !(isWhole(said.base) || ALL.test(said.base))) return null;
  return LABEL.exec(percent.place.block.text.slice(Math.max(from, said.at - 20), said.at))?.[1] ?? null;
}

const ALL = /^(?:全部|全体|所有)[\u4e00-\u9fff]{1,6}$/u;

/** Characters of what may follow a name of OTHER_NAMES, and the last ones of those names. */
const FOLLOWS_NAME = codesOf('均都已仅就只约近达到了为是有在高');
const NAME_LAST = codesOf('面度比例重率额');

/** A look at the characters before a percentage, which most names do not pass. */
function endsInName({ place: { block, start } }: Quantity): boolean {
  let at = start - 1;
  while (at >= 0 && FOLLOWS_NAME.has(block.text.charCodeAt(at))) at--;
  return at >= 0 && NAME_LAST.has(block.text.charCodeAt(at));
}

/** What a name says was done: 化解 of 矛盾纠纷化解, 老龄 of 老龄化. */
function deedOf(name: string): string {
  return name.replace(/(?<=.{2})(?:化|人口|人数|户数|情况)$/u, '').slice(-2);
}

/** The numbers whose words have what the name says; where none do, those that have one character of it: 收回 and 回收率. */
function ofDeed(name: string, all: readonly Quantity[]): readonly Quantity[] {
  const deed = deedOf(name);
  const own = all.filter((one) => around(one).includes(deed));
  if (own.length > 0) return own;
  return all.filter((one) => [...deed].some((char) => !COMMON.has(char) && around(one).includes(char)));
}

const NOT = /不|未|没|尚|逾期|剩/u;

function isCount({ kind, upper, approximate }: Quantity): boolean {
  return kind === 'amount' && upper === null && (approximate === null || !/以[上下]|不|超|至[少多]/u.test(approximate));
}

interface Told {
  readonly whole: Quantity;
  readonly part: Quantity;
}

/** The first and greatest number of a unit, and the only one after it that the name speaks of. */
function toldOf(name: string, amounts: readonly Quantity[]): Told | null {
  const last = amounts.at(-1);
  if (!last) return null;
  const alike = amounts.filter(({ unit }) => isAlike(unit, last.unit) && unit !== '');
  const [whole, ...others] = alike;
  if (!whole || others.length === 0 || others.length > MOST) return null;
  if (others.some((one) => order(valueOf(one), valueOf(whole)) >= 0 || exceeds(boundsOf(one), boundsOf(whole))))
    return null;
  const parts = ofDeed(name, others);
  const [part] = parts;
  return part && parts.length === 1 ? { whole, part } : null;
}

const MOST = 3;

/** What comes to others is no part of them. */
const NEW = /新[增建发引]|净增|[增减]|引进|再就业|培育|植|达到$/u;
const FILLING = /^(?:[，：（(、]|其中|截至|目前|已经?|全部|年内|今年|当年|\d{1,2}月底?|年底|实际|共|有|完成了?|实现)*/u;
const SHORT = 5;

/**
 * Whether two numbers are of one thing: the second stands right behind the first, is said to be among it, has no more of its
 * own than what was done, or the thing is named again.
 */
function belong({ whole, part }: Told, deed: string): boolean {
  const { block, end } = whole.place;
  if (block !== part.place.block || NEW.test(clauseBefore(part))) return false;
  const between = block.text.slice(end, part.place.start);
  if (between.length > REACH || /[；。]|\d/u.test(between)) return false;
  if (between.includes('其中')) return true;
  const own = clauseBefore(part).replace(FILLING, '');
  if ([...between].filter((char) => char === '，').length > 1) return false;
  return (
    own.length <= SHORT ||
    own.endsWith(`${deed}的`) ||
    AMONG.test(own) ||
    MEMBERS.test(between) ||
    sharesWord(own, around(whole))
  );
}

const REACH = 26;
/** 律师担任的有, 投满意票的只有: some of them. */
const AMONG = /的(?:只|仅|就|共|已)?(?:有|是|为|达)?$/u;
/** 13个乡镇里有, 36家企业中. */
const MEMBERS = /^[^，。；\d]{0,12}(?:里头?|里面|当中|之?中|内)[，、]?(?:已|共|只|仅)?有?$/u;

function sharesWord(words: string, other: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++) if (other.includes(words.slice(at, at + 2))) return true;
  return false;
}

/** Whether the share is that of any number of the sentence in another, or of what another leaves of it. */
function someGives(percent: Quantity, near: readonly Quantity[]): boolean {
  const stated = shareBounds(percent);
  const amounts = near.filter((one) => one.kind === 'amount' && valueOf(one).n > 0n);
  return amounts.some((whole) =>
    amounts.some(
      (part) =>
        part !== whole &&
        isAlike(part.unit, whole.unit) &&
        order(valueOf(part), valueOf(whole)) <= 0 &&
        (gives(part, whole, stated) || leaves(part, whole, percent)),
    ),
  );
}

function leaves(part: Quantity, whole: Quantity, percent: Quantity): boolean {
  const share = quotientOf(boundsOf(part), boundsOf(whole));
  return share === null || meets(shareBounds(percent), differenceOf(point(rational(1)), share));
}

/** Whether a share stands right behind a number, and of the same time. */
function isBehind({ place: { block, start } }: Quantity, last: Quantity): boolean {
  if (last.place.block !== block) return false;
  const gap = block.text.slice(last.place.end, start);
  return gap.length <= FAR && !/[；。]/u.test(gap) && !ELSEWHERE.test(gap) && !changeIn(gap);
}

/**
 * A rate or share that is told behind its two numbers, whatever its name: 142家，其中亏损31家，亏损面26%. The name must have
 * something of the words of one number, and no number nearby may give it.
 */
export function lonePair(percent: Quantity, window: Window, sentence: NumberSentence): Relation | null {
  const name = nameOf(percent, sentence.start);
  if (name === null || NO_SHARE.test(name) || ELSEWHERE.test(name) || order(valueOf(percent), rational(1)) >= 0)
    return null;
  const { here, near, earlier } = window.around(percent, sentence);
  const own = here.filter(isCount);
  const last = own.at(-1);
  if (!last || !isBehind(percent, last)) return null;
  const alone = own.filter(({ unit }) => isAlike(unit, last.unit)).length < 2;
  const told = toldOf(name, alone ? [...earlier.filter(isCount), ...own] : own);
  if (!told || ELSEWHERE.test(clauseBefore(told.whole)) || !belong(told, deedOf(name))) return null;
  const { whole, part } = told;
  const stated = shareBounds(percent);
  const isRest = NOT.test(clauseBefore(part)) !== NOT.test(name);
  if (isRest) {
    const holds = leaves(part, whole, percent);
    return !holds && someGives(percent, near) ? null : restRelation(part, percent, name, whole, holds);
  }
  const holds = gives(part, whole, stated);
  return !holds && someGives(percent, near) ? null : shareRelation(part, percent, name, { whole, holds, clear: true });
}

const FAR = 24;
