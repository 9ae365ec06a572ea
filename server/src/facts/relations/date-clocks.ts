import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Relation, RelationPart } from '../model.ts';
import { clockAt, DAY, NEXT, stretchesIn, type Stretch } from './date-clock-read.ts';
import { hourRelations } from './date-hours.ts';
import type { ClockSigns } from './date-signs.ts';
import { relation } from './relation.ts';

/** Times farther apart make no stretch. */
const REACH = 64;
/** A meeting of nine hours or more that ends in the evening would say so. */
const NEAR = 3 * 60;
const SOON = 2 * 60;

/** Whether the second time can be no other than one of the same half of the day. */
function isSameHalf({ from, to, events }: Stretch): boolean {
  if (!events || !to.loose) return false;
  const back = from.minutes - to.minutes;
  // 上午9时30分开始，9时10分结束
  return from.loose ? back <= NEAR : from.minutes < DAY / 2 && back < SOON;
}

/** Something ends before it begins, on the day on which it began. */
function reversed(block: Block, stretch: Stretch): Relation | null {
  const { from, to, events, days } = stretch;
  if (days > 0 || to.minutes >= from.minutes || NEXT.test(to.day)) return null;
  const sameDay = to.day !== '' && !to.loose;
  const bothLate = events && !to.loose && !from.loose && to.minutes > DAY / 4;
  const said = to.day !== '' && events && from.minutes > DAY / 2 && from.minutes - to.minutes <= NEAR;
  if (!sameDay && !isSameHalf(stretch) && !bothLate && !said) return null;
  const end: RelationPart = { role: '结束时间', place: place(block, to.start, to.end) };
  const start: RelationPart = { role: '开始时间', place: place(block, from.start, from.end) };
  const arithmetic = '结束时间早于开始时间';
  return relation({ type: 'date', parts: [start, end], marked: end, holds: false, trust: 'certain', arithmetic });
}

/** Times of the day at which something ends before it begins, and lengths that do not fit them. */
export function clockRelations({ block, starts }: ClockSigns): Relation[] {
  if (starts.length < 2) return [];
  const { text } = block;
  const near = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && b - a <= REACH;
  const clocks = starts.flatMap((at, i) =>
    near(starts[i - 1], at) || near(at, starts[i + 1]) ? (clockAt(text, at) ?? []) : [],
  );
  if (clocks.length < 2) return [];
  const stretches = stretchesIn(text, clocks);
  const backwards = stretches.flatMap((stretch) => reversed(block, stretch) ?? []);
  return backwards.length > 0 ? backwards : hourRelations(block, stretches);
}
