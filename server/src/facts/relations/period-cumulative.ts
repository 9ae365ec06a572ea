import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import { countOf } from '../calendar-words.ts';
import type { Quantity, Relation } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { SOME_YEAR, withYear } from './date-spans.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

/** A value and what it is of. */
interface Value {
  readonly quantity: Quantity;
  /** The words before it, without 累计 and 达. */
  readonly subject: string;
}

/** A value that has grown since the year began, and until when. */
interface Total extends Value {
  readonly moment: Moment;
}

const UNTIL = /(?:截至|截止|截止到|至|到|—|-|～|~)(?:今年|去年|同年|当年)?$/u;
/** 3月至5月: a stretch that does not begin with the year. */
const LATER_START = /(?:[2-9]|1\d)月?(?:份)?(?:至|到|—|-|～|~)$/u;
const GROWN = /累计|完成|已办结/u;
const FILLER = /累计|总共|共计|共|合计|已经|已|达到|增至|增加到|达|为|是|了|[，、：]|全[县市区镇乡]/gu;
/** What may fall: stocks, remainders, rates of something. */
const MAY_FALL = /未|剩余|余额|尚|存量|在[册库建办施读岗用途]|库存|逾期|下降|降至|减至|减少|净/u;

/** The first number behind a date in its sentence. */
function totalOf(moment: Moment, next: Moment | undefined, numbers: NumberBlock): Total | null {
  const { text } = moment.block;
  const { start } = moment.mention.place;
  const lead = text.slice(Math.max(0, start - 6), start);
  if (!UNTIL.test(lead) || LATER_START.test(lead) || moment.month === null) return null;
  const limit = Math.min(next?.mention.place.start ?? Infinity, moment.end + 40);
  const quantity = numbers.items.find(({ place }) => place.start >= moment.end);
  if (!quantity || quantity.place.end > limit) return null;
  const words = text.slice(moment.end, quantity.place.start);
  if (/[。；]/u.test(words) || MAY_FALL.test(words)) return null;
  return { moment, quantity, subject: words.replace(FILLER, '') };
}

function isGrown(text: string, { moment, quantity }: Total): boolean {
  return GROWN.test(text.slice(moment.end, quantity.place.end + 1));
}

/** Months whose year nobody tells are of one year. */
function daysOf(moment: Moment): Moment['days'] {
  return moment.year === null ? withYear(moment, SOME_YEAR).days : moment.days;
}

function falls(a: Total, b: Total): Relation | null {
  const [from, to] = [a, b].map(({ moment }) => daysOf(moment)) as [Moment['days'], Moment['days']];
  if (!from || !to || to[0] <= from[1] || a.moment.year !== b.moment.year) return null;
  if (!isSameThing(a, b)) return null;
  return claimOf(a, b, wordsAt(a.moment), wordsAt(b.moment));
}

/** Two values of one thing; the second may leave out what it is of. */
function isSameThing(a: Value, b: Value): boolean {
  const same = a.quantity.unit === b.quantity.unit && a.quantity.kind === b.quantity.kind;
  return same && (a.subject === b.subject || b.subject === '');
}

function claimOf(a: Value, b: Value, early: string, late: string): Relation {
  const holds = !exceeds(boundsOf(a.quantity), boundsOf(b.quantity));
  const [one, two] = [part('此前累计', a.quantity), part('此后累计', b.quantity)];
  const [x, y] = [`${early}累计${plainFigure(a.quantity)}`, `${late}累计${plainFigure(b.quantity)}`];
  return relation({
    type: 'period',
    parts: [one, two],
    marked: two,
    holds,
    trust: 'certain',
    arithmetic: holds ? `${x}，${y}` : `${x}，${y}，累计数不会减少`,
  });
}

/** Cumulative values that fall: 截至6月底累计340件，截至9月底累计312件. */
export function cumulativeRelations(
  { block, moments }: DatedBlock,
  numbersOf: () => NumberBlock | undefined,
): Relation[] {
  const { text } = block;
  if (moments.length < 2 || !(text.includes('累计') || text.includes('完成') || text.includes('已办结'))) return [];
  const numbers = numbersOf();
  if (!numbers) return [];
  const totals = moments.map((moment, i) => totalOf(moment, moments[i + 1], numbers));
  const out: Relation[] = [];
  let last: Total | null = null;
  for (const total of totals) {
    if (!total) continue;
    const near: Total | null = last;
    last = total;
    if (!near || text.slice(near.moment.end, total.moment.start).includes('。')) continue;
    const head = text.slice(Math.max(0, near.moment.start - 30), near.moment.start).includes('累计');
    if (!head && !(isGrown(text, near) && isGrown(text, total))) continue;
    const found = falls(near, total);
    if (found) out.push(found);
  }
  return out;
}

/** A part of the year that begins with it. */
const PARTS =
  /(?<![\d年])(?:一季度|第一季度|上半年|(?:前|头)(?<quarters>[二两三23])个?季度|(?:前|头)(?<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月|全年|(?:1|一)月?(?:至|到|—|-|－|~|～)(?<to>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?)/gu;
/** Another year than that of the other value. */
const OTHER_YEAR = /去年|上年|同期|明年|次年|\d{4}年|计划|目标|力争|预计|增[长幅]|下降|比|较|%/u;
const REACH = 34;

/** How many months of the year have passed at the end of a part. */
function passedBy(found: RegExpMatchArray): number {
  const { quarters, months, to } = found.groups ?? {};
  if (quarters !== undefined) return (countOf(quarters) ?? 0) * 3;
  const count = countOf(months ?? to ?? '');
  if (count !== null) return count;
  return found[0].includes('半') ? 6 : found[0].includes('季') ? 3 : 12;
}

interface PartTotal extends Value {
  readonly words: string;
  readonly months: number;
  /** Past the part of the year. */
  readonly end: number;
  readonly told: boolean;
}

function partTotals({ block: { text }, items }: NumberBlock): PartTotal[] {
  return [...text.matchAll(PARTS)].flatMap((found) => {
    const end = found.index + found[0].length;
    const quantity = items.find(({ place: { start } }) => start >= end);
    if (!quantity || quantity.kind !== 'amount' || quantity.place.start - end > REACH) return [];
    const words = text.slice(end, quantity.place.start);
    if (/[。；，]/u.test(words) || MAY_FALL.test(words) || OTHER_YEAR.test(words)) return [];
    if (OTHER_YEAR.test(text.slice(Math.max(0, found.index - 5), found.index))) return [];
    const told = words.includes('累计') || text.slice(Math.max(0, found.index - 3), found.index).includes('累计');
    return { quantity, subject: words.replace(FILLER, ''), words: found[0], months: passedBy(found), end, told };
  });
}

/** Cumulative values of parts of the year that fall: 上半年新增680人，前三季度累计新增610人. */
export function cumulativeParts(numbers: NumberBlock): Relation[] {
  const { text } = numbers.block;
  if (!text.includes('累计') || !(text.includes('季度') || text.includes('半年') || text.includes('个月'))) return [];
  const totals = partTotals(numbers);
  return totals.flatMap((late, i) => {
    const early = totals[i - 1];
    if (!early || !late.told || late.months <= early.months || !isSameThing(early, late)) return [];
    if (/[。]/u.test(text.slice(early.end, late.end))) return [];
    return claimOf(early, late, early.words, late.words);
  });
}
