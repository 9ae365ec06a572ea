import { markOf } from '../document/marks.ts';
import { CLEARED } from '../facts/fields.ts';
import type { Piece } from '../text/pieces.ts';
import { movedYear, type Shift } from './renew-years.ts';

/** A stretch of a paragraph to clear, by offsets of the paragraph. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly prompt: string;
}

/**
 * What figures are names or references and not of one year: titles and quotations, numbers of documents and articles, spans of
 * years, hot lines, 5G, 1+4+N, 12·4, 7×24小时, 附件1, （1） and 1. before words.
 */
const NAMES = new RegExp(
  [
    '《[^》]*》',
    '“[^”]*”',
    '[〔[]\\d{4}[〕\\]]\\s*第?\\d+号',
    '第\\d+[条款项章]',
    '\\d{4}年?(?:[—－–~～-]+|[至到])\\d{4}年?',
    '(?<![\\d.])(?:1\\d{2}|12\\d{3}|9\\d{4})(?![件个次人份起条家户名项场余])(?=[^\\d，。；、]{0,10}(?:热线|平台|专线|电话|报警|联动))',
    '\\d[GD](?![A-Za-z])|[A-Z]\\d+',
    '\\d+(?:[+＋][\\dNnXx]+)+',
    '\\d{1,2}·\\d{1,2}',
    '(?:7\\s?[×xX*]\\s?)?24小时',
    '附件\\s?\\d+',
    '[（(]\\d{1,2}[）)]',
    '(?:^|(?<=[。；：:;]))\\d{1,2}[.．、](?=[\\p{Script=Han}“])',
  ].join('|'),
  'gu',
);

/** A year, a day, a month, a figure; Han days as dates at the end of a text have them. */
const TOKENS = new RegExp(
  [
    '(?<year>(?<!\\d)\\d{4}(?=年)|[〇○零一二三四五六七八九]{4}(?=年))',
    '(?<day>\\d{1,2}月\\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)',
    '(?<month>\\d{1,2}(?=月(?!份?以?内)))',
    '(?<figure>\\d+(?:,\\d{3})*(?:[.．]\\d+)?)(?<rate>\\s?(?:[%％‰]|个?百分点))?',
  ].join('|'),
  'gu',
);

/**
 * A paragraph with its figures cleared and its years moved on.
 * @param extra stretches that are cleared besides, numbers in Han characters for instance; in order, none over another
 */
export function renewedWords(text: string, shift: Shift | null, extra: readonly Stretch[] = []): Piece[] {
  const mark = markOf(text)?.length ?? 0;
  const pieces: Piece[] = [text.slice(0, mark)];
  let at = mark;
  const names = [...text.matchAll(NAMES)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  for (const { start, end } of names) {
    if (start < at) continue;
    pieces.push(...cleared(text, at, start, shift, extra), ...renamed(text.slice(start, end), shift));
    at = end;
  }
  pieces.push(...cleared(text, at, text.length, shift, extra));
  return joined(pieces);
}

/** The words [from, to) between names. */
function cleared(text: string, from: number, to: number, shift: Shift | null, extra: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end, prompt } of extra) {
    if (start < at || end > to) continue;
    pieces.push(...plainly(text.slice(at, start), shift), { prompt });
    at = end;
  }
  return [...pieces, ...plainly(text.slice(at, to), shift)];
}

function plainly(words: string, shift: Shift | null): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: all, groups = {} } of words.matchAll(TOKENS)) {
    pieces.push(words.slice(at, index));
    at = index + all.length;
    if (groups.year !== undefined) pieces.push(movedYear(groups.year, shift) ?? groups.year);
    else if (groups.day !== undefined) pieces.push({ prompt: CLEARED.day });
    else if (groups.month !== undefined) pieces.push({ prompt: CLEARED.month });
    else if (groups.rate !== undefined) pieces.push({ prompt: CLEARED.rate }, groups.rate);
    else pieces.push({ prompt: CLEARED.figure });
  }
  return [...pieces, words.slice(at)];
}

/** A title or a quotation keeps its words; a year of the old report in it has to be looked at, for it may be of a document that stays. */
function renamed(words: string, shift: Shift | null): Piece[] {
  if (!shift || !/^[《“]/u.test(words)) return [words];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: year } of words.matchAll(/(?<![\d—－–~～至到-])\d{4}(?=年(?![—－–~～至到-]))/gu)) {
    if (Number(year) !== shift.from) continue;
    pieces.push(words.slice(at, index), { prompt: String(shift.from + shift.by) });
    at = index + year.length;
  }
  return [...pieces, words.slice(at)];
}

/** Words that stand side by side as one piece, nothing empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece !== 'string') out.push(piece);
    else if (typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece !== '') out.push(piece);
  }
  return out;
}
