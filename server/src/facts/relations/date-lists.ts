import { codesOf } from '../../text/codes.ts';
import { place } from '../../document/place.ts';
import { countOf, COUNT, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { relation } from './relation.ts';

/** Dates of one sort side by side: 2019、2020、2021年; 1月、4月、8月; 5月20日、27日. */
export interface DateList {
  readonly start: number;
  readonly end: number;
  readonly unit: 'year' | 'month' | 'day';
  readonly count: number;
  /** As many as the list would have if it left none out: 2016年、2018年 is three. */
  readonly reach: number;
  /** Its dates that were read; years before 、 without 年 are not among them. */
  readonly moments: readonly Moment[];
}

const JOIN = /^(?:份|年|度)?(?:、|和|及|与|以及|，)(?:同年)?$/u;
/** 年度以及同年 */
const LONGEST_JOIN = 6;
/** What stands between bare numbers and the first date. */
const BARE_END = codesOf('、和');
const BARE_YEARS = /((?:19|20)\d\d(?:年度?)?[、和])+$/u;
const BARE_MONTHS = /(?<![\d.])((?:1[0-2]|[1-9])[、和])+$/u;

function unitOf({ month, day }: Moment): DateList['unit'] {
  return day !== null ? 'day' : month !== null ? 'month' : 'year';
}

/** The numbers before the first date that lack 年 or 月. */
function bareBefore(
  text: string,
  first: Moment,
  unit: DateList['unit'],
): { readonly words: string; readonly first: number; readonly count: number } | null {
  if (unit === 'day') return null;
  const { start } = first.mention.place;
  if (!BARE_END.has(text.charCodeAt(start - 1))) return null;
  const words = (unit === 'year' ? BARE_YEARS : BARE_MONTHS).exec(text.slice(Math.max(0, start - 40), start))?.[0];
  if (words === undefined) return null;
  const numbers = words.match(/\d+/gu) ?? [];
  return { words, first: Number(numbers[0]), count: numbers.length };
}

function listFrom(text: string, own: readonly Moment[]): DateList | null {
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last || first.titled) return null;
  const unit = unitOf(first);
  const bare = bareBefore(text, first, unit);
  const count = own.length + (bare?.count ?? 0);
  if (count < 2) return null;
  const number = (one: Moment): number => (unit === 'year' ? (one.year ?? 0) : (one.month ?? 0));
  const reach = unit === 'day' ? count : number(last) - (bare?.first ?? number(first)) + 1;
  return {
    start: first.mention.place.start - (bare?.words.length ?? 0),
    end: last.end,
    unit,
    count,
    reach,
    moments: own,
  };
}

/** The lists of dates that a block writes. */
export function dateListsOf({ block: { text }, moments }: DatedBlock): DateList[] {
  const out: DateList[] = [];
  for (let i = 0; i < moments.length;) {
    const first = moments[i] as Moment;
    let to = i + 1;
    for (let next = moments[to]; next && unitOf(next) === unitOf(first); next = moments[++to]) {
      const last = moments[to - 1] as Moment;
      if (next.mention.place.start - last.mention.place.end > LONGEST_JOIN) break;
      if (!JOIN.test(text.slice(last.mention.place.end, next.mention.place.start))) break;
    }
    const alone = to - i === 1 && !BARE_END.has(text.charCodeAt(first.mention.place.start - 1));
    const list = alone ? null : listFrom(text, moments.slice(i, to));
    if (list) out.push(list);
    i = to;
  }
  return out;
}

/** 连续四年 behind years; 这三年. */
const YEARS = new RegExp(
  String.raw`^[，,]?(?:这)?[^，。；\d]{0,12}?(?:连续|一连|这|接连)(?<count>${COUNT})(?<unit>年|个年度|个月|天)(?![之多余来])`,
  'u',
);
/** 两次, 三个周三 right behind days. */
const TIMES = new RegExp(
  String.raw`^(?:这)?(?:先后|共|分)?(?<count>${COUNT})(?<unit>天|次|场|期|轮|批|个(?=周[一二三四五六日]|星期))(?:分别|集中|组织|开展|举办|召|接|会|周|星|，)`,
  'u',
);
/** 共召开三次 behind days or months: none of them was without. */
const AT_LEAST = new RegExp(
  String.raw`^(?:份)?(?:先后|一共|总共|累计|共)(?:组织|召开|开展|举办|举行|进行|集中)了?(?<count>${COUNT})(?<unit>次|场|期|轮|批)(?!人)`,
  'u',
);
/** 连续三年（2019年、2020年、2021年） */
const YEARS_BEFORE = new RegExp(String.raw`(?:连续|一连|接连|近|前|这)(?<count>${COUNT})(?<unit>年|个年度)[（(]$`, 'u');

/** 各安排一次专题讲座，五次讲座 */
const EACH = new RegExp(
  String.raw`^(?:份)?各[^，。；\d]{0,8}?(?:一|1)(?<each>次|场|期|轮|批|堂)(?<noun>[^，。；]{0,12})[，,；。](?:这)?(?<count>${COUNT})\k<each>`,
  'u',
);

/** 四次会议，分别于2月、5月、8月召开 */
const BEFORE = new RegExp(
  String.raw`(?<!第)(?<count>${COUNT})(?<unit>次|场|期|轮|批)[^，。；\d]{0,10}[，,]?(?:分别|依次)(?:是|为)?(?:于|在)?$`,
  'u',
);

function countBefore(
  text: string,
  { start, unit: sort }: DateList,
): { readonly at: number; readonly words: string; readonly unit: string } | null {
  const base = Math.max(0, start - 26);
  const found = (sort === 'year' ? YEARS_BEFORE : BEFORE).exec(text.slice(base, start));
  const { count, unit } = found?.groups ?? {};
  return found && count !== undefined && unit !== undefined
    ? { at: base + found.index + found[0].indexOf(count), words: count, unit }
    : null;
}

function countBehind(
  text: string,
  { end, unit }: DateList,
): { readonly at: number; readonly words: string; readonly unit: string } | null {
  const rest = text.slice(end, end + 40);
  const found =
    YEARS.exec(rest) ??
    (unit === 'year' ? null : TIMES.exec(rest)) ??
    EACH.exec(rest) ??
    (unit === 'year' ? null : AT_LEAST.exec(rest));
  const { count = '', unit: named, each } = found?.groups ?? {};
  const counted = named ?? each;
  if (!found || counted === undefined) return null;
  const at = end + rest.indexOf(`${count}${counted}`, Math.max(0, found.index + found[0].length - 12));
  return at < end ? null : { at, words: count, unit: counted };
}

/** Whether a count of such units may be one of such dates. */
function suits(unit: string, list: DateList): boolean {
  if (/年/u.test(unit)) return list.unit === 'year';
  if (unit === '个月') return list.unit === 'month';
  return unit !== '天' || list.unit === 'day';
}

/** Listed dates against their number: 2019、2020、2021年连续四年; 1月、4月、8月各一次，五次. */
export function listRelations(dated: DatedBlock): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  if (moments.length === 0 || !text.includes('、')) return [];
  return dateListsOf(dated).flatMap((list) => {
    const told = countBefore(text, list) ?? countBehind(text, list);
    const count = told && countOf(told.words);
    if (!told || count === null || !suits(told.unit, list)) return [];
    const more = count > list.count && AT_LEAST.test(text.slice(list.end, list.end + 40));
    const holds = count === list.count || count === list.reach || more;
    const years = list.unit === 'year';
    const part: RelationPart = {
      role: '所说的数',
      place: place(block, told.at, told.at + told.words.length + told.unit.length),
    };
    const named: RelationPart = { role: '所列时间', place: place(block, list.start, list.end) };
    const words = `${text.slice(list.start, list.end)}是${list.count}个${years ? '年份' : '日期'}`;
    return [
      relation({
        type: years || list.unit === 'month' ? 'period' : 'date',
        parts: [named, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: holds ? words : `${words}，文中写作${told.words}${told.unit}`,
        computed: [
          {
            part,
            place: place(block, told.at, told.at + told.words.length),
            text: likeWritten(list.count, told.words),
          },
        ],
      }),
    ];
  });
}
