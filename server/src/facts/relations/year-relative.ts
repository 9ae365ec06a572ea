import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';
import { yearsMeant, YEAR_WORDS, type Reading } from './year-words.ts';

const BEFORE = new RegExp(
  String.raw`(?:(?<word>${YEAR_WORDS})(?:同期|同月|全年|以来|年?[底末初]|[上下]半年)?(?:${THAT_IS})?|(?:展望|回顾|回望|回首|总结|告别|走过|迈入|进入|跨入|迎来|立足|站在|谋划)(?<far>${YEAR_WORDS})[，,])$`,
  'u',
);
/** 今年是脱贫攻坚收官之年，即2021年 */
const IS_THAT = /(?:^|[，。；：])(?<word>今年|去年|明年)(?:既|正|也|又)*[是为][^，。；：\d]{2,18}[，,](?:即|也就是)$/u;
/** 2022年（去年） */
const BEHIND = new RegExp(String.raw`^度?${THAT_IS}(?<word>${YEAR_WORDS})(?:[）)，,]|全)`, 'u');
/** 上世纪80年代的2003年 */
const DECADE = /(?:[上二]个?世纪|20世纪)(?<tens>[2-9]0|[二三四五六七八九]十)年代[初中末]?(?:的|，即|，也就是|（)$/u;
/** 去年，2023年， */
const APPOSED = /(?:^|[。；])(?<word>今年|去年|明年)[，,]$/u;
const AFTER_DATE = new RegExp(String.raw`(?:次年|翌年|转年|(?<!之后的|以后的)第二年)度?${THAT_IS}$`, 'u');
const SAME_YEAR = new RegExp(String.raw`(?:同年|当年)${THAT_IS}$`, 'u');
/** 前一年（2019年） */
const BEFORE_DATE = new RegExp(String.raw`(?:前一年|头一年)度?${THAT_IS}$`, 'u');

function told(moment: Moment): RelationPart {
  const { start } = moment.mention.place;
  return { role: '年份', place: place(moment.block, start, start + 4) };
}

/** 今年是脱贫攻坚收官之年，即2021年; 去年，2023年， */
function byApposition(dated: DatedBlock, moment: Moment, lead: string, reading: Reading): Relation | null {
  const { text } = moment.block;
  const { start } = moment.mention.place;
  const far = Math.max(0, start - 28);
  const that = '即是'.includes(text.charAt(start - 1)) ? IS_THAT.exec(text.slice(far, start)) : null;
  if (that)
    return byWord(dated, moment, that.groups?.word ?? '', far + that.index + that[0].search(/[今去明]年/u), reading);
  const apposed = '，,'.includes(text.charAt(moment.end) || ' ') ? APPOSED.exec(lead) : null;
  return apposed && byWord(dated, moment, apposed.groups?.word ?? '', start - 3, reading);
}

/** 去年即2021年 against the time from which the text speaks. */
function byPresent(dated: DatedBlock, moment: Moment, lead: string, base: number, reading: Reading): Relation | null {
  const found = BEFORE.exec(lead);
  const behind = found ? null : BEHIND.exec(moment.block.text.slice(moment.end, moment.end + 10));
  const word = found?.groups?.word ?? found?.groups?.far ?? behind?.groups?.word;
  if (word === undefined) return null;
  const at = found ? base + found.index + found[0].indexOf(word) : moment.end + (behind?.[0].indexOf(word) ?? 0);
  return byWord(dated, moment, word, at, reading);
}

function byWord(dated: DatedBlock, moment: Moment, word: string, at: number, reading: Reading): Relation | null {
  const years = yearsMeant(word, dated, at, reading);
  if (!years) return null;
  const holds = years.includes(moment.year ?? 0);
  const part = told(moment);
  const [right = 0] = years;
  return relation({
    type: 'year',
    parts: [{ role: '相对年份', place: place(moment.block, at, at + word.length) }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? `${word}是${moment.year}年` : `按上下文${word}是${right}年，文中写作${moment.year}年`,
    computed: [{ part, place: part.place, text: String(right) }],
  });
}

/** 2023年启动，次年即2025年 against the year before it in the sentence. */
function byDate(moment: Moment, last: Moment | undefined, lead: string): Relation | null {
  if (last?.sentence !== moment.sentence || last.year === null || last.source === 'report') return null;
  const shift = AFTER_DATE.test(lead) ? 1 : SAME_YEAR.test(lead) ? 0 : BEFORE_DATE.test(lead) ? -1 : null;
  if (shift === null) return null;
  const right = last.year + shift;
  const part = told(moment);
  const holds = moment.year === right;
  return relation({
    type: 'year',
    parts: [{ role: '前一年份', place: last.mention.place }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: `${last.year}年的${shift === 1 ? '次年' : shift === 0 ? '同年' : '前一年'}是${right}年${holds ? '' : `，文中写作${moment.year}年`}`,
    computed: [{ part, place: part.place, text: String(right) }],
  });
}

function byDecade(moment: Moment): Relation | null {
  const { block, mention, year } = moment;
  const base = Math.max(0, mention.place.start - 14);
  const lead = block.text.slice(base, mention.place.start);
  const found = lead.includes('年代') ? DECADE.exec(lead) : null;
  const words = found?.groups?.tens ?? '';
  if (!found || year === null) return null;
  const tens = /^\d/u.test(words) ? Number(words) : (countOf(words) ?? 0);
  const part = told(moment);
  const holds = year >= 1900 + tens && year < 1910 + tens;
  const right = `上世纪${words}年代是${1900 + tens}—${1909 + tens}年`;
  return relation({
    type: 'year',
    parts: [{ role: '年代', place: place(block, base + found.index, mention.place.start) }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${year}年`,
  });
}

/** 三年前的2020年, 五年后（2028年） */
const AGO = new RegExp(String.raw`(?<count>${COUNT})年(?<side>前|之前|以前|后|之后|以后)(?:的|、?${THAT_IS})$`, 'u');

const EVENT = /[^，。；：、在于从到是的（“”]/u;

/** A year that is told by its distance from the present; one more or less is no fault, and another year may be meant. */
function byDistance(dated: DatedBlock, moment: Moment, lead: string, { present }: Reading): Relation | null {
  const found = AGO.exec(lead);
  const count = countOf(found?.groups?.count ?? '');
  if (!found || count === null || count < 2 || !present?.certain || moment.year === null) return null;
  // 改革开放四十年后的2019年 is told from another time.
  const { block, mention } = moment;
  if (EVENT.test(block.text.charAt(mention.place.start - found[0].length - 1))) return null;
  const sign = found.groups?.side?.includes('前') === true ? -1 : 1;
  const others = dated.moments.flatMap((one) => (one === moment ? [] : (one.year ?? [])));
  const off = (year: number): number => (moment.year ?? 0) - (year + sign * count);
  // Who reckons from the January after is one year later.
  const holds =
    (off(present.year) >= (sign < 0 ? 0 : -1) && off(present.year) <= 1) ||
    (present.ahead && Math.abs(off(present.year + 1)) <= 1) ||
    others.some((year) => year !== present.year && Math.abs(off(year)) <= 1);
  const part = told(moment);
  const { start } = moment.mention.place;
  const right = present.year + sign * count;
  const words = found[0].replace(/(?:的|[（(，即])+$/u, '');
  return relation({
    type: 'year',
    parts: [{ role: '相对年份', place: place(moment.block, start - found[0].length, start) }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds
      ? `${words}是${moment.year}年`
      : `按报告年度${present.year}年，${words}是${right}年，文中写作${moment.year}年`,
  });
}

/** Whether what stands on either side may tie a word to a year. */
function isBesideWord(text: string, start: number, end: number): boolean {
  return '（(即是说为—年度，,的'.includes(text.charAt(start - 1)) || '（(即，,'.includes(text.charAt(end));
}

/** So near before a year its word has its 年; only 三十五年前、也就是 has it farther off. */
const NEAR = 8;

/** Years that are told twice, by a word and by figures: 去年即2021年, 明年（2025年）. */
export function relativeRelations(dated: DatedBlock, reading: Reading): Relation[] {
  const { block, moments } = dated;
  return moments.flatMap((moment, i) => {
    const { start } = moment.mention.place;
    if (moment.source !== 'written' || moment.titled || moment.mention.value.year === null) return [];
    if (!/^\d/u.test(block.text.charAt(start)) || !isBesideWord(block.text, start, moment.end)) return [];
    const base = Math.max(0, start - 12);
    const lead = block.text.slice(base, start);
    if (
      lead.lastIndexOf('年') < Math.max(0, lead.length - NEAR) &&
      !lead.endsWith('即') &&
      !lead.endsWith('也就是') &&
      !block.text.slice(moment.end, moment.end + 6).includes('年')
    )
      return [];
    const found =
      byDecade(moment) ??
      byApposition(dated, moment, lead, reading) ??
      byPresent(dated, moment, lead, base, reading) ??
      byDate(moment, moments[i - 1], lead) ??
      byDistance(dated, moment, lead, reading);
    return found ? [found] : [];
  });
}
