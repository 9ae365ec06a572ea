import { place } from '../../document/place.ts';
import { countOf, COUNT, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { LengthSign } from './date-signs.ts';
import { relation } from './relation.ts';

/** A part of the year right before months or quarters that are counted: 一季度四个月, 上半年的这五个月. */
const PART =
  /(?<part>第?[一二三四1-4]季度|[前头][一二两三1-3]个?季度|[上前]半年|[下后]半年|(?:今|本|去|上|当)年|全年|(?<![\d一二两三四五六七八九十])(?:一|1)年)(?:时间|期间)?(?<mark>的|这|里|连[着续]|接连|整整|一共|总共|共计|共|有|是|为)*$/u;
/** 十二个月度会议, 五个月前, 两个季度后 */
const NO_LENGTH = /^(?:度|[前后]|[以之][前后]|报|刊|以来的)/u;
/** What tells that all of a part is meant. */
const WHOLE = /这|整整|共/u;
/** 一季度两个月里: the whole as well, unless it was done in so many months of it. */
const WITHIN = /^(?:里|间|下来|，)(?!完成|实现)/u;

/** 从年初到6月底，九个月来 */
const SINCE_NEW_YEAR =
  /年初(?:到|至|—)(?:今年)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末)?[，,]?(?:这|短短|整整|的|共|前后)*$/u;

/** What is left of the year: 剩下的, 余下, 最后. */
const REST =
  /(?<rest>剩下|剩余|余下|还剩|只剩|仅剩|尚剩|还有|只有|仅余|尚余|最后|后面)(?:的|下)?(?:这|时间)?(?:还有|只有|仅有)?$/u;
/** How far the year has come: 前11个月, 前三季度, 上半年, 1至9月, 截至9月底. */
const CUT = new RegExp(
  String.raw`(?:前|头)(?<months>${COUNT})个月|(?:前|头)(?<quarters>[一二两三1-3])个?季度|(?<half>上半年)|(?<![\d.])(?:1|一|元)月?份?(?:至|到|—|–|-|－|~|～)(?<to>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末)?|(?:截至|截止到?|到|至)(?:今年)?(?<until>\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:底|末|\d{1,2}日)?`,
  'gu',
);
/** Another whole than the year: a term of works. */
const OTHER_WHOLE = /工期|周期|为期|历时|期限|任期|合同|学制|培训|服务期|建设期|质保|次年|明年|翌年|上年|去年|跨年/u;
const REACH = 90;

function monthsOf(part: string): number | null {
  if (part.includes('半年')) return 6;
  if (!part.includes('季')) return 12;
  if (!/^[前头]/u.test(part)) return 3;
  return (countOf(/[一二两三1-3]/u.exec(part)?.[0] ?? '') ?? 0) * 3;
}

/** How many of its units a number of months is; null where it is none. */
function inUnit(months: number, quarters: boolean): number | null {
  if (!quarters) return months;
  return months % 3 === 0 ? months / 3 : null;
}

interface Counted {
  readonly sign: LengthSign;
  readonly count: number;
  readonly quarters: boolean;
  /** Past 月 or 季度. */
  readonly end: number;
}

function countedAt(sign: LengthSign): Counted | null {
  const { block, start, end: after } = sign;
  const { text } = block;
  const count = countOf(text.slice(start, after));
  const quarters = text.charAt(after + 1) === '季';
  const end = after + (quarters ? 3 : 2);
  if (count === null || count === 0 || NO_LENGTH.test(text.slice(end, end + 4))) return null;
  return { sign, count, quarters, end };
}

interface Judgement {
  readonly role: string;
  /** Where what the count is held against stands. */
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly told: string;
  readonly holds: boolean;
}

function claimOf({ sign: { block, start, end: after }, quarters, end }: Counted, judged: Judgement): Relation {
  const { text } = block;
  const part: RelationPart = { role: '时长', place: place(block, start, end) };
  const { role, from, to, right, told, holds } = judged;
  const shown = `${told}${right}个${quarters ? '季度' : '月'}`;
  return relation({
    type: 'period',
    parts: [{ role, place: place(block, from, to) }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? shown : `${shown}，文中写作${text.slice(start, end)}`,
    computed: [{ part, place: place(block, start, after), text: likeWritten(right, text.slice(start, after)) }],
  });
}

/** 一季度四个月里: more months than the part has, or fewer where the whole is meant. */
function partRelation(counted: Counted): Relation | null {
  const { sign, count, quarters, end } = counted;
  const { text } = sign.block;
  const base = Math.max(0, sign.start - 14);
  const lead = text.slice(base, sign.start);
  const found = /[季年]/u.test(lead) ? PART.exec(lead) : null;
  const { part = '' } = found?.groups ?? {};
  const months = found && monthsOf(part);
  const right = months === null ? null : inUnit(months, quarters);
  if (!found || right === null) return null;
  const whole = WHOLE.test(found[0].slice(part.length)) || WITHIN.test(text.slice(end, end + 3));
  if (count < right && (!whole || months === 12)) return null;
  const from = base + found.index;
  return claimOf(counted, {
    role: '时段',
    from,
    to: from + part.length,
    right,
    told: `${part}是`,
    holds: count === right,
  });
}

/** The months that have passed by the last time that the sentence tells before an offset. */
function cutBefore(
  text: string,
  start: number,
): { readonly at: number; readonly words: string; readonly months: number; readonly open: boolean } | null {
  const from = Math.max(text.lastIndexOf('。', start) + 1, start - REACH);
  const lead = text.slice(from, start);
  if (OTHER_WHOLE.test(lead)) return null;
  const found = [...lead.matchAll(CUT)].at(-1);
  if (!found) return null;
  const { months, quarters, half, to, until } = found.groups ?? {};
  const count =
    half !== undefined
      ? 6
      : quarters !== undefined
        ? (countOf(quarters) ?? 0) * 3
        : (countOf(months ?? to ?? until ?? '') ?? 0);
  return count < 1 || count > 11
    ? null
    : {
        at: from + found.index,
        words: found[0],
        months: count,
        open: until !== undefined && !/[底末]$/u.test(found[0]),
      };
}

/** 前11个月……，剩下的两个月: what is left of the year. */
function restRelation(counted: Counted): Relation | null {
  const { sign, count, quarters } = counted;
  const { text } = sign.block;
  const lead = text.slice(Math.max(0, sign.start - 10), sign.start);
  const rest = REST.exec(lead)?.groups?.rest;
  const cut = rest === undefined ? null : cutBefore(text, sign.start);
  if (rest === undefined || !cut) return null;
  // 还有两个月 may be said of another goal.
  if (/[还只]有/u.test(rest) && !/全年|年底|年末|收官/u.test(text.slice(cut.at, counted.end + 16))) return null;
  const right = inUnit(12 - cut.months, quarters);
  if (right === null || count > 11) return null;
  const holds = count === right || (cut.open && !quarters && count === right + 1);
  if (!holds && count < right && /最后|后面/u.test(rest)) return null;
  return claimOf(counted, {
    role: '起算',
    from: cut.at,
    to: cut.at + cut.words.length,
    right,
    told: `${cut.words}之后，一年还有`,
    holds,
  });
}

/** 从年初到6月底，九个月来: the months up to one that is told. */
function sinceRelation(counted: Counted): Relation | null {
  const { sign, count, quarters } = counted;
  const { text } = sign.block;
  const base = Math.max(0, sign.start - 20);
  const found = SINCE_NEW_YEAR.exec(text.slice(base, sign.start));
  const month = countOf(found?.groups?.month ?? '');
  if (!found || month === null || month > 12 || quarters) return null;
  const from = base + found.index;
  return claimOf(counted, {
    role: '起算',
    from,
    to: from + found[0].length,
    right: month,
    told: `年初到${month}月是`,
    holds: count === month || count === month - 1,
  });
}

/** 三月启动的……，到八月底已连续开展九个月: from the month in which it began up to another one of the same year; in figures
 * they are dates. */
const SINCE_MONTH =
  /(?<![\d年至到—-])(?<first>[一二三四五六七八九十]{1,2})月(?:份|初|底)?[^，。；\d]{0,3}?(?:启动|开始|打响|开展|上马|开工|动工|铺开|推开|组建|设立|起)[^。；\d年]{0,14}[，,](?:截至|截止到?|到|至)(?<last>[一二三四五六七八九十]{1,2})月(?:份|底|末)?(?:满打满算|前后|一共|总共|已经?|连续|持续|整整|足足|开展|坚持|实施|推进|进行|干|历时|了|共|满|整)*$/u;

function monthsSince(counted: Counted): Relation | null {
  const { sign, count, quarters } = counted;
  const { text } = sign.block;
  if (quarters || !/[展了时打算共续足满整已经施进底末]/u.test(text.charAt(sign.start - 1))) return null;
  const base = Math.max(0, sign.start - 60);
  const found = SINCE_MONTH.exec(text.slice(base, sign.start));
  const [first, last] = [countOf(found?.groups?.first ?? ''), countOf(found?.groups?.last ?? '')];
  if (!found || first === null || last === null || first >= last || last > 12) return null;
  const right = last - first + 1;
  const from = base + found.index;
  const holds = count === right || count === right - 1;
  const told = `${first}月到${last}月首尾都算是`;
  return claimOf(counted, { role: '起算', from, to: from + found[0].length, right, told, holds });
}

/** Months and quarters that are counted of a part of the year, or of what is left of it. */
export function countRelations(signs: readonly LengthSign[]): Relation[] {
  return signs.flatMap((sign) => {
    const counted = countedAt(sign);
    return counted
      ? (partRelation(counted) ?? restRelation(counted) ?? sinceRelation(counted) ?? monthsSince(counted) ?? [])
      : [];
  });
}
