import type { Block, Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isForeign } from '../../document/foreign.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';

/** Two ends and the mark between them. */
export interface Range {
  /** double: a dash of two cells between figures · years · values: two numbers of one unit. */
  readonly kind: 'double' | 'years' | 'values';
  /** The mark. */
  readonly at: Place;
  readonly whole: Place;
}

const DOUBLE =
  /(?<![\d.\-/—A-Za-z])\d[\d.]*[年月日时点%‰万亿元℃]{0,2}(——|-{2,3}|―{1,2}|─{1,2})(?=\d[\d.]*(?![\d.\-/—A-Za-z]))/gu;
const YEARS = /(?<![\d.\-/—A-Za-z])(?:19|20)\d{2}年?([-–~～－—])(?:19|20)\d{2}(?![\d.\-/—])/gu;
/** A hyphen between two small numbers before a 量词; 1-9月 is written so everywhere, 1-2号 may be a number of a house. */
const VALUES =
  /(?<![\d.\-/—～~第A-Za-z号])\d{1,4}(?:\.\d+)?([-–~～－—])\d{1,4}(?:\.\d+)?(?=(?:%|万|亿|岁|天|个|人|名|件|次|倍|小时|分钟|公里|米|吨|户|家|项|元|年(?!级)))/gu;
/** 0771——1234567: an area code and a number. */
const AREA = /^0\d{2,3}/u;
const FIRST_YEAR = /^(?:19|20)\d{2}年?[^\d年]/u;

/** The ranges of the text, but for those in quotations: the words there are somebody else's. Names of plans are judged. */
export function rangesOf(document: Document, marks: readonly number[]): Range[] {
  return blocksWith(document, marks, BESIDE.range).flatMap((block) => [
    ...found(block, DOUBLE, 'double').filter(({ whole }) => !AREA.test(block.text.slice(whole.start))),
    ...found(block, YEARS, 'years'),
    ...found(block, VALUES, 'values').filter(({ whole }) => !FIRST_YEAR.test(block.text.slice(whole.start))),
  ]);
}

function found(block: Block, pattern: RegExp, kind: Range['kind']): Range[] {
  return [...block.text.matchAll(pattern)].flatMap(({ index, 0: all, 1: mark = '' }) => {
    const from = index + all.indexOf(mark);
    const second = /^\d[\d.]*/u.exec(block.text.slice(from + mark.length))?.[0] ?? '';
    const whole = place(block, index, from + mark.length + second.length);
    if (isForeign(block.text, index) || quotedIn(whole) === 'quotation') return [];
    return [{ kind, at: place(block, from, from + mark.length), whole }];
  });
}
