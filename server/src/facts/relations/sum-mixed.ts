import { codesOf } from '../../text/codes.ts';
import { order } from '../../text/rational.ts';
import { totalOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { saysNothingElse, tellsCount } from './closure-words.ts';
import type { Mention } from './mentions.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { isAside, saysTotal } from './series.ts';
import { slipOf } from './slip.ts';

/** A total of things that are counted by different words: 山塘4口、泵站2座，共6处. */
export interface Mixed {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly holds: boolean;
}

const OPENS = codesOf('（(');
/** Where one sort may be told by the word of another: 三样物资共33床（件、台）. */
const BRACKET = /^[（(]([^（）()\d]{1,8})[）)]/u;
/** Words that count things of any sort. */
const GENERAL = new Set('处 个 项 件 台 套 批 宗 台套 件套'.split(' '));
/** How far before a total its parts may stand, and how far after the list words may close it. */
const REACH = 6;
const AFTER = 40;
const ENOUGH = 5;

/** Whole things told by a counting word: 14口, not 3.5公里, 约40件. */
function isCount({ kind, unit, approximate, value, upper }: Quantity): boolean {
  if (kind !== 'amount' || unit === '' || approximate !== null || upper !== null || value.scale > 0) return false;
  const { base, times } = scaleOf(unit);
  return times.n === times.d && base !== '元';
}

/** The units that a total names: 床, 件 and 台 of 33床（件、台）; null when it names one alone. */
function unitsNamed({ unit, place: { block, end } }: Quantity): string | null {
  const { text } = block;
  if (/[（(]/u.test(unit)) return unit;
  const more = OPENS.has(text.charCodeAt(end)) ? BRACKET.exec(text.slice(end, end + 10))?.[1] : undefined;
  return more === undefined ? null : `${unit}${more}`;
}

function isPart(one: Mention, depth: number): boolean {
  return isCount(one.quantity) && one.depth === depth && !one.qualifies && !isAside(one);
}

function areOfSorts(parts: readonly Mention[]): boolean {
  return parts.length > 1 && new Set(parts.map(({ quantity }) => quantity.unit)).size > 1;
}

function judged(total: Mention, parts: readonly Mention[], signs: number): Mixed | null {
  const [added, stated] = [totalOf(parts.map(({ quantity }) => quantity)), valueOf(total.quantity)];
  if (order(added, stated) === 0) return { total, parts, holds: true };
  const isNear =
    added.n * stated.d * 3n >= stated.n * added.d * 2n && added.n * stated.d * 2n <= stated.n * added.d * 3n;
  return isNear && signs + slipOf(stated, added) >= ENOUGH ? { total, parts, holds: false } : null;
}

/** 床260、件145、台38 before a total that names these units. */
function before(mentions: readonly Mention[], at: number): Mixed | null {
  const total = mentions[at] as Mention;
  const units = unitsNamed(total.quantity);
  if (units === null) return null;
  const parts: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const one = mentions[i] as Mention;
    if (!isPart(one, 0) || !units.includes(one.quantity.unit)) break;
    parts.unshift(one);
  }
  if (!areOfSorts(parts)) return null;
  const words = total.text.slice(Math.max(total.from, total.start - 24), total.start);
  return judged(total, parts, 2 + (saysTotal(total) ? 2 : 0) + (tellsCount(words, parts.length) ? 2 : 0));
}

/** 31处：山塘14口，泵站6座，机井9眼，此外没有安排其他工程 */
function after(mentions: readonly Mention[], at: number): Mixed | null {
  const total = mentions[at] as Mention;
  if (!GENERAL.has(total.quantity.unit)) return null;
  const parts = mentions.slice(at + 1, at + 1 + REACH);
  const other = parts.findIndex((one) => !isPart(one, total.depth));
  const list = other < 0 ? parts : parts.slice(0, other);
  if (list.length < 3 || new Set(list.map(({ quantity }) => quantity.unit)).size < list.length) return null;
  const [first, last] = [list[0] as Mention, list.at(-1) as Mention];
  const head = total.text.slice(total.end, first.start);
  const signs =
    (saysNothingElse(last.text.slice(last.end, last.end + AFTER)) ? 4 : 0) +
    (tellsCount(head, list.length) ? 2 : 0) +
    (/^[^，。；]{0,8}(?:[：:]|，(?:分别|包括|其中))/u.test(head) ? 1 : 0);
  return judged(total, list, signs);
}

const MARKS = codesOf('：:，');
const CLOSING = '）'.charCodeAt(0);

/** A first look at what may be a total, before any words are read. */
function looksLike(items: readonly Quantity[], at: number): 'before' | 'after' | null {
  const one = items[at] as Quantity;
  const { unit, place } = one;
  const next = place.block.text.charCodeAt(place.end);
  if (OPENS.has(next) || unit.endsWith('）')) return isCount(one) && unitsNamed(one) !== null ? 'before' : null;
  const [first, second] = [items[at + 1], items[at + 2]];
  if (!first || !second || !MARKS.has(next) || !GENERAL.has(unit)) return null;
  return unit !== first.unit && unit !== second.unit && first.unit !== second.unit && isCount(first) && isCount(second)
    ? 'after'
    : null;
}

/** A look before the first look: the mark that must follow it. */
function mayBeTotal({ unit, place: { block, end } }: Quantity): boolean {
  const next = block.text.charCodeAt(end);
  return OPENS.has(next) || (MARKS.has(next) && GENERAL.has(unit)) || unit.charCodeAt(unit.length - 1) === CLOSING;
}

function hasTotal(items: readonly Quantity[]): boolean {
  for (const quantity of items) if (mayBeTotal(quantity)) return true;
  return false;
}

/** The numbers of a sentence and of those before it, some sentences back. */
function widely({ sentences }: NumberBlock, at: number, former: NumberBlock | undefined): Mention[] {
  const own = sentences.slice(Math.max(0, at - 2), at + 1);
  return [...(at === 0 ? (former?.sentences.slice(-2) ?? []) : []), ...own].flatMap(({ mentions }) => mentions);
}

/** Totals of a paragraph that add up things counted by different words. */
export function mixedIn(block: NumberBlock, former: NumberBlock | undefined): Mixed[] {
  const out: Mixed[] = [];
  if (!hasTotal(block.items)) return out;
  for (let at = 0; at < block.sentences.length; at++) {
    const sentence = block.sentences[at] as NumberSentence;
    const { items } = sentence;
    for (let i = 0; i < items.length; i++) {
      const place = looksLike(items, i);
      if (place === null) continue;
      const mentions = place === 'before' ? widely(block, at, former) : sentence.mentions;
      const own = mentions.findIndex(({ quantity }) => quantity === items[i]);
      const found = own < 0 ? null : place === 'before' ? before(mentions, own) : after(mentions, own);
      if (found) out.push(found);
    }
  }
  return out;
}
