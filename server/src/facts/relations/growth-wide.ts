import { order, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import type { Frame } from './growth-frames.ts';
import { lastMark } from './growth-clauses.ts';
import { nameOf } from './growth-names.ts';
import { gapBefore, isSaidOf, pairsIn, rolesOf, type Level, type RolePair, type Roles, type Said, type ToldChange } from './growth-roles.ts'; // prettier-ignore
import { mayTellInWords, ratioIn, toldIn, wordsToldIn, type WordTold } from './growth-tells.ts';
import { mayChange } from './growth-words.ts';
import type { NumberSentence } from './sentences.ts';

/** A change that words alone tell, and the pairs of numbers that it may be of. */
export interface WordFrame {
  readonly word: WordTold;
  readonly pairs: readonly Pick<Frame, 'before' | 'now'>[];
}

/** What the wide reading finds of a sentence: for every change the pairs of numbers that it may be of. */
export interface WideRead {
  readonly changes: readonly (readonly Frame[])[];
  readonly words: readonly WordFrame[];
}

/** What is known of a sentence, and of the one before it. */
export interface WideInput {
  readonly sentence: NumberSentence;
  readonly before: NumberSentence | null;
  /** Pairs that the narrow reading has found in both. */
  readonly frames: readonly Frame[];
  /** Numbers whose meaning the narrow reading knows. */
  readonly taken: ReadonlySet<Quantity>;
  readonly year: number | null;
}

/** Words that name a time before. */
const THEN =
  /[去上前往昔]年|年前|年初|期初|同期|此前|以前|之前|当初|起初|最初|原[来先]|之初|[步始手驻建办立]时|[改整治贫迁理施整情建点并化动目展理路车水电社转产线行建合宽密]前|(?:19|20)\d\d年/u;

/** Whether some number that is not known yet is told as a change: what is read of it alone, before its sentence is. */
function tellsChange(sentence: NumberSentence, taken: ReadonlySet<Quantity>): boolean {
  return sentence.items.some((one, i) => {
    if (taken.has(one) || one.kind === 'ordinal') return false;
    const before = sentence.items[i - 1];
    // What follows 第一批 and 五年 is read with the words before them.
    if (before && (before.kind === 'ordinal' || before.unit === '年')) return true;
    const gap = gapBefore(sentence, i);
    const clause = gap.slice(lastMark(gap));
    const change = toldIn(clause)?.change;
    if (change) return !change.annual && !change.total;
    return one.kind !== 'amount' && one.kind !== 'point' && ratioIn(clause) !== null;
  });
}

function mayHold({ sentence, before, frames, taken }: WideInput): boolean {
  const { text } = sentence.block;
  const isOpen = sentence.items.some(
    (one) => !taken.has(one) && (one.kind === 'multiple' || mayChange(text, one.place.start)),
  );
  if (!isOpen || !tellsChange(sentence, taken)) if (!mayTellInWords(text, sentence.start, sentence.end)) return false;
  if (frames.length > 0) return true;
  const { block, start, end } = sentence;
  return (
    THEN.test(block.text.slice(start, end)) ||
    (before !== null && THEN.test(before.block.text.slice(before.start, before.end)))
  );
}

function known(frames: readonly Frame[], { levels }: Roles): RolePair[] {
  const find = (quantity: Quantity): Level | undefined => levels.find((level) => level.quantity === quantity);
  return frames.flatMap((frame) => {
    const [before, now] = [find(frame.before), find(frame.now)];
    return before && now ? [{ before, now }] : [];
  });
}

function pairsOf(said: Said, pairs: readonly RolePair[], roles: Roles, input: WideInput): RolePair[] {
  return pairs.filter((pair) => isSaidOf(said, pair, roles, input.year));
}

function frameOf({ before, now }: RolePair, told: Frame['told']): Frame {
  return { before: before.quantity, now: now.quantity, step: null, told, lead: before.name + now.name };
}

function saidOf({ name, clause, index, amount }: ToldChange): Said {
  const { block, end } = amount.place;
  const isAhead = block.text.charAt(end) === '的';
  return { name: isAhead ? '' : name, clause, index, isAhead, unit: amount.kind === 'amount' ? amount.unit : '' };
}

/** 增加40件 is said of 件, 5个百分点 of percentages, 20% of amounts. */
function fits({ amount }: ToldChange, { now: { quantity } }: RolePair): boolean {
  if (amount.kind === 'point') return quantity.kind === 'percent';
  if (amount.kind === 'amount') return amount.unit === quantity.unit;
  return quantity.kind === 'amount' && quantity.unit !== '';
}

/** Numbers of one thing are never so far apart within a few years. */
function areNear({ before, now }: RolePair): boolean {
  const [a, b] = [valueOf(before.quantity), valueOf(now.quantity)];
  const [low, high] = order(a, b) < 0 ? [a, b] : [b, a];
  return order(times(low, FAR), high) > 0;
}

const FAR = rational(30);

function changesIn(roles: Roles, pairs: readonly RolePair[], input: WideInput): Frame[][] {
  const { start, end, block } = input.sentence;
  return roles.told.flatMap((told) => {
    const { amount, change } = told;
    const inSentence = amount.place.block === block && amount.place.start >= start && amount.place.start < end;
    if (!inSentence || input.taken.has(amount)) return [];
    if (change !== 'ratio' && (change.annual || change.total)) return [];
    const own = pairsOf(
      saidOf(told),
      pairs.filter((pair) => fits(told, pair)),
      roles,
      input,
    );
    // 又多了9万人次，达65万人次: what it led to stands right behind.
    const reached = own.filter(({ now }) => now.index === told.index + 1 && now.isReached);
    const meant = reached.length > 0 ? reached : own;
    return meant.length === 0 ? [] : [meant.map((pair) => frameOf(pair, [{ amount, change }]))];
  });
}

/** 翻了两番，从2018年的: a pair that stands right behind what is said of it. */
function opens({ before, now }: RolePair, end: number, text: string, words: RegExp): boolean {
  const at = Math.min(before.quantity.place.start, now.quantity.place.start);
  return at > end && at - end < 24 && words.test(text.slice(end, at));
}

/** 年初76个村……年末还是76个村 tells no change. */
function isToldTwice({ before, now }: RolePair): boolean {
  return order(valueOf(before.quantity), valueOf(now.quantity)) === 0;
}

/** 翻了一番：年初统计时76个村合计. */
const EXPLAINS = /^[：（—][^。；：]{0,20}$/u;

const OPENS = /^(?:的目标)?[，：、（](?:即|其中)?(?:[由从自][^，。；：]{0,16})?$/u;

function wordsIn(roles: Roles, pairs: readonly RolePair[], input: WideInput): WordFrame[] {
  const { block, start, end, items } = input.sentence;
  if (!mayTellInWords(block.text, start, end)) return [];
  const all = [...roles.levels, ...roles.told.map(({ amount, index }) => ({ quantity: amount, index }))];
  return wordsToldIn(block.text, start, end).flatMap((word) => {
    const before = items.filter(({ place, kind }) => place.end <= word.start && kind !== 'ordinal').at(-1);
    const from = Math.max(start, before?.place.end ?? start);
    const gap = block.text.slice(from, word.start);
    const clause = gap.slice(lastMark(gap));
    const index = Math.max(-1, ...all.filter(({ quantity: { place } }) => place.block === block && place.end <= word.start).map((one) => one.index)) + 0.5; // prettier-ignore
    const ahead = [
      ...known(input.frames, roles).filter((pair) => opens(pair, word.end, block.text, OPENS)),
      ...pairs.filter((pair) => !isToldTwice(pair) && opens(pair, word.end, block.text, EXPLAINS)),
    ];
    const said: Said = { name: nameOf(clause), clause, index, isAhead: false, unit: '' };
    const own = [...pairsOf(said, pairs, roles, input), ...ahead].filter(({ now }) => now.quantity.kind === 'amount');
    return own.length === 0
      ? []
      : [{ word, pairs: own.map(({ before, now }) => ({ before: before.quantity, now: now.quantity })) }];
  });
}

/** Reads by roles what the narrow reading leaves: numbers by their times and names, changes by what they are said of. */
export function readWide(input: WideInput): WideRead | null {
  if (!mayHold(input)) return null;
  const forced = new Set(input.frames.flatMap(({ before, now }) => [before, now]));
  for (const sentences of input.before ? [[input.sentence], [input.before, input.sentence]] : [[input.sentence]]) {
    const roles = rolesOf(sentences, input.year, forced);
    const own = known(input.frames, roles);
    const seen = new Set(own.map(({ now }) => now.quantity));
    const pairs = [...own, ...pairsIn(roles).filter((pair) => !seen.has(pair.now.quantity) && areNear(pair))];
    if (pairs.length === 0) continue;
    const read = { changes: changesIn(roles, pairs, input), words: wordsIn(roles, pairs, input) };
    if (read.changes.length + read.words.length > 0) return read;
  }
  return null;
}
