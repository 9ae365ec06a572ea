import { chineseDate } from '../base/day.ts';
import type { IsoDate } from '../data/model.ts';
import type { Document, Line } from '../document/model.ts';
import { sourceSpan } from '../text/span.ts';
import type { Lexicon, Suggestion } from './suggestion.ts';

/** A number that nothing follows yet, with the words before it: 化解矛盾纠纷36, 近1.2万. */
const NUMBER = /(?<![\d.年月])(\d+(?:\.\d+)?)(余|多)?([万亿])?$/u;
/** What reports count by, the commonest first. */
const UNITS = ['件', '次', '人次', '名', '场次', '起', '份', '户', '个', '项', '万元', '公里', '亩'];

/** A year is written out: 2023. Fewer figures may be the beginning of any number. */
const WHOLE_YEAR = /(?<![\d.〔[（(《—-])20\d{2}$/u;

function nounBefore(before: string, { index }: RegExpExecArray): string {
  return before.slice(0, index).replace(/[约近超共达]+$/u, '');
}

/**
 * Whether suggestions are a help right behind a figure that was typed: where the thing before the number tells its 量词
 * (化解矛盾纠纷36), or a year wants its 年. Behind any other figure a list would pop up at telephone numbers, in tables and
 * at the marks of lists, and take the next Enter.
 */
export function isFigureDue(before: string, lexicon: Pick<Lexicon, 'unitOf'>): boolean {
  if (WHOLE_YEAR.test(before)) return true;
  const found = NUMBER.exec(before);
  return found !== null && lexicon.unitOf(nounBefore(before, found)) !== null;
}

/** What the number before the caret may count: the 量词 of the noun before it, then the usual ones. */
export function unitsFor(before: string, offset: number, lexicon: Lexicon): Suggestion[] {
  const found = NUMBER.exec(before);
  if (!found) return [];
  const own = lexicon.unitOf(nounBefore(before, found));
  const units = [...new Set([...(own === null ? [] : [own]), ...UNITS])];
  const span = sourceSpan(offset - found[0].length, offset);
  return units.map((unit, rank) => ({
    type: 'unit',
    label: unit,
    detail: unit === own ? '前面的事物用它计数' : '计量单位',
    note: '',
    span,
    text: found[0] + unit,
    rank: unit === own ? rank : rank + 300,
  }));
}

/** A year begun, or the words for a day. */
const DATE = /(?<![\d.〔[（(《—-])(?:20\d{0,2}年?|今天|日期)$/u;

/** The report's year, the next, and the day of the check, as official documents write them; on the line below the sign-off the day alone. */
export function datesFor(
  { document, line, offset }: { readonly document: Document; readonly line: Line; readonly offset: number },
  before: string,
  year: number | null,
  today: IsoDate | null,
): Suggestion[] {
  const typed = DATE.exec(before)?.[0] ?? '';
  const signed = typed === before.trim() && isBelowSignOff(document, line);
  if (typed === '' && !signed) return [];
  const words = /^20/u.test(typed) ? typed : '';
  const offers: readonly (readonly [string, string])[] = [
    ...(today === null ? [] : [[chineseDate(today), signed ? '成文日期（今天）' : '今天'] as const]),
    ...(year === null || signed
      ? []
      : ([
          [`${String(year)}年`, '报告年度'],
          [`${String(year + 1)}年`, '下一年度'],
          [`${String(year)}年1月至12月`, '全年'],
        ] as const)),
  ];
  return offers
    .filter(([text]) => text.startsWith(words) && text !== typed)
    .map(([text, detail], rank) => ({
      type: 'date',
      label: text,
      detail,
      note: '年月日用阿拉伯数字，月、日不编虚位（1月不写作01月）',
      span: sourceSpan(offset - typed.length, offset),
      text,
      filter: typed,
      rank,
    }));
}

/** The line right below the name of whoever signs. */
function isBelowSignOff({ closing, lines }: Document, line: Line): boolean {
  const issuer = closing?.issuer?.block;
  if (!issuer || closing.date) return false;
  const next = lines.find(
    ({ index, textStart, textEnd }) => index > issuer.lines[1] && (textStart < textEnd || index === line.index),
  );
  return next === line;
}
