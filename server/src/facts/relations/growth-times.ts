/**
 * A time that is compared with: 上年同期, 2019年, 年初, “十三五”末, 三年前, 整治前, 起步时.
 */
export const PAST =
  '(?:(?:去年|上年|上一?年度?|前年|前一年度?|往年|上届|上月|上个月|上季度|上一季度|年初|期初|原来|原先|此前|过去|之前|以前|当初|起初|最初|基期|(?:[一两二三四五六七八九十]|1?\\d)年(?:以)?前|[\\u4e00-\\u9fff]{0,2}之初|(?:起步|开始|刚起步|成立|创办|建成|接手|[入进]驻)时|(?:改革|改造|整治|整改|脱贫|搬迁|治理|实施|调整|疫情|扩建|试点|合并|优化|活动|项目|行动|开展|清理|修路|通车|通水|通电|入社|流转|技改|投产|上线|推行|创建|整合|拓宽|改建|加密)前|[“"]?十[一二三四]五[”"]?(?:期?末|时期|初期?)?|(?:19|20)\\d\\d年)(?:同期|全年|同月|年?[初末底]|度|\\d{1,2}月[末底份]?)?|同期)';
export const NOW = '(?:今年|本年度?|目前|现在|如今|眼下|当前|现|本期|(?:20)\\d\\d年(?:[末底]|\\d{1,2}月[末底]?)?)';

/** When something was, in years from the year of the report; `UNTOLD` of words that name no year. */
export interface Time {
  readonly years: number;
  /** 上半年, 1—9月: less than a year. */
  readonly partial: boolean;
  /** 全年. */
  readonly whole: boolean;
  /** A year of its own in a text whose own year is not known. */
  readonly adrift: boolean;
}

/** Long ago: before everything that names its year. */
const LONG_AGO = -90;
const COUNTS: Readonly<Record<string, number>> = {
  一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10,
}; // prettier-ignore

const LABEL = new RegExp(`${PAST}|${NOW}|年末|年底|[本全]年`, 'gu');
const PARTIAL =
  /上半年|[一二三四]季度|前[一二三]季|前\d{1,2}个?月|\d{1,2}(?:—|－|-|至|到)\d{1,2}月|截至|\d{1,2}月[上中下]旬/u;

function yearsIn(label: string, year: number | null): number {
  const named = /^(?:19|20)\d\d/u.exec(label)?.[0];
  // Without a year to report on, a year that is named lies back.
  if (named !== undefined) return Number(named) - (year ?? 3000);
  if (/^前(?:年|一)/u.test(label)) return label.startsWith('前年') ? -2 : -1;
  const ago = /^(.+?)年(?:以)?前$/u.exec(label)?.[1];
  if (ago !== undefined) return -(COUNTS[ago] ?? Number(ago));
  if (/^(?:今年|本年|目前|现|如今|眼下|当前|本期|年[末底]|全年)/u.test(label)) return 0;
  if (/^(?:去年|上|往年|年初|期初|同期|基期)/u.test(label)) return -1;
  return LONG_AGO;
}

/** The last time that some words before a number name; null when they name none. */
export function timeIn(words: string, year: number | null): Time | null {
  const label = words.match(LABEL)?.at(-1);
  if (label === undefined) return PARTIAL.test(words) ? { years: 0, partial: true, whole: false, adrift: false } : null;
  const adrift = year === null && /^(?:19|20)\d\d/u.test(label);
  return { adrift, years: yearsIn(label, year), partial: PARTIAL.test(words), whole: words.includes('全年') };
}

const PARTIAL_LEAD = new RegExp(`(?:${PARTIAL.source})[^，。；]*$`, 'u');

/** As areOfUnlikeSpans, by the words before two numbers. */
export function tellUnlikeSpans(now: string, then: string): boolean {
  return then.includes('全年') && PARTIAL_LEAD.test(now);
}

/** Whether a number of part of a year stands against that of a whole one: 1—9月立案226件，去年全年268件. */
export function areOfUnlikeSpans(a: Time | null, b: Time | null): boolean {
  return ((a?.partial ?? false) && (b?.whole ?? false)) || ((b?.partial ?? false) && (a?.whole ?? false));
}
