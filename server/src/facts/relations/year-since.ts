import { place } from '../../document/place.ts';
import { countOf, COUNT, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { sentenceEnd } from './date-text.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

/** How far behind the year the count is looked for. */
const REACH = 40;
/** More years are a history that nobody reckons by. */
const LONGEST = 200;
const SINCE = /(?:自|从|始于|始建于|成立于|创建于|创办于|组建于|设立于)$/u;
/** 连续16年, 16年如一日, 16年来: no longer than since then. */
const AT_MOST = new RegExp(
  String.raw`(?:(?:已|已经)?(?:连续|坚持|持续|累计|先后|扎根|从事)[^，。；\d]{0,6}?(?<run>${COUNT})(?:多|余)?年(?![前内])|[，,](?:这)?(?<time>${COUNT})(?:多|余)?年(?:来|间|如一日))`,
  'u',
);
const HOW_LONG = new RegExp(
  String.raw`(?:(?<lead>至今|迄今|距今|现)(?:已经|已有|已|有|共|历时|走过|连续|长达|约|近)*|[，,](?:这)?)(?<count>${COUNT})(?<more>多|余)?(?<unit>年来|年间|年)(?<tail>多|余|历史)?`,
  'u',
);

interface Told {
  /** The count may be less than the years since then. */
  readonly atMost: boolean;
  readonly count: string;
  /** Offset of the count. */
  readonly at: number;
  readonly about: boolean;
}

function runBehind(words: string, end: number): Told | null {
  const found = AT_MOST.exec(words);
  const count = found?.groups?.run ?? found?.groups?.time;
  if (!found || count === undefined) return null;
  return { atMost: true, count, at: end + found.index + found[0].lastIndexOf(count), about: false };
}

/** The count of years behind 自2018年, in the same sentence and before the next date. */
function countBehind({ block: { text }, end }: Moment, next: Moment | undefined): Told | null {
  const limit = Math.min(next?.mention.place.start ?? Infinity, end + REACH);
  const words = text.slice(end, sentenceEnd(text, end, limit));
  const found = HOW_LONG.exec(words);
  const { lead, count = '', more, unit = '', tail } = found?.groups ?? {};
  if (!found || (lead === undefined && unit !== '年来')) return runBehind(words, end);
  const about = more !== undefined || tail === '多' || tail === '余' || /[近约]/u.test(found[0]);
  return { atMost: false, count, at: end + found.index + found[0].indexOf(count), about };
}

/** The first year may count, and the report may be of the January after. */
function fits(years: number, span: number, about: boolean): boolean {
  return Math.abs(years - span) <= (about ? Math.max(2, Math.ceil(span / 5)) : 1);
}

/** Years since a year that is told, up to the report's: 自2018年启动以来，六年来. */
export function sinceRelations({ block, moments }: DatedBlock, { present }: Reading): Relation[] {
  if (!present?.certain) return [];
  return moments.flatMap((moment, i) => {
    const { start } = moment.mention.place;
    if (moment.source !== 'written' || moment.year === null || moment.titled || moment.year > present.year) return [];
    if (!SINCE.test(block.text.slice(Math.max(0, start - 4), start))) return [];
    const told = countBehind(moment, moments[i + 1]);
    const years = told && countOf(told.count);
    if (!told || years === null || years > LONGEST || (told.atMost && years <= present.year - moment.year + 1))
      return [];
    const span = present.year - moment.year;
    const holds = told.atMost ? years <= span + 1 : fits(years, span, told.about);
    const part: RelationPart = { role: '年数', place: place(block, told.at, told.at + told.count.length) };
    return [
      relation({
        type: 'year',
        parts: [{ role: '起始年份', place: moment.mention.place }, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: `${moment.year}年到报告年度${present.year}年是${span}年${holds ? '' : `，文中写作${told.count}年`}`,
        computed: span > 0 ? [{ part, place: part.place, text: likeWritten(span, told.count) }] : [],
      }),
    ];
  });
}
