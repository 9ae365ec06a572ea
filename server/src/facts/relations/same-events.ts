import type { DateMention, Facts, Relation, RelationPart } from '../model.ts';
import { relation } from './relation.ts';

/** What happens to a thing once. */
const ONCE = [
  '获评', '获批', '荣获', '获得', '被评为', '被授予', '入选', '通过验收', '验收合格', '通过', '开幕', '闭幕', '成立', '挂牌', '揭牌', '开工', '动工', '奠基',
  '破土', '竣工', '完工', '投产', '投用', '投入使用', '投入运行', '投入运营', '启用', '启动', '开通', '通车', '开园', '开业', '开馆', '开张', '运营', '上线',
  '印发', '出台', '施行', '签约', '签订', '设立', '组建', '改制', '移交', '交付', '封顶', '建成', '立案', '摘帽', '退出', '当选', '就任', '到任', '上任', '落成', '下闸',
]; // prettier-ignore
const EVENT = new RegExp(
  `^(?:日|份|[上中下]旬|底|初|末)?[，,]?([^。；\\d]{0,16}?)(${ONCE.join('|')})([^，。；：\\d]{0,24})`,
  'u',
);
const REACH = 48;
/** Meant to be, or done again, or of another one. */
const NOT_IT =
  /计划|预计|将|拟|力争|确保|有望|再次|第二|二期|三期|又|重新|复[工课产]|每|截至|前|此前|曾|原定|上报|申报|提交/u;
const SINCE = /之日|当[天日]|那天|以来|至今|之后|后|起|的(?:这|该|此|上述|\p{Script=Han}{2})/u;
const LED = /(?:自|从|自从|于|在)$/u;
const NEAR = 4;

interface Event {
  readonly date: DateMention;
  readonly verb: string;
  /** The words between the date and the verb, those behind it, those of its sentence before. */
  readonly between: string;
  readonly behind: string;
  readonly before: string;
}

function eventOf(date: DateMention): Event | null {
  const { block, start, end } = date.place;
  const match = EVENT.exec(block.text.slice(end, end + REACH));
  if (!match) return null;
  const before =
    block.text
      .slice(Math.max(0, start - 30), start)
      .split(/[。；！？]/u)
      .at(-1) ?? '';
  const [, between = '', verb = '', behind = ''] = match;
  return NOT_IT.test(between) || NOT_IT.test(before.slice(-8)) ? null : { date, verb, between, behind, before };
}

function sharePair(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

/** Words that only say since when. */
const EMPTY =
  /之日|当[日天]|那天|以来|至今|之后|后|起|的|并|[“”，,了]|这次|该|此次|我[镇县市区乡局]|全[镇县市区乡局]/gu;

/** Whether the second event is the first one told again: 自2月15日动工, 自3月15日动工以来. */
function isAgain(one: Event, two: Event): boolean {
  if (one.verb !== two.verb || two.date.place.block.index - one.date.place.block.index > NEAR) return false;
  const since = SINCE.test(two.behind) || (LED.test(two.before) && /以来|后|起/u.test(two.behind));
  const [x, y] = [one, two].map(({ between, behind }) => (between + behind).replace(EMPTY, '')) as [string, string];
  const own =
    two.between.replace(EMPTY, '') +
    two.behind.split(/之日|当[天日]|那天|以来|至今|之后|后|起/u)[0]?.replace(EMPTY, '');
  const same = x.length >= 4 && y.length >= 4 && (x.slice(0, 8) === y.slice(0, 8) || sharePair(x.slice(-4), y));
  if (!since) return false;
  return (
    own === '' || same || /这[次场届]|此次|该|上述/u.test(two.between + two.behind) || sharePair(own, one.before + x)
  );
}

function differ({ date: { value: a } }: Event, { date: { value: b } }: Event): boolean {
  if (a.month === null || b.month === null) return false;
  const years = a.year !== null && b.year !== null && a.year !== b.year;
  const days = a.day !== null && b.day !== null && a.day !== b.day;
  return years || a.month !== b.month || days;
}

/** 3月16日这次会议, 5月9日的这场演练: a day of what was told. */
const THIS = /^的?(?:这|该|此)(?:一)?(?:次|场|届|期|轮|项)?(?<name>[\u4e00-\u9fff]{2,8})/u;
/** 四月十二日动员会之日: the day of what is named in full. */
const DAY_OF = /^的?(?<name>[\u4e00-\u9fff]{2,8}?)(?:之日|当天|当日|当晚|那天|之时)/u;
const HELD = /召开|举行|举办|开展|组织|进行|启动|开赛|开班|开庭|开考|开幕/u;
/** What happened is named so near behind its day. */
const NAMED = 40;

/** The longest beginning of some words, of two characters at least, that stands in others. */
function sharedName(words: string, others: string): string {
  for (let size = words.length; size >= 2; size--)
    if (others.includes(words.slice(0, size))) return words.slice(0, size);
  return '';
}

/** What is told of a day right behind it, up to the end of its sentence. */
function toldOf({ place: { block, start, end } }: DateMention): string {
  const before =
    block.text
      .slice(Math.max(0, start - 16), start)
      .split(/[。；！？，]/u)
      .at(-1) ?? '';
  return before + (block.text.slice(end, end + NAMED).split(/[。；！？]/u)[0] ?? '');
}

/** The day on which what is called so was held; null where two days may be meant. */
function dayOf(name: string, two: DateMention, dates: readonly DateMention[]): DateMention | null {
  const near = dates.filter(({ place: { block, start } }) => {
    const blocks = two.place.block.index - block.index;
    return blocks === 1 || (blocks === 0 && start < two.place.start);
  });
  const held = near.filter((one) => HELD.test(toldOf(one)) && sharedName(name, toldOf(one)) !== '');
  const [one] = held;
  return one && held.length === 1 && !near.some((other) => sameDay(other, two)) ? one : null;
}

function sameDay({ value: a }: DateMention, { value: b }: DateMention): boolean {
  return a.month === b.month && a.day === b.day;
}

/** 3月15日召开的会议……3月16日这次会议: adds what is told of as this one, with another day. */
function pointedDays(dates: readonly DateMention[], out: Relation[]): void {
  for (const two of dates) {
    if (two.value.day === null || two.value.month === null) continue;
    const { block, start, end } = two.place;
    const behind = block.text.slice(end, end + 14);
    const whole = DAY_OF.exec(behind)?.groups?.name;
    const name = whole ?? THIS.exec(behind)?.groups?.name;
    const one = name === undefined ? null : dayOf(name, two, dates);
    if (whole !== undefined && one && sharedName(whole, toldOf(one)) !== whole) continue;
    if (!one || one.value.day === null || (one.place.block === block && one.place.end > start)) continue;
    out.push(claimDays(one, two, sharedName(name ?? '', toldOf(one))));
  }
}

function claimDays(one: DateMention, two: DateMention, name: string): Relation {
  const parts: [RelationPart, RelationPart] = [
    { role: '前文', place: one.place },
    { role: '另处', place: two.place },
  ];
  const [first, second] = parts.map(({ place }) => place.block.text.slice(place.start, place.end));
  const arithmetic = `“${name}”：分别写作${first ?? ''}、${second ?? ''}`;
  return relation({ type: 'same', parts, marked: parts[1], holds: false, trust: 'certain', arithmetic });
}

/** One event told with two dates. */
export function findEvents({ dates }: Omit<Facts, 'relations'>): Relation[] {
  const out: Relation[] = [];
  const told: Event[] = [];
  for (const date of dates) {
    if (date.value.month === null) continue;
    const two = eventOf(date);
    if (!two) continue;
    const one = told.findLast((other) => other.verb === two.verb);
    told.push(two);
    if (one && isAgain(one, two) && differ(one, two)) out.push(claimDays(one.date, two.date, two.verb));
  }
  pointedDays(dates, out);
  return out;
}
