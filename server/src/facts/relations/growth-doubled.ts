import { place, textAt } from '../../document/place.ts';
import { showDecimal } from '../../text/decimal.ts';
import { between, quotientOf, type Interval } from '../../text/interval.ts';
import { order, over, rational, toShortDecimal, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { Frame } from './growth-frames.ts';
import { agrees, bareFigure, part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

const DOUBLED =
  /^[，、（(]?(?:[一二三四五六七八九十]年[来间]?|总[体量]|数量|基本|已|同比|比上年|较上年|成功|顺利)*(?:实现|接近|超过)?(?:了)?(翻了?([一两三四]|[1-4])?番|倍增)/u;
const TIMES: Readonly<Record<string, number>> = { 一: 1, 两: 2, 三: 3, 四: 4 };

/** 翻了一番，由46名发展到92名. */
const DOUBLED_BEFORE = /(翻了?([一两三四])番)(多|以上)?[，：、（]?(?:[由从自][^，。；：]{0,14})?$/u;

/** 翻一番 is said of what has become twice as much, a little more or less; 翻两番 of four times. */
function allowed(count: number, over: boolean): Interval {
  const times = 2 ** count;
  return between(rational(times * 9, 10), over ? rational(times * 2) : rational(times * 5, 4));
}

function doubling(frame: Frame, from: number, text: string): { part: RelationPart; bounds: Interval } | null {
  const match = DOUBLED.exec(text.slice(from, from + 24));
  const [whole, words = '', count] = match ?? [];
  if (whole === undefined) return null;
  const start = from + whole.length - words.length;
  const times = count === undefined ? 1 : (TIMES[count] ?? Number(count));
  const over = /^(?:多|以上)/u.test(text.slice(from + whole.length));
  return {
    part: { role: '翻番', place: place(frame.now.place.block, start, start + words.length) },
    bounds: allowed(times, over),
  };
}

function doubledBefore(frame: Frame, from: number, text: string): { part: RelationPart; bounds: Interval } | null {
  const at = Math.min(frame.before.place.start, frame.now.place.start);
  const match = DOUBLED_BEFORE.exec(text.slice(Math.max(from, at - 24), at));
  const [whole = '', words = '', count = '', over] = match ?? [];
  if (!match) return null;
  const start = at - whole.length;
  return {
    part: { role: '翻番', place: place(frame.now.place.block, start, start + words.length) },
    bounds: allowed(TIMES[count] ?? 1, over !== undefined),
  };
}

/** 由46名发展到92名，翻了一番. */
export function findDoublings({ block: { text }, start, end }: NumberSentence, frames: readonly Frame[]): Relation[] {
  if (frames.length === 0 || !/番|倍增/u.test(text.slice(start, end))) return [];
  return frames.flatMap((frame) => {
    const { before, now } = frame;
    const last = Math.max(before.place.end, now.place.end);
    const told = doubling(frame, last, text) ?? doubledBefore(frame, start, text);
    if (!told || before.upper || now.upper || order(valueOf(before), ZERO) <= 0) return [];
    const holds = agrees(told.bounds, quotientOf(boundsOf(now), boundsOf(before)));
    const times = showDecimal(toShortDecimal(over(valueOf(now), valueOf(before)), 2));
    const working = `${bareFigure(now)}÷${bareFigure(before)}=${times}倍`;
    return [
      relation({
        type: 'growth',
        parts: [part('原为', before), part('现为', now), told.part],
        marked: told.part,
        holds,
        trust: 'certain',
        arithmetic: holds === false ? `${working}，文中写作“${textAt(told.part.place)}”` : working,
      }),
    ];
  });
}
