/** What an average is told for: one 户, one 名 of the 网格员, a thousand 人. */
export interface Each {
  /** The 量词 or the character that stands for the thing: 户, 名, 月. */
  readonly unit: string;
  /** What follows the 量词: 网格员平均联系. */
  readonly noun: string;
  /** 1000 of 每千人. */
  readonly times: bigint;
  /** 每亩补贴150元: a price rather than an average; of 每人每月 it is paid for months. */
  readonly rate: 'average' | 'price' | 'monthly';
}

/** 户均, 场均: the thing is told in one character. */
const SHORT =
  /(网格|工作日|[人生户村镇乡县月年日天周季次场期件亩组班校队家案所站师床车企项单篇台店社套栋幢座辆头只株口厂园笔条棚])均/gu;
const EACH =
  /每一?(百|千|万)?(?:一?个?(工作日|季度|月)|(平方公里|立方米|公里|公顷|[\u4e00-\u9fff]))([^，。；、（）\d]*)/gu;
/** No unit of anything: 每次 is one, 每到, 每逢 and 每况 are none. */
const NO_UNIT = /[到逢况当一]/u;
const POWERS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n };

/** Averages of what is not told as a total: incomes, ages, changes. */
const OF_OTHERS = /收入|生产总值|寿命|年龄|(?<!新)增|减|降|提高|缩短|压缩|[由从]$/u;
/** Said of what every one has or comes to, where 平均 itself is not said. */
const COMES_TO =
  /平均|折合|折算|相当|合计?|造价|成本|花费|负担|拥有|占有|联系|服务|承担|分[摊担得到]|拿出|出资|摊|配[有备]?|[有到达为约]$/u;
const MONTHLY = /^[^，。；、均]{0,4}每个?月/u;

function power(words: string | undefined): bigint {
  return (words === undefined ? undefined : POWERS[words]) ?? 1n;
}

/** 每名网格员联系, 每千人拥有, 每公里折合: what follows 每. */
function long(words: string, shared: boolean): Each | null {
  const match = [...words.matchAll(EACH)].find(([, , , unit]) => unit === undefined || !NO_UNIT.test(unit));
  if (!match) return null;
  const [, times, period, unit = '', noun = ''] = match;
  const average = shared || words.includes('平均') || times !== undefined || COMES_TO.test(noun);
  if (period !== undefined) return average ? { unit: period, noun, times: 1n, rate: 'average' } : null;
  const rate = average ? 'average' : MONTHLY.test(noun) ? 'monthly' : 'price';
  return { unit, noun, times: power(times), rate };
}

/** 平均一名教师带: as 平均每名. */
const ONE = /平均一(?=[名个位户家所])/u;

/**
 * What the words before a number say it is the average for; null when it is none.
 * @param shared whether the words before say that something is shared out evenly: 由12个村平均分担
 */
export function eachOf(words: string, shared: boolean): Each | null {
  if (ONE.test(words)) return long(words.replace(ONE, '平均每'), shared);
  if (!/[均每]|亩产|单产/u.test(words) || OF_OTHERS.test(words)) return null;
  const short = [...words.matchAll(SHORT)].at(-1)?.[1];
  if (short !== undefined && !words.includes('平均每')) return { unit: short, noun: '', times: 1n, rate: 'average' };
  if (words.includes('班额')) return { unit: '班', noun: '', times: 1n, rate: 'average' };
  if (/亩产|单产/u.test(words)) return { unit: '亩', noun: '', times: 1n, rate: 'average' };
  return words.includes('每') ? long(words, shared) : null;
}
