import { CodeSet } from '../../text/codes.ts';
import { order, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { VERBS } from '../indicator-words.ts';
import { looksLike } from './same-phrase.ts';

/** What speaks for two numbers being one. */
export interface Likeness {
  readonly evidence: number;
  /** The longest words that they share. */
  readonly words: string;
}

const LEFT = 24;
const RIGHT = 12;
/** A clause of fewer characters names nothing. */
const SHORT = 4;
const ENDS = new CodeSet('。！？；\n');
const RIGHT_ENDS = new CodeSet('，。！？；：、（）()“”\n');
/** Words that everything in a report is told with. */
const GENERIC: ReadonlySet<string> = new Set(
  '全年 今年 本年 年度 累计 共计 合计 完成 开展 实现 组织 投入 投资 资金 万元 亿元 新增 达到 其中 全县 全镇 全市 全乡 全区 我县 我镇 我市 我局 全局 工作 建设 活动 项目 问题 人员 群众 各类 目前 年底 年末 截至 已经 均已 全部 通过 以上 实施 重点 推进 有效 发放 同比 增长 下降 增加 平均 人均 收入 个村 行政 办理 受理 服务 覆盖'.split(
    ' ',
  ),
);
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
  /其中|其余|另|不含|除|增至|升至|降至|增加到|提高到|调整|压缩|追加|不少于|不低于|不超过|不高于|至少|或$|上年|去年|往年|同期|比|较|原|计划|拟|预计|力争|目标|任务|(?<!高)标准|第[一二三四五六七八九十]|分别|(?:从|由|到|自).{0,10}[年月]的$/u;
const MEANT = /^的?(?:目标|任务|计划|标准|指标|以上|以内)/u;
const GROWTH = /(?:增长|增加|增幅|增速|下降|降幅|减少|提高|上升|上涨|同比|占|占比)(?:了|为|达|约|至|到)?$/u;

/** What was told before, by name: 上述, 前述, 这. */
const ANAPHOR = /(?:上述|前述|^以上|这)[^，。；、]{0,14}$/u;
const AGAIN = /(?:现有|共|共计)$|(?:通过|凭借|依托)[^，。；、]{0,8}$/u;
/** 年末在院的43名儿童, but not 委员满意的14件. */
const RELATIVE = /的$/u;
const NOUN = /^(?![中里内外均已全都为占是由被有在])\p{Script=Han}{2}/u;
const PRECEDED = /^的\p{Script=Han}{2}/u;

interface Words {
  readonly left: string;
  readonly clause: string;
  readonly right: string;
  readonly all: string;
}

function wordsAround({ place: { block, start, end } }: Quantity): Words {
  const { text } = block;
  let from = start as number;
  const limit = Math.max(0, start - LEFT);
  while (from > limit && !ENDS.has(text.charCodeAt(from - 1))) from--;
  let to = end as number;
  const most = Math.min(text.length, end + RIGHT);
  while (to < most && !RIGHT_ENDS.has(text.charCodeAt(to))) to++;
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  const clauses = left.split(/[，：、]/u);
  const own = clauses.at(-1) ?? '';
  // 通过这6期培训，参训的840人次: the clause before says what it is of.
  const clause = own.length < SHORT ? `${clauses.at(-2) ?? ''}${own}` : own;
  return { left, clause, right, all: `${left}|${right}` };
}

/** So many pairs that stand beside both numbers tell the same thing. */
const MANY = 6;
const HAN = /^\p{Script=Han}{2}$/u;

function pairsOf(words: string): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (!GENERIC.has(pair) && HAN.test(pair)) out.add(pair);
  }
  return out;
}

/** How many pairs of characters that mean something stand beside both numbers. */
function sharedPairs(one: Words, two: Words): number {
  const near = pairsOf(`${two.clause}|${two.right}`);
  const other = pairsOf(one.all);
  const back = pairsOf(`${one.clause}|${one.right}`);
  let count = 0;
  for (const pair of near) if (other.has(pair)) count++;
  let touching = 0;
  for (const pair of pairsOf(two.all)) if (back.has(pair)) touching++;
  return Math.min(count, touching);
}

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
function areOpposed(one: Words, two: Words): boolean {
  const [x, y] = [one, two].map(({ clause, right }) => clause + right.replace(SAID, '')) as [string, string];
  return (
    OPPOSED.some((words) => {
      const [a, b] = [x.match(words), y.match(words)];
      return a !== null && b !== null && !a.some((word) => b.includes(word));
    }) || haveOtherVerbs(x, y)
  );
}

function haveOtherVerbs(x: string, y: string): boolean {
  const [a, b] = [x.match(VERB), y.match(VERB)];
  return a !== null && b !== null && !a.some((verb) => b.includes(verb));
}

/** Figures that changed places speak louder than one other figure. */
function slipEvidence(one: Quantity, two: Quantity): number {
  const [a, b] = [one.value.digits.toString(), two.value.digits.toString()];
  const figures = a.replace(/0+$/u, '').length;
  if (a.length === b.length && figures > 1 && [...a].sort().join('') === [...b].sort().join(''))
    return figures > 2 ? 3 : 2;
  return looksLike(one, two) ? 1 : 0;
}

function pairEvidence(count: number): number {
  return count >= MANY ? 4 : Math.min(3, count);
}

/** Neither is more than twice the other, and both are more than a handful. */
function areComparable(one: Quantity, two: Quantity): boolean {
  const [a, b] = [valueOf(one), valueOf(two)];
  const twice = rational(2);
  return (
    order(a, times(b, twice)) <= 0 &&
    order(b, times(a, twice)) <= 0 &&
    [a, b].every((value) => order(value, rational(5)) > 0)
  );
}

/** Two numbers of one sentence are two things. */
function areApart({ place: a }: Quantity, { place: b }: Quantity): boolean {
  if (a.block !== b.block) return true;
  for (let at = a.end as number; at < b.start; at++) if (ENDS.has(b.block.text.charCodeAt(at))) return true;
  return false;
}

/**
 * What speaks for two numbers of one unit and different values being one number; null when something speaks against it.
 * @param companions the numbers right before them are the same
 */
export function likeness(one: Quantity, two: Quantity, companions: boolean): Likeness | null {
  if (!areApart(one, two)) return null;
  const [a, b] = [wordsAround(one), wordsAround(two)];
  if (OTHER.test(a.clause) || OTHER.test(b.clause) || MEANT.test(b.right) || GROWTH.test(a.left) || GROWTH.test(b.left))
    return null;
  if (areOpposed(a, b)) return null;
  const pairs = sharedPairs(a, b);
  if (pairs === 0) return null;
  const told = toldBefore(b) + (companions ? 2 : 0);
  const slip = slipEvidence(one, two);
  // Numbers that look little like each other are one only where the words say so.
  if (slip === 0 && !areComparable(one, two)) return null;
  if (slip < 2 && (told === 0 || (slip === 0 && told < 3 && pairs < MANY))) return null;
  const words = longestShared(`${b.clause}|${b.right}`, a.all).replace(/^\||\|$/gu, '');
  return { evidence: slip + pairEvidence(pairs) + told, words };
}

/** How plainly the words around a number say that it was told before. */
function toldBefore({ clause, right }: Words): number {
  if (ANAPHOR.test(clause)) return 3;
  return AGAIN.test(clause) || (RELATIVE.test(clause) && NOUN.test(right)) || PRECEDED.test(right) ? 1 : 0;
}

/** Whether a number is one that was told before, or made of two of them. */
export function isExplained(two: Quantity, earlier: readonly Quantity[]): boolean {
  const value = scaled(two, 6);
  const values = earlier.map((one) => scaled(one, 6));
  if (values.includes(value)) return true;
  const few = values.slice(0, 12);
  return few.some((x, i) => few.some((y, j) => i < j && (x + y === value || x - y === value || y - x === value)));
}

function scaled({ value: { digits, scale } }: Quantity, to: number): bigint {
  return digits * 10n ** BigInt(Math.max(0, to - scale));
}
