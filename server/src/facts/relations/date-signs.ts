import type { Block } from '../../document/model.ts';
import { codesOf } from '../../text/codes.ts';
import type { BlockFigures } from '../figures.ts';

/** Where a five-year plan is named whose clause may name one of its years. */
export interface PlanSign {
  readonly block: Block;
  /** Offset of the 五 of 十四五. */
  readonly five: number;
}

/** Where a text may tell which time of a day or an event it is. */
export interface OrdinalSign {
  readonly block: Block;
  /** The figures. */
  readonly start: number;
  readonly end: number;
  /** 9周年, not 第9个. */
  readonly years: boolean;
}

/** Where days stand that a third of a month is said to have. */
export interface ThirdSign {
  readonly block: Block;
  /** The figures. */
  readonly start: number;
}

/** Where months or quarters are counted: 四个月, 3个季度. */
export interface LengthSign {
  readonly block: Block;
  /** The figures. */
  readonly start: number;
  readonly end: number;
}

/** A month whose figures stand behind another month's: the 七 of 一至七月. */
export type MonthSign = LengthSign;

/** A block that may tell times of the day, and where their figures begin. */
export interface ClockSigns {
  readonly block: Block;
  readonly starts: readonly number[];
}

/** Places that some finders cannot do without, told by the characters beside a figure. */
export interface Signs {
  /** 9时, 9点, 9:30 */
  readonly clocks: readonly ClockSigns[];
  /** 第9个, 9周年 */
  readonly ordinals: readonly OrdinalSign[];
  /** 改革开放四十年 */
  readonly decades: readonly OrdinalSign[];
  /** “十四五”规划的第三年 */
  readonly plans: readonly PlanSign[];
  /** 上旬（1日至10日） */
  readonly thirds: readonly ThirdSign[];
  /** 一季度四个月 */
  readonly lengths: readonly LengthSign[];
  /** 八、九、十月 */
  readonly months: readonly MonthSign[];
}

const CLOCK = codesOf('时点:：');
/** What may stand right behind the figures of any sign but a plan's. */
const BEHIND = codesOf('时点:：小个周届次日至到—-－~～');
/** An hour in Han figures, which the runs of figures leave out: 早八时, 上午九点. */
const HAN_CLOCK = /[早晚午晨夜上]([一二两三四五六七八九十]{1,3})[时点]/gu;
const THIRD_BEFORE = codesOf('（(即是为体月');
const THIRD_BEHIND = codesOf('日至到—-－~～');
/** 小 of 小时, 个 of 个小时 */
const HOUR = 0x5c0f;
/** 时 */
const CLOCK_HOUR = 0x65f6;
const A_COUNT = 0x4e2a;
/** 月 of 个月, 季 of 个季度 */
const COUNTED_TIME = codesOf('月季');
const MONTH = 0x6708;
/** What stands between months of which only the last one has its 月. */
const MONTH_BEFORE = codesOf('、和及与至到—－-');
const NTH = 0x7b2c;
const NTH_UNITS = codesOf('个届次');
const WEEK = 0x5468;
const YEAR = 0x5e74;
/** What stands right before the years since an event: 走过, 已有, 改革开放, 建党, 回归, 成立. */
const SINCE_LAST = codesOf('过了有放党国立归军利整');
/** 五 of 十四五 */
const FIVE = 0x4e94;
/** 年 of 收官之年 and 第三年, 官 of 收官. */
const YEAR_SIGNS = codesOf('年官');
const CLAUSE_END = codesOf('，。；！？、《');
/** How far behind 五 the year of a plan is named: “十四五”规划实施的第三年. */
const REACH = 24;

function namesYear(text: string, five: number): boolean {
  const end = Math.min(text.length, five + REACH);
  for (let i = five + 2; i < end; i++) {
    const code = text.charCodeAt(i);
    if (YEAR_SIGNS.has(code)) return true;
    if (CLAUSE_END.has(code)) return false;
  }
  return false;
}

function hanClocks(text: string): number[] {
  return [...text.matchAll(HAN_CLOCK)].map(({ index }) => index + 1);
}

/** Whether 小时 stands behind figures: only then times in Han figures are looked for. */
function countsHours(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === A_COUNT ? end + 1 : end;
  return text.charCodeAt(at) === HOUR && text.charCodeAt(at + 1) === CLOCK_HOUR;
}

/** 旬 stands right before the days that it is said to have: 上旬，具体为11日至20日. */
function tellsThird(text: string, start: number, next: number): boolean {
  return (
    THIRD_BEFORE.has(text.charCodeAt(start - 1)) &&
    THIRD_BEHIND.has(next) &&
    text.slice(Math.max(0, start - 8), start).includes('旬')
  );
}

/** Collects the signs of a text. */
class SignReader implements Signs {
  readonly clocks: ClockSigns[] = [];
  readonly thirds: ThirdSign[] = [];
  readonly ordinals: OrdinalSign[] = [];
  readonly decades: OrdinalSign[] = [];
  readonly plans: PlanSign[] = [];
  readonly lengths: LengthSign[] = [];
  readonly months: MonthSign[] = [];

  read({ block, runs }: BlockFigures): void {
    const { text } = block;
    let starts: number[] | null = null;
    let hours = false;
    for (const { start, end, type } of runs) {
      const next = text.charCodeAt(end);
      this.#years(block, { start, end, type });
      if (next === MONTH && MONTH_BEFORE.has(text.charCodeAt(start - 1))) this.months.push({ block, start, end });
      if (!BEHIND.has(next)) continue;
      if (type === 'arabic' && CLOCK.has(next)) (starts ??= []).push(start);
      if (next === A_COUNT && COUNTED_TIME.has(text.charCodeAt(end + 1))) this.lengths.push({ block, start, end });
      hours ||= next === HOUR || next === A_COUNT ? countsHours(text, end) : false;
      if (type === 'arabic' && tellsThird(text, start, next)) this.thirds.push({ block, start });
      this.#ordinal(block, start, end);
    }
    if (hours) (starts ??= []).push(...hanClocks(text));
    if (starts && starts.length > 0) this.clocks.push({ block, starts: starts.sort((a, b) => a - b) });
  }

  /** 十四五, 近5年 */
  #years(block: Block, { start, end, type }: BlockFigures['runs'][number]): void {
    const { text } = block;
    if (type === 'han' && text.charCodeAt(end - 1) === FIVE && namesYear(text, end - 1)) {
      this.plans.push({ block, five: end - 1 });
    }
    if (text.charCodeAt(end) === YEAR && end - start < 4 && SINCE_LAST.has(text.charCodeAt(start - 1))) {
      this.decades.push({ block, start, end, years: true });
    }
  }

  /** 第9个, 9周年 */
  #ordinal(block: Block, start: number, end: number): void {
    const { text } = block;
    const next = text.charCodeAt(end);
    if (next === WEEK) {
      if (text.charCodeAt(end + 1) === YEAR) this.ordinals.push({ block, start, end, years: true });
    } else if (start > 0 && text.charCodeAt(start - 1) === NTH && NTH_UNITS.has(next))
      this.ordinals.push({ block, start, end, years: false });
  }
}

/** Reads beside which figures the signs stand. */
export function signsBeside(figures: readonly BlockFigures[]): Signs {
  const reader = new SignReader();
  for (const one of figures) reader.read(one);
  return reader;
}

/** Whether a text may name a day of the week. */
export function mayTellWeekday(text: string): boolean {
  return text.includes('周') || text.includes('星期') || text.includes('礼拜');
}
