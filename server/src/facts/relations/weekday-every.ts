import { place } from '../../document/place.ts';
import { dayNumber, monthLength, showDay, weekdayName, weekdayOf, type DayNumber } from '../calendar.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { dateListsOf, type DateList } from './date-lists.ts';
import { presentOf, type Known, type Moment } from './date-moments.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';
import { weekdayValue } from './weekday-read.ts';

const MOVED = /顺延|调整|提前|改为|改在|推迟|延[期后]|除外/u;

/** The day of a date whose year is sure. */
function dayIn(moment: Moment, known: Known): DayNumber | null {
  const { day, month, year, source, days, titled } = moment;
  if (day === null || month === null || year === null || !days || titled) return null;
  if (source === 'report') {
    const present = presentOf(known);
    // A date of spring may be one of the year after.
    if (!present?.certain || present.ahead) return null;
  }
  return days[0];
}

function wrongDay(moment: Moment, day: DayNumber, holds: boolean, said: RelationPart, what: string): Relation {
  const told: RelationPart = { role: '日期', place: moment.mention.place };
  const named = `${showDay(day)}是星期${weekdayName(weekdayOf(day))}`;
  return relation({
    type: 'weekday',
    parts: [said, told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? named : `${named}，${what}`,
  });
}

const ALL_OF =
  /^(?:这)?(?:[\d一二两三四五六七八九十]{1,3}个|均为|均是|都是|全是|皆为)(?:星期|周|礼拜)([一二三四五六日天末])/u;

/** 11月12日、20日、27日三个周三 */
function listed(list: DateList, text: string, known: Known): Relation[] {
  const found = ALL_OF.exec(text.slice(list.end, list.end + 10));
  const [block] = list.moments;
  if (!found || !block) return [];
  const said: RelationPart = { role: '星期', place: place(block.block, list.end, list.end + found[0].length) };
  return list.moments.flatMap((moment) => {
    const day = dayIn(moment, known);
    if (day === null) return [];
    const value = weekdayOf(day);
    const holds = found[1] === '末' ? value === 0 || value === 6 : value === weekdayValue(found[1] ?? '');
    return [wrongDay(moment, day, holds, said, `文中说的是${found[0]}`)];
  });
}

const EVERY = /(?:每个?(?:周|星期|礼拜)|按照?(?:周|星期)|逢(?:周|星期))([一二三四五六日天])(?![、和及与至到])/u;
const ONE_OF =
  /(?:首次|首场|首期|首个|首讲|第一[次场期]|最后一?[次场期]|末次|末场|(?:本|当|\d{1,2})月份?的?(?:[\u4e00-\u9fff]{0,5}日|活动|接访|例会|集中学习)(?:时间)?)(?:活动|接访|集中学习|学习|坐班|值班|宣传|开放|例会|服务)?(?:时间|日期)?(?:(?:定|安排|放)?(?:为|是|于|在|定于)|(?<=月份?的?[\u4e00-\u9fff]{0,5}日))$/u;

/** 7月5日那次例会, 4月13日的集上: one of those that are held every week. */
const ONE_BEHIND =
  /^(?:那|这)(?:一)?[次场期回](?!周|星期|礼拜)|^的?(?:那[次场期](?!周|星期|礼拜)|接访|例会|集市|圩场|集上|圩上|赶集|坐班|接待日|接访日|活动日|学习日|党日活动|晨会|碰头会|夜校|夜谈|开放日)/u;

const NAMED = /^(?:定)?[是为](?<name>[^，。；、\d]{1,9}日)/u;

/** 每周五是环境卫生日，10月12日，环境卫生日活动照常: the day by the name that the week gives it. */
function echoes(text: string, every: number, behind: number): boolean {
  const name = NAMED.exec(text.slice(every, every + 12))?.groups?.name;
  return name !== undefined && text.slice(behind, behind + name.length + 4).includes(name);
}

/** 每周三为接访日，首次为1月4日 */
function everyWeek({ block: { text }, moments, block }: DatedBlock, known: Known): Relation[] {
  const every = text.includes('每') || text.includes('按') || text.includes('逢') ? EVERY.exec(text) : null;
  if (!every || MOVED.test(text)) return [];
  const at = every.index + every[0].length;
  const said: RelationPart = { role: '星期', place: place(block, every.index, at) };
  return moments.flatMap((moment) => {
    const { start } = moment.mention.place;
    const day = start < at || start - at > 80 ? null : dayIn(moment, known);
    if (day === null || text.slice(at, start).includes('。')) return [];
    if (
      !ONE_OF.test(text.slice(Math.max(0, start - 18), start)) &&
      !ONE_BEHIND.test(text.slice(moment.end, moment.end + 8)) &&
      !echoes(text, at, moment.end)
    )
      return [];
    return [wrongDay(moment, day, weekdayOf(day) === weekdayValue(every[1] ?? ''), said, `文中说的是${every[0]}`)];
  });
}

const NTH_OF =
  /(?:每个?月(?:的?|逢)|(?<month>\d{1,2}|[一二三四五六七八九十]{1,2}|本|当|该)月份?的?)(?:第(?<nth>[一二三四五1-5])个?|(?<first>首个|第一个)|(?<last>最后一?个))(?:的)?(?:星期|周|礼拜)(?<day>[一二三四五六日天])/u;
const IS_IT = /^(?:[（(，,]?(?:即|也就是|是|为)?)$/u;

/** The day of a month's n-th weekday: the second Sunday of May. */
function nthDay(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = dayNumber(year, month, 1);
  const lead = (weekday - weekdayOf(first) + 7) % 7;
  if (nth > 0) return first + lead + (nth - 1) * 7;
  const last = dayNumber(year, month, monthLength(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** 每月首个星期一安排接访，4月的接访日定在4月5日; 5月第二个星期日（5月8日） */
function nthOfMonth({ block, moments }: DatedBlock, known: Known): Relation[] {
  const { text } = block;
  const found = /[个首](?:星期|周|礼拜)/u.test(text) ? NTH_OF.exec(text) : null;
  const { month, nth, last, day: name } = found?.groups ?? {};
  if (!found || MOVED.test(text)) return [];
  const at = found.index + found[0].length;
  const said: RelationPart = { role: '星期', place: place(block, found.index, at) };
  const count = last !== undefined ? -1 : nth === undefined ? 1 : (countOf(nth) ?? 1);
  return moments.flatMap((moment) => {
    const { start } = moment.mention.place;
    const day = start < at || start - at > 60 ? null : dayIn(moment, known);
    if (day === null || moment.month === null || moment.year === null || text.slice(at, start).includes('。'))
      return [];
    const direct = IS_IT.test(text.slice(at, start));
    if (
      month === undefined
        ? !ONE_OF.test(text.slice(Math.max(0, start - 18), start))
        : !direct || (countOf(month) ?? moment.month) !== moment.month
    )
      return [];
    const right = nthDay(moment.year, moment.month, weekdayValue(name ?? ''), count);
    const told: RelationPart = { role: '日期', place: moment.mention.place };
    const holds = right === day;
    const named = `${found[0].replace(/^每个?月|^(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[本当该])月份?的?/u, `${moment.month}月`)}是${showDay(right)}`;
    return [
      relation({
        type: 'weekday',
        parts: [said, told],
        marked: told,
        holds,
        trust: 'certain',
        arithmetic: holds ? named : `${named}，文中写作${text.slice(moment.start, moment.end)}`,
      }),
    ];
  });
}

const WEEKEND =
  /^(?:[（(，,]?(?:两天|这两天)?(?:恰好|正好)?(?:恰逢|正值|适逢|恰是|正逢|都?是|均?为|赶上|碰上|遇上)?)(?:周末|双休日)/u;

const WEEKEND_OF = new RegExp(
  String.raw`(?:周末|双休日)(?:这?两天)?(?:的|${THAT_IS})$|(?:利用|放弃|牺牲|趁)[^，。；]{0,3}(?:周末|双休日)(?:休息|时间|的)*[，,]$`,
  'u',
);

/** The dates of one chain that end at an index: 7月9日、10日; in a range only one of its days must be meant. */
function chainAt({ block: { text }, moments }: DatedBlock, index: number): { dates: Moment[]; range: boolean } {
  const dates = [moments[index] as Moment];
  let range = false;
  for (let i = index; i > 0; i--) {
    const between = text.slice((moments[i - 1] as Moment).end, (moments[i] as Moment).mention.place.start);
    if (!/^[、和及至到—－-]$/u.test(between)) break;
    range ||= /[至到—－-]/u.test(between);
    dates.unshift(moments[i - 1] as Moment);
  }
  return { dates, range };
}

function isWeekend(day: DayNumber): boolean {
  const value = weekdayOf(day);
  return value === 0 || value === 6;
}

/** 双休日的9月6日; 放弃双休日，3月1日、2日两天 */
function weekendAhead({ block: { text }, moments }: DatedBlock, i: number): RegExpExecArray | null {
  const first = moments[i] as Moment;
  const { start } = first.mention.place;
  const last = text.charAt(start - 1) === '，' ? moments[i + 1] : undefined;
  const found = WEEKEND_OF.exec(text.slice(Math.max(0, start - 14), start));
  // Behind a comma, what was done on the day may be of any other day: two days are meant by their list.
  if (!found || text.charAt(start - 1) !== '，') return found;
  return last &&
    /^[、和]$/u.test(text.slice(first.end, last.mention.place.start)) &&
    /^两天/u.test(text.slice(last.end))
    ? found
    : null;
}

/** 7月9日、10日恰逢周末, 双休日的9月6日: each of the days, or one of a range. */
export function weekends(dated: DatedBlock, known: Known): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  return moments.flatMap((moment, i) => {
    if (moment.day === null) return [];
    const { start } = moment.mention.place;
    const ahead = weekendAhead(dated, i);
    const found = ahead ?? WEEKEND.exec(text.slice(moment.end, moment.end + 8));
    if (!found) return [];
    const { dates, range } = chainAt(dated, i);
    const days = dates.flatMap((one) => dayIn(one, known) ?? []);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined || days.length < dates.length) return [];
    const said: RelationPart = {
      role: '星期',
      place: ahead
        ? place(block, start - ahead[0].length, start)
        : place(block, moment.end, moment.end + found[0].length),
    };
    if (!range)
      return dates.map((one, at) => wrongDay(one, days[at] ?? first, isWeekend(days[at] ?? first), said, '不在周末'));
    const any = Array.from({ length: Math.min(7, last - first + 1) }, (_, at) => first + at).some(isWeekend);
    return [wrongDay(moment, last, any, said, '不在周末')];
  });
}

/** Dates that are said to be days of the week by a rule or together: 每周三, 三个周三, 首个星期一, 周末. */
export function regularRelations(dated: DatedBlock, known: Known): Relation[] {
  if (dated.moments.length === 0) return [];
  const { text } = dated.block;
  return [
    ...dateListsOf(dated).flatMap((list) => listed(list, text, known)),
    ...everyWeek(dated, known),
    ...nthOfMonth(dated, known),
  ];
}
