import type { Citation, Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, type Known, type Moment } from './date-moments.ts';
import { relation } from './relation.ts';

const RANGE = /[（(]((?:19|20)\d{2})年?[-—－–~～至到]+((?:19|20)\d{2})年?[）)]/u;
/** 提出的2022年度任务 */
const OF_YEAR = /^(?:（[^）]{2,12}）)?(?:提出|确定|明确|部署|规定|安排|下达)的?$/u;
/** 自2021年1月1日起施行, 于……正式实施 */
const FROM = /^(?:已)?(?:于|自|从)?$/u;
const IN_FORCE = /^(?:起|正式|开始|起正式)*(?:施行|实施|生效)/u;

function told(citation: Citation, moment: Moment, holds: boolean, arithmetic: string): Relation {
  const part: RelationPart = { role: '年份', place: moment.mention.place };
  return relation({
    type: 'year',
    parts: [{ role: '文件', place: citation.place }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic,
  });
}

/** 《……纲要（2015—2020年）》提出的2022年度任务 */
function termRelation(citation: Citation, moment: Moment, between: string): Relation | null {
  const found = OF_YEAR.test(between) ? RANGE.exec(citation.name) : null;
  if (!found || moment.year === null || moment.month !== null) return null;
  const [first, last] = [Number(found[1]), Number(found[2])];
  const holds = first <= moment.year && moment.year <= last;
  const right = `该文件的期限是${first}—${last}年`;
  return told(citation, moment, holds, holds ? right : `${right}，没有${moment.year}年的任务`);
}

/** 《中华人民共和国民法典》2020年1月1日正式施行: the day of a law that has had no other version. */
function forceRelation(citation: Citation, moment: Moment, between: string, behind: string): Relation | null {
  if (!FROM.test(between) || !IN_FORCE.test(behind) || citation.match?.kind !== 'law') return null;
  const day = citation.match.law.inForce;
  if (day === undefined || moment.year === null) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const holds = moment.year === year && (moment.month ?? month) === month && (moment.day ?? date) === date;
  const right = `该法自${year}年${month}月${date}日起施行`;
  const { start, end } = moment.mention.place;
  return told(citation, moment, holds, holds ? right : `${right}，文中写作${moment.block.text.slice(start, end)}`);
}

/** 自2016年1月1日起施行的《……》 */
const IN_FORCE_BEFORE = /^起?(?:正式|开始)*(?:施行|实施|生效)的(?:我国)?$/u;

/** The day before a title from which its law is said to hold. */
function forceBefore(citation: Citation, moments: readonly Moment[]): Relation | null {
  const { block, start } = citation.place;
  const moment = moments[indexBefore(moments, start)];
  if (moment?.source !== 'written' || moment.titled) return null;
  const { end } = moment.mention.place;
  if (start - end > 12 || !IN_FORCE_BEFORE.test(block.text.slice(end, start - 1))) return null;
  return forceRelation(citation, moment, '', '施行');
}

/** Years behind a title that the document cannot have. */
export function titleYearRelations({ citations }: Known, dated: readonly DatedBlock[]): Relation[] {
  if (citations.length === 0 || dated.length === 0) return [];
  const out: Relation[] = [];
  let at = 0;
  // Both are in order of place.
  for (const citation of citations) {
    if (!citation.marked) continue;
    const { index } = citation.place.block;
    while (at < dated.length && (dated[at] as DatedBlock).block.index < index) at++;
    const own = dated[at];
    if (own?.block.index !== index) continue;
    const found = forceBefore(citation, own.moments) ?? yearBehind(citation, own.moments);
    if (found) out.push(found);
  }
  return out;
}

/** A year behind a title that the document cannot have. */
function yearBehind(citation: Citation, moments: readonly Moment[]): Relation | null {
  const { block, end } = citation.place;
  const moment = moments[indexBefore(moments, end + 1) + 1];
  if (!moment || moment.source !== 'written' || moment.titled || moment.mention.place.start - end > 20) return null;
  const { text } = block;
  const between = text.slice(end + 1, moment.mention.place.start);
  const behind = text.slice(moment.mention.place.end, moment.mention.place.end + 8);
  return termRelation(citation, moment, between) ?? forceRelation(citation, moment, between, behind);
}
