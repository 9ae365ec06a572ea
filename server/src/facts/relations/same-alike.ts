import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { VERBS } from '../indicator-words.ts';
import { areComparable, looksLike, mayHaveSameFigures, sizeOf } from './same-figures.ts';
import { Mentioned } from './same-told.ts';
import { ENDS, sharedPairs, Surroundings } from './same-words.ts';

/** Two numbers that are taken for one. */
export interface Likeness {
  /** The longest words that they share. */
  readonly words: string;
}

/** So many pairs that stand beside both numbers tell the same thing. */
const MANY = 6;
/** Evidence that two numbers are one, from which on they are taken for one. */
const ENOUGH = 5;
/** Words of which a number has one at most: two of one line make two things. */
const OPPOSED: readonly RegExp[] = [
  /户籍|常住|流动|外来/gu,
  /城镇|农村|城乡/gu,
  /上半年|下半年|季度|全年|每年|每月|日均/gu,
  /计划|实际|原定|预算|决算|概算|目标|协议|合同|到位/gu,
  /中央|省级|市级|县级|镇级|村级|乡镇|本级/gu,
  /男|女/gu,
  /新建|改建|改造|维修|续建|扩建/gu,
  /小麦|玉米|水稻|大豆|油菜|夏粮|秋粮|粮食|蔬菜/gu,
  /线上|线下/gu,
  /固定|到户|社会|工业|民间|房地产/gu,
  /一般|政府性|国有|社保/gu,
  /东|西|南|北/gu,
  /一期|二期|三期/gu,
  /最高|最低|平均/gu,
  /特困|低保|临时|孤儿/gu,
];
const VERB = new RegExp(VERBS.join('|'), 'gu');
/** A value that it was changed to, a part, a plan or somebody's guess. */
const OTHER =
  /其中|其余|另|不含|除|补[植种栽录充选]|增至|升至|降至|增加到|提高到|调整|压缩|追加|不少于|不低于|不超过|不高于|至少|或$|上年|去年|往年|同期|比|较|原|计划|拟|预计|力争|目标|任务|(?<!高)标准(?!化|厂房|地)|第[一二三四五六七八九十]|分别|(?:从|由|到|自).{0,10}[年月]的$/u;
const MEANT = /^的?(?:目标|任务|计划|标准|指标|以上|以内)/u;
const GROWTH = /(?:增长|增加|增幅|增速|下降|降幅|减少|提高|上升|上涨|同比|占|占比)(?:了|为|达|约|至|到)?$/u;

/** What was told before, by name: 上述, 前述, 这. */
const ANAPHOR = /(?:上述|前述|^以上|这)[^，。；、]{0,14}$/u;
const AGAIN = /(?:现有|共|共计)$|(?:通过|凭借|依托)[^，。；、]{0,8}$/u;
/** 年末在院的43名儿童, but not 委员满意的14件. */
const RELATIVE = /的$/u;
const NOUN = /^(?![中里内外均已全都为占是由被有在])\p{Script=Han}{2}/u;
const PRECEDED = /^的\p{Script=Han}{2}/u;

function longestShared(a: string, b: string): string {
  let best = '';
  for (let i = 0; i < a.length; i++) {
    while (i + best.length < a.length && b.includes(a.slice(i, i + best.length + 1)))
      best = a.slice(i, i + best.length + 1);
  }
  return best;
}

/** What is said of the thing, behind its name: 均已设立警示牌. */
const SAID = /[均已全都被由].*$/u;

/** 受理86件 and 办结68件 are two things; 户籍人口 and 常住人口 too. */
export function areOpposed(one: Surroundings, two: Surroundings, verbs = true): boolean {
  const [x, y] = [one, two].map(({ clause, right }) => clause + right.replace(SAID, '')) as [string, string];
  return (
    OPPOSED.some((words) => {
      const [a, b] = [x.match(words), y.match(words)];
      return a !== null && b !== null && !a.some((word) => b.includes(word));
    }) ||
    (verbs && haveOtherVerbs(x, y))
  );
}

function haveOtherVerbs(x: string, y: string): boolean {
  const [a, b] = [x.match(VERB), y.match(VERB)];
  return a !== null && b !== null && !a.some((verb) => b.includes(verb));
}

/** Figures that changed places speak louder than one other figure. */
function slipEvidence(one: Quantity, two: Quantity, mayBeTurned: boolean): number {
  if (mayBeTurned && mayHaveSameFigures(one, two)) {
    const [a, b] = [one.value.digits.toString(), two.value.digits.toString()];
    const figures = a.replace(/0+$/u, '').length;
    if (a.length === b.length && figures > 1 && [...a].sort().join('') === [...b].sort().join(''))
      return figures > 2 ? 3 : 2;
  }
  return looksLike(one, two) ? 1 : 0;
}

function pairEvidence(count: number): number {
  return count >= MANY ? 4 : Math.min(3, count);
}

const HANDFUL = rational(5);

/** Neither is more than twice the other, and both are more than a handful. */
function areMany(one: Quantity, two: Quantity): boolean {
  return areComparable(one, two) && [one, two].every((value) => order(valueOf(value), HANDFUL) > 0);
}

/** Two numbers of one sentence are two things. */
export function areApart({ place: a }: Quantity, { place: b }: Quantity): boolean {
  if (a.block !== b.block) return true;
  for (let at = a.end as number; at < b.start; at++) if (ENDS.has(b.block.text.charCodeAt(at))) return true;
  return false;
}

/** A number that may be told again, or tell one again. What stands around it is read once, when it is asked for. */
export class Candidate {
  #around: Surroundings | null = null;
  #isOdd: boolean | null = null;
  #told: number | null = null;
  readonly quantity: Quantity;
  /** The same for figures that changed places; 0 for a single figure. */
  readonly figures: number;
  /** Among all numbers of the text. */
  readonly index: number;
  /** The number right before it. */
  readonly companion: Quantity | null;
  #size = -1;
  #mentioned: Mentioned | null = null;

  constructor(quantity: Quantity, index: number, companion: Quantity | null) {
    this.quantity = quantity;
    this.index = index;
    this.companion = companion;
    this.figures = figuresKey(quantity);
  }

  /** Nearly its value, for a first look. */
  get size(): number {
    if (this.#size < 0) this.#size = sizeOf(this.quantity);
    return this.#size;
  }

  get mentioned(): Mentioned {
    return (this.#mentioned ??= new Mentioned(this.quantity));
  }

  get around(): Surroundings {
    return (this.#around ??= new Surroundings(this.quantity));
  }

  /** A part, a plan, a change or another time. */
  get isOdd(): boolean {
    return (this.#isOdd ??= isOdd(this.around));
  }

  /** How plainly its words say that it was told before. */
  get told(): number {
    return (this.#told ??= toldBefore(this.around));
  }
}

const ZERO = 0x30;

/** Sums of its figures and of their cubes, and how many they are; 0 for a single figure and for Han numerals. */
function figuresKey({ number: { start, end }, place: { block } }: Quantity): number {
  let [count, sum, cubes] = [0, 0, 0];
  for (let at = start as number; at < end; at++) {
    const digit = block.text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    sum += digit;
    cubes += digit * digit * digit;
    count++;
  }
  return count < 2 ? 0 : (cubes * 128 + sum) * 16 + count;
}

function isOdd({ left, clause, right }: Surroundings): boolean {
  return OTHER.test(clause) || MEANT.test(right) || GROWTH.test(left);
}

/**
 * What speaks for two numbers of one unit and different values being one number; null when something speaks against it.
 * @param told how plainly the words around the second one say that it was told before
 */
export function likeness(one: Candidate, two: Candidate, told: number): Likeness | null {
  const turned = one.figures === two.figures || one.figures === 0 || two.figures === 0;
  const slip = slipEvidence(one.quantity, two.quantity, turned);
  const weak = slip === 0 && told < 3;
  if (slip < 2 && told === 0) return null;
  // Numbers that look little like each other are one only where the words say so.
  if (slip === 0 && !areMany(one.quantity, two.quantity)) return null;
  const least = weak ? MANY : 1;
  if (two.around.near.length < least) return null;
  const pairs = sharedPairs(one.around, two.around);
  if (pairs < least || slip + pairEvidence(pairs) + told < ENOUGH) return null;
  if (one.isOdd || two.isOdd || !areApart(one.quantity, two.quantity)) return null;
  const [a, b] = [one.around, two.around];
  if (areOpposed(a, b)) return null;
  const words = longestShared(`${b.clause}|${b.right}`, a.all).replace(/^\||\|$/gu, '');
  return { words };
}

/** How plainly the words around a number say that it was told before. */
function toldBefore({ clause, right }: Surroundings): number {
  if (ANAPHOR.test(clause)) return 3;
  return AGAIN.test(clause) || (RELATIVE.test(clause) && NOUN.test(right)) || PRECEDED.test(right) ? 1 : 0;
}

/** Whether a number is one that was told before, or made of two of them. */
export function isExplained(two: Quantity, earlier: readonly Quantity[], differences = true): boolean {
  const value = scaled(two, 6);
  const values = earlier.map((one) => scaled(one, 6));
  if (values.includes(value)) return true;
  const few = values.slice(0, 12);
  return few.some((x, i) =>
    few.some((y, j) => i < j && (x + y === value || (differences && (x - y === value || y - x === value)))),
  );
}

function scaled({ value: { digits, scale } }: Quantity, to: number): bigint {
  return digits * 10n ** BigInt(Math.max(0, to - scale));
}
