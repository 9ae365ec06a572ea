import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import { DAY, NEXT, type Stretch } from './date-clock-read.ts';
import { relation } from './relation.ts';

/** What the time in a stretch may leave out. */
const LEFT_OUT = /休息|除去|扣除|刨去|不含|不计|自助|其余|中断|歇晌|午休/u;
const LEFT_OUT_BEHIND =
  /^[^，]{0,6}[，,（(]?(?:其[中间余]|中[间午](?!不)|午间(?!不)|午休|不?含|不计|除去?|扣除|刨去|已扣|自助)/u;
/** The whole length of a stretch, by the words before it: 每天连续服务, 历时, 一停就是. */
const LENGTH_WORDS = String.raw`(?<mark>(?:不间断|连续|持续|连轴|连[开办播讲干打]|(?<![长短迟早快慢多少晚])[\u4e00-\u9fff]了|一[\u4e00-\u9fff]就是|历时|用时|耗时|为时|前后|共计|总计|总共|一共|合计|一(?:上午|下午|晚上?|整?天|夜)|全天|全日|整日|共|整整|整|足足|时长|长达|每[天日晚班夜]|日均|达|为|是|[（(])+)?(?:实际|对外|累计)?(?:服务|值守|接诊|供应|开放|营业|作业|奋战|运行|办公|供水|供电|停水|停电|供暖|执勤|巡逻|坐班|坐诊|接访|咨询|受理|开门|敞门|时间|时长|不打烊)*(?:为|是|达)?(?<about>近|约|超|逾)?(?:(?<hours>${COUNT}|\d{1,2}\.5)个?(?<half>半)?(?:多)?(?:小时|钟头)(?:零)?(?:(?<more>${COUNT})分钟?)?|(?<minutes>${COUNT})分钟)`;
const LENGTH = new RegExp(LENGTH_WORDS, 'u');
const WHOLE = /^(?:不间断|连续|全天候|不打烊|无休|里|内|间|的?时间)/u;
/** Another length: of each of those who work, or of what is added. */
const OTHER =
  /[每按各]人|人均|加班|延长|延时|延后|超时|提前|推迟|增加|缩短|多[开出]|少[开了]|比|较|每周|每月|全年|累计|轮流|轮换/u;
/** 中午不休，says that the whole stretch counts. */
const NO_REST =
  /[，,](?:中午|午间|周末|节假日|全年|全天|中间|其间|期间|中途|途中|全程)*(?:[不未没](?:有|曾)?(?:休|间断|打烊|关门|歇|停|中断)[^，,]{0,3}|无休|连轴转|不断档)(?=[，,])/gu;
/** 每天开放12小时（9时至18时） */
const AHEAD = new RegExp(
  String.raw`${LENGTH_WORDS}(?:的?[^，。；：\d（()）]{0,8})?(?:[（(]|[，,](?:即|从|自|时间[为是]|每[天日晚])?)$`,
  'u',
);
/** Between two stretches of one day: 8时至12时、下午2时至6时. */
const BESIDE = /^[^。；：\d]{0,8}$/u;
const OTHER_DAY = /周|星期|礼拜|冬|夏|节假日|窗口|另|第二|次日|翌日/u;

interface Length {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly slack: number;
}

/** Minutes of 10小时, 3.5小时, 两个半小时, 1小时50分钟, 95分钟; null for what is no number. */
function minutesOf({ hours, half, more, minutes }: Readonly<Record<string, string | undefined>>): number | null {
  const point = hours?.endsWith('.5') === true;
  const count = countOf(hours === undefined ? (minutes ?? '') : point ? hours.slice(0, -2) : hours);
  if (count === null || hours === undefined) return count;
  return count * 60 + (point || half !== undefined ? 30 : 0) + (more === undefined ? 0 : (countOf(more) ?? 0));
}

function lengthOf(found: RegExpExecArray, base: number): Length | null {
  const groups = found.groups ?? {};
  const minutes = minutesOf(groups);
  if (minutes === null) return null;
  const figures = found[0].search(/(?:\d|[一二两三四五六七八九十百]+(?:个?半?小时|个?半?钟头|个半|分钟))/u);
  // Whole hours are rounded.
  const exact = groups.hours === undefined || groups.more !== undefined;
  const slack = groups.about !== undefined ? 60 : exact ? 1 : 30;
  const unit = /(?:小时|钟头|分钟?)(?![\s\S]*(?:小时|钟头|分钟))/u.exec(found[0]);
  const length = unit ? unit.index + unit[0].length : found[0].length;
  return { start: base + Math.max(0, figures), end: base + length, minutes, slack };
}

/** 值到次日4时，六个钟头，: nothing but the length stands in its clause. */
function isBare(gap: string, behind: string): boolean {
  if (/^[，,]$/u.test(gap) && /^[，,。]/u.test(behind)) return true;
  return WHOLE.test(behind) && /^[^，]{0,10}[，,]$/u.test(gap);
}

/** Whether the words between a stretch and a length, and the mark of the length, tie the two. */
function isTied(gap: string, mark: string | undefined, behind: string, events: boolean): boolean {
  if (/\d/u.test(gap) || OTHER.test(gap) || (gap.match(/[，,、]/gu) ?? []).length > 1) return false;
  if (mark === undefined && !isBare(gap, behind)) return false;
  return events || !/[，,].+[，,]$/u.test(gap);
}

/** The length that is told of stretches right behind the last of them. */
function lengthBehind(text: string, first: Stretch, { to, events }: Stretch): Length | null {
  const rest = text.slice(to.end, to.end + 60).replace(/[。；].*$/su, '');
  const found = LENGTH.exec(rest);
  if (!found) return null;
  const end = found.index + found[0].length;
  const gap = rest.slice(0, found.index).replace(NO_REST, '');
  if (!isTied(gap, found.groups?.mark, rest.slice(end), events)) return null;
  if (LEFT_OUT.test(text.slice(first.from.start, to.end + end)) || LEFT_OUT_BEHIND.test(rest.slice(end))) return null;
  return lengthOf(found, to.end + found.index);
}

/** The length right before the first stretch: 每天开放12小时（9时至18时）. */
function lengthAhead(text: string, { from }: Stretch, { to }: Stretch): Length | null {
  const base = Math.max(0, from.start - 34);
  const words = text.slice(base, from.start);
  const found = words.includes('时') ? AHEAD.exec(words) : null;
  if (found?.groups?.mark === undefined || OTHER.test(words) || LEFT_OUT.test(text.slice(base, to.end))) return null;
  if (LEFT_OUT_BEHIND.test(text.slice(to.end, to.end + 16))) return null;
  return lengthOf(found, base + found.index);
}

/** Minutes from one time to the other. */
function lengthIn({ from, to, days }: Stretch): number {
  const over = days > 0 ? days * DAY : to.minutes < from.minutes || NEXT.test(to.day) ? DAY : 0;
  return to.minutes + over - from.minutes;
}

/** Stretches that follow each other in one clause: those of one day. */
function sittingsOf(text: string, stretches: readonly Stretch[]): Stretch[][] {
  const out: Stretch[][] = [];
  for (const one of stretches) {
    const own = out.at(-1);
    const last = own?.at(-1);
    if (own && last && !last.events && !one.events && BESIDE.test(text.slice(last.to.end, one.from.start)))
      own.push(one);
    else out.push([one]);
  }
  return out;
}

function shownMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${hours > 0 ? `${hours}小时` : ''}${minutes % 60 > 0 ? `${minutes % 60}分钟` : ''}`;
}

/** Lengths that do not fit the times of the day around them. 3时 may be written for 15时: half a day more is no fault. */
function lengthRelation(block: Block, own: readonly Stretch[]): Relation | null {
  const { text } = block;
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return null;
  if (own.length > 1 && OTHER_DAY.test(text.slice(first.to.end, last.from.start))) return null;
  const told = lengthBehind(text, first, last) ?? lengthAhead(text, first, last);
  if (!told) return null;
  const length = own.reduce((sum, one) => sum + lengthIn(one), 0);
  const loose = own.some((one) => one.days === 0 && one.from.loose && one.to.loose);
  // One of the stretches may be meant, or the time from the first one to the last.
  const whole = /前后|首尾/u.test(text.slice(last.to.end, told.start)) ? [last.to.minutes - first.from.minutes] : [];
  const wide = own.length > 1 ? [...whole, ...own.map(lengthIn)] : [];
  const readings = [length, ...wide, ...(loose ? [length + DAY / 2, length - DAY / 2] : [])];
  const holds = readings.some((one) => Math.abs(one - told.minutes) <= told.slack);
  const part: RelationPart = { role: '时长', place: place(block, told.start, told.end) };
  const start: RelationPart = { role: '起止时间', place: place(block, first.from.start, last.to.end) };
  return relation({
    type: 'date',
    parts: [start, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: `起止之间${own.length > 1 ? '合计' : ''}是${shownMinutes(length)}${holds ? '' : `，文中写作${text.slice(told.start, told.end)}`}`,
  });
}

/** Lengths in hours and minutes against the times between which something lasts. */
export function hourRelations(block: Block, stretches: readonly Stretch[]): Relation[] {
  return sittingsOf(block.text, stretches).flatMap((own) => lengthRelation(block, own) ?? []);
}
