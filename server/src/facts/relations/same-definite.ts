import { codesOf } from '../../text/codes.ts';
import { order, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { sharedEnd } from '../indicator-thing.ts';
import type { Quantity } from '../model.ts';
import { areComparable, isTurned, looksLike } from './same-figures.ts';
import { FILLING, OF_BASE, plain, POINTED, type Mentioned } from './same-told.ts';

/**
 * How the words of a number say that it was told before: pointed: 上述8所 · all: 12个网格全部, 全年11次, 到位资金共34.8亿元 · relative:
 * 干部认购的2.8万斤, 化解的积案有32件 · base: 总投资5940万元的68% · owned: 总投资2.6亿元的物流园 · bare: the name behind it alone · told: the
 * name before it alone.
 */
export type Definite = 'pointed' | 'explained' | 'all' | 'relative' | 'base' | 'owned' | 'bare' | 'told';

const ALL_BEFORE = /(?:全部|所有|面对|全[省市县区镇乡村校院局年])$/u;
const ALL_TOLD = /[^，。；]{2,}(?<!公)(?:共|共计|合计|总计|总额|总数|总量)(?:为|达|是)?$/u;
const SUMMING =
  /(?:^|[）)、：])(?:小结|如此算来|算下来|回头算账?|算总账|这样算来|也就是说|换句话说|综上|总的(?:来)?看|归总|合起来)/u;
const ALL_BEHIND = /全部|均(?!衡)|(?<!首)都(?!市)|一律|无一|悉数|全都|全员|逐[一个户件项]|各自|已/u;
const LEADING = /^(?:给|为|对|将|把|向|在|从|让|由|按|凭|靠|依托|通过)?$/u;
const NAME = /^\p{Script=Han}{2}/u;
const OWNED = /^的(?:\p{Script=Han}|[“”]){3}/u;
const RELATIVE_NAME = /[^，。；、]{2,}的\p{Script=Han}{2,10}(?:有|共|共有|达|达到|为)$/u;

/** 满意率之所以达到95.8%: what was told is explained. */
const EXPLAINED = /[^，。；]{2,}(?:之所以(?:能够?|得以)?|能够?|得以)(?:达到?|升至|升到|保持在|取得|实现)$/u;

/** Characters of which the words have one, or end or begin with one: first looks. */
const POINTED_HINTS = codesOf('述上该这此');
const EXPLAINED_LAST = codesOf('达到至在得现');
const ALL_TOLD_LAST = codesOf('共计额数量为达是');
const ALL_LAST = codesOf('部有对省市县区镇乡村校院局年');
const SUMMING_HINTS = codesOf('结算说综看归起');
const NAMED_LAST = codesOf('有共达到为');
const SUMMING_REACH = 70;
const OF = '的'.charCodeAt(0);

/** Whether its sentence begins with words that sum up: 小结, 算下来. */
function isSummedUp(two: Mentioned): boolean {
  const { block, start } = two.quantity.place;
  return SUMMING_HINTS.isIn(block.text, Math.max(0, start - SUMMING_REACH), start) && SUMMING.test(two.before);
}

/** Of what the number is told, by the words behind it. */
function ownedBy(right: string): Definite | null {
  if (OF_BASE.test(right)) return 'base';
  return OWNED.test(right) ? 'owned' : null;
}

/** Whether the clause says that it is all there is: 全部, 共, 总额. */
function isAll(left: string, right: string): boolean {
  const last = left.charCodeAt(left.length - 1);
  return (
    (ALL_TOLD_LAST.has(last) && ALL_TOLD.test(left)) ||
    (ALL_LAST.has(last) && ALL_BEFORE.test(left) && NAME.test(right))
  );
}

/** How the words of a number say that it was told before; null where they do not. */
export function definiteness(two: Mentioned): Definite | null {
  const { left, right, listed } = two;
  if (POINTED_HINTS.isIn(left, 0, left.length) && POINTED.test(left)) return 'pointed';
  const last = left.charCodeAt(left.length - 1);
  if (EXPLAINED_LAST.has(last) && EXPLAINED.test(left)) return 'explained';
  const behind = right.charCodeAt(0) === OF ? ownedBy(right) : null;
  if (behind) return behind;
  if (listed !== '' || isAll(left, right) || isSummedUp(two)) return 'all';
  if (last === OF && left.length > 2 && NAME.test(right)) return 'relative';
  if (left.length < 3 && LEADING.test(left) && NAME.test(right)) return ALL_BEHIND.test(right) ? 'all' : 'bare';
  if (NAMED_LAST.has(last) && RELATIVE_NAME.test(left)) return 'relative';
  return left.length > 2 ? 'told' : null;
}

/** How much of a name is told by some words: the share of its characters that stand there in twos. */
function coverage(name: string, words: string): number {
  if (name === '') return 0;
  let count = 0;
  for (let i = 0; i < name.length; i++) {
    const before = i > 0 && words.includes(name.slice(i - 1, i + 1));
    const after = i + 1 < name.length && words.includes(name.slice(i, i + 2));
    if (before || after) count++;
  }
  return count / name.length;
}

function isSlip(a: Quantity, b: Quantity): boolean {
  return isTurned(a, b) || looksLike(a, b);
}

const TENTH_MORE = rational(11, 10);

function areNear(a: Quantity, b: Quantity): boolean {
  const [x, y] = [valueOf(a), valueOf(b)];
  return order(x, times(y, TENTH_MORE)) <= 0 && order(y, times(x, TENTH_MORE)) <= 0;
}

/** Names that stand for any number. */
const ABSTRACT = /^(?:这|一|该)*(?:数字?|数据|纪录|记录|成绩|水平|比例|比率|结果|指标|金额|款项?|数量|成果)?$/u;

/** The longest beginning of some words that stands in others. */
function sharedStart(words: string, others: string): number {
  let count = 0;
  while (count < words.length && others.includes(words.slice(0, count + 1))) count++;
  return count;
}

function shareCharacter(a: string, b: string): boolean {
  return [...a].some((char) => b.includes(char));
}

/** How much of the second number's name the first one's sentence tells; of a name behind it, the beginning counts. */
function coveredBy(one: Mentioned, two: Mentioned, least: number): number {
  const { noun, narrowed } = two.thing;
  if (noun.length < 2 && least > 2) return 0;
  const { around } = one;
  if (noun.length >= 2 && (around.includes(noun.slice(-2)) || sharedEnd(one.thing.noun, noun) >= 2)) {
    const covered = coverage(two.name, around);
    if (covered >= 0.8) return covered;
  }
  const right = plain(two.right);
  const start = right.slice(0, sharedStart(right, around));
  if (start.length < (narrowed === '' ? least : 2)) return 0;
  return coverage(((noun.length < 2 ? '' : narrowed) + start).replace(FILLING, ''), around);
}

/** Another time, place, plan or part: not what was told. */
const APART =
  /其中|其余|另|不含|除|调整|压缩|追加|不少于|不低于|不超过|不高于|至少|或$|上年|去年|往年|同期|比|较|原|计划|拟|预计|力争|(?<!对照|对照年度)目标|任务|(?<!高)标准(?!化|厂房|地)|第[一二三四五六七八九十]|分别|每|平均|(?:从|由|到|自).{0,10}[年月]的$/gu;
const MEANT = /^的?(?:目标|任务|计划|标准|指标|以上|以内)/u;
const YEARS = /(?:\d{4}|[〇一二三四五六七八九十]{2,4})年|\d{1,2}月/gu;
const EACH = /每[个名位户县镇乡村家所人]/u;

/** A change, a share, a condition: no value of the thing itself. */
const NO_VALUE =
  /(?:增长|增加|增幅|增速|下降|降幅|减少|提高|上升|上涨|同比|年均|占|不少于|不低于|不超过|或)(?:了|约)?$/u;

/** One of them is told of another time, a plan or a part, and the other is not. */
function areOfTwoSorts(one: Mentioned, two: Mentioned): boolean {
  const [x, y] = [one, two].map(({ left, right }) => left + right) as [string, string];
  return (
    (one.left.match(APART) ?? []).some((word) => !y.includes(word)) ||
    (two.left.match(APART) ?? []).some((word) => !x.includes(word)) ||
    MEANT.test(two.right) !== MEANT.test(one.right)
  );
}

/** The second one's clause names a time that the first one's sentence does not. */
function isOfOtherTime(one: Mentioned, two: Mentioned): boolean {
  return (two.left.match(YEARS) ?? []).some((time) => !one.around.includes(time));
}

/** 秋天补植后，这批红枫达: more came to what was told. */
const ADDED = /补[植种栽录充选建](?:[了后入]|之后|[^，。；]{0,6}，)|扩[建容]后|追加后|增[补加]后/u;

/** Whether the sentence of a number says that more came to what was told. */
export function isAddedTo({ before }: Mentioned): boolean {
  return ADDED.test(before);
}

/** Whether the words of one of two numbers say that it is another value than the other one. */
function speakAgainst(one: Mentioned, two: Mentioned): boolean {
  return (
    NO_VALUE.test(one.left) ||
    NO_VALUE.test(two.left) ||
    areOfTwoSorts(one, two) ||
    EACH.test(two.around) ||
    isOfOtherTime(one, two) ||
    isAddedTo(two)
  );
}

/** Things that a report counts at every turn. */
const GENERIC =
  /^(?:项目|企业|人员|群众|问题|案件|活动|单位|资金|部门|学生|人口|工程|任务|事项|产品|设施|地区|村民|农户|干部|党员|平台|基地|措施|建议|意见|服务|工作|隐患|线索|纠纷|贷款|投资|收入|支出|产值|企业获)?$/u;
const NO_NAME = /^[\d〇一二三四五六七八九十]*(?:年|月|季度)$/u;
const HANDFUL = rational(5);

/** How well the words of the first number's own clause name the second one's thing. */
export function fitOf({ left, right }: Mentioned, { name }: Mentioned): number {
  return coverage(name, plain(left + right));
}

function isAllAgain(one: Mentioned, two: Mentioned, how: 'all' | 'relative', covered: number): boolean {
  const [a, b] = [one.quantity, two.quantity];
  const slip = isSlip(a, b);
  if (how === 'all' && isTurned(a, b) && a.value.digits >= 100n && shareCharacter(two.thing.noun, one.name))
    return true;
  if (how === 'all' && two.name === '' && isTurned(a, b))
    return areBeside(one, two) && (a.value.digits >= 100n || /[该此这]/u.test(two.before));
  if (GENERIC.test(two.name.replace(YEARS, ''))) return slip && isCommonAgain(one, two, covered);
  if (covered < 0.8) return false;
  const full = how === 'all' && two.name.length >= 3 && fitOf(one, two) >= 0.8;
  return full || ((slip || order(valueOf(b), valueOf(a)) > 0) && order(valueOf(b), HANDFUL) > 0);
}

/** 全部问题, 反馈的13个问题: of a name that stands for any thing. */
function isCommonAgain(one: Mentioned, two: Mentioned, covered: number): boolean {
  const isTold = isTurned(one.quantity, two.quantity) && isDoneAgain(one, two);
  return isTold || (ALL_BEFORE.test(two.left) && covered >= 0.8);
}

const DONE = /([\u4e00-\u9fff]{2})的$/u;

/** 反馈问题31个……反馈的13个问题: what was done with both, no farther apart than two sentences. */
function isDoneAgain(one: Mentioned, two: Mentioned): boolean {
  const deed = DONE.exec(two.left)?.[1];
  return deed !== undefined && one.left.includes(deed) && areBeside(one, two);
}

/** Whom a name counts, which all such names have. */
const COUNTED = /[户人名位家村员个的]/gu;

function isPointedOut(one: Mentioned, two: Mentioned, covered: number): boolean {
  const [a, b] = [one.quantity, two.quantity];
  return (
    covered >= 0.5 ||
    ((isTurned(a, b) || areNear(a, b)) && shareCharacter(two.thing.noun.replace(COUNTED, ''), one.name))
  );
}

function isNamedAlone({ name, quantity }: Mentioned, covered: number): boolean {
  return covered >= 0.8 && !GENERIC.test(name) && order(valueOf(quantity), HANDFUL) > 0;
}

/** Whether the second number, by its value, may be the first one told again. */
export function mayTellAgain(a: Quantity, b: Quantity, how: Definite): boolean {
  if (!areComparable(a, b)) return false;
  if (how === 'bare') return isSlip(a, b);
  return how === 'told' || how === 'base' ? isTurned(a, b) : true;
}

/** Units that name who or what is counted by themselves. */
const NAMING: ReadonlySet<string> = new Set([...'户人名位家村']);
/** Those whom 名 and 人 count, whatever they are called. */
const PEOPLE =
  /^(?:学员|考生|人员|代表|干部|职工|村民|群众|学生|老人|党员|队员|选手|参训|参赛|志愿者|同志|教师|医生|工人|农民|妇女|青年|对象|受训)/u;
const BESIDE = 90;

/** 这四十九户的旧宅, 这521名考生: the unit says whom the number counts. */
function isNamedByUnit({ left, right, quantity: { unit } }: Mentioned): boolean {
  if (!NAMING.has(unit) || !/(?:这|上述|前述)$/u.test(left)) return false;
  return (
    /^(?:的|中|里|均|都|全部|已|无|来自|分布|由|人人)/u.test(right) ||
    ((unit === '名' || unit === '人' || unit === '位') && PEOPLE.test(right))
  );
}

/** No farther apart than two sentences, in one paragraph or at the seam of two. */
function areBeside({ quantity: { place: a } }: Mentioned, { quantity: { place: b } }: Mentioned): boolean {
  if (a.block === b.block) return b.start - a.end < BESIDE;
  return b.block.index === a.block.index + 1 && a.block.text.length - a.end + b.start < BESIDE;
}

/** 三十九 and 四十九, 186 and 136. */
function isOneFigureOff(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && looksLike(a, b);
}

/** 这四十九户, 这一纪录: what points back without a name; null where the name must tell. */
function isPointedSo(one: Mentioned, two: Mentioned): boolean | null {
  const [a, b] = [one.quantity, two.quantity];
  const { noun, verb } = two.thing;
  if (isNamedByUnit(two)) return areBeside(one, two) && (isTurned(a, b) || isOneFigureOff(a, b));
  if (verb !== '') return false;
  return ABSTRACT.test(noun) ? isSlip(a, b) : null;
}

/** 满意率之所以达到: a value near the one that was told, of the same name. */
function isExplainedAgain(one: Mentioned, two: Mentioned): boolean {
  const [a, b] = [one.quantity, two.quantity];
  const { noun } = two.thing;
  return noun.length > 1 && (areNear(a, b) || isSlip(a, b)) && one.around.includes(noun);
}

function isOwnedAgain(one: Mentioned, two: Mentioned): boolean {
  if (OWN_POINTED.test(two.right)) return isThisOne(one, two);
  return ownSame(one, two) || (isSlip(one.quantity, two.quantity) && isOwnMeasure(one, two));
}

/** Whether the second number, by its words, is the first one told again; its value says that it may be. */
export function tellsAgain(one: Mentioned, two: Mentioned, how: Definite): boolean {
  const told = how === 'pointed' ? isPointedSo(one, two) : null;
  if (told !== null) return told;
  if (speakAgainst(one, two)) return false;
  if (how === 'explained') return isExplainedAgain(one, two);
  if (how === 'owned') return isOwnedAgain(one, two);
  return !NO_NAME.test(two.name) && isNamedAgain(one, two, how);
}

function isNamedAgain(one: Mentioned, two: Mentioned, how: Definite): boolean {
  const covered = coveredBy(one, two, how === 'pointed' ? 2 : 3);
  switch (how) {
    case 'pointed':
      return isPointedOut(one, two, covered);
    case 'all':
      return isAllAgain(one, two, how, covered);
    case 'relative':
      return (two.name.length > 3 || areBeside(one, two)) && isAllAgain(one, two, how, covered);
    case 'bare':
      return isNamedAlone(two, covered);
    default:
      return covered >= 0.8 && two.thing.noun.length >= 3;
  }
}

/** Whether its own name says that it counts other things than the second one does: 1个社区 beside 16个行政村. */
export function isOfOthers({ right }: Mentioned, later: Mentioned): boolean {
  const { name, right: behind } = later;
  if (isNamedByUnit(later)) return false;
  const own = /^\p{Script=Han}{2,4}/u.exec(right)?.[0] ?? '';
  return own !== '' && !shareCharacter(own, name + behind);
}

/** Whether no time is looked at: 这一纪录628公斤 is whatever was told, what is planned is told as a plan both times. */
export function isAnyTime(one: Mentioned, two: Mentioned, how: Definite): boolean {
  if (how === 'owned' || two.listed !== '') return true;
  if (how === 'pointed' && isNamedByUnit(two)) return true;
  if (how === 'pointed' && ABSTRACT.test(two.thing.noun)) return true;
  return [one, two].every(({ left, right }) => /任务|计划|目标/u.test(left + right));
}

/** 投资2.4亿元的物流园 and 总投资2.6亿元的物流园: one measure of one thing. */
function ownSame(one: Mentioned, two: Mentioned): boolean {
  const [x, y] = [one, two].map(({ right }) => right.replace(/[“”]/gu, '')) as [string, string];
  const length = sharedStart(y, x);
  return x.startsWith('的') && length >= 5 && one.left.slice(-2) === two.left.slice(-2) && one.left.length >= 2;
}

/** 1.02亿元的这项工程, 每亩180元的这一标准: the measure is told as before, of the only such thing. */
const OWN_POINTED = /^的(?:这|该|此|上述)/u;

function isThisOne({ left: x, around, quantity: a }: Mentioned, { left: y, quantity: b, right }: Mentioned): boolean {
  const measure = y.slice(-2);
  const name = right.replace(/^的(?:这|该|此|上述)(?:[一个项条座次场批笔栋家所处]|部分)?/u, '');
  if (measure.length === 2 && x.includes(measure)) return true;
  return isSlip(a, b) && name.length > 1 && around.includes(name.slice(0, 2));
}

/** 坝高38.5米 and 坝高35.8米的水库: the measure before both, the thing behind the second. */
function isOwnMeasure(one: Mentioned, two: Mentioned): boolean {
  const measure = two.left.slice(-2);
  const thing = two.right.slice(1).slice(0, sharedStart(two.right.slice(1), one.around));
  return measure.length === 2 && one.left.endsWith(measure) && thing.length >= 2;
}
