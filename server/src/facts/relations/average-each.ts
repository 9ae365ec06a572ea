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
  /** 增收 of 户均增收: the total must be told of the same; empty where anything may be the total. */
  readonly deed: string;
}

/** 户均, 场均: the thing is told in one character. */
const SHORT =
  /(网格|工作日|[人生户村镇乡县月年日天周季次场期件亩组班校队家案所站师床车企项单篇台店社套栋幢座辆头只株口厂园笔条棚册箱批趟])均/gu;
const EACH =
  /每一?(百|千|万)?(?:一?个?(工作日|季度|月)|(平方公里|立方米|公里|公顷|[\u4e00-\u9fff]))([^，。；、（）\d]*)/gu;
/** No unit of anything: 每次 is one, 每到, 每逢 and 每况 are none. */
const NO_UNIT = /[到逢况当一]/u;
const POWERS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n };

/** Averages of what has no total, and changes of averages. */
const OF_OTHERS =
  /生产总值|寿命|年龄|可支配|纯收入|增[长幅速]|增加(?:到|至|值)|提[高升]|缩短|压缩|[上]升|下降|降[低至到幅]|减少[到至]|[由从]$/u;
/** What is gained, spared or earned: an average of it is of a total that is told in the same words. */
const DEED =
  /增收|创收|增产|增效|增加|(?<!新)增|减免|减负|减税|减支|减排|减少|减|降本|节[约支省水电能]|收入|(?<!下)降/gu;

/** Said of what every one has or comes to, where 平均 itself is not said. */
const COMES_TO =
  /平均|折合|折算|相当|合计?|造价|成本|均价|售价|花费|负担|拥有|占有|联系|服务|承担|分[摊担得到]|拿出|出资|摊|配[有备]?|差不多|大约|大概|将近|接近|[有到达为约]$/u;
const MONTHLY = /^[^，。；、均]{0,4}每个?月/u;

/** Words that make what follows 每 an average. */
const MEANT = /平均|折合|折算|[摊合分]到/u;

function power(words: string | undefined): bigint {
  return (words === undefined ? undefined : POWERS[words]) ?? 1n;
}

/** 每名网格员联系, 每千人拥有, 每公里折合: what follows 每. */
function long(words: string, shared: boolean): Each | null {
  const match = [...words.matchAll(EACH)].find(([, , , unit]) => unit === undefined || !NO_UNIT.test(unit));
  if (!match) return null;
  const [, times, period, unit = '', noun = ''] = match;
  const average = shared || MEANT.test(words) || times !== undefined || COMES_TO.test(noun);
  if (period !== undefined) return average ? { unit: period, noun, times: 1n, rate: 'average', deed: '' } : null;
  const rate = average ? 'average' : MONTHLY.test(noun) ? 'monthly' : 'price';
  const isDense = unit === '平方公里';
  return { unit, noun, times: power(times), rate: isDense ? 'average' : rate, deed: '' };
}

/** 平均一名教师带, 一亩地平均, 平均下来一户: as 平均每名. */
const ONE =
  /平均(?:[下到摊][来到]?)?一个?(?=[名位户家所村镇亩人社校台件乡组])|(?<![每第])一个?(?=[名位户家所村镇亩人社校台件组天周趟][^，。；\d]{0,8}平均)/u;
/** 户平均 as 户均, where it is not 每户平均 or of all of them. */
const LONGER = /(?<![每全各])([户人亩])平均(?!每)/u;
/** 平均单价, 平均得分: of whatever is counted beside it. */
const OF_ANY = /平均(?![\u4e00-\u9fff]{0,2}[每一分摊承负])|均(?:价|分(?![别摊担给配]))/u;

function short(words: string): string | null {
  const told = [...words.matchAll(SHORT)].at(-1)?.[1] ?? LONGER.exec(words)?.[1];
  if (told !== undefined && !words.includes('平均每')) return told;
  if (words.includes('班额')) return '班';
  return /亩产|单产/u.test(words) ? '亩' : null;
}

function plain(unit: string): Each {
  return { unit, noun: '', times: 1n, rate: 'average', deed: '' };
}

/** 单处平均, 单家平均: as 平均每处. */
const SINGLE = /单(?:一个?)?([处个家户名位台座人村所场次件班车])(?=\p{Script=Han}{0,2}?平?均)/u;

function eachIn(told: string, shared: boolean): Each | null {
  const words = told.includes('单') ? told.replace(SINGLE, '平均每$1') : told;
  if (ONE.test(words)) return long(words.replace('平均', '').replace(ONE_PLAIN, '平均每'), shared);
  const unit = short(words);
  if (unit !== null) return plain(unit);
  if (words.includes('每')) return long(words, shared);
  return OF_ANY.test(words) ? plain('') : null;
}

const ONE_PLAIN = /(?:[下到摊][来到]?)?一个?(?=[名位户家所村镇亩人社校台件乡组天周趟])/u;

/**
 * What the words before a number say it is the average for; null when it is none.
 * @param shared whether the words before say that something is shared out evenly: 由12个村平均分担
 */
export function eachOf(words: string, shared: boolean): Each | null {
  if (!/[均每]|亩产|单产/u.test(words) || OF_OTHERS.test(words)) return null;
  const each = eachIn(words, shared);
  const deed = each && [...words.matchAll(DEED)].at(-1)?.[0];
  return each && deed ? { ...each, deed } : each;
}
