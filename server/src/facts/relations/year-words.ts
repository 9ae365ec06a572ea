import { place } from '../../document/place.ts';
import { PLAN_NAME, planYears } from '../calendar-plans.ts';
import { countOf } from '../calendar-words.ts';
import { isPlanned } from '../planning.ts';
import { sentenceStart } from './date-text.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, momentsAround, presentOf, type Known, type Present } from './date-moments.ts';

/** What is known of the time from which a text speaks. */
export interface Reading {
  readonly facts: Known;
  readonly present: Present | null;
}

export function readingOf(facts: Known): Reading {
  return { facts, present: presentOf(facts) };
}

const SHIFTS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  今年度: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  上一个年度: -1,
  头年: -1,
  去岁: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  来年: 1,
  下一年: 1,
  下一年度: 1,
  下年度: 1,
  后年: 2,
};

export const YEAR_WORDS =
  '今年度?|本年度?|去年|去岁|头年|上一?年度?|上一个年度|(?:(?<=大)|(?<![大之以提生]))前年|大前年|明年|来年|下一年度?|下年度|(?<![之以此今])后年';

/** The year of a full date at the head of the sentence: 2023年1月10日，……总结去年. */
function anchorOf({ block: { text }, moments }: DatedBlock, at: number): number | null {
  const from = sentenceStart(text, at, at - 200);
  const dated = momentsAround(moments, indexBefore(moments, at)).filter(
    ({ start, end, source, month, titled }) =>
      start >= from && end <= at && source === 'written' && month !== null && !titled,
  );
  const [first] = dated;
  return first && first.start - from <= 8 && dated.every(({ year }) => year === first.year) ? first.year : null;
}

const PRESENT_IS_PLAN = new RegExp(
  String.raw`(?:今年|本年度?)(?:正?是|正值|恰逢)${PLAN_NAME}[^，。；！？、《》]{0,12}?(?<order>开局之年|收官之年|第(?<nth>[一二三四五])年)`,
  'u',
);

/** 今年是“八五”普法规划的第二年 tells which year 今年 is. */
function planAnchor(text: string): number | null {
  const found = text.includes('五') && /今年|本年/u.test(text) ? PRESENT_IS_PLAN.exec(text) : null;
  const { plan = '', of, order = '', nth } = found?.groups ?? {};
  if (!found) return null;
  const years = planYears(plan, of !== undefined || found[0].includes('普法'));
  const [only] = years;
  if (years.length !== 1 || !only) return null;
  if (nth !== undefined) return only[0] + (countOf(nth) ?? 1) - 1;
  return order === '收官之年' ? only[1] : only[0];
}

/**
 * The years that 今年, 去年 or 明年 may mean at a place: a report of January tells of last year, a speech of January of the
 * year before. Null when it is not sure from when the text speaks.
 */
export function yearsMeant(word: string, dated: DatedBlock, at: number, { facts, present }: Reading): number[] | null {
  const shift = SHIFTS[word];
  if (shift === undefined) return null;
  const anchor = anchorOf(dated, at);
  if (anchor !== null) return [anchor + shift];
  const byPlan = shift === 0 ? null : planAnchor(dated.block.text);
  if (byPlan !== null) return [byPlan + shift];
  if (!present?.certain) return null;
  const { year, ahead } = present;
  if (ahead) return [year + shift, year + 1 + shift];
  const spot = place(dated.block, at, at + word.length);
  // Signed in January, the report calls the year that it tells of 去年.
  const later = word === '去年' || (shift === 0 && isPlanned(facts.document, facts.slots, year, spot));
  return later ? [year + shift, year + 1 + shift] : [year + shift];
}
