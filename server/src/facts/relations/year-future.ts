import { textAt } from '../../document/place.ts';
import { dayNumber, type DayNumber } from '../calendar.ts';
import { isPlanned } from '../planning.ts';
import { quotedIn } from '../quoted.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { momentsAround, type Moment, type Present } from './date-moments.ts';
import { sentenceAt } from './date-text.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

const TO_COME =
  /将|计划|预计|规划|目标|力争|拟|确保|争取|有望|预期|届满|有效期|期限|为止|到期|远景|愿景|展望|明年|后年|来年|下一步|打算|安排|要求|之前|以前|前完成|底前|年前|任期|合同|服务期|建设期|工期|租期|还款|质保|方案|分解|年任务/u;
/** 超计划两成: what is done is held against what was planned. */
const AGAINST_PLAN = /(?:超|占|比|完成)(?:年度|全年|年)?(?:计划|目标|预期)/gu;
/** The year ends a stretch of time. */
const ENDS_STRETCH = /(?<!截)[—–\-－~～至到]$/u;
/** A year farther off is a slip that other rules tell, or a number. */
const LONGEST = 90;
/** What was done then: 增设……后, 已建成, 召开了. */
const DONE =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?[^，。；]{0,14}(?:后|以来|起|了|时)|^(?:\d{1,2}月(?:\d{1,2}日)?)?[，,]?[^，。；]{0,8}(?:被评为|获评|荣获|获得|被授予|被命名|入选|通过|获批|获颁|签订|签约|开通|揭牌|挂牌|举办|举行|表彰|慰问|兑现|拨付|下拨|捐赠|捐资|建成|召开|印发|立案|受理|作出|查处|办结|竣工|成立|投入使用|投用|启用|完成|增设|新增|开展)|^(?:又|再)[增添达有]/u;
/** 已于2021年底全面完工 */
const ALREADY = /已(?:经)?(?:于|在)?$/u;
const DONE_THEN =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?[底初末前]?[^，。；]{0,10}(?:完|通|供|成|用|办|开|建|立|拆|搬|迁|挂牌|撤|验收|竣工|落|获|被|签|收|结|启|交|投|销|发)/u;
const UNTIL = /(?:截至|截止|截止到)(?:目前|今年)?$/u;
/** A sum up to a day, not a term: 截至2023年底，全镇累计. */
const SUMMED = /^[，,]?[^。；]{0,16}(?:累计|共|已)/u;

/** The day up to which the report can know; null when the text has no date. */
function signedOn({ facts }: Reading): DayNumber | null {
  const value = facts.document.closing?.date?.value;
  if (!value || value.month === null || value.day === null || value.month > 12) return null;
  return dayNumber(value.year, value.month, value.day);
}

/** 截至 stands before it. */
function isUntil({ block, mention }: Moment): boolean {
  return UNTIL.test(block.text.slice(Math.max(0, mention.place.start - 6), mention.place.start));
}

/** ，到2021年底已清理: what is told as done by then. */
const BY_THEN = /(?:^|[，。；：])(?:到|至)$/u;
const ALREADY_DONE = /^[^，。；]{0,8}已(?:经)?(?![^，。；]{0,8}(?:列入|纳入|明确|确定|规划))/u;

/** Something is counted up to it, or done by then. */
function isSum(moment: Moment): boolean {
  const { block, end, mention } = moment;
  const behind = block.text.slice(end, end + 24);
  if (isUntil(moment)) return SUMMED.test(behind);
  const { start } = mention.place;
  return BY_THEN.test(block.text.slice(Math.max(0, start - 2), start)) && ALREADY_DONE.test(behind);
}

/** Something is told to have happened then. */
function isDone({ block: { text }, mention, narrowed }: Moment): boolean {
  const { start } = mention.place;
  const lead = text.slice(Math.max(0, start - 4), start);
  if (ALREADY.test(lead)) return DONE_THEN.test(text.slice(start + 5, start + 34));
  if (narrowed !== '' || ENDS_STRETCH.test(lead)) return false;
  return DONE.test(text.slice(start + 5, start + 34));
}

/** The sentence or the part of the report speaks of the time to come, or of somebody else's words. */
function isToCome({ block: { text }, mention: { place } }: Moment, { present, facts }: Reading): boolean {
  if (TO_COME.test(sentenceAt(text, place.start, place.end).replace(AGAINST_PLAN, '')) || quotedIn(place) !== null)
    return true;
  return present !== null && isPlanned(facts.document, facts.slots, present.year, place);
}

/** A day up to which something is counted lies before the day on which the report is signed. */
function afterSigning(moment: Moment, signed: DayNumber | null, reading: Reading): Relation | null {
  const date = reading.facts.document.closing?.date;
  if (signed === null || !date || !moment.days || moment.source !== 'written') return null;
  if ((moment.month === null && moment.narrowed === '') || !isSum(moment)) return null;
  const holds = moment.days[0] <= signed;
  const part: RelationPart = { role: '截至', place: moment.mention.place };
  return relation({
    type: 'year',
    parts: [part, { role: '成文日期', place: date.place }],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: `成文日期是${textAt(date.place)}，${holds ? '晚于' : '早于'}所统计的时间`,
  });
}

/** From this month on the report of a year has long been handed in. */
const HANDED_IN = 6;

/** 已于次年8月 in the report of a year that is handed in by spring. */
function isLateNext(moment: Moment, { year: now, ahead }: Present): boolean {
  const { block, mention, year, month, narrowed } = moment;
  const { text } = block;
  if (ahead || year !== now + 1) return false;
  if (month === null ? !/[底末]/u.test(narrowed) : month < HANDED_IN) return false;
  if (isSum(moment)) return true;
  return ALREADY.test(text.slice(Math.max(0, mention.place.start - 4), mention.place.start));
}

/** A year after the report's end that is told as past: 2026年增设……后 in a report of 2023. */
function beyondReport(moment: Moment, near: readonly Moment[], reading: Reading): Relation | null {
  const { present } = reading;
  if (moment.source !== 'written' || moment.year === null) return null;
  const until = near.find(
    (one) =>
      one !== moment && one.sentence === moment.sentence && one.source === 'written' && !one.titled && isUntil(one),
  );
  const limit = until?.year ?? (present?.certain ? present.year + (isLateNext(moment, present) ? 0 : 1) : null);
  if (limit === null || moment.year <= limit || moment.year > limit + LONGEST) return null;
  if ((!isSum(moment) && !isDone(moment)) || isToCome(moment, reading)) return null;
  const part: RelationPart = { role: '年份', place: moment.mention.place };
  const known = until ? `统计到${until.year}年为止` : `这是${present?.year}年的报告`;
  return relation({
    type: 'year',
    parts: [...(until ? [{ role: '截至', place: until.mention.place }] : []), part],
    marked: part,
    holds: false,
    trust: 'certain',
    arithmetic: `${known}，${moment.year}年还没有到`,
  });
}

/** Years that had not come when the text was written, told as past. */
export function futureRelations(dated: DatedBlock, reading: Reading): Relation[] {
  const signed = signedOn(reading);
  return dated.moments.flatMap((moment, i) => {
    if (moment.titled) return [];
    return (
      afterSigning(moment, signed, reading) ?? beyondReport(moment, momentsAround(dated.moments, i), reading) ?? []
    );
  });
}
