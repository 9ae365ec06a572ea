import { lazy } from '../../base/lazy.ts';
import { measureWordsOf, type MeasureWords } from '../../data/measure-words.ts';
import type { Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { CodeSet, codesOf } from '../../text/codes.ts';
import type { Quantity, Relation } from '../model.ts';
import type { Finder } from './finder.ts';
import { part, relation } from './relation.ts';

/** What a number counts, and the row that says that its 量词 does not go with it. */
export interface MeasureFault {
  readonly row: MeasureWords;
  readonly thing: Place;
}

interface Rows {
  readonly rows: readonly MeasureWords[];
  readonly following: readonly MeasureWords[];
  /** Last characters of the things: most numbers stand beside another one. */
  readonly lasts: CodeSet;
}

const rowsByUnit = lazy((): ReadonlyMap<string, Rows> => {
  const rowsOf = (rows: readonly MeasureWords[]): Rows => ({
    rows: [...rows].sort((a, b) => Number(b.sure ?? false) - Number(a.sure ?? false)),
    following: rows.filter(({ follows }) => follows),
    lasts: new CodeSet(rows.flatMap(({ things }) => things.map((thing) => thing.slice(-1))).join('')),
  });
  return new Map([...measureWordsOf()].map(([unit, rows]) => [unit, rowsOf(rows)]));
});

const TOTALS = ['共计', '总计', '合计', '累计', '总数', '共', '达', '约'];
const TOTAL_LAST = codesOf('计共数达约');

/** The word for a total right before a number, or nothing. */
function totalBefore(text: string, start: number): string {
  return TOTAL_LAST.has(text.charCodeAt(start - 1)) ? (TOTALS.find((word) => text.endsWith(word, start)) ?? '') : '';
}

const CLAUSE = 40;
const CLAUSE_ENDS = new CodeSet('，。；：！？（）,;:');
const FIGURES = /\d/u;
const DATES = /\d+年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|12345|12348/gu;

/** The clause before a place; its list goes on over 、. */
function clauseBefore(text: string, end: number): string {
  let from = end;
  const limit = Math.max(0, end - CLAUSE);
  while (from > limit && !CLAUSE_ENDS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

/** Whether a row speaks of a thing after these words. A number in its item of a list may count the thing itself: 30个行政村1500公里. */
function allows({ verbs, unless }: MeasureWords, clause: string): boolean {
  const verb = verbs?.find((word) => clause.includes(word));
  if (verbs && verb === undefined) return false;
  // 14个乡镇共聘请法律顾问23件: what stands before the verb does not count the thing.
  const item = clause.slice(Math.max(clause.lastIndexOf('、') + 1, verb === undefined ? 0 : clause.lastIndexOf(verb)));
  if (FIGURES.test(item) && FIGURES.test(item.replace(DATES, ''))) return false;
  return unless?.some((word) => clause.includes(word)) !== true;
}

function before(quantity: Quantity, { rows, lasts }: Rows): MeasureFault | null {
  const { block, start } = quantity.place;
  const total = totalBefore(block.text, start);
  const end = start - total.length;
  if (!lasts.has(block.text.charCodeAt(end - 1))) return null;
  for (const row of rows) {
    if (row.after && !row.after.includes(total)) continue;
    const thing = row.things.find((name) => block.text.endsWith(name, end));
    if (thing === undefined || !allows(row, clauseBefore(block.text, end))) continue;
    return { row, thing: place(block, end - thing.length, end) };
  }
  return null;
}

/** A name that stands after its number is no longer than this. */
const NAME = 10;
const NAME_ENDS = new CodeSet('，。；：！？、（）()“”‘’《》,;:的均已都全被并且等与和及或在由后');

/** Where the thing right after a number ends: 7 of 9人制度，. */
function nameEnd(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + NAME);
  while (at < limit && !NAME_ENDS.has(text.charCodeAt(at))) at++;
  return at === limit && limit < text.length ? from : at;
}

/** What may stand between a number and the thing right after it: 186件行政执法人员. Longer words may mean another thing. */
const KINDS =
  /^(?:行政|专职|兼职|专兼职|人民|法治|普法|村级|镇级|县级|各类|各项|内部|管理|规范性|宣传|矛盾|邻里|新|老旧|农村|驻村|基层|社区|优秀|专业)*$/u;

function following(
  { approximate, place: { block, end } }: Quantity,
  { following: rows, lasts }: Rows,
): MeasureFault | null {
  if (approximate !== null || rows.length === 0) return null;
  const to = nameEnd(block.text, end);
  if (to === end || !lasts.has(block.text.charCodeAt(to - 1))) return null;
  const words = block.text.slice(end, to);
  for (const row of rows) {
    const thing = row.things.find((name) => words.endsWith(name) && KINDS.test(words.slice(0, -name.length)));
    if (thing !== undefined) return { row, thing: place(block, to - thing.length, to) };
  }
  return null;
}

/** What is wrong with the 量词 of a number, or null. */
export function measureFault(quantity: Quantity): MeasureFault | null {
  const known = rowsByUnit().get(quantity.unit);
  if (!known || quantity.kind !== 'amount') return null;
  return (quantity.place.start > 0 ? before(quantity, known) : null) ?? following(quantity, known);
}

function claim(quantity: Quantity, { row, thing }: MeasureFault): Relation {
  const marked = part('数量', quantity);
  return relation({
    type: 'measure',
    parts: [{ role: '所计', place: thing }, marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: row.why,
  });
}

/** Numbers whose 量词 cannot count what stands beside them: 法律顾问2公里. */
export const findMeasure: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const { items } of blocks) {
    for (const quantity of items) {
      const fault = measureFault(quantity);
      if (fault) out.push(claim(quantity, fault));
    }
  }
  return out;
};
