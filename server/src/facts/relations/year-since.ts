import { codesOf } from '../../text/codes.ts';
import { place } from '../../document/place.ts';
import { countOf, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import { ageBehind, ageRight, fits, type Age } from './year-ages.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { sentenceEnd, sentenceStart } from './date-text.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

/** How far behind the year the count is looked for. */
const REACH = 64;
/** More years are a history that nobody reckons by. */
const LONGEST = 200;
const ORIGINS =
  '建成 建校 建厂 建站 修成 修建 兴建 始建 成立 创办 创建 创立 创刊 设立 组建 投用 投产 投入使用 启用 开办 办起 办起来 兴办 开工 动工 启动 起步 开始 开展 实施 推行 推出 试点 挂牌 落户 入驻 结对 入党 参军 入伍 参加工作 上任 任教 从教 从医 从警 驻村 担任 当选 开业 开馆 开园 通车 通水 蓄水 出生 退伍 引进 引种 起租 承包 签约 落成 竣工 揭牌 开诊 开院 建院 通电 通气 迁入'
    .split(' ')
    .join('|');
/** 自2018年, 成立于2013年 */
const SINCE = new RegExp(String.raw`(?:自|从|(?:${ORIGINS})于|始于|建于|起于|生于|(?:时间|日期)(?:为|是))$`, 'u');
/** What every age has: 12年, 三十周岁, 第八届. */
const COUNTED =
  /(?<!\d)(?:\d{1,3}|[一二两三四五六七八九十百])[多余]?(?:周?年|周?岁|载|个年头|个春秋)|第(?:\d|[一二三四五六七八九十])/u;
/** What such a number ends with, what its unit begins with, and 第. */
const COUNT_LAST = codesOf('0123456789一二两三四五六七八九十百多余');
const COUNT_UNIT = codesOf('年周岁载个');
const NTH = '第'.charCodeAt(0);

/** Whether [from, to) of a text may hold what COUNTED tells: a look at its characters. */
function mayCount(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === NTH || (COUNT_UNIT.has(code) && at > from && COUNT_LAST.has(text.charCodeAt(at - 1)))) return true;
  }
  return false;
}

/** What SINCE ends with. */
const SINCE_LAST = codesOf('自从于为是');
/** 2009年建成投用 */
const BEGUN = new RegExp(
  String.raw`^(?:\d{1,2}月(?:\d{1,2}日)?)?[底初]?(?:[^，。；、\d]{0,10}?(?:${ORIGINS})|生[，,])`,
  'u',
);

/** Something that began in a year: what is told of its age is reckoned from it. */
function isOrigin({ block: { text }, mention, end, narrowed }: Moment): 'since' | 'begun' | null {
  const { start } = mention.place;
  if (/[上下]半|季/u.test(narrowed)) return null;
  const before = SINCE_LAST.has(text.charCodeAt(start - 1)) ? text.slice(Math.max(0, start - 8), start) : '';
  // 成立于2015年的合作社 has other counts of years.
  if (SINCE.test(before)) return /[自从]$/u.test(before) && text.charAt(end) !== '的' ? 'since' : 'begun';
  return BEGUN.test(text.slice(end, end + 18)) || /^(?:以来|至今)/u.test(text.slice(end, end + 2)) ? 'begun' : null;
}

/** The year up to which an age is told. */
interface Now {
  readonly year: number;
  readonly named: string;
  /** A report of January may count one more. */
  readonly next: boolean;
}

/** A year that stands right before the age: 2023年已是第六个年头. */
function nowAt(age: Age, later: readonly Moment[], reading: Reading): Now | null {
  const own = later.findLast((one) => one.mention.place.start < age.at);
  if (own?.year != null && own.source === 'written' && !own.titled) {
    const between = own.block.text.slice(own.end, age.from);
    if (/^(?:度|时|这一年|末|底)?[，,]?(?:已经?|正好|恰好|恰|正|就|将)*(?:是|为|满|迎来|进入|迈入|有)*$/u.test(between))
      return { year: own.year, named: `${own.year}年`, next: false };
  }
  const { present } = reading;
  // 今年（2017年）拆旧建新，算来
  if ((own && own.year !== present?.year) || !present?.certain) return null;
  return { year: present.year, named: `报告年度${present.year}年`, next: present.ahead };
}

interface Dated {
  readonly age: Age;
  readonly now: Now;
}

/** 2019年3月挂牌，至2024年3月恰满五周年: an age that is told right behind the date up to which it counts. */
function ageAt(text: string, later: readonly Moment[], { sentence }: Moment): Dated | null {
  for (const one of later) {
    if (one.sentence !== sentence || one.source !== 'written' || one.year === null || one.titled) return null;
    const age = ageRight(text, one.end);
    if (age) return { age, now: { year: one.year, named: `${one.year}年`, next: false } };
  }
  return null;
}

/** Dates behind an origin that tell of other things end the search; a year that the age is told of does not. */
function limitOf(text: string, moment: Moment, next: Moment | undefined, last: Moment | undefined): number {
  const reach = sentenceEnd(text, moment.end, moment.end + REACH);
  if (!next || next.sentence !== moment.sentence) return reach;
  if (next.source === 'written' && next.month === null && last?.sentence !== next.sentence) return reach;
  return Math.min(reach, next.mention.place.start);
}

/** The years of the sentence before a date: a count behind it may begin with one of them. */
function formerOf(moments: readonly Moment[], index: number): number[] {
  const { sentence } = moments[index] as Moment;
  const near = moments.slice(Math.max(0, index - 3), index);
  return near.flatMap((one) => (one.sentence === sentence && !one.titled ? (one.year ?? []) : []));
}

function judged(moment: Moment, former: readonly number[], { age, now }: Dated): Relation | null {
  const years = countOf(age.count);
  const { block, year } = moment;
  if (years === null || years < 2 || years > LONGEST || year === null) return null;
  const span = now.year - year;
  // 2024年是新中国成立75周年，2018年迎来……40周年: the later year is no origin of the earlier one.
  if (span < 1) return null;
  const spans = now.next ? [span, span + 1] : [span];
  if (age.kind === 'most' && spans.some((one) => years <= one + 1)) return null;
  const holds = spans.some((one) => fits(age, years, one));
  if (!holds && former.some((one) => fits(age, years, now.year - one))) return null;
  const part: RelationPart = { role: '年数', place: place(block, age.at, age.at + age.count.length) };
  const right = age.kind === 'nth' ? span + 1 : span;
  const shown = age.kind === 'nth' ? `第${right}年` : `${span}年`;
  return relation({
    type: 'year',
    parts: [{ role: '起始年份', place: moment.mention.place }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: `${year}年到${now.named}是${shown}${holds ? '' : `，文中写作${age.words}`}`,
    computed: span > 0 ? [{ part, place: part.place, text: likeWritten(right, age.count) }] : [],
  });
}

/** What the years of membership or of service are counted from. */
const JOINED: Readonly<Record<string, RegExp>> = {
  党: /入党/u,
  团: /入团/u,
  教: /任教|从教|执教|教书|参加工作/u,
  军: /入伍|参军/u,
  警: /从警/u,
  医: /从医|行医/u,
  工: /参加工作|入职|上班|进厂/u,
};

/** 2015年当选支书，至今已有四十年党龄: years of something else. */
function isOtherAge(text: string, { start, end }: Moment, age: Age): boolean {
  const of = /^[多余]?年的?([党团教军警医工])龄/u.exec(
    text.slice(age.at + age.count.length, age.at + age.count.length + 6),
  )?.[1];
  return of !== undefined && JOINED[of]?.test(text.slice(Math.max(0, start - 6), end + 12)) !== true;
}

/** What tells that a count of years reaches to the present, so that any doing may be where it begins. */
const TO_NOW = /[至距迄]今|[算掐]来|一晃|转眼|到今年|到现在|到目前/u;
const UP_TO = /(?:截至|截止|[至到])$/u;

/** Whether the words behind a date that names no origin make it one: 1998年盖的，用到今年整整二十四年. */
function isLooseOrigin(
  { block: { text }, end, narrowed, sentence }: Moment,
  next: Moment | undefined,
  limit: number,
): boolean {
  if (narrowed !== '' && /[上下]半|季/u.test(narrowed)) return false;
  if (next?.sentence === sentence) return UP_TO.test(text.slice(Math.max(end, next.start - 3), next.start));
  return limit > end && TO_NOW.test(text.slice(end, limit));
}

/** What is told of the age of something that began on a date. */
function ageOf(moment: Moment, origin: 'since' | 'begun' | null, limit: number): Age | null {
  const { text } = moment.block;
  const head = text.slice(sentenceStart(text, moment.start, moment.start - 40), moment.start);
  const age = ageBehind(text, moment.end, limit, { weak: origin === 'since', head });
  if (!age || isOtherAge(text, moment, age)) return null;
  // Where nothing names an origin, only a count up to now can be meant.
  if (origin === null && (age.kind !== 'since' || !TO_NOW.test(text.slice(age.from, age.at)))) return null;
  return age;
}

/** Ages and counts of years since a year that is told: 自2018年启动以来，六年来; 始建于1938年，今年建校87周年. */
export function sinceRelations({ block, moments }: DatedBlock, reading: Reading): Relation[] {
  const { text } = block;
  if (!text.includes('年')) return [];
  const { present } = reading;
  let toNow: boolean | null = null;
  return moments.flatMap((moment, i) => {
    if (moment.source !== 'written' || moment.year === null || moment.titled) return [];
    if (present && moment.year > present.year + 1) return [];
    const limit = limitOf(text, moment, moments[i + 1], moments[i + 2]);
    const end = sentenceEnd(text, limit, limit + REACH);
    if (!mayCount(text, moment.end, end) || !COUNTED.test(text.slice(moment.end, end))) return [];
    const origin = isOrigin(moment);
    if (origin === null && !isLooseOrigin(moment, moments[i + 1], (toNow ??= TO_NOW.test(text)) ? limit : 0)) return [];
    const dated = ageAt(text, moments.slice(i + 1, i + 3), moment);
    const former = formerOf(moments, i);
    if (dated) return judged(moment, former, dated) ?? [];
    const age = ageOf(moment, origin, limit);
    const now = age && nowAt(age, moments.slice(i + 1, i + 3), reading);
    const found = age && now && judged(moment, former, { age, now });
    return found ? [found] : [];
  });
}
