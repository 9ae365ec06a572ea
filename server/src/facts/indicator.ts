import { CodeSet } from '../text/codes.ts';
import {
  actionOf,
  CHANGED_TO,
  endsInChange,
  isPlan,
  nameOf,
  PERIOD,
  scopeIn,
  withoutEnd,
  withoutPrelude,
  withoutTime,
} from './indicator-words.ts';
import type { Quantity } from './model.ts';
import { quotedIn } from './quoted.ts';

/** What a number measures, by the words around it. Empty strings where the words do not say. */
export interface Indicator {
  /** All that names it, without time, place and filling words: 受理医疗纠纷. */
  readonly words: string;
  /** What is counted or measured: 医疗纠纷. */
  readonly head: string;
  /** What was done with it: 受理. */
  readonly action: string;
  /** Of which place or body: 全镇, 河口村. */
  readonly scope: string;
  /** Of which time: 2023年, 截至6月底, 累计, 上年. */
  readonly period: string;
  /** actual: told as a fact · plan: meant to be · base: a value of before (从34.2%提高到) · quoted: somebody else's words. */
  readonly state: 'actual' | 'plan' | 'base' | 'quoted';
}

/** How far the words of a clause and of a sentence are looked at. */
const CLAUSE = 40;
const SENTENCE = 120;
const AFTER = 16;

const CLAUSE_ENDS = new CodeSet('，。；：！？、（）()“”‘’《》,;:\n');
const SENTENCE_ENDS = new CodeSet('。！？');
const BASE_END = /[从由]$/u;
const FIGURES = /\d/u;

function backTo(text: string, end: number, reach: number, ends: CodeSet): number {
  const limit = Math.max(0, end - reach);
  let at = end;
  while (at > limit && !ends.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The words from the last mark to a number; where they only tell a change (增加到), those before 从 or 由 and its number. */
function leadOf(text: string, start: number): string {
  const lead = text.slice(clauseStart(text, start), start);
  const from = Math.max(lead.lastIndexOf('从'), lead.lastIndexOf('由'));
  if (from > 0 && endsInChange(lead) && FIGURES.test(lead.slice(from))) return lead.slice(0, from);
  return lead;
}

/** 实际使用外资从 before 9.4亿美元增加到: the number is that of before. */
function isBase(text: string, start: number, end: number): boolean {
  const sign = text.charAt(start - 1) === '的' ? text.charAt(start - 2) : text.charAt(start - 1);
  if (sign !== '从' && sign !== '由')
    return /从|由/u.test(text.slice(Math.max(0, start - 8), start)) && goesOn(text, end);
  return goesOn(text, end);
}

function goesOn(text: string, end: number): boolean {
  const rest = text.slice(end, end + 14);
  const number = rest.search(FIGURES);
  return number > 0 && CHANGED_TO.test(rest.slice(0, number));
}

/** 村（社区） and 镇（街道）: the bracket is part of the word. */
const ALTERNATIVE = /[（(][\p{Script=Han}]{1,3}[）)]/u;
const OPENS = new CodeSet('（(');
const CLOSES = new CodeSet('）)');

function backOverAlternative(text: string, at: number): number {
  if (!CLOSES.has(text.charCodeAt(at - 1))) return at;
  const from = Math.max(0, at - 5);
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  return open > from && ALTERNATIVE.test(text.slice(open, at)) ? open : at;
}

function clauseStart(text: string, end: number): number {
  let at = backTo(text, end, CLAUSE, CLAUSE_ENDS);
  for (let open = backOverAlternative(text, at); open < at; open = backOverAlternative(text, at))
    at = backTo(text, open, CLAUSE, CLAUSE_ENDS);
  return at;
}

function namedAfter(text: string, end: number): string {
  let to = end;
  const limit = Math.min(text.length, end + AFTER);
  while (to < limit && !CLAUSE_ENDS.has(text.charCodeAt(to))) {
    to++;
    const bracket = OPENS.has(text.charCodeAt(to)) ? ALTERNATIVE.exec(text.slice(to, to + 5)) : null;
    if (bracket?.index === 0) to += bracket[0].length;
  }
  const words = text.slice(end, to);
  return words === '' || FIGURES.test(words) ? '' : nameOf(words);
}

/** The last time that some words name: 截至6月底. */
export function periodIn(sentence: string): string {
  return sentence.match(PERIOD)?.at(-1) ?? '';
}

export function withoutFilling(lead: string): string {
  const words = withoutTime(lead);
  const place = scopeIn(words);
  const named = place !== '' && words.startsWith(place) ? withoutPrelude(words.slice(place.length)) : words;
  return withoutEnd(named.replace(BASE_END, ''));
}

/** The clause before the number's own, when that one says nothing but 共 or 达到 and no number stands in it. */
function namingWords(text: string, start: number): string {
  const own = leadOf(text, start);
  const words = withoutFilling(own);
  if (words !== '') return words;
  const before = backTo(text, start, CLAUSE, CLAUSE_ENDS);
  if (before === 0 || text.charAt(before - 1) !== '，') return '';
  const former = text.slice(backTo(text, before - 1, CLAUSE, CLAUSE_ENDS), before - 1);
  return FIGURES.test(former) ? '' : withoutFilling(former);
}

class Read implements Indicator {
  readonly words: string;
  readonly head: string;
  readonly action: string;
  readonly #quantity: Quantity;

  constructor(quantity: Quantity) {
    const { block, start, end } = quantity.place;
    const before = namingWords(block.text, start);
    const after = namedAfter(block.text, end);
    this.#quantity = quantity;
    this.words = before + after;
    this.action = actionOf(before);
    const rest = before.slice(this.action.length);
    this.head = after.length >= 2 ? after : rest === '' ? before : rest;
  }

  /** From the beginning of the sentence to the number. */
  get #sentence(): string {
    const { block, start } = this.#quantity.place;
    return block.text.slice(backTo(block.text, start, SENTENCE, SENTENCE_ENDS), start);
  }

  get scope(): string {
    const { block, start } = this.#quantity.place;
    return scopeIn(leadOf(block.text, start).replace(PERIOD, '')) || scopeIn(this.#sentence.replace(PERIOD, ''));
  }

  get period(): string {
    return periodIn(this.#sentence);
  }

  get state(): Indicator['state'] {
    const { place } = this.#quantity;
    if (isBase(place.block.text, place.start, place.end)) return 'base';
    if (quotedIn(place) !== null) return 'quoted';
    return isPlan(this.#sentence) ? 'plan' : 'actual';
  }
}

/**
 * What a quantity measures: 受理 and 医疗纠纷 of both 全镇全年共受理医疗纠纷24件 and 受理的24件医疗纠纷, 全镇, 全年. Read by pattern
 * from the words around it, without a segmenter; a few dozen characters on either side, so that all numbers of a text
 * take time in proportion to their count. Scope, period and state are looked up when they are asked for.
 */
export function indicatorOf(quantity: Quantity): Indicator {
  return new Read(quantity);
}
