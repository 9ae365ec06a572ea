import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures } from '../../facts/figures.ts';
import { codesOf } from '../../text/codes.ts';
import { isDigit } from '../../text/width.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';

const JOINERS = codesOf('-–—－~～至');
/** The figures before the mark that joins two numbers. A year, a code or a number of its own begins otherwise. */
const LOW = /(?<![A-Za-z\d.．,，/〔第图表%‰万亿号-])\d+(?:\.\d+)?$/u;
/** The mark, the second number and the unit that both have. */
const HIGH = /^([-–—－~～]{1,2}|至)(\d+(?:\.\d+)?)([%‰万亿])/u;
/** 由5至8%: a change and no range. */
const FROM = /[从由自][^，。；、]*$/u;
/** 50—100亿元项目 names a class of things by its size. */
const CLASS = /^元?(?:以上|级|档|规模)?的?(?:项目|企业|集群|产业|园区|镇|县)/u;
const BEFORE = 14;
const AFTER = 24;

interface Range {
  readonly found: Miswritten;
  readonly percent: boolean;
}

/** 8—8.5%, 5—10万元: the first number of a range has lost the unit that makes it what it is (GB/T 15835 5.1.3). */
export default defineRule({
  meta: {
    id: 'mark-range-unit',
    title: '数值范围漏写单位',
    english: 'Range without its unit',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835'],
    needs: ['figures'],
  },
  check({ figures }, report) {
    const ranges = figures.flatMap(rangesIn);
    const percents = numeralDraft(of(ranges, true), {
      what: (written) => `“${written}”前一个数没有写百分号`,
      why: '数字用法的国家标准要求，百分数的范围前后两个数都带百分号',
      tier: 'suggest',
    });
    const powers = numeralDraft(of(ranges, false), {
      what: (written) => `“${written}”前一个数没有写“${written.slice(-1)}”`,
      why: '数字用法的国家标准举例，“9亿～16亿”不写为“9～16亿”，写成后者前一个数会被看小',
      tier: 'suggest',
      severity: 'information',
    });
    for (const draft of [percents, powers]) if (draft) report(draft);
  },
});

function of(ranges: readonly Range[], percent: boolean): Miswritten[] {
  return ranges.filter((range) => range.percent === percent).map(({ found }) => found);
}

function rangesIn({ block, runs }: BlockFigures): Range[] {
  const out: Range[] = [];
  const { text } = block;
  for (const { end, type } of runs) {
    if (type !== 'arabic' || !JOINERS.has(text.charCodeAt(end))) continue;
    const next = text.charCodeAt(end + 1);
    if (!isDigit(next) && !JOINERS.has(next)) continue;
    const range = rangeAt(block, end);
    if (range) out.push(range);
  }
  return out;
}

/** The range whose first number ends at `end`. */
function rangeAt(block: Block, end: number): Range | null {
  const { text } = block;
  const before = text.slice(Math.max(0, end - BEFORE), end);
  const high = HIGH.exec(text.slice(end, end + AFTER));
  const low = LOW.exec(before)?.[0];
  if (!high || low === undefined) return null;
  const [words, joiner = '', value = '', unit = ''] = high;
  const percent = unit === '%' || unit === '‰';
  const rest = text.slice(end + words.length, end + AFTER);
  if (Number(low) >= Number(value) || isYear(low, joiner)) return null;
  if (joiner === '至' && FROM.test(before.slice(0, -low.length))) return null;
  if (!percent && CLASS.test(rest)) return null;
  const at = place(block, end - low.length, end + words.length);
  if (!isOwn(at)) return null;
  const mark = /^[—～]$|至/u.test(joiner) ? joiner : '—';
  const edit = { place: place(block, end, end + joiner.length), text: unit + mark };
  return { found: { place: at, right: `${low}${unit}${mark}${value}${unit}`, edits: [edit] }, percent };
}

/** 2019-30万亩 and the like: a year with a dash behind it. */
function isYear(low: string, joiner: string): boolean {
  return joiner !== '至' && /^(?:19|20)\d\d$/u.test(low);
}
