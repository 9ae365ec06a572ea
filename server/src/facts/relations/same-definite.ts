import { order, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { sharedEnd, thingOf, type Thing } from '../indicator-thing.ts';
import type { Quantity } from '../model.ts';
import { looksLike } from './same-phrase.ts';

/**
 * How the words of a number say that it was told before: pointed: 上述8所 · all: 12个网格全部, 全年11次 · relative: 干部认购的2.8万斤,
 * 化解的积案有32件 · base: 总投资5940万元的68% · told: 发生率降到7.8%, 到位资金共34.8亿元 · owned: 总投资2.6亿元的物流园 · bare: the
 * name alone.
 */
export type Definite = 'pointed' | 'all' | 'relative' | 'base' | 'told' | 'owned' | 'bare';

const LEFT = 30;
const RIGHT = 16;
const CLAUSE = /[，。；：！？、（）()\n,;]/u;
const SENTENCE = /[。！？；\n]/u;
const SENTENCE_REACH = 70;

function lastOf(words: string, marks: RegExp): string {
  return words.split(marks).at(-1) ?? '';
}

/** What stands before a bracket whose words only tell a number: 扶贫车间名单（截至12月20日，共49个）. */
const IN_BRACKET = /(?:^|[，。；：、\n])([^，。；：、（(\n]{2,24})[（(][^（()）]*$/u;
const LIST_NAME = /(?:名单|一览表|清单|目录|统计表|汇总表|明细表|情况表|花名册|台账|表|册)$/u;
const ONLY_COUNTS = /^(?:共|共计|合计|计|总计|总数)?$/u;

/** 漏损率由13.4%降到: the words before both values name it. */
const CHANGED = /[由从][^，。；由从]*\d[^，。；]*$/u;

/** A number with what its clause says of it. */
export class Mentioned {
  readonly quantity: Quantity;
  /** The words of its clause before it and behind it. */
  readonly left: string;
  readonly right: string;
  /** Its name stands before the bracket that it is told in. */
  readonly listed: string;
  #thing: Thing | null = null;
  #around: string | null = null;

  constructor(quantity: Quantity) {
    const { block, start, end } = quantity.place;
    const before = block.text.slice(Math.max(0, start - LEFT), start);
    this.quantity = quantity;
    this.left = lastOf(before, CLAUSE).replace(CHANGED, '');
    this.right = block.text.slice(end, end + RIGHT).split(CLAUSE)[0] ?? '';
    const bracket = ONLY_COUNTS.test(this.left) && /[（(]/u.test(before) ? IN_BRACKET.exec(before) : null;
    this.listed = bracket?.[1]?.replace(LIST_NAME, '') ?? '';
  }

  get thing(): Thing {
    return (this.#thing ??=
      this.listed === '' ? this.ownThing() : thingOf(plain(this.listed), ''));
  }

  private ownThing(): Thing {
    const left = plain(this.left.replace(POINTER, ''));
    return OF_BASE.test(this.right) ? thingOf(left.replace(/^(?:完成|占|达到?)+/u, ''), '') : thingOf(left, plain(this.right));
  }

  /** Its sentence up to the end of its clause or the next number. */
  get around(): string {
    const { block, start, end } = this.quantity.place;
    return (this.#around ??= plain(
      lastOf(block.text.slice(Math.max(0, start - SENTENCE_REACH), start), SENTENCE) +
        (/^[^\d，。；：]{0,16}/u.exec(block.text.slice(end, end + RIGHT))?.[0] ?? ''),
    ));
  }

  /** What is counted, with what narrows it. */
  get name(): string {
    return (this.thing.narrowed + this.thing.noun).replace(FILLING, '');
  }
}

/** Long and short names of one thing. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/规模以上/gu, '规上'],
  [/限额以上/gu, '限上'],
  [/建档立卡/gu, ''],
  [/[“”"‘’]/gu, ''],
];

function plain(words: string): string {
  return SHORT.reduce((all, [long, short]) => all.replace(long, short), words);
}

const FILLING = /[的了有共其]|全部|所有|全[省市县区镇乡村年]|今年|当年|本年|累计|合计|总计/gu;
const DEMONSTRATIVE =
  '(?:上述|前述|^以上|所述|(?<!应)该(?![镇村县市区乡局院校所站公工])|(?<!对)这(?![里边样种次]|一年)|(?<![因如由就])此(?![前后外次间时]))';
const POINTER = new RegExp(`^.*${DEMONSTRATIVE}(?:一|些|批|笔|支|条|项|个|类|几)?`, 'u');
const POINTED = new RegExp(`(?:(?!该)${DEMONSTRATIVE}[^，。；、]{0,8}|该[^，。；、]{0,4})$`, 'u');
const ALL_BEFORE = /(?:全部|所有|面对|全[省市县区镇乡村校院局年])$/u;
const ALL_TOLD = /[^，。；]{2,}(?<!公)(?:共|共计|合计|总计)$/u;
const ALL_BEHIND = /全部|均(?!衡)|(?<!首)都(?!市)|一律|无一|悉数|全都|全员|逐[一个户件项]|各自|已/u;
const LEADING = /^(?:给|为|对|将|把|向|在|从|让|由|按|凭|靠|依托|通过)?$/u;
const NAME = /^\p{Script=Han}{2}/u;
const OF_BASE = /^的(?:\d|百分之|[一二三四五六七八九]成)/u;
const OWNED = /^的(?:\p{Script=Han}|[“”]){3}/u;
const TOLD = /(?:降|升|增|提高|增加|减少|下降|上升|提升|上涨|攀升|回落|压)(?:到|至|为)$|(?:达到?|为|是)$/u;
const RELATIVE_NAME = /[^，。；、]{2,}的\p{Script=Han}{2,10}(?:有|共|共有|达|达到|为)$/u;

/** How the words of a number say that it was told before; null where they do not. */
export function definiteness(two: Mentioned): Definite | null {
  const { left, right, listed } = two;
  if (POINTED.test(left)) return 'pointed';
  if (OF_BASE.test(right)) return 'base';
  if (OWNED.test(right)) return 'owned';
  if (listed !== '' || ALL_TOLD.test(left) || (ALL_BEFORE.test(left) && NAME.test(right))) return 'all';
  if (left.endsWith('的') && left.length > 2 && NAME.test(right)) return 'relative';
  if (LEADING.test(left) && NAME.test(right)) return ALL_BEHIND.test(right) ? 'all' : 'bare';
  if (RELATIVE_NAME.test(left)) return 'relative';
  return TOLD.test(left) ? 'told' : null;
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

/** Figures that changed places: no other number looks so by chance. */
function isTurned(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.value.digits.toString(), b.value.digits.toString()];
  return x !== y && x.replace(/0+$/u, '').length > 1 && [...x].sort().join('') === [...y].sort().join('');
}

const TWICE = rational(2);

function areComparable(a: Quantity, b: Quantity): boolean {
  const [x, y] = [valueOf(a), valueOf(b)];
  return order(x, times(y, TWICE)) <= 0 && order(y, times(x, TWICE)) <= 0;
}

/** How much of the second number's name the first one's sentence tells; of a name behind it, the beginning counts. */
function coveredBy(one: Mentioned, two: Mentioned): number {
  const { noun, narrowed } = two.thing;
  if (noun.length < 2) return 0;
  const { around } = one;
  if (around.includes(noun.slice(-2)) || sharedEnd(one.thing.noun, noun) >= 2) {
    const covered = coverage(two.name, around);
    if (covered >= 0.8) return covered;
  }
  const start = plain(two.right).slice(0, sharedStart(plain(two.right), around));
  if (start.length < (narrowed === '' ? 3 : 2)) return 0;
  return coverage((narrowed + start).replace(FILLING, ''), around);
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

/** Another time, place, plan or part: not what was told. */
const APART =
  /其中|其余|另|不含|除|调整|压缩|追加|不少于|不低于|不超过|不高于|至少|或$|上年|去年|往年|同期|比|较|原|计划|拟|预计|力争|(?<!对照|对照年度)目标|任务|(?<!高)标准(?!化|厂房|地)|第[一二三四五六七八九十]|分别|每|平均|(?:从|由|到|自).{0,10}[年月]的$/u;
const MEANT = /^的?(?:目标|任务|计划|标准|指标|以上|以内)/u;
const YEARS = /(?:\d{4}|[〇一二三四五六七八九十]{2,4})年|\d{1,2}月/gu;

function isApart({ left, right }: Mentioned): boolean {
  return APART.test(left) || MEANT.test(right);
}

/** The second one's clause names a time that the first one's sentence does not. */
function isOfOtherTime(one: Mentioned, two: Mentioned): boolean {
  return (two.left.match(YEARS) ?? []).some((time) => !one.around.includes(time));
}

/** Things that a report counts at every turn. */
const GENERIC =
  /^(?:项目|企业|人员|群众|问题|案件|活动|单位|资金|部门|学生|人口|工程|任务|事项|产品|设施|地区|村民|农户|干部|党员|平台|基地|措施|建议|意见|服务|工作|隐患|线索|纠纷|贷款|投资|收入|支出|企业获)$/u;

/** How well the words of the first number's own clause name the second one's thing. */
export function fitOf({ left, right }: Mentioned, { name }: Mentioned): number {
  return coverage(name, plain(left + right));
}

const NO_NAME = /^[\d〇一二三四五六七八九十]*(?:年|月|季度)$/u;
const EACH = /每[个名位户县镇乡村家所人]/u;
const HANDFUL = rational(5);

/** Whether the second number, by its words, is the first one told again. */
export function tellsAgain(one: Mentioned, two: Mentioned, how: Definite): boolean {
  const [a, b] = [one.quantity, two.quantity];
  if (!areComparable(a, b)) return false;
  if (how === 'pointed' && ABSTRACT.test(two.thing.noun)) return (isTurned(a, b) || looksLike(a, b)) && two.thing.verb === '';
  if (isApart(one) || isApart(two) || EACH.test(two.around) || isOfOtherTime(one, two)) return false;
  if (how !== 'pointed' && order(valueOf(b), HANDFUL) <= 0 && a.kind === 'amount') return false;
  const { noun } = two.thing;
  const turned = isTurned(a, b);
  const slip = turned || looksLike(a, b);
  const covered = coveredBy(one, two);
  if (how === 'pointed') {
    if (two.thing.verb !== '') return false;
    return covered >= 0.5 || (turned && shareCharacter(noun, one.name));
  }
  if (how === 'owned') return ownSame(one, two);
  if (GENERIC.test(two.name) && !(slip && ALL_BEFORE.test(two.left))) return false;
  if (NO_NAME.test(two.name)) return false;
  const more = order(valueOf(b), valueOf(a)) > 0;
  if (how === 'all' && turned && a.value.digits >= 100n && shareCharacter(noun, one.name)) return true;
  if (how === 'all' || how === 'relative') return covered >= 0.8 && (more || slip);
  if (how === 'bare') return slip && covered >= 0.8;
  return turned && covered >= 0.8 && noun.length >= 3;
}

/** Whether its own name says that it counts other things than the second one does: 1个社区 beside 16个行政村. */
export function isOfOthers({ right }: Mentioned, { name, right: behind }: Mentioned): boolean {
  const own = /^\p{Script=Han}{2,4}/u.exec(right)?.[0] ?? '';
  return own !== '' && !shareCharacter(own, name + behind);
}

/** Whether the words of a number that points back name nothing themselves: 这一纪录628公斤. */
export function isAbstract({ thing }: Mentioned): boolean {
  return ABSTRACT.test(thing.noun);
}

/** 投资2.4亿元的物流园 and 总投资2.6亿元的物流园: one measure of one thing. */
function ownSame(one: Mentioned, two: Mentioned): boolean {
  const [x, y] = [one, two].map(({ right }) => right.replace(/[“”]/gu, '')) as [string, string];
  const length = sharedStart(y, x);
  return x.startsWith('的') && length >= 5 && one.left.slice(-2) === two.left.slice(-2) && one.left.length >= 2;
}
