import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { around, isNamedBy, isSubjectOf, isThings } from './rate-things.ts';
import { gapBetween } from './sentences.ts';
import { isWhole, saidOf } from './share-words.ts';

/** The things that a share or a rate is of. */
export interface Total {
  readonly quantity: Quantity;
  /** The words name the things, so that it cannot be of others counted nearby. */
  readonly named: boolean;
}

/** A rate stands no farther behind the things it is of. */
export const FAR = 60;

/** Between the total and the rate the text turns to another time or place, or to something that is counted otherwise. */
export const ELSEWHERE =
  /去年|上年|往年|同比|同期|近[三五]年|全[省市县国区](?!统一|组织)|累计|以来|截[至止](?!年底|年末|目前|12月)|平均|目标|确保|力争|热线|加权|折算|票数|得分|；/u;
export const OTHER_TIME = /去年|上年|往年|同比|同期|近[三五]年|累计|以来|平均|目标|确保|力争|；/u;

const OF = '的'.charCodeAt(0);
const OF_NOUN = /^的([\u4e00-\u9fff]{1,6})/u;

/** 5个车间，四分之三的车间已复工: the share is of the things that are named behind it. */
function totalOfNoun(percent: Quantity, total: Quantity): Total | null {
  const { block, end, start } = percent.place;
  if (block.text.charCodeAt(end) !== OF || start - total.place.end > FAR) return null;
  const noun = OF_NOUN.exec(block.text.slice(end, end + 8))?.[1];
  if (noun === undefined) return null;
  const between = block.text.slice(total.place.end, start);
  if (OTHER_TIME.test(between) || !isNamedBy(noun, total)) return null;
  return { quantity: total, named: true };
}

/** 占全部院数的: the whole is told by its 量词. */
const ALL_OF_THEM = /^(?:全部|全体|总)[\u4e00-\u9fff]{1,2}数$/u;
/** 按时报送的单位比例为, 审核通过的比率是: what is said of some of the things, with their name. */
const PROPORTION = /的[\u4e00-\u9fff]{0,4}(?:比例|比重|比率)[^，。；：、\d比较于]{0,4}$/u;
/** ，审核通过的单位为 before 85%, 配齐的达到. */
const IS_SO = /的[\u4e00-\u9fff]{0,4}?(?:仅|只|约|恰|已|也|均|就)*(?:为|是|达到?|有|占到?)(?:了|约|近|恰)*$/u;
/** The things are told to be what the share is among: 16件案件中, 7个点里，, （其中. */
const AMONG =
  /^([^。；：]{0,30}?(?:(?<![集其年])(?:之?中(?![小型医学介心央队])|当中|里头|里面|(?<!公)里)|(?<![年境国室市县镇乡月日集以]|[全辖本城]区)内)[，、]?|[^。；，]{0,20}[，、（(]其中)([^，。；：]*)$/u;

/** The words of what a share is told of, and whether they speak of the things as 其中 does. */
interface Subject {
  readonly words: string;
  readonly among: boolean;
  /** 完成治理的比例: told by a noun for the share, where any noun may stand before 的. */
  readonly proportion: boolean;
}

function subjectIn(gap: string, words: string, proportion: boolean): Subject | null {
  const plain = words.replace(/(?<=数)，$/u, '');
  const among = AMONG.exec(plain);
  if (among) return { words: among[2] ?? '', among: true, proportion };
  const at = Math.max(plain.lastIndexOf('，'), plain.lastIndexOf('：'));
  // 15个乡镇按时公开的比例: without a mark the noun for the share tells that it is theirs.
  if (at < 0 && !proportion) return null;
  return /[，：]/u.test(gap) || at < 0 ? { words: plain.slice(at + 1), among: false, proportion } : null;
}

/** What a share without a base of its own is said of: 按期执行到位的 of 16件案件，按期执行到位的占90%. */
function subjectOf(percent: Quantity, from: number, total: Quantity): Subject | null {
  const gap = gapBetween(total, percent);
  const said = saidOf(percent, Math.max(from, total.place.end));
  if (said) {
    if (!(isWhole(said.base) || ALL_OF_THEM.test(said.base))) return null;
    const words = percent.place.block.text.slice(total.place.end, said.at);
    return subjectIn(
      gap,
      words,
      percent.place.block.text.charAt(said.at) !== '占' || /^占比/u.test(gap.slice(words.length)),
    );
  }
  const match = PROPORTION.exec(gap) ?? IS_SO.exec(gap);
  if (!match) return null;
  const noun = /^的[\u4e00-\u9fff]{0,4}?(?=比|仅|只|约|恰|已|也|均|就|为|是|达|有|占)/u.exec(match[0])?.[0] ?? '的';
  return subjectIn(gap, gap.slice(0, match.index) + noun, match[0].includes('比'));
}

/** One of these is in all that tells what a share is said of. */
const SUBJECT_SIGNS = codesOf('的占比');

/** Behind a mark, those among whom the share is: 带动的农户 of ，带动的农户中. */
const MEMBERS =
  /[，：]([^，。；：\d]{0,13}?[户人员者民众村家业位目象车校部表主长工生区])(?:里头?|里面|当中|之?中)[，]?[^，。；：]{2,14}$/u;
/** Of each of the things there is one: 户主 of 户, 院主 of 庭院. */
const ONE_EACH =
  /(?:户主|院主|店主|业主|主人|校长|园长|院长|所长|站长|社长|组长|队长|团长|支书|书记|主任|负责人|法人|法定代表人|代表人|牵头人|领办人|带头人|经营者|承包人|理事长|创办人|家长|主编|领队)$/u;
const THESE = /^(?:其|这些|上述|他们|它们|当选|入选|获评|评出)/u;

/** 每村一名调解员: there are as many of them as of the things. */
const ONE_FOR_EACH =
  /(?:每|各|一)(?:个|家|所|座)?[\u4e00-\u9fff]{1,3}(?:都|均|各)?(?:配|设|聘|选|有|明确|指定)?(?:有|备|置|了)?(?:一|1)[名位个人]([^，。；：、\d]{2,12})/u;

function hasOneEach(members: string, gap: string): boolean {
  const those = ONE_FOR_EACH.exec(gap)?.[1];
  return those?.endsWith(members.slice(-2)) === true;
}

/** Whether those among whom a share is told are the things that were counted. */
function areThese(members: string, total: Quantity): boolean {
  return THESE.test(members) || isNamedBy(members.slice(-2), total) || isNamedBy(members, total);
}

function totalOfSubject(percent: Quantity, from: number, total: Quantity): Total | null {
  if (percent.place.start - total.place.end > FAR) return null;
  const gap = gapBetween(total, percent);
  if (!SUBJECT_SIGNS.isIn(gap, 0, gap.length) || OTHER_TIME.test(gap)) return null;
  const subject = subjectOf(percent, from, total);
  const members = subject?.among === true ? MEMBERS.exec(gap)?.[1] : undefined;
  if (members !== undefined && !areThese(members, total))
    return ONE_EACH.test(members) || hasOneEach(members, gap) ? { quantity: total, named: true } : null;
  return subject && isSubjectOf(subject.words, total, subject) ? { quantity: total, named: true } : null;
}

/** The things that a share without a number of its own is of: 16件案件中，按期执行到位的占90%; 4名人员，其中60%受到处分. */
export function totalOfShare(percent: Quantity, from: number, before: readonly Quantity[]): Total | null {
  const total = before.findLast(isThings);
  const last = before.at(-1);
  if (!total || !last || (last !== total && gapBetween(last, percent).includes('，'))) return null;
  const told = totalOfNoun(percent, total) ?? totalOfSubject(percent, from, total) ?? totalOfVotes(percent, total);
  if (told) return told;
  if (last === total && (isDone(percent, total) || isDoneBehind(percent, total)))
    return { quantity: total, named: true };
  const gap = gapBetween(total, percent);
  const isPlain = last === total && gap.length <= 50 && OF_THESE.test(gap) && !ELSEWHERE.test(gap);
  return isPlain ? { quantity: total, named: false } : null;
}

const VOTES = /^的(?:赞成|同意|支持|得票|选票|票数|高票|多数票|赞成率)/u;
const VOTERS = /到会|实到|参会|到场|出席|参加|投票|应到|与会|选民|一[人户]一票|每[人户]一票/u;
const PERSONS = /^(?:名|人|位|户)$/u;

/** 到会代表60名，一人一票，以71.4%的赞成票通过: a share of those who voted. */
function totalOfVotes(percent: Quantity, total: Quantity): Total | null {
  const { block, end, start } = percent.place;
  if (!PERSONS.test(total.unit) || start - total.place.end > FAR || !VOTES.test(block.text.slice(end, end + 6)))
    return null;
  const words = around(total) + gapBetween(total, percent);
  return VOTERS.test(words) && !/加权|折算|得分|；|面积/u.test(words) ? { quantity: total, named: true } : null;
}

/**
 * 11个岗位全部有人报名。成功补员的岗位占68.5%: the only things of the sentence before, by the noun that the share is told of.
 * @param from where the share's sentence begins
 */
export function totalOfFormer(percent: Quantity, from: number, former: readonly Quantity[]): Total | null {
  const things = former.filter(isThings);
  const [total] = things;
  if (!total || things.length !== 1 || total.place.block !== percent.place.block) return null;
  const told = totalOfNoun(percent, total);
  if (told) return told;
  const said = saidOf(percent, from);
  if (!said || !(isWhole(said.base) || ALL_OF_THEM.test(said.base))) return null;
  const { text } = percent.place.block;
  const words = text.slice(from, said.at);
  if (OTHER_TIME.test(words) || words.length > FAR || text.charAt(said.at) !== '占' || !words.includes('的'))
    return null;
  const subject = words.slice(words.lastIndexOf('，') + 1).replace(/(?:所|仅|只|约|就)+$/u, '');
  const noun = subject.slice(subject.lastIndexOf('的') + 1);
  if (noun.length < 2 || !isSubjectOf(subject, total, { among: false, proportion: false })) return null;
  return { quantity: total, named: true };
}

const SAID_ALL = /(?:一共|总共|共有?|合计|总数)(?:有|是|为)?$/u;

/** 选举成功率89.5%。参加选举的村一共24个: the things are told in the next sentence, by the words that the rate is told with. */
export function totalNext(percent: Quantity, from: number, next: readonly Quantity[]): Total | null {
  const total = next.find(isThings);
  if (!total || total !== next[0] || total.place.block !== percent.place.block) return null;
  const lead = clauseBefore(total);
  if (!SAID_ALL.test(lead) || OTHER_TIME.test(lead)) return null;
  const words = percent.place.block.text.slice(from, percent.place.start);
  if (words.length > FAR || ELSEWHERE.test(words) || words.includes('每')) return null;
  for (let at = 0; at + 2 <= lead.length; at++)
    if (!/[的了一共总有]/u.test(lead.slice(at, at + 2)) && words.includes(lead.slice(at, at + 2)))
      return { quantity: total, named: true };
  return null;
}

/** ，60%已建成: right behind the things, what so many of them have done. */
const RIGHT_BEHIND = /^[^，。；：、\d]{1,14}，(?:有|约有?|近)?$/u;
const HAVE_DONE = /^(?:的)?(?:已经?|均已|已全部|都已|已有)(?!经费)[\u4e00-\u9fff]/u;

function isDoneBehind(percent: Quantity, total: Quantity): boolean {
  const { block, end } = percent.place;
  const words = /^[^，。；：、]{0,16}/u.exec(block.text.slice(end, end + 16))?.[0] ?? '';
  // 60%已划入红线的面积: of an area, not of the things.
  return RIGHT_BEHIND.test(gapBetween(total, percent)) && HAVE_DONE.test(words) && words.lastIndexOf('的') < 1;
}

const ALREADY = /^[^，。；\d]{1,8}(?:已有|已|只有|仅有|中有|有)$/u;
const DONE =
  /^(?:的)?(?:已|已经|实现|完成|顺利|如期)?(?:摘帽|退出|出列|脱贫|达标|建成|完工|竣工|开工|复工|投产|通过|合格|整改|销号|销案|化解|办结|结案|签约|落地|挂牌|启用|拆除|关停|改造|修复|更换|配备|设立|通水|通电|通车)/u;

/** 5个贫困村已有62%摘帽: what is done with so many of them. */
function isDone(percent: Quantity, total: Quantity): boolean {
  const { block, end } = percent.place;
  return ALREADY.test(gapBetween(total, percent)) && DONE.test(block.text.slice(end, end + 8));
}

const OF_THESE = /^[^。；，、]{0,20}(?:[，（(]其中|中[，、]?)(?:有)?$/u;

const THIS_IS = /^(?:，|——)(?:这|此|该|即|系|是|为)[^，。；\d]{0,8}$/u;
const ASKED = /评|测|投票|填|打分|得出|统计|调查|问卷/u;

/** 满意率95%，这是11名服务对象当场评出的: the things are told behind the rate. */
export function totalBehind(percent: Quantity, next: Quantity | undefined): Total | null {
  if (!next || !isThings(next) || !THIS_IS.test(gapBetween(percent, next))) return null;
  const { block, end } = next.place;
  return ASKED.test(block.text.slice(end, end + 20)) ? { quantity: next, named: true } : null;
}
