import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import type { Run } from './share-runs.ts';
import { lastMark } from './growth-clauses.ts';
import { ratioIn, toldIn } from './growth-tells.ts';
import { tellUnlikeSpans } from './growth-times.ts';
import {
  addedIn, areOfOneTime, DOWN, changeIn, comesFrom, isBracketGap, isLooseStep, isRatioGap, isThanGap, isTimesGap, isTimesOf, isWasGap, mayChange, mayCompare,
  mayNamePast, mayReach, stepIn, turnsNow, UP,
  type Change, type Step,
} from './growth-words.ts'; // prettier-ignore

/** One number before and after: 由125件减少到100件. */
export interface Pair {
  readonly before: Run;
  readonly now: Run;
  /** Index of the later of the two runs. */
  readonly end: number;
  /** The word between them that says which way it went; null of 比上年的48次. */
  readonly step: Step | null;
}

/** What is said of the change: how much it was, or how many times the former number the new one is. */
export interface Told {
  readonly amount: Quantity;
  readonly change: Change | 'ratio';
}

/** One number's change: before and now, with all that is said of it. */
export interface Frame {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly step: Step | null;
  readonly told: readonly Told[];
  /** The words before the earlier number, where its name stands. */
  readonly lead: string;
}

/** 159.4亿斤，增加3.2亿斤，增长2%: the number before is not told. */
export interface Added {
  readonly now: Quantity;
  /** Numbers told before it that the change may be of: 收入9000元，其中工资4000元，增加800元. */
  readonly heads: readonly Quantity[];
  readonly difference: Told;
  readonly rate: Told;
  readonly lead: string;
}

function alike(a: Run | undefined, b: Run | undefined): boolean {
  if (!a || !b || a.items.length !== b.items.length) return false;
  const x = a.items[0];
  const y = b.items[0];
  return !!x && !!y && x.kind === y.kind && isAlike(x.unit, y.unit);
}

function isLevel({ kind }: Quantity): boolean {
  return kind === 'amount' || kind === 'percent';
}

/** 新升规4户、退规1户，比上年末的24户: what is compared may be any of a list, or what they come to. */
function isListed(runs: readonly Run[], i: number): boolean {
  return /^[、和及与]/u.test(runs[i]?.gap ?? '') && alike(runs[i - 1], runs[i]);
}

/** The pair that ends with the run at `i`, when the words between it and the run before say so. */
function pairAt(runs: readonly Run[], i: number): Pair | null {
  const first = runs[i - 1];
  const second = runs[i];
  if (!first || !second || !isLevel(second.items[0] as Quantity) || !alike(first, second)) return null;
  const { gap } = second;
  const found = stepIn(first.gap, gap);
  const loose = found && isLooseStep(first.gap, (first.items[0] as Quantity).unit, found.word);
  const step: Step | null = loose ? { ...found, direction: 'any' } : found;
  if (step) {
    if (isDifference(first) || !areOfOneTime(first.gap, gap)) return null;
    const at = (second.items[0] as Quantity).place.start - gap.length + step.at;
    return { before: first, now: second, end: i, step: { ...step, at } };
  }
  if (turnsNow(first.gap, gap)) return { before: first, now: second, end: i, step: turnedStep(first, second) };
  return turnsBack(runs, i, first, second) ? { before: second, now: first, end: i, step: null } : null;
}

/** 上年45件，今年减少到52件: the word of the second number says which way it went. */
function turnedStep(first: Run, { gap, items }: Run): Step | null {
  const match = TURNED.exec(gap);
  const word = match?.[1] ?? match?.[2];
  const [one, now] = [first.items[0], items[0]];
  if (word === undefined || !one || !now || isLooseStep(first.gap, one.unit, word)) return null;
  const at = now.place.start - gap.length + gap.lastIndexOf(word);
  return { direction: match?.[1] === undefined ? 'down' : 'up', word, at };
}

const TURNED = new RegExp(`(?:(${UP})|(${DOWN}))了?[到至]了?$`, 'u');

/** A number that is itself of the time before: 84件，上月100件，上年同月80件. */
const OF_BEFORE = /(?:去年|上年|上一年|上个?月|上一个月|前一年|前年|同期)[^，。；：、\d]{0,6}$/u;

/** 增加到, 降为: what is told is the number, not its change. */
const GONE_TO = /[到至为成]了?$/u;

/** 比上季多, 超任务: a difference, whatever it is from. */
const DIFFERS = /(?:[比较][^，。；：、\d]{1,8}[多少高低快慢]|超(?!过)[^，。；：、\d]{0,6}|差)$/u;

/** 环比多3家，较去年同期的10家; 减少2100件，降至18900件: the change is not what is compared. */
function isDifference(run: Run): boolean {
  return DIFFERS.test(run.gap) || (!GONE_TO.test(run.gap) && anyChangeAt(run) !== null);
}

/** Whether the second of two runs tells what the first one was before. */
function turnsBack(runs: readonly Run[], i: number, first: Run, { gap }: Run): boolean {
  const compares = mayCompare(gap);
  const past = mayNamePast(gap);
  if ((!compares && !past) || tellUnlikeSpans(first.gap, gap) || OF_BEFORE.test(first.gap)) return false;
  if (isDifference(first)) return false;
  if (compares && (isBracketGap(gap) || (past && isThanGap(gap) && !isListed(runs, i - 1)))) return true;
  if (!past) return false;
  if (runs[i + 1]?.gap === '的' && isTimesGap(gap)) return true;
  return changeAt(runs[i + 1]) !== null && isWasGap(gap, first.gap) && changeAt(first) === null;
}

function changeAt(run: Run | undefined): Change | null {
  const first = run?.items[0];
  if (!run || !first || first.kind === 'ordinal' || !mayChange(run.gap, run.gap.length)) return null;
  return changeIn(run.gap);
}

/** The change that a run tells, whatever is named before it: 到位资金增长. */
function anyChangeAt(run: Run | undefined): Change | null {
  if (!run || run.items[0]?.kind === 'ordinal') return null;
  return changeAt(run) ?? toldIn(run.gap.slice(lastMark(run.gap)))?.change ?? null;
}

function ratioAt(run: Run | undefined): 'ratio' | null {
  const first = run?.items[0];
  if (!run || !first || (first.kind !== 'multiple' && first.kind !== 'percent' && first.kind !== 'fraction'))
    return null;
  return run.gap.endsWith('的') && isRatioGap(run.gap) ? 'ratio' : null;
}

/** 拥有量为上年的1.5倍 before 从86件上升到112件. */
function timesToldAt(run: Run | undefined): 'ratio' | null {
  if (run?.items[0]?.kind !== 'multiple' || run.items.length > 1) return null;
  return ratioIn(run.gap.slice(lastMark(run.gap))) === null ? null : 'ratio';
}

/** Pairs right before a change, the nearest last, until they hold as many numbers as the change. */
function pairsFor(pairs: readonly Begun[], count: number): Begun[] | null {
  const out: Begun[] = [];
  let held = 0;
  for (let i = pairs.length - 1; i >= 0 && held < count; i--) {
    const pair = pairs[i] as Begun;
    const next = out[0];
    if (next && pair.pair.end !== next.pair.end - 2) return null;
    out.unshift(pair);
    held += pair.drafts.length;
  }
  return held === count ? out : null;
}

/** A frame in the making, by the place of its later number. */
interface Draft {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly step: Step | null;
  readonly told: Told[];
  readonly lead: string;
}

/** A pair with its frames in the making. */
interface Begun {
  readonly pair: Pair;
  readonly drafts: readonly Draft[];
}

/** 是2020年60人的1.5倍，达到100人. */
function timesAt(runs: readonly Run[], i: number): Draft | null {
  const times = runs[i - 1];
  if (ratioAt(times) === null) return null;
  const [then, reached] = [runs[i - 2], runs[i]];
  const [before, amount, now] = [then?.items[0], times?.items[0], reached?.items[0]];
  if (!then || !before || !amount || !now || !alike(then, reached)) return null;
  if (!isTimesOf(then.gap) || !/^[，、]?(?:已)?(?:达到?|增至|为)$/u.test(reached?.gap ?? '')) return null;
  return { before, now, step: null, told: [{ amount, change: 'ratio' }], lead: then.gap };
}

function draftsOf({ before, now, step }: Pair, said: string): Draft[] {
  const first = (before.items[0] as Quantity).place.start < (now.items[0] as Quantity).place.start ? before : now;
  const lead = said + first.gap;
  return now.items.map((quantity, i) => ({ before: before.items[i] as Quantity, now: quantity, step, told: [], lead }));
}

/** Collects the changes that follow or precede pairs of numbers. */
class Reader {
  readonly frames: Draft[] = [];
  readonly added: Added[] = [];
  readonly #runs: readonly Run[];
  readonly #pairs: Begun[] = [];
  /** Index after the last run that belongs to the pair before. */
  #open = -1;
  /** By index of a run: whether what it tells is known. */
  readonly #used: boolean[] = [];
  readonly #changes: (Change | null | undefined)[] = [];

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  read(): this {
    for (let i = 0; i < this.#runs.length; i++) {
      const pair = pairAt(this.#runs, i);
      const times = pair ? null : timesAt(this.#runs, i);
      if (times) this.frames.push(times);
      if (pair && !this.#used[i]) this.#begin(pair, i);
      else if (this.#open === i) this.#follow(i);
      else if (!this.#used[i]) this.#alone(i);
    }
    return this;
  }

  /** The change that the run at `i` tells; read once. */
  #changeAt(i: number): Change | null {
    let change = this.#changes[i];
    if (change === undefined) {
      change = changeAt(this.#runs[i]);
      this.#changes[i] = change;
    }
    return change;
  }

  #begin(pair: Pair, i: number): void {
    const earlier = this.#runs[i - 2];
    const change =
      comesFrom(pair.before.gap) && !this.#used[i - 2] ? (anyChangeAt(earlier) ?? timesToldAt(earlier)) : null;
    // 按可比价格计算增长5.6%，由…: the words before the change tell of its basis.
    const drafts = draftsOf(pair, change && earlier ? earlier.gap : '');
    this.#pairs.push({ pair, drafts });
    this.frames.push(...drafts);
    this.#open = i + 1;
    this.#point(drafts, i);
    if (change && earlier?.items.length === drafts.length) this.#tell(drafts, earlier, change, i - 2);
  }

  /** 上年为31%，今年升至38%，在两个行业带动下，提高了7个百分点: points are told of percentages, whatever stands between. */
  #point([own]: readonly Draft[], i: number): void {
    const [next, after] = [this.#runs[i + 1], this.#runs[i + 2]];
    if (own?.now.kind !== 'percent' || next?.items[0]?.kind !== 'amount' || after?.items[0]?.kind !== 'point') return;
    const clause = UNDER.exec(after.gap)?.[1];
    const change = clause === undefined || after.items.length > 1 ? null : changeIn(clause);
    if (change) this.#tell([own], after, change, i + 2);
  }

  #tell(drafts: readonly Draft[], run: Run, change: Told['change'], at: number): void {
    this.#used[at] = true;
    drafts.forEach((draft, i) => {
      const amount = run.items[i];
      if (amount) draft.told.push({ amount, change });
    });
  }

  /** A run right after a pair or its changes. */
  #follow(i: number): void {
    const run = this.#runs[i] as Run;
    const change = this.#changeAt(i) ?? ratioAt(run);
    const pairs = change && pairsFor(this.#pairs, run.items.length);
    if (!change || !pairs) return;
    const drafts = pairs.flatMap((pair) => pair.drafts);
    this.#tell(drafts, run, change, i);
    this.#open = i + 1;
  }

  #alone(i: number): void {
    const level = this.#one(i - 1);
    if (!level || this.#used[i - 1]) return;
    if (isLevel(level) && this.#changeAt(i)) this.#changed(level, i);
    else if (this.#one(i)) this.#reached(i) || this.#back(i);
  }

  /** The only number of a run. */
  #one(i: number): Quantity | null {
    const run = this.#runs[i];
    return run?.items.length === 1 ? (run.items[0] ?? null) : null;
  }

  /** 420件，同比增长20%，净增70件，上年为350件; 159.4亿斤，增加3.2亿斤，增长2%. */
  #changed(now: Quantity, from: number): void {
    const lead = (this.#runs[from - 1] as Run).gap;
    const told: Told[] = [];
    let at = from;
    for (; ; at++) {
      const [amount, change] = [this.#one(at), this.#changeAt(at)];
      if (!amount || !change) break;
      told.push({ amount, change });
    }
    const before = this.#one(at);
    const gap = this.#runs[at]?.gap ?? '';
    const was =
      before && alike(this.#runs[from - 1], this.#runs[at]) && isWasGap(gap, lead) && !tellUnlikeSpans(lead, gap);
    if (told.length > 0 && was) {
      for (let i = from; i <= at; i++) this.#used[i] = true;
      this.frames.push({ before, now, step: null, told, lead });
      this.#open = -1;
      return;
    }
    const [first, second] = told;
    if (!first || !second) return;
    // 增长8%，比上年多收320万元: the rate may stand first.
    const [difference, rate] = first.amount.kind === 'amount' ? [first, second] : [second, first];
    // 减少2100件，下降为18900件: the first of them is no level
    if (isDifference(this.#runs[from - 1] as Run) || !isAdded(now, difference.amount, rate.amount)) return;
    this.#used[from] = true;
    this.#used[from + 1] = true;
    this.added.push({ now, heads: this.#heads(from - 1), difference, rate, lead });
  }

  /** Numbers of its unit before the one at `i`, where it is told as a part. */
  #heads(i: number): Quantity[] {
    const own = this.#runs.slice(Math.max(0, i - FAR), i + 1);
    if (!own.some(({ gap }) => gap.includes('其中'))) return [];
    return own.slice(0, -1).flatMap((run) => (alike(run, this.#runs[i]) ? run.items : []));
  }

  /** 净增1964元、达到26540元，增长8%; of several such numbers the rates may be told together. */
  #reached(at: number): boolean {
    const found: Omit<Added, 'rate'>[] = [];
    let i = at - 1;
    for (; ; i += 2) {
      const [run, next] = [this.#runs[i], this.#runs[i + 1]];
      const [amount, now] = [this.#one(i), this.#one(i + 1)];
      const direction = run && next && mayReach(next.gap) && alike(run, next) ? addedIn(run.gap, next.gap) : null;
      if (!run || !direction || !amount || !now) break;
      const change: Change = { direction, annual: /[年月]均|每年/u.test(run.gap), total: false };
      found.push({ now, heads: [], difference: { amount, change }, lead: run.gap });
    }
    if (found.length === 0) return false;
    const [rates, change] = [this.#runs[i], this.#changeAt(i)];
    if (!rates || !change || rates.items.length !== found.length) return false;
    found.forEach((one, k) => {
      const amount = rates.items[k] as Quantity;
      if (isAdded(one.now, one.difference.amount, amount)) this.added.push({ ...one, rate: { amount, change } });
    });
    for (let k = at - 1; k <= i; k++) this.#used[k] = true;
    return true;
  }

  /** 今年4216件，签收率100%；去年是4830件，同比下降12.7%: what is told in between is of other kinds. */
  #back(i: number): boolean {
    const run = this.#runs[i] as Run;
    const amount = this.#one(i + 1);
    const change = amount && /年|期/u.test(run.gap) ? this.#changeAt(i + 1) : null;
    if (!change || !amount) return false;
    const from = Math.max(0, i - FAR);
    const same = this.#runs.slice(from, i).filter((other) => alike(other, run));
    const [own] = same;
    const now = own?.items[0];
    if (!own || !now || same.length > 1 || !isWasGap(run.gap, own.gap)) return false;
    const between = this.#runs.slice(this.#runs.indexOf(own) + 1, i);
    if (between.some((other) => changeAt(other) !== null)) return false;
    this.#used[i] = true;
    this.#used[i + 1] = true;
    this.frames.push({ before: run.items[0] as Quantity, now, step: null, told: [{ amount, change }], lead: own.gap });
    return true;
  }
}

/** 两个行业带动下，提高了: the change goes on after what led to it. */
const UNDER = /^[^，。；：\d]{0,12}下(，[^，。；：]*)$/u;

/** So many runs back the number may stand that a change is of. */
const FAR = 6;

function isAdded(now: Quantity, difference: Quantity, rate: Quantity): boolean {
  return (
    rate.kind !== 'amount' &&
    now.kind === 'amount' &&
    difference.kind === 'amount' &&
    isAlike(difference.unit, now.unit)
  );
}

const NOTHING = { frames: [], added: [] };

/** Every number of a sentence that is told with what it was before. */
export function framesOf(runs: readonly Run[]): {
  readonly frames: readonly Frame[];
  readonly added: readonly Added[];
} {
  if (runs.length < 2) return NOTHING;
  const { frames, added } = new Reader(runs).read();
  return { frames, added };
}
