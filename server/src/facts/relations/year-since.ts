import { place } from '../../document/place.ts';
import { countOf, COUNT, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-moments.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

const SINCE = /(?:自|从|始于|始建于|成立于|创建于|创办于|组建于|设立于)$/u;
const HOW_LONG = new RegExp(
  String.raw`(?:(?<lead>至今|迄今|距今|现)(?:已经|已有|已|有|共|历时|走过|连续|长达|约|近)*|[，,](?:这)?)(?<count>${COUNT})(?<more>多|余)?(?<unit>年来|年间|年)(?<tail>多|余|历史)?`,
  'u',
);

/** Years since a year that is told, up to the report's: 自2018年启动以来，六年来. */
export function sinceRelations({ block, moments }: DatedBlock, { present }: Reading): Relation[] {
  if (!present?.certain) return [];
  const { text } = block;
  return moments.flatMap((moment, i) => {
    const { start } = moment.mention.place;
    if (moment.source !== 'written' || moment.year === null || moment.titled || moment.year > present.year) return [];
    if (!SINCE.test(text.slice(Math.max(0, start - 4), start))) return [];
    const limit = Math.min(moments[i + 1]?.mention.place.start ?? text.length, moment.end + 40);
    const stop = text.indexOf('。', moment.end);
    const found = HOW_LONG.exec(text.slice(moment.end, stop < 0 ? limit : Math.min(limit, stop)));
    const { lead, count = '', more, unit = '', tail } = found?.groups ?? {};
    if (!found || (lead === undefined && unit !== '年来')) return [];
    const years = countOf(count);
    if (years === null || years > 200) return [];
    const span = present.year - moment.year;
    const about = more !== undefined || tail === '多' || tail === '余' || /[近约]/u.test(found[0]);
    // The first year may count; the report may be of the January after.
    const holds = about ? Math.abs(years - span) <= Math.max(2, Math.ceil(span / 5)) : years >= span - 1 && years <= span + 1;
    const at = moment.end + found.index + found[0].indexOf(count);
    const part: RelationPart = { role: '年数', place: place(block, at, at + count.length) };
    return [
      relation({
        type: 'year',
        parts: [{ role: '起始年份', place: moment.mention.place }, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: `${moment.year}年到报告年度${present.year}年是${span}年${holds ? '' : `，文中写作${count}年`}`,
        computed: span > 0 ? [{ part, place: part.place, text: likeWritten(span, count) }] : [],
      }),
    ];
  });
}
