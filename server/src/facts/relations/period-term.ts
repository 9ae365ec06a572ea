import { place } from '../../document/place.ts';
import { formatHan } from '../../text/numerals.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, momentsAround, type Moment } from './date-moments.ts';
import { sentenceEnd, sentenceStart } from './date-text.ts';
import { relation } from './relation.ts';

/** What lasts for years from a year on: a term of office, a contract, a lease. */
const TERM = new RegExp(
  String.raw`(?<![第\d年近前])(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:期的[\u4e00-\u9fff]|期?的?(?:[\u4e00-\u9fff]{0,4}?(?=合同|协议|租约))?(?:免租|免费|任期|聘期|租期|租约|合同|协议|质保|管护|过渡|扶持|帮扶|挂职|服务|承包|试用|保护|期限|免税|对口))|(?<name>任期|聘期|有效期|合同期|租期|租赁期|承包期|服务期|建设期|实施期|规划期|周期|学制|期限|任职|挂职|驻村|支教|援[藏疆青])(?:限)?(?:为|是|共|均为|都是)?(?<count>${COUNT})年(?![前内以])`,
  'gu',
);
/** What begins a term on its first year. */
const BEGUN =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?[底初末]?[^，。；、\d]{0,10}?(?:起|当选|产生|换届|召开|组建|达成|任职|上任|就任|就职|履职|组成|成立|选举|聘任|签订|签约|承包|承租|起租|出租|流转|入学|入职|开始|实施|启动|生效|施行|开工|入驻|进驻|到任|上岗|到岗|入园|启用|投用|挂职|出台|制定|编制|印发|发布|选出|签下|签[订定署约]?了?|到村|驻村|派驻|进村|进藏|进疆|赴)/u;
const LED = /(?:自|从|始于|产生于|签订于|成立于|当选于)$/u;
/** What ends it in its last one. */
const OVER =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?[底末初]?[^，。；\d]{0,8}?(?:届满|期满|到期|任满|满期|换届|结束|终止|卸任|离任|返城|返回|返岗|任务期满)/u;
const NTH = new RegExp(
  String.raw`^(?:度)?[，,]?(?:已|既|正|正好|恰好)*(?:是|为|进入|处于|系)(?:[^，。；\d第]{0,12})第(?<nth>[一二三四五六七八九十]{1,2}|\d{1,2})(?:个)?(?:年|年头)(?![度份级])`,
  'u',
);
/** Characters of a sentence around a term that are read. */
const REACH = 100;

interface Term {
  readonly from: Moment;
  readonly years: number;
  /** The other dates of its sentence. */
  readonly others: readonly Moment[];
}

/** Whether a term may run from this date on. */
function begins({ block: { text }, mention, end, source, year, titled }: Moment): boolean {
  if (year === null || source === 'report' || titled) return false;
  const { start } = mention.place;
  const rest = text.slice(end, end + 26);
  if (OVER.test(rest) && !/^[^，。；]{0,10}换届(?:产生|选举|选出|当选)/u.test(rest)) return false;
  return (
    BEGUN.test(text.slice(start, end + 26).replace(/^\d{4}年/u, '')) ||
    LED.test(text.slice(Math.max(0, start - 4), start))
  );
}

function termsOf({ block: { text }, moments }: DatedBlock): Term[] {
  return [...text.matchAll(TERM)].flatMap((found) => {
    const years = countOf(found.groups?.count ?? found.groups?.years ?? '');
    const at = found.index;
    const [start, end] = [sentenceStart(text, at, at - REACH), sentenceEnd(text, at, at + REACH)];
    const index = indexBefore(moments, at);
    const own = momentsAround(moments, index).filter(
      ({ mention: { place: one } }) => one.start >= start && one.end <= end,
    );
    const starts = own.filter(begins);
    // The nearest one before the term, else the first behind it.
    const from = starts.findLast(({ end: before }) => before <= at) ?? starts[0];
    if (years === null || years === 0 || !from) return [];
    return [{ from, years, others: own.filter((one) => one !== from) }];
  });
}

function told(term: Term, part: RelationPart, { holds, right, wrong, due }: Judgement): Relation {
  return relation({
    type: 'period',
    parts: [{ role: '起始年份', place: term.from.mention.place }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${wrong}`,
    computed: [{ part, place: part.place, text: due }],
  });
}

interface Judgement {
  readonly holds: boolean;
  readonly right: string;
  readonly wrong: string;
  /** What should stand at the part's place. */
  readonly due: string;
}

/** A term that is over so many months later is another one; offices are handed over some months late. */
const LATE = 8;

/** 2021年7月起三年 does not end in July 2023. */
function isMonthsOff({ from, years }: Term, { year, month }: Moment, most: number): boolean {
  if (from.month === null || month === null) return false;
  const months = ((year ?? 0) - (from.year ?? 0)) * 12 + month - from.month;
  return Math.abs(months - years * 12) > most;
}

/** 任期五年，2023年底届满; 2018年是任期的第四年 */
function against(term: Term, moment: Moment): Relation | null {
  const { block, year } = moment;
  const from = term.from.year ?? 0;
  const { start, end } = moment.mention.place;
  if (year === null || moment.source !== 'written' || moment.titled) return null;
  if (
    OVER.test(block.text.slice(end, end + 20)) &&
    !/提前|中途|未/u.test(block.text.slice(Math.max(0, start - 8), end + 16))
  ) {
    const due = from + term.years;
    // A term that begins on 1 January ends in the year before.
    const holds = year === due ? !isMonthsOff(term, moment, LATE) : year === due - 1 && !isMonthsOff(term, moment, 2);
    const part: RelationPart = { role: '届满年份', place: place(block, start, start + 4) };
    const right = `${from}年起${term.years}年，到${due}年届满`;
    return told(term, part, { holds, right, wrong: `${year}年`, due: String(due) });
  }
  const found = NTH.exec(block.text.slice(moment.end, moment.end + 20));
  const nth = countOf(found?.groups?.nth ?? '');
  if (!found || nth === null) return null;
  const holds = nth === year - from || nth === year - from + 1;
  const at = moment.end + found[0].lastIndexOf('第');
  const part: RelationPart = { role: '年次', place: place(block, at, moment.end + found[0].length) };
  const right = `${from}年起，${year}年是第${year - from + 1}年`;
  const due = found[0]
    .slice(found[0].lastIndexOf('第'))
    .replace(/[一二三四五六七八九十]+/u, formatHan(BigInt(year - from + 1)))
    .replace(/\d+/u, String(year - from + 1));
  return told(term, part, { holds, right, wrong: `第${nth}年`, due });
}

/** Terms of office, contracts and leases whose last year, or whose year by number, is not what their first one makes it. */
export function termRelations(dated: DatedBlock): Relation[] {
  const { text } = dated.block;
  if (
    dated.moments.length < 2 ||
    !/期|任职|挂职|驻村|支教|援[藏疆青]/u.test(text) ||
    !/[届期任]满|到期|换届|结束|终止|[卸离]任|第/u.test(text)
  )
    return [];
  return termsOf(dated).flatMap((term) => term.others.flatMap((moment) => against(term, moment) ?? []));
}
