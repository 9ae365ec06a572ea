import type { Each } from './average-each.ts';

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/上半年|下半年|半年/u, 6],
  [/前三季度|前三个季度|[1一]—?至?[9九]月/u, 9],
  [/(?<!前)[一二三四]季度/u, 3],
  [/全年|年度/u, 12],
];

/** How many months the words of a sentence tell; those of a year where they tell none. */
export function monthsIn(text: string): number[] {
  const out: number[] = [];
  for (const [words, months] of MONTHS) if (words.test(text)) out.push(months);
  for (const match of text.matchAll(/(?:截至|截止|至|—|到|-)(?:\d{4}年)?(\d{1,2})月/gu)) out.push(Number(match[1]));
  for (const match of text.matchAll(/(\d{1,2})个月/gu)) out.push(Number(match[1]));
  if (out.length > 0) return [...new Set(out)];
  return BEGINS.test(text) ? monthsSince(text) : [12];
}

/** 9月1日启用，到年底: what was begun within the year was not there in all of its months. */
const BEGINS = /启用|投用|运[行营]|启动|开[业通馆园设办始]|成立|设立|上线|挂牌|建成|实施|以来|起/u;

/** From each month that is told to the end of the year, with that month or without; none where no month is told. */
function monthsSince(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(1[0-2]|[1-9])月/gu)].flatMap(([, month]) => [
    13 - Number(month),
    12 - Number(month),
  ]);
}

const HAN = '零一二三四五六七八九十';

function numberOf(word: string): number {
  return /\d/u.test(word) ? Number(word) : word === '两' ? 2 : HAN.indexOf(word);
}

function yearsIn(text: string): number[] {
  const out: number[] = [];
  for (const match of text.matchAll(/(?<![\d第十])([两二三四五六七八九十]|\d{1,2})年(?:间|来|共|累计|内|时间|以来)?/gu))
    out.push(numberOf(match[1] as string));
  for (const match of text.matchAll(/(\d{4})年?(?:—|-|–|至|到|－)(\d{4})年/gu))
    out.push(Number(match[2]) - Number(match[1]) + 1);
  if (/“[十一二三四五]+五”/u.test(text)) out.push(5);
  return [...new Set(out)].filter((years) => years > 1 && years < 60);
}

/** The numbers of quarters that a text tells; all four where it tells none. */
function quartersIn(text: string): number[] {
  const told = [...text.matchAll(/([两二三四]|\d)个?季度/gu)].map(([, word = '']) => numberOf(word));
  return told.length > 0 ? [...new Set(told)].filter((count) => count > 1) : [4];
}

const WEEKS = [52];
/** 月 have 30 or 31 days, 22 of them for work. */
const DAYS = [30, 31];
const WORKDAYS = [248, 249, 250, 251, 252];

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of the months that the text names: 30 and 31 of 11月份 and 12月份, 28 or 29 of 2月份. */
function daysOfMonth(text: string): number[] {
  return [...text.matchAll(/(?<![\d—\-至到从])(\d{1,2})月份/gu)].flatMap(([, month]) => {
    const days = LENGTHS[Number(month) - 1];
    return days === undefined ? [] : month === '2' ? [days, days + 1] : [days];
  });
}

function daysIn(text: string): number[] {
  const own = daysOfMonth(text);
  if (own.length > 0) return own;
  const parts = monthsIn(text).filter((months) => months < 12);
  return [...parts.flatMap((months) => DAYS.map((days) => months * days)), 366, 365];
}

/** By how many a total is divided where no number counts them: months of a year, days, years of a plan. */
export function divisorsByWords({ unit }: Each, text: string): number[] {
  switch (unit) {
    case '月':
      return monthsIn(text);
    case '年':
      return yearsIn(text);
    case '季':
    case '季度':
      return quartersIn(text);
    case '周':
      return WEEKS;
    case '日':
    case '天':
      return daysIn(text);
    case '工作日':
      return WORKDAYS;
    default:
      return [];
  }
}
