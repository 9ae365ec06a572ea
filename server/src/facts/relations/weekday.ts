import { dayNumber, showDay, weekdayName, weekdayOf, type DayNumber } from '../calendar.ts';
import { isPlanned } from '../planning.ts';
import { place } from '../../document/place.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { DateCue, hasCue } from './date-cues.ts';
import { SOME_YEAR } from './date-spans.ts';
import { mayTellWeekday } from './date-signs.ts';
import { indexBefore, presentOf, type Known, type Moment } from './date-moments.ts';
import { relation } from './relation.ts';
import { regularRelations, weekends } from './weekday-every.ts';
import { weekdaysIn, weekdayValue, type Weekday } from './weekday-read.ts';

const THIS_DAY = '(?:当天|当日|该日|此日|这天|这一天|这日|那天)';
const TIME_OF_DAY = '(?:清晨|早上|上午|中午|下午|傍晚|晚上?)';
/** A time of the day behind a date: 上午9时. */
const CLOCK = String.raw`(?:\d{1,2}(?:[时点]|[:：]\d{2})(?:半|整|\d{1,2}分)?)?`;
/** What says that a date is that day of the week: 恰逢, 也是个, 就是. */
const IS = String.raw`(?:恰好|正好|刚好|偏偏|赶巧|碰巧|恰|正|适|时|又|虽|同样|同|也|仍然?|依然|还|就|便|则|已)*(?:逢|值|是|为|系|属|即|也就是|赶上|碰上|遇上|撞上|轮到)?(?:逢|值)?(?:了|一?个|这个|那个|的)?(?:(?<=[恰正好刚])在)?`;
/** Between a date and its day of the week: （, ，恰逢, 是, 上午（, 这个. */
const LINK = new RegExp(
  String.raw`^${TIME_OF_DAY}?${CLOCK}${THIS_DAY}?[（(，,、\s]?(?:今年|当年|那年|本年)?的?(?:[那这][次场期回])?(?:农历[^，。；（）()\d]{2,8}[，,、])?${THIS_DAY}?${IS}${TIME_OF_DAY}?[（(]?[本这上下]?$`,
  'u',
);
/** 5月12日防灾减灾日（星期五）, 8月1日建军节是周三 */
const NAMED_LINK = /^[^，。；：\d（()）]{2,12}[日节](?:当天|当日|这天|那天|这一天)?(?:[（(]|是个?|为)$/u;
/** 9月1日开讲，星期二上午， */
const DONE_BEFORE = /^[^，。；：\d（()）]{1,6}[，,]$/u;
const THEN_BEHIND = new RegExp(`^${TIME_OF_DAY}[，,。]`, 'u');
/** 4月23日世界读书日，正逢星期三: what the day is or what was done on it stands between, then a word that can only mean the day. */
const FAR_LINK = new RegExp(
  String.raw`^(?!起|之?前|以前|至|到|—)[^，。；：\d（()）]{1,14}[，,]?(?:(?:今年|当年|那年|本年)?的?${THIS_DAY}(?:恰|正|适|又|虽|也)*(?:逢|值|是|为|系|赶上|碰上|遇上)?个?|(?:恰好|正好|刚好|偏偏|恰|正|适|时|虽|又)+(?:逢|值|是|为|赶上|碰上|遇上)|(?<=[，,])是个|逢|赶上|碰上|遇上|撞上)${TIME_OF_DAY}?[（(]?$`,
  'u',
);
/** Between a day of the week and its date: 星期三（, 周五即. */
const BACK_LINK =
  /^(?:上午|下午|晚上?)?(?:[（(]|[，,]?即(?:公历)?|[，,]?也就是|的|[^，。；：\d、]{1,14}[，,（(](?:即|也就是|具体[是为]|(?:时间|日期)(?:就?[是为]|：)?))$/u;
/** 周五到学校食堂（9月13日） */
const BACK_BRACKET = /^[^，。；：\d、（(）)]{1,14}[（(]$/u;
/** 今年的宪法日逢星期五，12月4日一早: the one day of this year. */
const DAY_OF_YEAR =
  /(?:今年|本年|本届|本次|这次)[^，。；]{1,10}(?:恰|正|又|适)?(?:逢|是|赶上|碰上|遇上|撞上|为|定在|安排在)$/u;
const NEXT_IN_LIST = /^[、和及与至到—－-]?[（(]?(?:星期|周|礼拜)/u;

/** A date and the day of the week that the text gives it. */
interface Pair {
  readonly moment: Moment;
  readonly weekday: Weekday;
}

/** Two days of the week behind two dates go with them in order: 5月13日、14日（周六、周日）. */
function listPairs(text: string, moments: readonly Moment[], at: number, days: readonly Weekday[], i: number): Pair[] {
  const [first, second] = [moments[at - 1], moments[at]];
  const [a, b] = [days[i], days[i + 1]];
  if (!first || !second || !a || !b) return [];
  const dates = text.slice(first.end, second.mention.place.start);
  const marks = text.slice(a.place.end, b.place.start);
  const joined = /^[、和及与至到—－-]{1,2}$/u;
  if (!joined.test(dates) || !joined.test(marks) || moments[at - 2]?.end === first.start - 1) return [];
  return [
    { moment: first, weekday: a },
    { moment: second, weekday: b },
  ];
}

/** No words longer than this stand between a date and its day of the week. */
const REACH = 24;

/** 4月23日世界读书日，星期二晚上: the day by its name, then by its place in the week and the time of the day. */
const NAMED_BEFORE =
  /^(?:是|为|即|系)?[^，。；：\d（()）]{0,12}(?:[日节]|[夏冬]至|[春秋]分|清明|重阳|中秋|端午|元宵|除夕)(?:当天|这天)?[，,]$/u;
const TIME_BEHIND = new RegExp(`^的?(?:${TIME_OF_DAY}|[，,])`, 'u');

function isLinked(between: string, behind: string): boolean {
  if (between.length > REACH) return false;
  if (LINK.test(between) || NAMED_LINK.test(between) || FAR_LINK.test(between)) return true;
  if (DONE_BEFORE.test(between) && THEN_BEHIND.test(behind)) return true;
  return NAMED_BEFORE.test(between) && TIME_BEHIND.test(behind);
}

/** Dates and days of the week that stand side by side. */
function pairsOf({ block: { text }, moments }: DatedBlock, weekdays: readonly Weekday[]): Pair[] {
  const out: Pair[] = [];
  let taken = -1;
  weekdays.forEach((weekday, i) => {
    if (i <= taken) return;
    const { start, end } = weekday.place;
    const at = indexBefore(moments, start);
    const before = moments[at];
    const isList = NEXT_IN_LIST.test(text.slice(end, end + 4));
    if (before?.day && isLinked(text.slice(before.end, start), text.slice(end, end + 4))) {
      if (!isList) out.push({ moment: before, weekday });
      else {
        taken = i + 1;
        out.push(...listPairs(text, moments, at, weekdays, i));
      }
      return;
    }
    const after = moments[at + 1];
    if (!after?.day || isList || after.mention.place.start - end > REACH) return;
    const gap = text.slice(end, after.mention.place.start);
    const ofYear = gap === '，' && DAY_OF_YEAR.test(text.slice(Math.max(0, start - 18), start));
    const bracket = BACK_BRACKET.test(gap) && /^[）)]/u.test(text.slice(after.end, after.end + 1));
    if (ofYear || bracket || BACK_LINK.test(gap)) out.push({ moment: after, weekday });
  });
  return out.filter(({ moment }) => !moment.titled);
}

/** Whether a date of spring may be one of the year after the report's: the report is signed after it, or nobody tells when. */
function maySucceed(year: number, { month, day }: Moment, { document }: Known): boolean {
  if (month === null || month > 3) return false;
  const value = document.closing?.date?.value;
  if (!value || value.month === null) return month === 1;
  return value.year > year && (value.month > month || (value.month === month && (value.day ?? 31) >= (day ?? 1)));
}

/** The days that a date may mean: one without a year may be of the year after the report's. */
function candidatesOf({ moment }: Pair, facts: Known): DayNumber[] {
  const { year, source, month, day, days, block, mention } = moment;
  if (!days || year === null || month === null || day === null) return [];
  if (source !== 'report') return [days[0]];
  const present = presentOf(facts);
  if (!present?.certain) return [];
  const next =
    present.ahead || maySucceed(year, moment, facts) || isPlanned(facts.document, facts.slots, year, mention.place);
  return [days[0], ...(next && block ? [dayNumber(year + 1, month, day)] : [])];
}

function judge(pair: Pair, facts: Known): Relation | null {
  const days = candidatesOf(pair, facts);
  return days.length === 0 ? null : told(pair, days);
}

/** What the calendar says of a day of the week; the first of the days is the likeliest. */
function told({ moment, weekday }: Pair, days: readonly DayNumber[]): Relation {
  const first = days[0] as DayNumber;
  const holds = days.some((day) => weekdayOf(day) === weekday.value);
  const right = weekdayName(weekdayOf(first));
  const part: RelationPart = { role: '星期', place: weekday.place };
  const date: RelationPart = { role: '日期', place: moment.mention.place };
  const named = `${showDay(first)}是星期${right}`;
  return relation({
    type: 'weekday',
    parts: [date, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? named : `${named}，文中写作${weekday.written}`,
    computed: [{ part, place: weekday.sign, text: right }],
  });
}

/** No year is known, or each day alone might be one of the report's year or the next. */
function isYearless(pair: Pair, facts: Known): boolean {
  const { year, source } = pair.moment;
  if (year === null) return true;
  return source === 'report' && candidatesOf(pair, facts).some((day) => weekdayOf(day) === pair.weekday.value);
}

/** Two dated days of the week of one sentence whose year is not written: their distance tells. */
function distances(pairs: readonly Pair[], facts: Known): Relation[] {
  const out: Relation[] = [];
  for (let i = 1; i < pairs.length; i++) {
    const [a, b] = [pairs[i - 1] as Pair, pairs[i] as Pair];
    if (a.moment.sentence !== b.moment.sentence || !isYearless(a, facts) || !isYearless(b, facts)) continue;
    const [from, to] = [a, b].map(({ moment: { month, day } }) => dayNumber(SOME_YEAR, month ?? 1, day ?? 1)) as [
      number,
      number,
    ];
    // A leap day between them would move the second one.
    if (to <= from || ((a.moment.month ?? 3) <= 2 && (b.moment.month ?? 1) > 2)) continue;
    const right = (a.weekday.value + to - from) % 7;
    const told: RelationPart = { role: '星期', place: b.weekday.place };
    const text = (at: Pair): string => at.moment.block.text.slice(at.moment.start, at.moment.end);
    const reckoned = `${text(a)}是${a.weekday.written}，${text(b)}就是星期${weekdayName(right)}`;
    out.push(
      relation({
        type: 'weekday',
        parts: [{ role: '日期', place: a.moment.mention.place }, { role: '日期', place: b.moment.mention.place }, told],
        marked: told,
        holds: right === b.weekday.value,
        trust: 'certain',
        arithmetic: right === b.weekday.value ? reckoned : `${reckoned}，文中写作${b.weekday.written}`,
      }),
    );
  }
  return out;
}

const SHIFTED = /(次日|翌日|第二天|后一天|前一天|前一日)(?:即)?[（(，,]?(?:即|是|为|恰逢|适逢)?$/u;

/** 8月3日召开会议，次日（周六）: the day of the week of a day that is told by the date before. */
function shiftedDays({ block, moments }: DatedBlock, weekdays: readonly Weekday[], facts: Known): Relation[] {
  return weekdays.flatMap((weekday) => {
    const { start } = weekday.place;
    const base = Math.max(0, start - 8);
    const found = SHIFTED.exec(block.text.slice(base, start));
    const moment = found && moments[indexBefore(moments, base + found.index)];
    if (!found?.[1] || !moment?.day || moment.titled || base + found.index - moment.end > 30) return [];
    if (block.text.slice(moment.end, start).includes('。')) return [];
    const step = found[1].startsWith('前') ? -1 : 1;
    const days = candidatesOf({ moment, weekday }, facts).map((day) => day + step);
    return days.length === 0 ? [] : [told({ moment, weekday }, days)];
  });
}

const RANGE =
  /^[（(，,]?(?:即|分别[是为]|也就是)?(?:星期|周|礼拜)(?<from>[一二三四五六日天])(?:至|到|—|-|－|~|～)(?:星期|周|礼拜)?(?<to>[一二三四五六日天])/u;

/** 5月20日至24日（周一至周五）: both ends of a stretch. */
function rangeDays({ block, moments, spans }: DatedBlock, facts: Known): Relation[] {
  const { text } = block;
  return spans.flatMap(({ to, index, tight }) => {
    const found = tight && to.day !== null ? RANGE.exec(text.slice(to.end, to.end + 16)) : null;
    const first = moments[index - 1];
    if (!found || !first?.day || to.titled) return [];
    const { from: a = '', to: b = '' } = found.groups ?? {};
    const base = to.end + found[0].search(/[星周礼]/u);
    const day = (char: string, at: number): Weekday => ({
      place: place(block, at - 1, at + 1),
      value: weekdayValue(char),
      sign: place(block, at, at + 1),
      written: `星期${char}`,
    });
    const [one, two] = [
      { moment: first, weekday: day(a, text.indexOf(a, base)) },
      { moment: to, weekday: day(b, to.end + found[0].length - 1) },
    ];
    return [one, two].flatMap((pair) => judge(pair, facts) ?? []);
  });
}

/** Days of the week that the calendar gives to other dates. */
export function weekdayRelations(all: readonly DatedBlock[], facts: Known): Relation[] {
  return all.flatMap((dated) => {
    if (!hasCue(dated, DateCue.week | DateCue.weekend)) return [];
    const ends = hasCue(dated, DateCue.weekend) ? weekends(dated, facts) : [];
    if (!mayTellWeekday(dated.block.text)) return ends;
    const weekdays = weekdaysIn(dated.block);
    if (weekdays.length === 0) return [...ends, ...regularRelations(dated, facts)];
    const ranges = rangeDays(dated, facts);
    const pairs = pairsOf(dated, weekdays);
    const judged = pairs.flatMap((pair) => judge(pair, facts) ?? []);
    return [
      ...ends,
      ...judged,
      ...ranges,
      ...shiftedDays(dated, weekdays, facts),
      ...distances(pairs, facts),
      ...regularRelations(dated, facts),
    ];
  });
}
