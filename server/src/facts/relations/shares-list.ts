import { textAt } from '../../document/place.ts';
import { between, exceeds, meets, point, sumOf, type Interval } from '../../text/interval.ts';
import { HUNDRED, minus, plus, rational, times, toShortDecimal, ZERO } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { part, relation } from './relation.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { saidOf } from './share-words.ts';
import { divides, isComplete, isOverlapping, type ListWords } from './shares-whole.ts';

const ALL = point(rational(1));
/** How far before the first share and after the last one words say what the list is. */
const BEFORE = 60;
const AFTER = 30;
/** A longer list is no list of shares that somebody wrote in one sentence. */
const MOST = 20;

function isShare({ kind, upper }: Quantity): boolean {
  return (kind === 'percent' || kind === 'fraction') && upper === null;
}

const REST = /(?:其余|其他|其它|剩余|余下|剩下)[^，。；、]{0,10}$/u;
/** 、邻里 between two shares: a name without a verb of its own. */
const BARE = /^[，、；]?(?:和|及|以及|与)?[\u4e00-\u9fffA-Z]{0,10}$/u;
const CHANGE = /[增降减升长少高低涨跌]|率|完成|达到|超过|同比|比上年/u;

/** Whether a percentage is a share of the list that the share before it began. */
function belongs(quantity: Quantity, from: number, begun: boolean): boolean {
  const { block, start } = quantity.place;
  if (saidOf(quantity, from)) return true;
  const gap = block.text.slice(Math.max(from, start - BEFORE), start);
  if (!begun) return false;
  return REST.test(gap) || (BARE.test(gap) && !CHANGE.test(gap));
}

interface Item {
  readonly quantity: Quantity;
  /** The words between the share before and this one. */
  readonly label: string;
  readonly base: string;
}

/** A new list begins: another base, another side of the matter. */
function turns(label: string): boolean {
  return /[；。][^；。]{0,20}(?:中，|看，|分，)|[^其]中，[^，]*占/u.test(label);
}

/** The lists of shares in a sentence, those within 其中 left out. */
function groupsOf({ block, start, items }: NumberSentence): Item[][] {
  const out: Item[][] = [];
  let own: Item[] = [];
  let nested = false;
  let from: number = start;
  for (const [i, quantity] of items.entries()) {
    const before = Math.max(from, items[i - 1]?.place.end ?? from);
    if (!isShare(quantity) || !belongs(quantity, before, own.length > 0)) continue;
    const label = block.text.slice(Math.max(from, quantity.place.start - BEFORE), quantity.place.start);
    const base = saidOf(quantity, Math.max(from, quantity.place.start - BEFORE))?.base ?? '';
    from = quantity.place.end;
    if (own.length > 0 && (turns(label) || (base.length > 1 && base !== own[0]?.base && own.length > 0))) {
      out.push(own);
      own = [];
      nested = false;
    }
    if (own.length > 0 && label.includes('其中')) nested = true;
    if (nested && REST.test(label)) nested = false;
    if (!nested) own.push({ quantity, label, base });
  }
  out.push(own);
  return out;
}

function wordsAround(group: readonly Item[]): ListWords {
  const [first, last] = [group[0] as Item, group.at(-1) as Item];
  const { block, start } = first.quantity.place;
  const { end } = last.quantity.place;
  const tail = block.text.slice(end, end + AFTER);
  return {
    labels: group.map(({ label }, i) => (i === 0 ? (/[^，。；：]*$/u.exec(label)?.[0] ?? '') : label)),
    head: block.text.slice(Math.max(0, start - BEFORE), start),
    tail: tail.slice(0, tail.includes('。') ? tail.indexOf('。') : AFTER),
  };
}

/** 占 right before the number: 比重 and 占比 may each be of a thing of its own. */
const PLAIN = /^[，、；]?[^，。；、]{0,16}占(?:了|到)?(?:大?约|近)?$/u;

function isPlainList(group: readonly Item[]): boolean {
  return group.every(({ label }, i) => (i === 0 ? /占[^，。；]{0,8}$/u : PLAIN).test(label));
}

/** 七成、两成、一成 are shares in round tenths, not anything from 65% to 75%. */
const NEAR_TENTH = rational(3, 100);

function listBounds(quantity: Quantity): Interval {
  if (quantity.unit !== '成' || quantity.approximate !== null) return boundsOf(quantity);
  const value = valueOf(quantity);
  return between(minus(value, NEAR_TENTH), plus(value, NEAR_TENTH));
}

function judge(group: readonly Item[]): Relation | null {
  if (group.length < 2 || group.length > MOST) return null;
  const words = wordsAround(group);
  if (isOverlapping(words)) return null;
  const total = group.map(({ quantity }) => listBounds(quantity)).reduce(sumOf);
  const complete = isComplete(words);
  if (!complete && (group.length < 3 || !isPlainList(group) || !divides(words) || !exceeds(total, ALL))) return null;
  const parts = group.map(({ quantity }) => part('占比', quantity));
  const whole = group.map(({ quantity }) => valueOf(quantity)).reduce(plus, ZERO);
  const working = `${group.map(({ quantity }) => textAt(quantity.place)).join('+')}=${showDecimal(toShortDecimal(times(whole, HUNDRED), 2))}%`;
  const holds = meets(total, ALL);
  return relation({
    type: 'shares',
    parts,
    marked: parts.at(-1) as (typeof parts)[number],
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，${complete ? '各部分合计应为100%' : '各部分合计超过了100%'}`,
  });
}

/** Lists of shares in the sentences of a paragraph. */
export function listsIn(block: NumberBlock): Relation[] {
  let shares = 0;
  for (const quantity of block.items) if (isShare(quantity)) shares++;
  if (shares < 2 || !/占|比/u.test(block.block.text)) return [];
  return block.sentences.flatMap((sentence) => groupsOf(sentence).flatMap((group) => judge(group) ?? []));
}
