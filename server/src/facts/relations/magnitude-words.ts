import type { Magnitude } from '../../data/magnitudes.ts';
import { CodeSet } from '../../text/codes.ts';
import { maskOf, type Mask, type WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import { speaksOf } from './magnitude-bodies.ts';

/** A row with its bounds in the base unit. They are so wide that floating point will do. */
export interface Bound {
  readonly row: Magnitude;
  readonly words: WordSet | null;
  readonly unless: WordSet | null;
  readonly sentence: WordSet | null;
  readonly with: WordSet | null;
  readonly not: WordSet | null;
  readonly least: number;
  readonly most: number;
}

const SENTENCE = 90;
const CLAUSE = 40;
const MARKS = new CodeSet('，。；：！？（）、,;:()');
const FINAL = new CodeSet('。！？');

function startOf(text: string, end: number, reach: number, marks: CodeSet): number {
  const limit = Math.max(0, end - reach);
  let from = end;
  while (from > limit && !marks.has(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Where the clause begins that ends at a number. */
export function clauseStart(text: string, end: number): number {
  return startOf(text, end, CLAUSE, MARKS);
}

/** So many characters behind a number are read. */
export const AFTER = 12;
const FIGURES = new CodeSet('0123456789，。；：！？（）、,;:()');
const OF = 0x7684;

/** The words right after a number: 岁高龄老人 has 高龄老人. */
function afterOf({ place: { block, end } }: Quantity): string {
  const { text } = block;
  const from = text.charCodeAt(end) === OF ? end + 1 : end;
  const limit = Math.min(text.length, end + AFTER);
  let to = from;
  while (to < limit && !FIGURES.has(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

/** The words around a number; each stretch is cut out when it is first asked for. */
export class Around {
  readonly #quantity: Quantity;
  readonly clause: string;
  readonly after: string;
  #near: Mask | null = null;
  #bare: string | null = null;
  #sentence: string | null = null;
  #wide: Mask | null = null;
  #change: boolean | null = null;

  constructor(quantity: Quantity) {
    const { block, start } = quantity.place;
    this.#quantity = quantity;
    this.clause = block.text.slice(clauseStart(block.text, start), start);
    this.after = afterOf(quantity);
  }

  /** The characters of clause and after. */
  get near(): Mask {
    return (this.#near ??= maskOf(this.clause, this.after));
  }

  /** The clause without what only links it to its number. */
  get bare(): string {
    return (this.#bare ??= bareOf(this.clause));
  }

  get sentence(): string {
    const { block, start } = this.#quantity.place;
    return (this.#sentence ??= block.text.slice(startOf(block.text, start, SENTENCE, FINAL), start));
  }

  /** The characters of the sentence. */
  get wide(): Mask {
    return (this.#wide ??= maskOf(this.sentence));
  }

  /** The number is a change or a difference. */
  get isChange(): boolean {
    return (this.#change ??= CHANGE.test(this.clause));
  }
}

const LEFT_OUT =
  /(?:约|近|超过|超|达到|攀升到|升至|(?:加|扩大|扩|提高|提升|增加|增长|增|上升|升|降低|下降|降|减少|减|压缩|缩短|缩小|调整|改)[到至为]|达|为|有|共|仅|是|至|到|稳定在|保持在|控制在|了|逾|就|只|才)+$/u;

const LINK_LASTS = new CodeSet('约近过超到至达为有共仅是在了逾就只才');
/** All characters of them. */
const LINKS = new CodeSet(
  '约近超过达到攀升至为有共仅是稳定在保持控制了逾就只才加扩大提高增长上低下降减少压缩短小调整改',
);

/** Whether a character may be one of words that only link a clause to its number. */
export function isLink(code: number): boolean {
  return LINKS.has(code);
}

/** Whether words that only link a clause to its number may end with a character. */
export function isLinkLast(code: number): boolean {
  return LINK_LASTS.has(code);
}

function bareOf(clause: string): string {
  return LINK_LASTS.has(clause.charCodeAt(clause.length - 1)) ? clause.replace(LEFT_OUT, '') : clause;
}

/** 路面加宽12公里, 堤防加高了2.3公里: works are told by how far they go, not by how wide or high they have become. */
const WORKS = /(?:拓|加|扩|展|增|培|铺|抬|升|垫|筑|砌|浚|刷|填)[宽厚高深](?:了|约|近|共|超过|超|逾)*$/u;

function says(bound: Bound, around: Around): boolean {
  const { row, words, unless } = bound;
  const { clause, after } = around;
  if (row.after && !row.after.some((word) => after.startsWith(word))) return false;
  if (row.ends && (!row.ends.some((word) => around.bare.endsWith(word)) || WORKS.test(clause))) return false;
  if (words && !words.isIn(around.near, clause, after)) return false;
  return unless?.isIn(around.near, clause, after) !== true;
}

/** A change and a difference are no sizes: 增加280元, 相差3元. */
const CHANGE = /分别|(?:增加|增长|提高|减少|下降|降低|相差|差距|缩小|上升|上涨|多|少|增|减|降)(?:了|约|近|超)?$/u;

/** Whether a row speaks of a number among these words. A verb of change that the row asks for (经济增长8%) is none. */
export function rowSpeaks(bound: Bound, around: Around): boolean {
  const { row, sentence, with: also, not } = bound;
  if (!says(bound, around)) return false;
  const isChange = around.isChange && row.ends?.some((word) => CHANGE.test(word)) !== true;
  if (isChange !== (row.change ?? false)) return false;
  if (sentence && !sentence.isIn(around.wide, around.sentence)) return false;
  if (also && !also.isIn(around.wide, around.sentence)) return false;
  if (not?.isIn(around.wide, around.sentence) === true) return false;
  return row.of === undefined || speaksOf(row.of, around.sentence);
}
