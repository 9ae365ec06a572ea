import { lazy } from '../../base/lazy.ts';
import type { Block, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { SELDOM_SIGN } from '../../text/signs.ts';
import { membersIn, type Members } from '../enumeration-members.ts';
import { readCount } from '../enumeration-number.ts';
import type { BlockFigures } from '../figures.ts';
import type { Relation } from '../model.ts';
import { countedIn, type Counted } from './count-groups.ts';
import { relation } from './relation.ts';

const EXCEPT = /除(?:了)?([^，。；]{3,60}?)(?:以|之)?外，/gu;
/** A number of the things left out: the remainder is reckoned from numbers then. */
const NUMBER = /[\d一二三四五六七八九十两]+(?:个|家|户|所|名|项|处|条)/u;
const REST = /(?:其余|其他|其它|余下|剩余|剩下)的?$/u;
/** How far behind the exception its rest is told, and before it the number of all. */
const REACH = 40;
const MONTHS = 12;
const MONTH = /^\d{1,2}月/u;

interface Rest {
  readonly at: Place;
  readonly count: number;
  /** The number of all, where it is known: a year has twelve months. */
  readonly all: number | undefined;
}

/** The number of the rest that is told behind an exception. */
function restOf(
  { block, runs }: BlockFigures,
  counted: () => readonly Counted[],
  from: number,
  end: number,
): Rest | null {
  const run = runs.find(
    ({ start }) => start >= end && start - end < REACH && REST.test(block.text.slice(Math.max(0, start - 3), start)),
  );
  const count = run ? readCount(block.text.slice(run.start, run.end)) : null;
  if (!run || count === null) return null;
  if (block.text.startsWith('个月', run.end)) return { at: place(block, run.start, run.end + 2), count, all: MONTHS };
  const rest = counted().find(({ at }) => at.start === run.start);
  if (!rest) return null;
  const whole = counted().find(
    ({ at, measure, behind, count: all }) =>
      at.start !== run.start &&
      Math.abs(at.start - from) < REACH &&
      measure === rest.measure &&
      behind.charAt(0) === rest.behind.charAt(0) &&
      all > count,
  );
  return { at: rest.at, count, all: whole?.count };
}

/** The things left out that an exception names, where they stand in [from, end) of a block. */
function leftOut(block: Block, from: number, end: number): Members | null {
  const words = block.text.slice(from, end);
  if (NUMBER.test(words) && !MONTH.test(words)) return null;
  const list = membersIn(block, from, end);
  return list && !list.open ? list : null;
}

function claim(list: Members, named: Place, { at, count, all = 0 }: Rest): Relation | null {
  const holds = list.allowed.has(all - count);
  const left = all - list.items.length;
  if (!holds && Math.abs(left - count) > 3) return null;
  const marked = { role: '其余', place: at };
  return relation({
    type: 'count',
    parts: [{ role: '除外的', place: named }, marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: `${all}-${list.items.length}=${left}${holds ? '' : `，文中写作${textAt(at)}`}`,
  });
}

/** Adds, of 除1月、2月外，其余10个月, the things left out and the rest against the number of all. */
export function exceptNamed(own: BlockFigures, out: Relation[]): void {
  const { block } = own;
  if ((block.signs & SELDOM_SIGN) === 0 || !block.text.includes('除') || !block.text.includes('外，')) return;
  const counted = lazy(() => countedIn(own));
  for (const found of block.text.matchAll(EXCEPT)) {
    const inner = found[1] ?? '';
    const from = found.index + found[0].indexOf(inner);
    const list = leftOut(block, from, from + inner.length);
    const rest = list && restOf(own, counted, from, found.index + found[0].length);
    if (!list || rest?.all === undefined) continue;
    if (rest.all === MONTHS && !list.items.every((item) => MONTH.test(textAt(item)))) continue;
    const told = claim(list, place(block, from, from + inner.length), rest);
    if (told) out.push(told);
  }
}
