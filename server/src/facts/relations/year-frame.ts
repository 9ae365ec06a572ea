import type { Document, Heading, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { Relation, RelationPart, ReportYear } from '../model.ts';
import type { Known } from './date-moments.ts';
import { relation } from './relation.ts';

/** A year of four figures as it stands in the text. */
interface Stated {
  readonly year: number;
  /** Its four figures. */
  readonly place: Place;
}

/** Blocks below the header in which the opening ends. */
const OPENING = 6;
const TRANSITION = /现[将就对把](?:[^。；，\d]{0,24})(\d{4})年度?[^。；\d]{0,40}(?:报告|汇报|公布|总结)如下/u;

/** The year of 现将2023年度……情况报告如下, or null. */
function openingYear({ blocks, header }: Document): Stated | null {
  for (const block of blocks.slice(header.blocks, header.blocks + OPENING)) {
    const found = block.text.includes('如下') ? TRANSITION.exec(block.text) : null;
    if (!found) continue;
    const at = found.index + found[0].indexOf(found[1] ?? '');
    return { year: Number(found[1]), place: place(block, at, at + 4) };
  }
  return null;
}

/** A part of the report whose heading names its year; the plan's year is the next one. */
interface PartYear extends Stated {
  readonly shift: 0 | 1;
}

const NAMED = /(\d{4})年度?/gu;
const PLAN = /(?:安排|计划|打算|思路|部署|重点工作|工作重点|工作目标)/u;
const PAST =
  /(?:成效|举措|措施|做法|亮点|履职|总结|回顾|开展情况|工作情况|建设情况|基本情况|总体情况|完成情况|落实情况)/u;
/** Parts of a year, spans of years and names of plans have years of their own. */
const OTHER = /半年|季度|月份?|以来|\d{4}[—–\-－~～至]+\d{4}|五年|三年|《|规划|纲要|较|比/u;

function partYear(heading: Heading): PartYear | null {
  if (!heading.title.includes('年')) return null;
  const years = [...heading.title.matchAll(NAMED)];
  const [found] = years;
  if (!found || years.length > 1 || OTHER.test(heading.title)) return null;
  const plan = PLAN.test(heading.title);
  if (plan === PAST.test(heading.title)) return null;
  const { block, start } = heading.place;
  const at = block.text.indexOf(found[0], start);
  return at < 0 ? null : { year: Number(found[1]), place: place(block, at, at + 4), shift: plan ? 1 : 0 };
}

function titlePart(title: ReportYear): RelationPart[] {
  return title.place ? [{ role: '标题', place: title.place }] : [];
}

function stated(at: Stated, right: number, where: string, title: ReportYear): Relation {
  const told: RelationPart = { role: where, place: at.place };
  const holds = at.year === right;
  return relation({
    type: 'year',
    parts: [...titlePart(title), told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: `标题为${title.year}年度的报告，${where}应为${right}年${holds ? '' : `，文中写作${at.year}年`}`,
    computed: [{ part: told, place: at.place, text: String(right) }],
  });
}

/** A report cannot be dated before the year that it reports on. */
function closingRelation({ closing }: Document, title: ReportYear): Relation | null {
  const date = closing?.date;
  if (!date) return null;
  const told: RelationPart = { role: '成文日期', place: date.place };
  return relation({
    type: 'year',
    parts: [...titlePart(title), told],
    marked: told,
    holds: date.value.year >= title.year,
    trust: 'certain',
    arithmetic: `标题为${title.year}年度的报告，成文不会早于${title.year}年`,
  });
}

const IN_NUMBER = /[〔[（(【](\d{4})[〕\]）)】]/u;

/** 发文字号 of a report is of its year or of the one after. */
function numberRelation({ header: { docNumber } }: Document, title: ReportYear): Relation | null {
  const found = docNumber && IN_NUMBER.exec(textAt(docNumber));
  if (!docNumber || !found) return null;
  const year = Number(found[1]);
  const at = docNumber.start + found.index + 1;
  const told: RelationPart = { role: '发文字号', place: place(docNumber.block, at, at + 4) };
  return relation({
    type: 'year',
    parts: [...titlePart(title), told],
    marked: told,
    holds: year === title.year || year === title.year + 1,
    trust: year < title.year ? 'certain' : 'likely',
    arithmetic: `标题为${title.year}年度的报告，发文不会早于${title.year}年`,
  });
}

/** 如下：2022年，我局…… */
const BEGINS = /^\s*(?<year>20\d{2})年[，,](?:我|全|本|在|各|县|市|区|镇|乡|局)/u;

/** The report says that it tells of one year, and its first words tell of a later one. */
export function openingRelations({ blocks, header }: Document): Relation[] {
  return blocks.slice(header.blocks, header.blocks + OPENING).flatMap((block, i, all) => {
    const found = block.text.includes('如下') ? TRANSITION.exec(block.text) : null;
    if (!found) return [];
    const end = found.index + found[0].length + 1;
    const body = end < block.text.length ? block : all[i + 1];
    const from = body === block ? end : 0;
    const year = body && BEGINS.exec(body.text.slice(from, from + 12))?.groups?.year;
    if (!body || year === undefined || Number(year) <= Number(found[1])) return [];
    const at = found.index + found[0].indexOf(found[1] ?? '');
    const begun = body.text.indexOf(year, from);
    const told: RelationPart = { role: '开头', place: place(block, at, at + 4) };
    return relation({
      type: 'year',
      parts: [told, { role: '正文', place: place(body, begun, begun + 4) }],
      marked: told,
      holds: false,
      trust: 'certain',
      arithmetic: `开头说报告${found[1] ?? ''}年度的情况，正文从${year}年讲起`,
      computed: [{ part: told, place: told.place, text: year }],
    });
  });
}

const JUST_PAST = /(?:刚刚|刚)(?:过去|走过|结束|告别|度过|逝去)的(?<year>(?:19|20)\d\d)年/u;

/** 回首刚刚走过的2012年 in a report of 2022. */
export function justPastRelations({ document: { blocks, header }, year, kind }: Known): Relation[] {
  if (!year || year.from === 'closing' || year.from === 'docNumber') return [];
  const ahead = (kind?.kind.yearOffset ?? 0) > 0;
  return blocks.slice(0, header.blocks + OPENING).flatMap((block) => {
    const found = block.text.includes('刚') ? JUST_PAST.exec(block.text) : null;
    const told = Number(found?.groups?.year);
    if (!found) return [];
    // A report of January may call the year before its own the one that is just past.
    const holds = told === year.year || told === year.year - 1 || (ahead && told === year.year + 1);
    const at = found.index + found[0].length - 5;
    const part: RelationPart = { role: '年份', place: place(block, at, at + 4) };
    return relation({
      type: 'year',
      parts: [...titlePart(year), part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: `报告年度是${year.year}年${holds ? '' : `，刚刚过去的不会是${told}年`}`,
      computed: [{ part, place: part.place, text: String(year.year) }],
    });
  });
}

/** The year in the title of a yearly report against its opening, the headings of its parts, its number and its date. */
export function frameRelations({ document, year, kind }: Known): Relation[] {
  if (!year || year.from !== 'title' || !year.place || kind?.kind.yearOffset !== 0 || !kind.kind.looksBack) return [];
  const out: Relation[] = [];
  const opening = openingYear(document);
  if (opening) out.push(stated(opening, year.year, '开头', year));
  for (const heading of document.outline) {
    const part = partYear(heading);
    if (part)
      out.push(stated(part, year.year + part.shift, part.shift === 0 ? '总结部分的标题' : '安排部分的标题', year));
  }
  const rest = [closingRelation(document, year), numberRelation(document, year)];
  return [...out, ...rest.filter((one) => one !== null)];
}
