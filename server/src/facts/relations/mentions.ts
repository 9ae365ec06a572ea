import { lazy } from '../../base/lazy.ts';
import { unitsByName } from '../../data/units.ts';
import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';

/** How many characters of a number's own words are looked at on either side. */
const LEAD = 30;
const TAIL = 16;
const CLAUSE = 40;

const MARKS = codesOf('，,、；;：:。！？（）()');
const BREAKS = codesOf('，,；;：:。！？（）()');

/** Questions whose answers a mention keeps: one bit each. */
export const Kept = {
  qualifies: 1,
  aside: 2,
  total: 4,
  back: 8,
} as const;

/** A number in its sentence, with the words that belong to it. */
export class Mention {
  readonly quantity: Quantity;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the words before it begin: the end of the number before it, or of the sentence before. */
  readonly from: number;
  /** Where the words after it end: the next number, or the end of the sentence. */
  readonly to: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** What its unit is reckoned in, where it counts or measures things that can be added; empty otherwise. */
  readonly base: string;
  /** The number that it follows without a word between: 258人 of 71户258人. */
  readonly glued: Mention | null;
  #lead: string | null = null;
  #leadStart = -1;
  #clause: string | null = null;
  #label: string | null = null;
  #size = NaN;
  #asked = 0;
  #held = 0;

  constructor(quantity: Quantity, [from, to]: readonly [number, number], depth: number, before: Mention | null) {
    const { block, start, end } = quantity.place;
    this.quantity = quantity;
    this.text = block.text;
    this.start = start;
    this.end = end;
    this.from = from;
    this.to = to;
    this.depth = depth;
    this.base = baseOf(quantity);
    this.glued =
      before !== null &&
      before.end === start &&
      start === quantity.number.start &&
      FIGURES.has(block.text.charCodeAt(start))
        ? before
        : null;
  }

  /** Where its clause begins: after the last mark before it, what stands in brackets before the number not looked at. */
  get leadStart(): number {
    if (this.#leadStart < 0) this.#leadStart = this.findLead();
    return this.#leadStart;
  }

  private findLead(): number {
    const limit = Math.max(this.from, this.start - LEAD);
    let at = this.start;
    while (at > limit) {
      const code = this.text.charCodeAt(at - 1);
      if (code === CLOSING || code === 0x29) {
        let opening = at - 2;
        while (opening > limit && !isOpening(this.text.charCodeAt(opening))) opening--;
        // 来访290件（次），: a bracket that follows the number before is none of this one's.
        if (opening <= limit) break;
        at = opening;
      } else if (MARKS.has(code)) break;
      else at--;
    }
    return at;
  }

  /**
   * The words of its clause before it, a joining 和 left out: 简易程序案件 of 和简易程序案件56件; of a number that follows
   * another one without a word, that one's.
   */
  get lead(): string {
    this.#lead ??= this.glued ? leadOf(this.glued) : this.ownLead();
    return this.#lead;
  }

  private ownLead(): string {
    const from = this.leadStart;
    const words = this.text.slice(from, this.start);
    const plain = words.includes('）') || words.includes(')') ? words.replace(BRACKETED, '') : words;
    return from === this.from ? plain.replace(JOINER, '') : plain;
  }

  /** The words before it back to a mark that is more than a 、. */
  get clause(): string {
    if (this.#clause === null) {
      const limit = Math.max(this.from, this.start - CLAUSE);
      let at = this.start;
      while (at > limit && !BREAKS.has(this.text.charCodeAt(at - 1))) at--;
      this.#clause = this.text.slice(at, this.start);
    }
    return this.#clause;
  }

  /** A measure of what the next number counts: 10亿元以上 in 10亿元以上项目12个. */
  get qualifies(): boolean {
    return this.keep(Kept.qualifies, measuresNext);
  }

  /** The mark before its clause, or the word that joins it to the number before: ， 、 ； ： （ 和; empty when none. */
  get mark(): string {
    const at = this.leadStart;
    if (at > this.from || MARKS.has(this.text.charCodeAt(at - 1))) return this.text.charAt(at - 1);
    return JOINER.exec(this.text.slice(at, this.start))?.[0] ?? '';
  }

  /** All words between the number before and this one. */
  get gap(): string {
    return this.text.slice(this.from, this.start);
  }

  /** The words of its clause after it, up to the next mark or number: 普通程序案件 of 56件普通程序案件. */
  get tail(): string {
    const limit = Math.min(this.to, this.end + TAIL);
    let at = this.end;
    while (at < limit && !MARKS.has(this.text.charCodeAt(at))) at++;
    const words = this.text.slice(this.end, at);
    return JOINER.test(words) ? '' : words;
  }

  /** What a part is called: the words before its number, or those after it. */
  get label(): string {
    this.#label ??= labelIn(this.lead, this);
    return this.#label;
  }

  /** The answer to a question that several readings ask, found once. */
  keep(question: number, ask: (mention: Mention) => boolean): boolean {
    if ((this.#asked & question) === 0) {
      this.#asked |= question;
      if (ask(this)) this.#held |= question;
    }
    return (this.#held & question) !== 0;
  }

  /** The value in its base as a plain number: a first look that spares exact reckoning. */
  get size(): number {
    if (Number.isNaN(this.#size)) this.#size = sizeOf(this.quantity);
    return this.#size;
  }

  /** The character after the number and its unit. */
  get next(): string {
    return this.text.charAt(this.end);
  }
}

const WIDE_POINT = '．'.charCodeAt(0);
const OPENING = '（'.charCodeAt(0);
const CLOSING = '）'.charCodeAt(0);
function isOpening(code: number): boolean {
  return code === OPENING || code === 0x28;
}

const BRACKETED = /（[^（）]*）|\([^()]*\)/gu;
const JOINER = /^(?:以及|和|及|与|或)/u;

/** Words before a part that say nothing of it. */
const EMPTY_START = /^(?:其中|分别[为是有]?|包括|包含|分为|具体为|截至目前|目前|主要|有|是|为|含|由)+/u;
const EMPTY_END = /(?:共有?|计|为|有|是|达|的|各|数量?|约|近)+$/u;

function labelIn(lead: string, mention: Mention): string {
  const before = lead.replace(EMPTY_START, '').replace(EMPTY_END, '').replace(/[“”"]/gu, '');
  // 甲、乙等7项指标: the things before 等 are examples of what is counted.
  return before === '' || before.endsWith('等') ? mention.tail.replace(/^(?:的|为)/u, '') : before;
}

function sizeOf({ value, unit }: Quantity): number {
  const { n, d } = scaleOf(unit).times;
  return (Number(value.digits) / 10 ** value.scale) * (Number(n) / Number(d));
}

/** Figures, and the words of inexactness that a number may begin with. */
const FIGURES = codesOf('0123456789〇零一二两三四五六七八九十百千万约近超逾');

function isFigure(code: number): boolean {
  return FIGURES.has(code);
}

function measuresNext({ quantity, text, end, to }: Mention): boolean {
  const { approximate, unit } = quantity;
  if (to <= end || to - end > TAIL) return false;
  for (let at = end; at < to; at++) if (MARKS.has(text.charCodeAt(at))) return false;
  if (!isFigure(text.charCodeAt(to))) return false;
  const words = text.slice(end, to);
  if (JOINER.test(words)) return false;
  if (approximate !== null && /[上下内超过]$/u.test(approximate)) return true;
  return /^(?:的|级|及?以[上下]|规模)/u.test(words) || (unit.endsWith('元') && words.startsWith('项目'));
}

/** What a number glued to another one is told of: 一类 of 一类56人, 集中安置 of 集中安置71户258人. */
function leadOf({ lead, quantity, text, start, end }: Mention): string {
  return quantity.unit === '类' || quantity.unit === '级' ? text.slice(start, end) : lead;
}

/** Units of time and age: nothing is a part of them. */
const TIMES = new Set(
  '年 周年 周岁 岁 个月 个季度 个工作日 工作日 天 周 小时 分钟 秒 分 度 ℃ 级 届 步 个百分点 倍 番'.split(' '),
);

/** The bases of the units of the lexicon; empty where nothing can be added. */
const bases = lazy(
  (): ReadonlyMap<string, string> => new Map([...unitsByName().keys()].map((unit) => [unit, baseOfUnit(unit)])),
);

function baseOfUnit(unit: string): string {
  if (unit === '' || TIMES.has(unit) || unit.includes('/')) return '';
  // 件（次） counts letters and visits, each of which is told in 件.
  return scaleOf(unit.endsWith('（次）') ? unit.slice(0, -3) : unit).base;
}

/** What a number's unit is reckoned in, where it counts or measures things that can be added; empty otherwise. */
export function baseOf({ kind, unit, place: { block, start } }: Quantity): string {
  // 620．6: what stands after a full-width point is half a number.
  if (kind !== 'amount' || block.text.charCodeAt(start - 1) === WIDE_POINT) return '';
  return bases().get(unit) ?? baseOfUnit(unit);
}

/** Whether two numbers count things of one unit. */
export function areAlike(a: Mention, b: Mention): boolean {
  return a.base !== '' && a.base === b.base;
}

function depthAfter(text: string, from: number, to: number, depth: number): number {
  let now = depth;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === OPENING || code === 0x28) now++;
    else if ((code === CLOSING || code === 0x29) && now > 0) now--;
  }
  return now;
}

function hasOrdinal(all: readonly Quantity[]): boolean {
  for (const { kind } of all) if (kind === 'ordinal') return true;
  return false;
}

/**
 * The numbers of a sentence, [start, end) of a text, with their words.
 * @param nested whether the text has brackets at all
 */
export function mentionsOf(
  text: string,
  [start, end]: readonly [number, number],
  all: readonly Quantity[],
  nested: boolean,
): Mention[] {
  // 第一批 is a name among the words, and no number to reckon with.
  const items = hasOrdinal(all) ? all.filter(({ kind }) => kind !== 'ordinal') : all;
  const out: Mention[] = [];
  let before: Mention | null = null;
  let from = start;
  let depth = 0;
  for (let i = 0; i < items.length; i++) {
    const quantity = items[i] as Quantity;
    if (nested) depth = depthAfter(text, from, quantity.place.start, depth);
    before = new Mention(quantity, [from, items[i + 1]?.place.start ?? end], depth, before);
    out.push(before);
    from = quantity.place.end;
  }
  return out;
}
