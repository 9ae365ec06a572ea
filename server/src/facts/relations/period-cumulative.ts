import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { SOME_YEAR, withYear } from './date-spans.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

/** A value that has grown since the year began, and until when. */
interface Total {
  readonly moment: Moment;
  readonly quantity: Quantity;
  /** The words between them, without 累计 and 达. */
  readonly subject: string;
}

const UNTIL = /(?:截至|截止|截止到|至|到)(?:今年|去年|同年|当年)?$/u;
const GROWN = /累计|完成|已办结/u;
const FILLER = /累计|总共|共计|共|合计|已经|已|达到|增至|增加到|达|为|是|了|[，、：]|全[县市区镇乡]/gu;
/** What may fall: stocks, remainders, rates of something. */
const MAY_FALL = /未|剩余|余额|尚|存量|在册|在库|库存|逾期|下降|降至|减至|减少|净/u;

/** The first number behind a date in its sentence. */
function totalOf(moment: Moment, next: Moment | undefined, numbers: NumberBlock): Total | null {
  const { text } = moment.block;
  const { start } = moment.mention.place;
  if (!UNTIL.test(text.slice(Math.max(0, start - 6), start)) || moment.month === null) return null;
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
  if (a.quantity.unit !== b.quantity.unit || a.quantity.kind !== b.quantity.kind || a.subject !== b.subject)
    return null;
  const holds = !exceeds(boundsOf(a.quantity), boundsOf(b.quantity));
  const [early, late] = [part('此前累计', a.quantity), part('此后累计', b.quantity)];
  const [x, y] = [
    `${wordsAt(a.moment)}累计${plainFigure(a.quantity)}`,
    `${wordsAt(b.moment)}累计${plainFigure(b.quantity)}`,
  ];
  return relation({
    type: 'period',
    parts: [early, late],
    marked: late,
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
