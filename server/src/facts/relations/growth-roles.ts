import { lastMark } from './growth-clauses.ts';
import { isAlike } from '../unit-scale.ts';
import type { Quantity } from '../model.ts';
import { areNearNames, isSameName, nameOf, namesUnit } from './growth-names.ts';
import { areOfUnlikeSpans, timeIn, type Time } from './growth-times.ts';
import { ratioIn, toldIn } from './growth-tells.ts';
import { isTook, type Change } from './growth-words.ts';
import { isMeasured } from './convert-shifts.ts';
import type { NumberSentence } from './sentences.ts';

/** The words before a number, and whether they begin its sentence. */
interface Gap {
  readonly gap: string;
  readonly opens: boolean;
  /** The number that stands before it in its clause: 年初76个村合计1850万元. */
  readonly former: Level | null;
}

/** A number that tells how much there was of something, and when; its words are read when they are asked for. */
export class Level {
  readonly quantity: Quantity;
  /** Index among the numbers of the window. */
  readonly index: number;
  /** It stands behind 其中. */
  readonly isPart: boolean;
  readonly #gap: string;
  readonly #opens: boolean;
  readonly #year: number | null;
  readonly #former: Level | null;
  #words: string | null = null;
  #name: string | null = null;
  #time: Time | null | undefined;

  constructor(quantity: Quantity, index: number, isPart: boolean, { gap, opens, former }: Gap, year: number | null) {
    this.quantity = quantity;
    this.index = index;
    this.isPart = isPart;
    this.#gap = gap;
    this.#opens = opens;
    this.#year = year;
    this.#former = former;
  }

  private get words(): string {
    return (this.#words ??= ownWords(this.#gap, this.#opens));
  }

  get name(): string {
    return (this.#name ??= nameOf(this.words));
  }

  get time(): Time | null {
    if (this.#time === undefined) this.#time = timeIn(this.words, this.#year) ?? this.#former?.time ?? null;
    return this.#time;
  }

  /** Its own clause names nothing: 今年达到. */
  get isBare(): boolean {
    const clause = this.#gap.slice(lastMark(this.#gap));
    return nameOf(clause) === '' || DONE.test(clause);
  }

  /** 比上年的188万: what another number is compared with, and itself no later one. */
  get isCompared(): boolean {
    return COMPARED.test(this.#gap);
  }

  /** ，达到: it is what the number before leads to. */
  get isReached(): boolean {
    return REACHED.test(this.#gap);
  }
}

/** A number that tells a change. */
export interface ToldChange {
  readonly amount: Quantity;
  readonly change: Change | 'ratio';
  readonly clause: string;
  readonly name: string;
  readonly index: number;
}

/** The numbers of some sentences by what they are. */
export interface Roles {
  readonly levels: readonly Level[];
  readonly told: readonly ToldChange[];
  /** The places among the numbers of multiples and shares: 是五年前的2.6倍. */
  readonly others: readonly number[];
}

/** 仍采了: what was done, of what was named. */
const DONE = /^(?:仍然?|还是|依然|又|再|只|共|也|竟)*[\u4e00-\u9fff]{1,2}[了到得]$/u;
const COMPARED = /(?<!占)[比较][^，。；：、]{0,14}的$/u;
const REACH = 48;
const PART = /其中|包括|含/u;
/** Shares, ranks and targets are no levels that grow. */
const NO_LEVEL = /占|比重|高于|低于|目标|计划|任务|预期|力争|全[国省市]平均|相差|差距|还差/u;

/** The words before a number of a sentence, cut off when long. */
export function gapBefore(sentence: NumberSentence, index: number): string {
  const { block, start, items } = sentence;
  const { place } = items[index] as Quantity;
  const from = items[index - 1]?.place.end ?? start;
  return block.text.slice(Math.max(from, place.start - REACH), place.start);
}

/** 持平, 比上年增长: what is still said of the number before. */
const OF_BEFORE = /持平|相当|[比较与同].*(?:[增减升降多少]|相比$)/u;

/**
 * The clauses before a number that are its own: not the rest of those of the number before it.
 * @param opens whether no number of its sentence stands before it
 */
function ownWords(gap: string, opens: boolean): string {
  const clauses = gap.split(/[，；：（）()、]/u);
  const last = clauses.pop() ?? '';
  // A list or a new sentence begins anew.
  const from = Math.max(gap.lastIndexOf('；'), gap.lastIndexOf('。'));
  const own =
    from < 0
      ? clauses.slice(opens ? 0 : 1)
      : gap
          .slice(from + 1)
          .split(/[，：（）()、]/u)
          .slice(0, -1);
  return [...own.filter((clause) => !OF_BEFORE.test(clause)), last].join('，');
}

/** ，达到, ，总数, ，学期末已到, ，调整到: nothing is named but when. */
const REACHED =
  /^[，、；](?:而|到|至)?(?:[^，。；：、\d]{0,6}(?:后|末|底|时|今|年|在|前))?(?:现|已经?|目前|累计|就|也|则|又|仅|只|才|便)*(?:到了?|达到?了?|增[加至]到?|[上提]?升[至到]|提高?[到至]|扩[大充]?[到至]|减少?[至到]|降低?[至到]|下降[至到]|压[减缩]?[到至]|[上下]?调整?[到至为]|变为|共|为|只?有|只剩|剩下?|总[数量](?:达到?|为|有|是)?)$/u;

/** A clause goes on no farther behind a number. */
const CLAUSE = 8;

class Reader {
  readonly levels: Level[] = [];
  readonly told: ToldChange[] = [];
  readonly others: number[] = [];
  readonly #year: number | null;
  readonly #known: ReadonlySet<Quantity>;
  #index = 0;

  constructor(year: number | null, known: ReadonlySet<Quantity>) {
    this.#year = year;
    this.#known = known;
  }

  read(sentence: NumberSentence): void {
    let inPart = false;
    let carried = '';
    sentence.items.forEach((quantity, i) => {
      const gap = carried + gapBefore(sentence, i);
      const { block, start, end } = quantity.place;
      if (quantity.kind === 'ordinal' || isTook(quantity.unit, block.text, [start, end])) {
        carried = gap + block.text.slice(start, end);
        return;
      }
      carried = '';
      if (gap.includes('；')) inPart = false;
      if (PART.test(gap)) inPart = true;
      this.#take(quantity, { gap, opens: i === 0, former: this.#former(gap) }, inPart);
      this.#index++;
    });
  }

  /** The last number, where no mark stands behind it. */
  #former(gap: string): Level | null {
    const last = this.levels.at(-1);
    return last?.index === this.#index - 1 && gap.length < CLAUSE && lastMark(gap) === 0 ? last : null;
  }

  #take(amount: Quantity, own: Gap, isPart: boolean): void {
    const { gap } = own;
    const clause = gap.slice(lastMark(gap));
    const told = this.#known.has(amount) ? null : toldIn(clause);
    const index = this.#index;
    if (told) {
      this.told.push({ amount, change: told.change, clause, name: nameOf(told.subject), index });
      return;
    }
    const ratio = amount.kind === 'amount' || amount.kind === 'point' ? null : ratioIn(clause);
    if (ratio !== null) {
      this.told.push({ amount, change: 'ratio', clause, name: nameOf(ratio), index });
      return;
    }
    if ((amount.kind !== 'amount' && amount.kind !== 'percent') || NO_LEVEL.test(clause)) {
      if (amount.kind === 'multiple') this.others.push(index);
      return;
    }
    this.levels.push(new Level(amount, index, isPart, own, this.#year));
  }
}

/**
 * What the numbers of some sentences are: levels with their times, and changes.
 * @param known numbers that are levels for certain
 */
export function rolesOf(
  sentences: readonly NumberSentence[],
  year: number | null,
  known: ReadonlySet<Quantity>,
): Roles {
  const reader = new Reader(year, known);
  for (const sentence of sentences) reader.read(sentence);
  return { levels: reader.levels, told: reader.told, others: reader.others };
}

/** One thing at two times. */
export interface RolePair {
  readonly before: Level;
  readonly now: Level;
}

/** Units so common that two numbers of one window in them may be of two things. */
const COMMON = new Set('元 人 户 个 亩 % 家 项 件 万 次 处 人次'.split(' ').concat(''));

function isRare({ unit, kind }: Quantity): boolean {
  return kind === 'amount' && !COMMON.has(unit) && !isMeasured(unit) && !/[元米里吨斤瓦顷克升时]$/u.test(unit);
}

function yearsOf(level: Level): number {
  return level.time?.years ?? 0;
}

/** 秋粮 of 秋粮收成 and 打下秋粮: two characters in a row stand in both. */
function shareWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

function isOneThing(a: Level, b: Level, levels: readonly Level[]): boolean {
  if (isSameName(a.name, b.name)) return true;
  const alike = levels.filter(({ quantity, isPart }) => !isPart && isAlike(quantity.unit, a.quantity.unit));
  if (alike.length === 2 && isRare(a.quantity) && areNearNames(a.name, b.name)) return true;
  if (alike.length === 2 && a.time !== null && b.time !== null && shareWord(a.name, b.name)) return true;
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  const between = levels.filter(({ index }) => index > first.index && index < second.index);
  return between.every((one) => isToldAgain(one, first, levels)) && goesOn(first, second, alike.length);
}

/** Whether the second of two numbers that stand one after the other goes on with the first. */
function goesOn(first: Level, second: Level, alike: number): boolean {
  const isOpen = second.name === '' || second.isReached || (second.isBare && second.time !== null);
  if (alike === 2) return isOpen || first.name === '';
  const isTimed = first.time !== null && (second.time !== null || second.isReached);
  return isOpen && isTimed && first.quantity.kind === 'amount' && second.index - first.index <= 2;
}

/** 年初76个村合计1850万元，年末还是76个村，合计: what was told with the first number is told again. */
function isToldAgain({ quantity, index }: Level, first: Level, levels: readonly Level[]): boolean {
  const isSame = ({ value, unit }: Quantity): boolean =>
    unit === quantity.unit && value.digits === quantity.value.digits && value.scale === quantity.value.scale;
  return levels.some((other) => other.index < first.index && other.index < index && isSame(other.quantity));
}

/** All pairs of numbers that may be one thing before and now. */
export function pairsIn({ levels }: Roles): RolePair[] {
  const hasTwin = (one: Level): boolean =>
    levels.some((other) => other !== one && isAlike(other.quantity.unit, one.quantity.unit));
  const past = levels.filter((one) => hasTwin(one) && one.time !== null);
  if (past.length === 0) return [];
  return levels.flatMap((now) =>
    past
      .filter(
        (before) =>
          before !== now &&
          !now.isCompared &&
          before.isPart === now.isPart &&
          before.quantity.kind === now.quantity.kind &&
          isAlike(before.quantity.unit, now.quantity.unit) &&
          yearsOf(before) < yearsOf(now) &&
          (before.time?.adrift !== true || now.time !== null) &&
          !areOfUnlikeSpans(before.time, now.time) &&
          isOneThing(before, now, levels),
      )
      .map((before) => ({ before, now })),
  );
}

/** Words that join a change to what was told before it. */
const BACK = /相比|相较|以此|由此|据此|折算|对比/u;

/** What is said of a change, in a number or in words. */
export interface Said {
  readonly name: string;
  readonly clause: string;
  /** Index of the first number behind it, or its own. */
  readonly index: number;
  /** What follows is what it is said of: 同比增长15.6%的门票收入. */
  readonly isAhead: boolean;
  /** The unit of the change, where it is told in the unit of what changed. */
  readonly unit: string;
}

/** Whether what is said of a change is said of a pair: by its name, by its unit, or because nothing stands between. */
export function isSaidOf(said: Said, { before, now }: RolePair, roles: Roles, year: number | null): boolean {
  const { levels, told } = roles;
  if (!isOfItsTime(said, before, now, year)) return false;
  const last = Math.max(before.index, now.index);
  const others = levels.filter((level) => level !== before && level !== now);
  if (said.isAhead && Math.min(before.index, now.index) === said.index + 1) return last === said.index + 2;
  if (last > said.index) return !timeIn(said.clause, year)?.partial && isAround(said, before, now);
  const isBetween = ({ index }: { readonly index: number }): boolean => index > last && index < said.index;
  const isNear =
    !others.some(isBetween) &&
    !told.some((one) => isBetween(one) && one.name !== '') &&
    !roles.others.some((index) => isBetween({ index }));
  const unit = now.quantity.unit;
  if (said.name === '' || namesUnit(said.name, unit)) {
    if (isNear) return true;
    const named = said.name !== '' && unit.length > 0 && said.name.includes(unit);
    const told = said.unit !== '' && isAlike(said.unit, unit) && BACK.test(said.clause);
    return (named || told) && others.every(({ quantity, isPart }) => isPart || !isAlike(quantity.unit, unit));
  }
  const names = (level: Level): boolean => isSaidBy(said.name, level.name);
  return (names(before) || names(now)) && !others.some(names);
}

/** Whom a longer name narrows the shorter one to: 女性后备干部 are not all 后备干部. */
const NARROWED = /^(?:女性?|男性?|党员|青年|老年|新增|重复|留守|退役|农村|城镇|外来|本地|省级|市级|县级)/u;

function isSaidBy(said: string, name: string): boolean {
  return isSameName(said, name) && !(said.length > name.length && NARROWED.test(said) && !NARROWED.test(name));
}

/** 较年初的412人减少36人，年末为376人: the change stands between the two. */
function isAround({ name, index }: Said, before: Level, now: Level): boolean {
  const [first, second] = before.index < now.index ? [before, now] : [now, before];
  return (
    (name === '' || first.name === '' || isSaidBy(name, first.name)) &&
    first.index === index - 1 &&
    second.index === index + 1 &&
    (second.isBare || second.isReached || first.name === '') &&
    (second.time !== null || second.isReached)
  );
}

/** 同比增长 is said of the year before, 较2019年 of that year. */
function isOfItsTime({ clause }: Said, before: Level, now: Level, year: number | null): boolean {
  const asked = /同比|环比/u.test(clause) ? { years: -1 } : timeIn(clause, year);
  if (asked === null || asked.years >= 0) return true;
  return before.time !== null && before.time.years - (now.time?.years ?? 0) === asked.years;
}
