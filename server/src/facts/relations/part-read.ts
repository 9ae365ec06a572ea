import { codesOf } from '../../text/codes.ts';
import { order, plus, rational, ZERO } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { sharedEnd } from '../indicator-thing.ts';
import { isBacked } from './disclaimer.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import { sizeOf } from './same-alike.ts';
import type { Bound } from './part-named.ts';
import { clauseStart, type Told } from './part-told.ts';
import { BY_NOW, CARRIED, ELSEWHERE, EXCUSED, FLOWS, NO_WHOLE, PREDICATE, TOTAL } from './part-words.ts';

/** One number and those before it that are read with it. */
interface Context {
  readonly one: Told;
  readonly before: readonly Told[];
  /** The words of its sentence before it. */
  readonly words: string;
  readonly isMore: (one: Mention, whole: Mention) => boolean;
}

/** Which of the numbers before may be the whole of one, by one reading of its words; null where they do not say so. */
type Reading = (context: Context) => ((whole: Told) => boolean) | null;

const ENDS = codesOf('。；！？');
const REACH = 48;

function statementBefore({ text, start }: Mention): string {
  let at = start;
  const limit = Math.max(0, start - REACH);
  while (at > limit && !ENDS.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, start);
}

/** Both stand in one sentence, with no ； between them. */
function areOfOneStatement(whole: Told, { mention, sentence }: Told): boolean {
  return whole.sentence === sentence && !mention.text.slice(whole.mention.end, mention.start).includes('；');
}

const JOINED = /^(?:和|及|与|以及|或)/u;

/** It stands in a clause of its own, not in a row: 签约193个、开工664个 tells two things. */
function opensClause(mention: Mention): boolean {
  const { text, start } = mention;
  const at = clauseStart(mention);
  return (at === 0 || '，,。：:；'.includes(text.charAt(at - 1))) && !JOINED.test(text.slice(at, start));
}

const AMIDST =
  /(?:^|[，,。；：:、（(为是在于])这?(?:其中|当中|里面|里头|里边)[，：,:]?(?:[^，。；、：]{0,24}[，,])?[^，。；：]*$/u;
/** Right behind the number that it speaks of. */
const RIGHT_BEHIND = /^[，,]这?(?:当中|里面|里头|里边)/u;
const OF_THEM_BEHIND = /^[^，。；]{0,2}(?:属于|属|是|为|在)其中/u;

/** 其中, 当中, 里面 before it or 属于其中的 behind it. */
const amidst: Reading = ({ one: { mention, sentence, isFirst, lead } }) => {
  const { gap, tail } = mention;
  if (!/[中里]/u.test(gap) && !tail.includes('其中') && !lead.includes('其中')) return null;
  if (!AMIDST.test(gap) && !AMIDST.test(lead) && !OF_THEM_BEHIND.test(tail)) return null;
  const opens = isFirst && !gap.replace(/(?:其中|当中|里面|里头|里边|这里面)[，,]?.*$/u, '').includes('，');
  if (RIGHT_BEHIND.test(gap)) return (whole) => whole.mention.end === mention.from;
  return (whole) => whole.sentence >= sentence - (opens ? 1 : 0);
};

/** 仅土建一项就占去, 外地机械就有, 护理型床位占了. */
const MERE =
  /(?:^|[，,：；。])(?:其中|里面|里头)?(?:仅仅?是?(?!供|次于|限)|光是|光(?![伏照缆电源网荣明谷彩学线])|单是|单单)[^，。；]{2,20}$|[^，。；、]{2,}(?:就[有达占是用超花需]|占[了去])[^，。；]{0,3}$/u;

const mere: Reading = ({ one, words }) =>
  /[仅光单就占]/u.test(words) && MERE.test(words) && opensClause(one.mention)
    ? (whole) => areOfOneStatement(whole, one)
    : null;

const AFTER_SET = '[有已能可达符被通属因经尚仍未正需女男党还又约近超获取领具拥持占来从由凡\\d]|大多|半数|均';
/** 在这些老人中, 新增的企业中，, 养猪场里头. */
const SET = new RegExp(
  `(?:^|[，,。；：])(?:在|从)?([^，,。；：、\\d中]{1,16}?)(?:当中|之中|中(?=[，,]|${AFTER_SET}|$)|里面|里头|里边|之内)([^。；：、中]*)$`,
  'u',
);
const NO_SET =
  /(?:过程|工作|活动|行动|建设|检查|会议|测评|评比|考核|竞赛|比赛|年度|年|期|其|空|手|心|集|高|初|途|整治|治理|改革|创建|发展|推进|实施|服务|普查|普法|调查|测试|考试|督查|巡察|巡查|会)$/u;
const DEMONSTRATIVE = /^(?:这[些批类]?|上述|前述|以上|该[批类]?|此[类批]|在|从)+/u;

const among: Reading = ({ one, words, before }) => {
  const match = /[中里内]/u.test(words) ? SET.exec(words) : null;
  if (!match) return null;
  const [, set = '', rest = ''] = match;
  if (NO_SET.test(set)) return null;
  const name = set.replace(DEMONSTRATIVE, '');
  const isNear = (whole: Told): boolean => whole.sentence >= one.sentence - 1;
  // The set goes on for the clauses that follow where they name its things: 他们中……，女干部31名.
  const isFar = /[，,].*[，,]/u.test(rest);
  const isNamed = ({ thing: { noun } }: Told): boolean => sharedEnd(noun, name) >= Math.min(2, name.length);
  const named = before.some((whole) => isNear(whole) && isNamed(whole));
  return (whole) => {
    if (!isNear(whole) || (isFar && sharedEnd(whole.thing.noun, one.thing.noun) < 2)) return false;
    if (name === '' || name.endsWith('们')) return true;
    return named ? isNamed(whole) : sharePair(name, whole.mention.clause);
  };
};

function sharePair(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

const OF_GOT = /所([\p{Script=Han}]{2})(?:的|到的|来的|得的)?([\p{Script=Han}]{1,6}?)[有达共为]?$/u;

/** 拨付所争取资金: what was said to be got. */
const ofGot: Reading = ({ words }) => {
  const match = words.includes('所') ? OF_GOT.exec(words) : null;
  return match ? (whole) => whole.mention.clause.includes(match[1] as string) : null;
};

const LATER = FLOWS.map(
  ([, later]) => new RegExp(`^(${BY_NOW})(?:${later})(?:了|完毕|到位|成功|完成|合格|的|有|达|为|到)*(.{0,10})$`, 'u'),
);
const EARLIER = FLOWS.map(([earlier]) => new RegExp(`(?:${earlier})(?!率|中)`, 'u'));
/** What came in this year is not all that there was to do. */
const NEWLY = /新[收受立签增开改建扩晋认获引培设招购添植造入纳]|应/u;
const DONE = /已|均|实际|全部|都|其中|目前|截至|当场|当庭/u;
/** Of what was tried only some can come out so. */
const SOME =
  /^(?:成活|存活|合格|不合格|达标|及格|通过|录取|录用|入选|获奖|中签|收回|回收|返还|查实|属实|确诊|检出|签收|归还|退回|到会|出席|到场|到岗|返岗)/u;

/** 梳理积案45件，已化解54件: a later stage of what was told. */
const ofFlow: Reading = ({ one }) => {
  const { lead } = one;
  const { tail } = one.mention;
  if (lead.length > 26 || !(DONE.test(lead) || SOME.test(lead)) || !opensClause(one.mention)) return null;
  const found = LATER.flatMap((later, i) => {
    const match = later.exec(lead);
    return match ? [{ earlier: EARLIER[i] as RegExp, by: match[1] ?? '', noun: match[2] ?? '' }] : [];
  });
  if (found.length === 0) return null;
  const own = tail === '' ? '' : one.thing.noun;
  return (whole) => {
    if (!areOfOneStatement(whole, one) || NEWLY.test(whole.mention.clause)) return false;
    const { noun, narrowed } = whole.thing;
    return found.some(({ earlier, by, noun: after }) => {
      if (!earlier.test(whole.lead) || !(DONE.test(by) || SOME.test(lead))) return false;
      const name = (after || own).replace(/(?:的|有|共)+$/u, '');
      return name === '' || (narrowed + noun).endsWith(name) || (noun !== '' && name.endsWith(noun));
    });
  };
};

const HEADLESS = /[^，。；、]{2}的(?:有|达|达到|共|为|计|约|就有)?$/u;
/** A first look for what PREDICATE is found by. */
const MARKED = /[已均都全其当现目至实]/u;
/** 412条已经亮灯 */
const SAID = /^(?:已(?!故|婚)|均(?!衡)|全部|都(?!市)|通过|获(?!奖)|达到|属于|尚|仍|符合)/u;

/** 获评文明村的12个, 已经流转960亩, 412条已亮灯: no name, it speaks of the things just told. */
const headless: Reading = ({ one }) => {
  const { mention } = one;
  const { tail } = mention;
  const { lead } = one;
  const bare = lead === '' && SAID.test(tail);
  if (
    !bare &&
    !(lead.includes('的') && HEADLESS.test(lead)) &&
    !(tail === '' && MARKED.test(lead) && PREDICATE.test(lead))
  )
    return null;
  if (!opensClause(mention)) return null;
  return (whole) =>
    areOfOneStatement(whole, one) &&
    !HEADLESS.test(whole.lead) &&
    (bare || tail === '' || sharedEnd(one.thing.noun, whole.thing.noun) >= 2);
};

/** 登记在册的出租车412辆，安装定位的出租车435辆: the same things, those of which something is said. */
const relative: Reading = ({ one }) => {
  if (!one.lead.includes('的') && !one.mention.tail.includes('的')) return null;
  const { noun, narrowed } = one.thing;
  const full = narrowed + noun;
  const head = full.slice(full.lastIndexOf('的') + 1);
  if (!full.includes('的') || head.length < 2 || !opensClause(one.mention) || NEWLY.test(one.lead)) return null;
  return (whole) => {
    const { lead, thing } = whole;
    const name = thing.narrowed + thing.noun;
    return name.endsWith(head) && areOfOneStatement(whole, one) && (!name.includes('的') || TOTAL.test(lead));
  };
};

/** Money and weight are told of many sides of a thing; what is counted has one. */
const MANY_SIDED: ReadonlySet<string> = new Set(['元', '公斤', '美元', '立方米', '千瓦']);
/** 总长, 总里程: how a total is measured. */
const COUNTED = /总?(?:人数|户数|里程|面积|长度|长|数量?|量|规模)$/u;
const SUMMED = /总(?![部工书队理经台站院局支]|公司|体)|合计|编制|核定|保有量|实际开放/u;

/** 总床位2640张，护理型床位2960张: all there is of a thing and some of it. */
const ofTotal: Reading = ({ one, before }) => {
  const { mention } = one;
  if (!before.some((whole) => whole.isTotal || whole.sentence === one.sentence) || !opensClause(mention)) return null;
  const { thing } = one;
  const own = thing.narrowed + thing.noun;
  if (own.length < 2 || one.isTotal || thing.verb !== '' || NEWLY.test(one.lead)) return null;
  return (whole) => {
    if (!areOfOneStatement(whole, one)) return false;
    const { noun } = whole.thing;
    if (isListed(whole, one, before)) return sharedEnd(noun, thing.noun) >= 2;
    if (noun.length < 2 || !whole.isTotal || NEWLY.test(whole.lead)) return false;
    if (own.length > noun.length && own.endsWith(noun)) return true;
    if (!SUMMED.test(whole.lead)) return false;
    const name = noun.replace(COUNTED, '');
    return sharedEnd(noun, thing.noun) >= 2 || (!MANY_SIDED.has(mention.base) && own.includes(name.slice(-2)));
  };
};

/** 企业38家，产值超亿元的5家，规上企业42家: the number between is a part of the first. */
function isListed(whole: Told, one: Told, before: readonly Told[]): boolean {
  const alike = before.filter(({ mention }) => mention.base === one.mention.base);
  const last = alike.at(-1);
  return (
    last !== undefined &&
    alike.at(-2) === whole &&
    !HEADLESS.test(whole.lead) &&
    HEADLESS.test(last.lead) &&
    last.sentence === one.sentence
  );
}

/** 里程, 面积: measures by which a thing is told again. */
const MEASURE = /(?:里程|面积|长度|人数|户数|数量|资金|金额|产量|容量|床位)$/u;

/** 村道硬化里程 of 村道: a longer name of one beginning. */
const longer: Reading = ({ one }) => {
  if (one.mention.tail === '' && !/[程积度数量金额位]$/u.test(one.lead)) return null;
  const { noun, narrowed } = one.thing;
  const full = narrowed + noun;
  if (full.length < 4 || NEWLY.test(one.lead) || !opensClause(one.mention) || !MEASURE.test(full)) return null;
  return (whole) => {
    const { noun: name, verb } = whole.thing;
    return name.length >= 2 && verb === '' && full.startsWith(name) && full !== name && areOfOneStatement(whole, one);
  };
};

const READINGS: readonly (readonly [name: string, read: Reading])[] = Object.entries({
  amidst,
  mere,
  among,
  ofGot,
  ofFlow,
  headless,
  relative,
  ofTotal,
  longer,
});

/** Units that count the same things: 经营户386家，其中397户. */
const NEAR_UNITS: readonly string[] = ['家户', '个处座', '台辆部', '件条', '村个', '所个'];
/** The rows that a unit stands in, a bit each. */
const ROWS = new Map<string, number>();
NEAR_UNITS.forEach((row, i) => {
  for (const unit of row) ROWS.set(unit, (ROWS.get(unit) ?? 0) | (1 << i));
});

/** The rows of a unit; 0 where nothing else counts the same. */
export function rowsOf(unit: string): number {
  return ROWS.get(unit) ?? 0;
}

function areNear(a: string, b: string): boolean {
  return a === b || (rowsOf(a) & rowsOf(b)) !== 0;
}

/** 建议9件、提案7件，已办结14件: what is told in one row is meant together. */
function isInRow({ mention }: Told, before: readonly Told[]): boolean {
  const same = (other: Told): boolean => other.mention.base === mention.base && other.mention.text === mention.text;
  const next = before.find((other) => same(other) && other.mention.start > mention.end);
  return (
    /[、和及与]$/u.test(mention.mark) ||
    (next !== undefined &&
      /^[^，。；：]{0,3}[、和及与][^，。；：、]*$/u.test(mention.text.slice(mention.end, next.mention.start)))
  );
}

/** A first look at two values, before the bounds of either are read. */
function isLess(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (rowsOf(a.unit) & rowsOf(b.unit)) !== 0
    ? sizeOf(a) < sizeOf(b)
    : order(valueOf(a), valueOf(b)) < 0;
}

function mayHold({ mention: whole }: Told, { mention }: Told): boolean {
  return (
    areNear(whole.base, mention.base) &&
    !whole.qualifies &&
    whole.depth <= mention.depth &&
    (whole.text !== mention.text || whole.end <= mention.from + 1)
  );
}

/** Of several numbers that may be its whole, those that name its own kind of thing. */
function ofItsKind({ thing: { noun }, lead }: Told, wholes: readonly Told[]): readonly Told[] {
  if (noun.length < 2 || HEADLESS.test(lead) || PREDICATE.test(lead)) return wholes;
  const isOfKind = ({ thing }: Told): boolean => sharedEnd(thing.noun, noun) >= 2;
  const last = wholes.at(-1);
  return last && isOfKind(last) ? wholes.filter(isOfKind) : wholes;
}

/** The text tells why the part is more. */
function isExcused(name: string, { one: { mention }, words }: Context, whole: Told): boolean {
  const since = whole.mention.text === mention.text ? whole.mention.end : 0;
  const after = mention.text.slice(since, mention.to);
  // 其中 leaves no doubt of what the part is of.
  if (name === 'amidst') return CARRIED.test(after);
  return CARRIED.test(words) || EXCUSED.test(after) || isBacked([whole.mention, mention]);
}

/** 头一批46个，后一批29个，已整改58个: what became of things may be told of all of them. */
function isOfSum({ lead, mention }: Told, wholes: readonly Told[]): boolean {
  if (wholes.length < 2 || !PREDICATE.test(lead)) return false;
  const values = new Set(wholes.map((whole) => valueOf(whole.mention.quantity)).map(({ n, d }) => `${n}/${d}`));
  const sum = [...values].map((value) => value.split('/').map(BigInt) as [bigint, bigint]);
  const total = sum.reduce((all, [n, d]) => plus(all, rational(n, d)), ZERO);
  return order(valueOf(mention.quantity), total) <= 0;
}

/** 党员1046名。女性268名，35岁以下213名，有大专学历的397名: another number near by may be meant as well. */
function isHeld(name: string, { one, before, isMore }: Context): boolean {
  if (!'headless relative'.includes(name) || PREDICATE.test(one.lead)) return false;
  return before.some(
    ({ mention, sentence }) =>
      sentence >= one.sentence - 1 && mention.base === one.mention.base && !isMore(one.mention, mention),
  );
}

/**
 * The whole that a number is more than, by one of the readings of its words; null when some number that its words may mean
 * holds it.
 * @param before the numbers before it that are read with it, in order of place
 */
export function wholeOf(
  one: Told,
  before: readonly Told[],
  isMore: (one: Mention, whole: Mention) => boolean,
): Bound | null {
  const { mention } = one;
  if (mention.qualifies || mention.glued) return null;
  const near = before.filter((whole) => mayHold(whole, one));
  const less = new Set(near.filter((whole) => isLess(whole.mention.quantity, mention.quantity)));
  if (less.size === 0) return null;
  const context = { one, before, words: statementBefore(mention), isMore };
  for (const [name, read] of READINGS) {
    const accepts = read(context);
    if (!accepts) continue;
    const wholes = ofItsKind(one, near.filter(accepts));
    if (wholes.length === 0 || !wholes.every((whole) => less.has(whole))) continue;
    const whole = wholes.findLast(({ mention: { clause } }) => !NO_WHOLE.test(clause));
    if (!whole || !wholes.every((other) => isMore(mention, other.mention))) continue;
    if (ELSEWHERE.test(one.lead) || isExcused(name, context, whole)) continue;
    if (name !== 'amidst' && (isInRow(whole, before) || isHeld(name, context) || isOfSum(one, wholes))) continue;
    return { whole: whole.mention, part: mention, roles: ['总数', '其中'] };
  }
  return null;
}
