import type { Document, Heading, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { DateMention } from '../../facts/model.ts';

/** A year of four figures as it stands in the text. */
export interface Stated {
  readonly year: number;
  /** From its first figure on. */
  readonly place: Place;
}

/** Blocks below the header in which the opening ends. */
const OPENING = 6;
const TRANSITION = /现[将就对把](?:[^。；，\d]{0,24})(\d{4})年度?[^。；\d]{0,40}(?:报告|汇报|公布|总结)如下/u;

/** The year of 现将2023年度……情况报告如下, or null. */
export function openingYear({ blocks, header }: Document): Stated | null {
  for (const block of blocks.slice(header.blocks, header.blocks + OPENING)) {
    const found = block.text.includes('如下') ? TRANSITION.exec(block.text) : null;
    if (!found) continue;
    const at = found.index + found[0].indexOf(found[1] ?? '');
    return { year: Number(found[1]), place: place(block, at, at + 5) };
  }
  return null;
}

/** A part of the report whose heading names its year; the plan's year is the next one. */
export interface PartYear extends Stated {
  readonly shift: 0 | 1;
}

const NAMED = /(\d{4})年度?/gu;
const PLAN = /(?:安排|计划|打算|思路|部署|重点工作|工作重点|工作目标)/u;
const PAST =
  /(?:成效|举措|措施|做法|亮点|履职|总结|回顾|开展情况|工作情况|建设情况|基本情况|总体情况|完成情况|落实情况)/u;
/** Parts of a year, spans of years and names of plans have years of their own. */
const OTHER = /半年|季度|月份?|以来|\d{4}[—–\-－~～至]+\d{4}|五年|三年|《|规划|纲要|较|比/u;

function partYear(heading: Heading): PartYear | null {
  if (!heading.title.includes('年')) return null;
  const years = [...heading.title.matchAll(NAMED)];
  const [found] = years;
  if (!found || years.length > 1 || OTHER.test(heading.title)) return null;
  const plan = PLAN.test(heading.title);
  if (plan === PAST.test(heading.title)) return null;
  const { block, start } = heading.place;
  const at = block.text.indexOf(found[0], start);
  return at < 0 ? null : { year: Number(found[1]), place: place(block, at, at + 5), shift: plan ? 1 : 0 };
}

/** The years named by the headings of the report's first level. */
export function partYears({ outline }: Document): PartYear[] {
  return outline.map(partYear).filter((part) => part !== null);
}

/** A range of years that ends before it begins: 2025—2021年. */
export interface Reversed {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

const RANGE_START = /(?<![\d.])((?:19|20)\d\d)年?(?:[—–－～~]{1,2}|至)$/u;

/** Ranges of years written with a dash or 至 whose first year is the later one. */
export function reversedRanges(dates: readonly DateMention[]): Reversed[] {
  return dates.flatMap(({ value, place: at }) => {
    if (value.year === null || value.month !== null) return [];
    const start = Math.max(0, at.start - 7);
    const found = RANGE_START.exec(at.block.text.slice(start, at.start));
    if (!found || Number(found[1]) <= value.year || value.year < 1900) return [];
    return [{ place: place(at.block, start + found.index, at.end), from: Number(found[1]), to: value.year }];
  });
}
