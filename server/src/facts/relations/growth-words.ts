import { codesOf } from '../../text/codes.ts';
import { NOW, PAST } from './growth-times.ts';

/** Which way a number went; `any` of 调整为 and 变为. */
export type Direction = 'up' | 'down' | 'any';

export const UP =
  '增长|增加|增至|新增|增|提高|提升|上升|升高|上涨|上调|上浮|调高|扩大|扩容|发展|壮大|拓展|扩展|扩|攀升|跃升|飙升|激增|猛增|增收|增产|增效|升|涨|加长|延长|拓宽|加快|延伸|扩增|扩张|增多|冲高|走高|回升|净添|多添|多出|高出|多|高';
export const DOWN =
  '下降|降低|减少|下调|下浮|调低|缩短|缩小|压缩|压降|压减|缩减|锐减|骤减|骤降|精简|核减|回落|下跌|跌落|下滑|滑落|萎缩|走低|收窄|减轻|削减|减弱|化解|消化|减产|减|降|跌|落|缩|少|低';
const EITHER = '调整|变化|变|改';
export const UP_NOUN =
  '(?:增长|提高|上升|增加|提升)比例|增幅|涨幅|升幅|提幅|调幅|扩幅|增收幅度|增长率|增速|增长幅度|上升幅度|提高幅度|提升幅度|增加幅度|增长速度';
export const DOWN_NOUN =
  '(?:压减|下降|减少|降低|压缩|缩短|精简|压降)(?:比例|率)|降幅|减幅|跌幅|下降幅度|减少幅度|下降率|减少率';

/** What may stand between a number and the word of its change without turning to another thing. */
export const BESIDE = [
  '同比', '环比', '年均', '年平均', '平均每年', '每年', '平均', '累计', '总共', '共计', '合计', '总体', '整体', '共', '净', '分别', '均', '各',
  '实现', '呈现', '已', '大幅', '明显', '显著', '同期', '复合', '总', '即', '则', '也', '又', '再', '相应', '直接', '约', '近', '增量',
  '(?:[前此]?后|近|这)?[一二两三四五六七八九十\\d]年[来间里]?', '依次', '[比较]基期', `(?:相?[比较]|比起|与)${PAST}(?:的|相比)?`, `${PAST}以来`,
  '（?[上去]年同期', ',', '，', '[全当]年', '年内', '[期其]间', '一年(?:间|里|下来)?', '前后',
].join('|'); // prettier-ignore

export const TAIL = '(?:了|高?达到?|分别|依次|各|为|是|约|近|超过?|幅度?为?)*';
const CHANGE = new RegExp(
  `^(?:时|相?比较?|相较)?[）)]?[，、（(；,]?(?:${BESIDE})*(?:(${UP_NOUN})|(${DOWN_NOUN})|(${UP})|(${DOWN}))${TAIL}$`,
  'u',
);
const RATIO = new RegExp(
  `^[，、（(]?(?:同?比|约|已经?|一下子|几乎|差不多|正好|刚好|恰好|足足|整整|基本|就)*(?:是|为|达到?|增[加至]?到?|扩大[到至]|相当于|等于|达到了|恢复到|变?成了?|成为|变为)?(?:了)?(?:其|(?:${PAST}))?的$`,
  'u',
);
const TO = new RegExp(
  `^[，]?[^，。；、：（）()]{0,8}?(?:(${UP})|(${DOWN})|(${EITHER}))(?:幅度)?了?(?:到|至|为|成)(?:了)?(?:${NOW}|${PAST})?(?:[^，。；、：（）()\\d]{0,6})$`,
  'u',
);
/** 由36公里打通到61公里: after 由 and 从 any verb leads on. */
const ON_TO = new RegExp(
  `^[^，。；、：（）()\\d]{0,6}(?:到|至)了?(?:${NOW}|${PAST})?(?:[年本][末底初])?(?:每[\\u4e00-\\u9fff]{1,3})?的?$`,
  'u',
);
const ADVERBS = '分别|逐步|大幅|快速|迅速|已|稳步|连续|进一步|同比|又|再';
const AT_ONCE = new RegExp(`^[，]?(?:${ADVERBS})*(?:${UP}|${DOWN}|${EITHER})`, 'u');
const AT_ONCE_FIRST = codesOf(
  `${ADVERBS}|${UP}|${DOWN}|${EITHER}`
    .split('|')
    .map((word) => word.charAt(0))
    .join(''),
);
/** One of these every step has. */
const STEPS_TO = codesOf('到至为成');

function mayStepAtOnce(gap: string): boolean {
  return AT_ONCE_FIRST.has(gap.charCodeAt(gap.startsWith('，') ? 1 : 0));
}

const THAN = new RegExp(`^[，、（(]?(?:同)?(?:比|较|与|相比|相较于?|对比)${PAST}(?:的|为|是|同期的?|全年的?)*$`, 'u');
const TIMES_OF = new RegExp(`^[，、（(]?(?:同比)?(?:已)?(?:是|为|达到?|相当于)${PAST}(?:的)?$`, 'u');
/** 比上年多接待: what was done more or less stands between the word and its number. */
const MORE = new RegExp(
  `^[，、（(]?(?:(?:[比较]|与)${PAST}相?比?|同比)(?:净|又|再)?(?:(多|增)|(少|减))(?![增减])[\\u4e00-\\u9fff]{1,2}$`,
  'u',
);
const WAS = new RegExp(
  `^[，、（(；]?(?:而|与|其中)?${PAST}(?:同期|全年|度)?([^，。；、：（）()\\d]{0,8}?)(?:的|为|是|仅|才|只|不过|尚|有|共|数|则)*$`,
  'u',
);
/** What came over from the year before is not its number. */
const OVER = /结转|转入|遗留|旧存|跨年|下达|立项|[比较]|[增减]/u;
const IN_BRACKET = new RegExp(`^[，、]?(?:同?比|较)(?:${PAST})?(?:的)?[（(](?:${PAST})?(?:为|是)?$`, 'u');
const TURNS_NOW = new RegExp(`^[，、；]?(?:而|到|至|截至)?${NOW}[^，。；、：（）()\\d]{0,8}$`, 'u');
const THEN = new RegExp(`${PAST}[^，。；、：（）()\\d]{0,16}$`, 'u');
/** What every name of a time before has one of. */
const PAST_SIGNS = codesOf('年届月季期原此过之以当最起时前五初');
const COMPARES = codesOf('同比较与相对');
const FROM = /[由从自][^，。；：]{0,24}$/u;
/** Right before the first of two numbers when the change was told before them: 增长25%，由80人. */
const FROM_AT_ONCE = new RegExp(
  `^(?:[^。；：\\d]{0,24}：${PAST}(?:的|是|为)?|(?:的(?:是|有|为)[^。；：、\\d]{1,16}，|[，、（(：]|，主要(?:是|为)|，(?:即|也就是))?[由从自](?:${PAST})?的?)$`,
  'u',
);

/** What a gap ends with right before the number of a change, and before a number that something went to. */
const LAST = codesOf('长加增高升涨调大展收产多低少短缩减简落跌滑降幅率例速度了达到为是约近超过新出别次各添');

const MORE_FIRST = codesOf('多少增减');

/** Whether the gap before a number may end with a word of change: a look at two characters. */
export function mayChange(text: string, start: number): boolean {
  return (
    LAST.has(text.charCodeAt(start - 1)) ||
    MORE_FIRST.has(text.charCodeAt(start - 3)) ||
    MORE_FIRST.has(text.charCodeAt(start - 2))
  );
}

const STEP_LAST = codesOf('至到成为的');

/** Whether a number may be what another one has come to, or the change: a look at one character. */
export function mayFollow(text: string, start: number): boolean {
  return STEP_LAST.has(text.charCodeAt(start - 1)) || mayChange(text, start);
}

/** A word of change before a number: 增长, 降幅为. */
export interface Change {
  readonly direction: Direction;
  readonly annual: boolean;
  /** 四年累计减少: of more years than the two numbers may tell. */
  readonly total: boolean;
}

const TOTAL = /年[来间里]?累计/u;
const ANNUAL = /年均|年平均|每年/u;

/** The change that a gap between two numbers announces for the second one, or null. */
export function changeIn(gap: string): Change | null {
  const match = CHANGE.exec(gap);
  if (!match) return moreIn(gap);
  const direction = match[1] !== undefined || match[3] !== undefined ? 'up' : 'down';
  return { direction, annual: ANNUAL.test(gap), total: TOTAL.test(gap) };
}

/** ，多收, ，少发了: right after what it is compared with. */
const DONE_MORE =
  /^[，、]?(?:一年|两年相比|相比|净|又|再|整整|足足|竟)?(?:(多)|(少))(?![于数量增减])[\u4e00-\u9fff]{1,2}(?:了|出)?$/u;

function moreIn(gap: string): Change | null {
  if (!MORE_FIRST.has(gap.charCodeAt(gap.length - 3)) && !MORE_FIRST.has(gap.charCodeAt(gap.length - 2))) return null;
  const match = MORE.exec(gap) ?? DONE_MORE.exec(gap);
  return match && { direction: match[1] === undefined ? 'down' : 'up', annual: false, total: false };
}

/** ，为上年的 before 4倍 or 85%. */
export function isRatioGap(gap: string): boolean {
  return RATIO.test(gap);
}

/** Ranks go up as their number goes down, and 提高 is said of what is done sooner. */
const RANKS = /第|排[名位在序]|位居|位次|埋深|名次/u;
const SOONER = /^(?:天|日|个?工作日|小时|分钟|秒|个?月|年|名|位|级)$/u;

/** Whether the word of a step cannot be held against its numbers: 由20天提升到5天, 由全国223名上升到53名. */
export function isLooseStep(lead: string, unit: string, word: string): boolean {
  return (
    RANKS.test(lead) || unit === '名' || unit === '位' || (SOONER.test(unit) && /提|优|发展|壮大|拓|扩/u.test(word))
  );
}

/** A word that leads from one number to the next one, and where it stands in the gap. */
export interface Step {
  readonly direction: Direction;
  readonly word: string;
  readonly at: number;
}

/**
 * 125件减少到100件, 由91.5%提高到94.8%.
 * @param lead what stands before the first number
 */
export function stepIn(lead: string, gap: string): Step | null {
  if (!STEPS_TO.isIn(gap, 0, gap.length)) return null;
  const from = FROM.test(lead);
  const atOnce = mayStepAtOnce(gap) && AT_ONCE.test(gap);
  if (!from && !atOnce) return null;
  const match = TO.exec(gap);
  if (!match) return from && ON_TO.test(gap) ? { direction: 'any', word: '', at: 0 } : null;
  if (!atOnce && gap.startsWith('，')) return null;
  const [, up, down, either] = match;
  if (!from && (either !== undefined || /多|少|发展/u.test(up ?? down ?? ''))) return null;
  const word = up ?? down ?? either ?? '';
  const direction = up !== undefined ? 'up' : down !== undefined ? 'down' : 'any';
  return { direction, word, at: gap.indexOf(word) };
}

/** Whether a gap may name a time before: a look at its characters. */
export function mayNamePast(gap: string): boolean {
  return PAST_SIGNS.isIn(gap, 0, gap.length);
}

/** Whether a gap may begin with a word that compares: a look at two characters. */
export function mayCompare(gap: string): boolean {
  return COMPARES.has(gap.charCodeAt(0)) || COMPARES.has(gap.charCodeAt(1));
}

/** ，比上年的 between the number of now and the one before. */
export function isThanGap(gap: string): boolean {
  return THAN.test(gap);
}

/** ，为上年 before 9件的四倍: the number before is told within its multiple. */
export function isTimesGap(gap: string): boolean {
  return TIMES_OF.test(gap);
}

const TIMES_OF_END = new RegExp(`(?:是|为|达到?|相当于)${PAST}(?:的)?$`, 'u');

/** 是2020年 before 60人的1.5倍，达到90人. */
export function isTimesOf(gap: string): boolean {
  return TIMES_OF_END.test(gap);
}

/** ，同比（ before the earlier number: 1200件次，同比（1600件次）下降25%. */
export function isBracketGap(gap: string): boolean {
  return IN_BRACKET.test(gap);
}

/**
 * ，上年为 before the earlier number, ，上年受理 where `lead` tells of 受理 too.
 * @param lead the words before the later number
 */
export function isWasGap(gap: string, lead: string): boolean {
  const name = WAS.exec(gap)?.[1];
  if (name === undefined || OVER.test(name)) return false;
  if (name.length < 2) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (lead.includes(name.slice(at, at + 2))) return true;
  return false;
}

/** One of these is among the first characters of a gap that turns to now: ，截至今年, 到2023年. */
const NOW_SIGNS = codesOf('今本目现如眼当2');
const NOW_REACH = 4;

const CHANGES = new RegExp(`年(${UP}|${DOWN})了?$`, 'u');

/** 今年再添40个 is told on top of what there was; 今年又增至 leads to what there is. */
const ADDS = /[年前](?:度|内|以来)?(?:又|再|新|净|还|另|继续)(?!.*[至到]$)/u;

/** 去年120件，今年150件; not 今年增加30件, but where the year before is told so as well. */
export function turnsNow(lead: string, gap: string): boolean {
  // 今年比上年多 tells how much more, not how much.
  const isNow = NOW_SIGNS.isIn(gap, 0, Math.min(gap.length, NOW_REACH)) && TURNS_NOW.test(gap) && THEN.test(lead);
  if (!isNow || /[比较].*(?:多|少|增|减)[一-龥]{0,2}$/u.test(gap) || ADDS.test(gap)) return false;
  const change = CHANGES.exec(gap)?.[1];
  return change === undefined || /[至到]$/u.test(change) || lead.includes(change);
}

export function comesFrom(gap: string): boolean {
  return FROM_AT_ONCE.test(gap);
}

/** 净增1964元、达到26540元: the change is told before what it led to. */
const ADDED = /(?:(净增|增加|新增|增收|增产)|(净减|减少|减产))(?:了)?$/u;
const REACHED = /^[，、]?(?:总[数量]?|累计|现|已|目前)*(?:达到?|增至|增加到|减至|降至|为|至)(?:了)?$/u;

const REACHED_LAST = codesOf('达到至为了');

/** Whether a gap may end with 达到, 增至: a look at one character. */
export function mayReach(gap: string): boolean {
  return REACHED_LAST.has(gap.charCodeAt(gap.length - 1));
}

/** The direction of a change whose number stands right before what it led to; null where the words tell no such thing. */
export function addedIn(gap: string, next: string): Direction | null {
  const match = REACHED.test(next) ? ADDED.exec(gap) : null;
  return match && (match[1] === undefined ? 'down' : 'up');
}

/** 到2021年的 between two of several years' numbers. */
const ON = new RegExp(`^[，、]?(?:再|又)?(?:增加|增长|上升|提高|减少|下降|降|升)?[到至]${NOW}(?:的)?$`, 'u');
/** Before several years' numbers: 近三年依次为. */
const YEARLY = /年|依次|逐/u;

export function goesOnTo(gap: string): boolean {
  for (let at = 0; at < ON_REACH; at++) if (ON_SIGNS.has(gap.charCodeAt(at))) return ON.test(gap);
  return false;
}

const ON_SIGNS = codesOf('到至');
/** As many characters as stand before 到 at most, and itself. */
const ON_REACH = 5;

export function tellsYears(lead: string): boolean {
  return YEARLY.test(lead);
}

const EACH = /(?:每|一)(?:个|两|半)?(年|学期|季|月|旬|周|星期|天|日)[^，。；、：]{0,4}$/u;

/** 由每月2次增加到每周1次: numbers of different times cannot be held against each other. */
export function areOfOneTime(lead: string, gap: string): boolean {
  const [then, now] = [EACH.exec(lead)?.[1], EACH.exec(gap)?.[1]];
  return now === undefined || then === now;
}

/** 五年上升11.8个百分点, 三年前的, 五年间: the time that a change took is no number beside it. */
const TOOK =
  /^(?:(?:以)?前|间|里|来|以来|多来|之内|以内|内)|^(?:来|间|里|以来|内)?(?:同比|环比|累计|总共|合计|共|年均|平均|分别|依次|又|净|均|逐年|连年|持续)*[^，。；：、\d]{0,3}?(?:增|上升|上涨|提高|提升|下降|减|降|翻|扩|缩|压|涨)/u;
const TAKING = /(?:经过|历经|历时|近|过去|过去的|[这前后又再]|用了?|连续|最近|短短|不到)$/u;

/** Whether a number is the time that a change took, or how long ago it began. */
export function isTook(unit: string, text: string, [start, end]: readonly [number, number]): boolean {
  if (unit !== '年') return false;
  return TOOK.test(text.slice(end, end + 12)) || TAKING.test(text.slice(Math.max(0, start - 4), start));
}
