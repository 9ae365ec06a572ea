import type { Kind } from '../data/model.ts';
import type { Block, CalendarDate, Document, Place } from '../document/model.ts';
import { textAt, whole } from '../document/place.ts';
import { parseHanInteger } from '../text/numerals.ts';
import { reportYears } from './slots.ts';
import type { KindMatch, ReportYear } from './model.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** A report dated in these months tells of the year before. */
const LAST_EARLY_MONTH = 3;
/** A speech given from this month on tells of its own year. */
const FIRST_LATE_MONTH = 10;
/** The year of a text's beginning stands in these blocks below the header. */
const OPENING_BLOCKS = 4;
/** No more of an opening paragraph is read. */
const OPENING_LENGTH = 2000;
/** A speech's date line and its first part title stand here. */
const SPEECH_BLOCKS = 12;

const YEAR = String.raw`(\d{4}|[〇○零Oo一二三四五六七八九]{4})`;
const YEAR_WORD = new RegExp(`${YEAR}年`, 'u');
const TRANSITION = new RegExp(String.raw`现[将就对把][^。；]{0,40}?${YEAR}年[^。；]{0,60}如下`, 'u');
const FIRST_WORDS = new RegExp(
  String.raw`^(?:[^，。；：]{2,16}[：:])?${YEAR}年(?:度|来|，|,|是|全[市县区镇乡街]|[我全本])`,
  'u',
);
const GIVEN = new RegExp(String.raw`^[（(—―─–-]*${YEAR}年(\d{1,2}|[一二三四五六七八九十]{1,3})月`, 'u');
/** The day of the meeting that minutes tell of, or the line below their title that says when they were printed. */
const MEETING = new RegExp(
  String.raw`^(?:会议时间[：:]${YEAR}年|${YEAR}年\d{1,2}月\d{1,2}日[^。；]{0,40}召开|[^，。；：]{2,30}${YEAR}年\d{1,2}月\d{1,2}日$)`,
  'u',
);
const IN_NUMBER = /[〔[（(【](\d{4})[〕\]）)】]/u;
const PART_YEAR = new RegExp(
  String.raw`^(?:[一二三]、)?(?:刚刚过去的)?${YEAR}年.{0,24}(?:回顾|总结|工作|成就|情况)`,
  'u',
);

/**
 * The year that a report reports on, by where it is said: the settings, the title, the document number, the opening,
 * the parts' headings, the closing; a text about the present is of the year in which it is given. Null when none of them says it: the body's figures are never asked.
 * @param configured the settings' year, or null
 */
export function yearOf(document: Document, match: KindMatch | null, configured: number | null): ReportYear | null {
  if (configured !== null) return { year: configured, from: 'config', place: null };
  if (!match) return null;
  for (const source of sourcesFor(match.kind)) {
    const found = source(document, match.kind);
    if (found && found.year >= FIRST_YEAR && found.year <= LAST_YEAR) return found;
  }
  return null;
}

type Source = (document: Document, kind: Kind) => ReportYear | null;

/** Where a kind says its year, the most telling place first. */
function sourcesFor({ yearOffset, looksBack }: Kind): readonly Source[] {
  if (yearOffset > 0) return [byTitle, byGiven, byParts, byClosing];
  return looksBack ? [byTitle, byOffice, byHeadings, byClosing] : [byClosing, byNumber, byMeeting, byTitle];
}

/** 2023年…… in the title; a year inside 《》 or of a plan (2021—2025年) is another matter. */
function byTitle({ header }: Document, kind: Kind): ReportYear | null {
  for (const at of header.title) {
    const text = masked(textAt(at));
    const found = YEAR_WORD.exec(text);
    if (!found) continue;
    const year = numberOf(found[1]);
    const month = /^(\d{1,2})月/u.exec(text.slice(found.index + found[0].length))?.[1];
    const told =
      month !== undefined && kind.yearOffset > 0 ? givenYear(year, Number(month), kind) : year - kind.yearOffset;
    return { year: told, from: 'title', place: part(at, found.index, found[0].length) };
  }
  return null;
}

/**
 * 发文字号, unless the opening names the year before it: a number of January stands over the report of last year.
 * Without a number, the opening.
 */
function byOffice(document: Document): ReportYear | null {
  const opening = byOpening(document);
  const number = byNumber(document);
  if (!number) return opening;
  const { year } = number;
  if (opening && opening.year === year - 1) return opening;
  const date = document.closing?.date?.value;
  const early = date !== undefined && date.year === year && isEarly(date);
  return early ? { ...number, year: year - 1 } : number;
}

/** 发文字号 as it stands: its year is the one in which the text is given. */
function byNumber({ header: { docNumber } }: Document): ReportYear | null {
  const found = docNumber && IN_NUMBER.exec(textAt(docNumber));
  if (!docNumber || !found) return null;
  return { year: Number(found[1]), from: 'docNumber', place: part(docNumber, found.index + 1, 4) };
}

/** 现将2023年……情况报告如下, or a first paragraph that begins with the year. */
function byOpening({ blocks, header }: Document): ReportYear | null {
  const first = blocks.slice(header.blocks, header.blocks + OPENING_BLOCKS);
  return byPattern(first, TRANSITION, 'opening') ?? byPattern(first, FIRST_WORDS, 'opening');
}

function byMeeting({ blocks }: Document): ReportYear | null {
  return byPattern(blocks.slice(0, SPEECH_BLOCKS), MEETING, 'opening');
}

function byPattern(blocks: readonly Block[], pattern: RegExp, from: ReportYear['from']): ReportYear | null {
  for (const block of blocks) {
    const found = pattern.exec(masked(block.text.slice(0, OPENING_LENGTH)));
    if (found)
      return {
        year: numberOf(found[1] ?? found[2] ?? found[3]),
        from,
        place: part(whole(block), found.index, found[0].length),
      };
  }
  return null;
}

/** Headings of the parts whose standard heading names a year: 一、2023年……主要举措和成效; 四、2024年……安排. */
function byHeadings(document: Document, kind: Kind): ReportYear | null {
  for (const { heading, shift } of reportYears(document, kind)) {
    const found = YEAR_WORD.exec(heading.title);
    if (found) return { year: numberOf(found[1]) - shift, from: 'parts', place: heading.place };
  }
  return null;
}

/** A speech's date line: ——2020年1月8日在……会议上. */
function byGiven({ blocks }: Document, kind: Kind): ReportYear | null {
  for (const block of blocks.slice(0, SPEECH_BLOCKS)) {
    const found = GIVEN.exec(block.text);
    if (!found) continue;
    const month = /\d/u.test(found[2] ?? '') ? Number(found[2]) : (found[2] ?? '').startsWith('十') ? 10 : 1;
    return {
      year: givenYear(numberOf(found[1]), month, kind),
      from: 'opening',
      place: part(whole(block), found.index, found[0].length),
    };
  }
  return null;
}

/** A speech's first part: 2019年工作回顾. */
function byParts({ blocks }: Document): ReportYear | null {
  const short = blocks.slice(0, SPEECH_BLOCKS).filter(({ text }) => text.length <= 40);
  return byPattern(short, PART_YEAR, 'parts');
}

function byClosing({ closing }: Document, kind: Kind): ReportYear | null {
  const date = closing?.date;
  if (!date) return null;
  const year =
    kind.yearOffset > 0
      ? givenYear(date.value.year, date.value.month ?? 1, kind)
      : date.value.year - (kind.looksBack && isEarly(date.value) ? 1 : 0);
  return { year, from: 'closing', place: date.place };
}

function isEarly({ month }: CalendarDate): boolean {
  return month !== null && month <= LAST_EARLY_MONTH;
}

/** The year that a speech given in this month tells of. */
function givenYear(year: number, month: number, kind: Kind): number {
  return month >= FIRST_LATE_MONTH ? year : year - kind.yearOffset;
}

/** The text with 《……》 and spans of years blanked out, at its own length. */
function masked(text: string): string {
  return text.replace(/《[^》]*》|\d{4}年?[—－–~～至到-]+\d{4}年/gu, (found) => ' '.repeat(found.length));
}

/** 2020, 二〇二〇, and 二O二O with the letter; 0 for what is no year. */
function numberOf(year = ''): number {
  return Number(/^\d/u.test(year) ? year : (parseHanInteger(year.replace(/[Oo]/gu, '〇')) ?? 0));
}

function part(at: Place, start: number, length: number): Place {
  const from = at.start + start;
  return { block: at.block, start: from as Place['start'], end: (from + length) as Place['end'] };
}
