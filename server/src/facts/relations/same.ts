import { lazy } from '../../base/lazy.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { findAgain } from './same-again.ts';
import { claimSame, inOrder, withoutRepeats } from './same-claim.ts';
import { eachAgain } from './same-each.ts';
import { findEvents } from './same-events.ts';
import type { NumberBlock } from './sentences.ts';
import { areOfOneTime, frameOf, isCounted, mayTellSame, Saying, tellSame, type Frame } from './same-saying.ts';
import { looksLike } from './same-figures.ts';
import { noneAgain } from './same-none.ts';
import { ranksAgain } from './same-ranks.ts';
import { unchangedIn } from './same-unchanged.ts';
import { phraseOf, sharedBy } from './same-phrase.ts';

/** Characters between an indicator and its number, or a name and what is said of it. */
const FILLING = new CodeSet('只仅从由共计总达到有为了已仅是至的约近超过增升降');
const CHANGES: ReadonlySet<string> = new Set([
  '增加',
  '增长',
  '提高',
  '提升',
  '上升',
  '扩大',
  '下降',
  '降低',
  '减少',
  '稳定',
  '控制',
  '保持',
]);
const CHANGES_LAST = new CodeSet([...CHANGES].map((word) => word.charAt(1)).join(''));
const GROWN = '长'.charCodeAt(0);
const MARKS = new CodeSet('，。；：！？、“”‘’《》,;:.%\n ');
/** A name behind its number is looked at so far. */
const NAME = 12;
const STOPS = new CodeSet('无未没仍的均已都全被并且等与和由在');
/** Values of one wording beyond these are no slips: a column of a table, or what every report does many times. */
const MANY = 12;
/** And so are numbers of one wording beyond these. */
const MOST = 48;

/** Numbers by the words beside them. Most stand alone in theirs: a list is made for the second one. */
type Buckets = Map<number, Quantity | Quantity[]>;

function isWord(code: number): boolean {
  // 村（社区） ends with its bracket.
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0xff09;
}

/** 总人口, 总面积: names of three characters. Others that say enough have four. */
const SHORT_LAST = new CodeSet('口积');

/**
 * The last characters of some words as one number, four where so many stand there; 0 where fewer than three do. Two words may
 * share one: the words are read later.
 */
function keyAt(text: string, end: number): number {
  if (end < 3) return 0;
  const [a, b, c] = [text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  if (!isWord(a) || !isWord(b) || !isWord(c)) return 0;
  const former = SHORT_LAST.has(c) ? 0 : text.charCodeAt(end - 4);
  return ((a << 15) ^ (b << 8) ^ c ^ (isWord(former) ? former << 4 : 0)) | 1;
}

/** The key of what a place has once, however short its name is. */
function keyOfName(name: string): number {
  return (name.charCodeAt(name.length - 2) << 12) ^ name.charCodeAt(name.length - 1);
}

/** Things that a place has once; what is said of them stands right behind their names. */
const ONCE = '行政村|村民小组|自然村|村（社区）|社区|村（居）|网格|党支部|贫困村';
const HAD_ONCE = new RegExp(`^(?:省定)?(?:${ONCE})`, 'u');
const HAD_ONCE_END = new RegExp(`(?:${ONCE})$`, 'u');
const ONCE_LAST = new CodeSet('村组区）格部');

/** The last characters of the words before a number, 共 and 达 left out; 0 where no word stands. */
function keyBefore({ kind, unit, place: { block, start } }: Quantity): number {
  const { text } = block;
  // 增长12% names nothing by itself.
  if (kind === 'percent' && text.charCodeAt(start - 1) === GROWN) return 0;
  let at = start as number;
  while (at > 2 && at > start - 4 && FILLING.has(text.charCodeAt(at - 1))) at--;
  if (at < start && CHANGES_LAST.has(text.charCodeAt(at - 1)) && CHANGES.has(text.slice(at - 2, at))) at -= 2;
  const once =
    unit === '个' && ONCE_LAST.has(text.charCodeAt(at - 1))
      ? HAD_ONCE_END.exec(text.slice(Math.max(0, at - 6), at))
      : null;
  return once ? keyOfName(once[0]) : keyAt(text, at);
}

/** The last characters of the name behind a number. */
function keyAfter({ unit, place: { block, end } }: Quantity): number {
  const { text } = block;
  if (!isWord(text.charCodeAt(end))) return 0;
  const once = unit === '个' ? HAD_ONCE.exec(text.slice(end, end + 6))?.[0] : undefined;
  if (once !== undefined) return keyOfName(once);
  let at = end as number;
  while (at < end + NAME && at < text.length && !MARKS.has(text.charCodeAt(at)) && !STOPS.has(text.charCodeAt(at)))
    at++;
  return at >= end + 3 ? keyAt(text, at) : 0;
}

function put(buckets: Buckets, quantity: Quantity, key: number): void {
  const own = buckets.get(key);
  if (own === undefined) buckets.set(key, quantity);
  else if (Array.isArray(own)) own.push(quantity);
  else buckets.set(key, [own, quantity]);
}

/** 从9.4亿元增加到12.1亿元: the words before the former number name both. */
function changesTo({ place: { end } }: Quantity, { place: { block, start } }: Quantity): boolean {
  if (start - end > 6) return false;
  const last = block.text.charAt(start - 1);
  return (last === '到' || last === '至') && !MARKS.has(block.text.charCodeAt(end));
}

const SLOTS = 4096;

function slotOf(key: number): number {
  return (key ^ (key >>> 11) ^ (key >>> 20)) & (SLOTS - 1);
}

/** Numbers that may tell one thing: one unit, and words that end alike. Most words stand once and need no list. */
function bucketsOf(blocks: readonly NumberBlock[]): Buckets {
  const keyed: Quantity[] = [];
  const keys: number[] = [];
  const seen = new Uint8Array(SLOTS);
  const add = (one: Quantity, key: number): void => {
    if (key === 0) return;
    keyed.push(one);
    keys.push(key);
    const slot = slotOf(key);
    seen[slot] = seen[slot] === 0 ? 1 : 2;
  };
  for (const { items } of blocks) {
    for (let i = 0; i < items.length; i++) {
      const one = items[i] as Quantity;
      if (one.kind !== 'amount' && one.kind !== 'percent') continue;
      const former = items[i - 1];
      const [before, after] = [keyBefore(former && changesTo(former, one) ? former : one), keyAfter(one)];
      add(one, before);
      if (after !== before) add(one, after);
    }
  }
  const out: Buckets = new Map();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (seen[slotOf(key)] === 2) put(out, keyed[i] as Quantity, key);
  }
  return out;
}

/** Numbers of one wording, by those that tell the same thing. */
function clusters(sayings: readonly Saying[]): Saying[][] {
  const out: Saying[][] = [];
  for (const saying of sayings) {
    const own = out.find((cluster) => cluster.every((other) => tellSame(other, saying)));
    if (own) own.push(saying);
    else out.push([saying]);
  }
  return out.filter(({ length }) => length > 1);
}

function byWords(all: readonly Quantity[], frame: () => Frame, out: Relation[]): void {
  const list = all.filter(isCounted);
  const told = new Map<string, Saying[]>();
  for (const quantity of list) {
    if (!list.some((other) => other !== quantity && mayTellSame(other, quantity))) continue;
    const saying = new Saying(quantity, frame);
    if (saying.key === '') continue;
    const same = told.get(saying.key);
    if (same) same.push(saying);
    else told.set(saying.key, [saying]);
  }
  for (const sayings of told.values()) {
    if (sayings.length < 2) continue;
    for (const cluster of clusters(sayings)) {
      const quantities = cluster.map(({ quantity }) => quantity).sort(inOrder);
      out.push(claimSame(quantities, `“${cluster[0]?.key ?? ''}”`));
    }
  }
}

/** A set phrase that stands twice with two numbers that one slip of the pen makes of each other. */
function byPhrase(list: readonly Quantity[], frame: () => Frame, out: Relation[]): void {
  if (!list.some((one, i) => list.some((two, j) => i < j && looksLike(one, two)))) return;
  const phrases = list.map(phraseOf).sort((a, b) => (a.reversed < b.reversed ? -1 : a.reversed > b.reversed ? 1 : 0));
  for (let i = 1; i < phrases.length; i++) {
    const [one, two] = [phrases[i - 1], phrases[i]];
    if (!one || !two) continue;
    const shared = sharedBy(one, two);
    if (shared === null || !looksLike(one.quantity, two.quantity)) continue;
    if (!areOfOneTime(one.quantity, two.quantity, shared.isName, frame)) continue;
    out.push(claimSame([one.quantity, two.quantity].sort(inOrder), `“${shared.words}”`));
  }
}

/** The different values of a list; -1 when it has more than a writer tells of one thing. */
function valuesOf(list: readonly Quantity[]): number {
  const values: Quantity['value'][] = [];
  for (const { value } of list) {
    if (values.some(({ digits, scale }) => digits === value.digits && scale === value.scale)) continue;
    if (values.push(value) > MANY) return -1;
  }
  return values.length;
}

/** The numbers of a list by what they are reckoned in. */
function byBase(list: readonly Quantity[]): Iterable<readonly Quantity[]> {
  const { unit } = list[0] as Quantity;
  if (list.every((one) => one.unit === unit)) return [list];
  const out = new Map<string, Quantity[]>();
  for (const one of list) {
    const { base } = scaleOf(one.unit);
    const own = out.get(base);
    if (own) own.push(one);
    else out.set(base, [one]);
  }
  return out.values();
}

/** One thing told twice with two numbers, in one paragraph or in two far apart. */
export const findSame: Finder = (blocks, facts) => {
  const out: Relation[] = [];
  const frame = lazy(() => frameOf(facts));
  for (const bucket of bucketsOf(blocks).values()) {
    if (!Array.isArray(bucket)) continue;
    for (const list of byBase(bucket)) {
      if (list.length < 2 || list.length > MOST) continue;
      const values = valuesOf(list);
      if (values > 0) byWords(list, frame, out);
      if (values > 1) byPhrase(list, frame, out);
    }
  }
  findAgain(blocks, frame, out);
  unchangedIn(blocks, out);
  noneAgain(blocks, out);
  eachAgain(blocks, out);
  out.push(...ranksAgain(facts.figures), ...findEvents(facts));
  return withoutRepeats(out);
};
