import { codesOf } from '../../text/codes.ts';
import { sharedEnd } from '../indicator-thing.ts';
import type { Mention } from './mentions.ts';
import type { Quantity } from '../model.ts';
import { ofKind, ofThings } from './part-kinds.ts';
import { opensClause, type Told } from './part-told.ts';
import { BY_NOW, FLOWS, PREDICATE, TOTAL } from './part-words.ts';

/** One number and those before it that are read with it. */
export interface Context {
  readonly one: Told;
  readonly before: readonly Told[];
  /** Those of them that it is more than at first sight, in its unit: no other one can be a whole that it exceeds. */
  readonly less: readonly Told[];
  /** The words of its sentence before it. */
  readonly words: string;
  readonly isMore: (one: Mention, whole: Mention) => boolean;
}

/** Which of the numbers before may be the whole of one, by one reading of its words; null where they do not say so. */
type Reading = (context: Context) => ((whole: Told) => boolean) | null;

const ENDS = codesOf('。；！？');
const REACH = 48;

/** The words of its sentence before a number, 48 characters at most. */
export function statementBefore({ text, start }: Mention): string {
  let at = start;
  const limit = Math.max(0, start - REACH);
  while (at > limit && !ENDS.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, start);
}

/** Both stand in one sentence, with no ； between them. */
function areOfOneStatement(whole: Told, { mention, sentence }: Told): boolean {
  return whole.sentence === sentence && !mention.text.slice(whole.mention.end, mention.start).includes('；');
}

const AMIDST =
  /(?:^|[，,。；：:、（(为是在于可但而却])这?(?:其中|当中|里面|里头|里边)[，：,:]?(?:[^，。；、：]{0,24}[，,])?[^，。；：]*$|(?:^|[，,])[^，。；]{0,12}从中[^，。；]{0,16}$/u;
/** 内含省级资金655万元, 从中评出65篇: of the number right before. */
const INSIDE = /^[^，。；：]{0,10}[，,（(](?:内含|内有|其内|(?:并|也|均)?包含|其中含)[^，。；：\d]*$/u;
/** Right behind the number that it speaks of. */
const RIGHT_BEHIND = /^[，,]这?(?:当中|里面|里头|里边)/u;
const OF_THEM_BEHIND = /^[^，。；]{0,2}(?:属于|属|是|为|在)其中/u;

/** 其中, 当中, 里面 before it or 属于其中的 behind it. */
const amidst: Reading = ({ one: { mention, sentence, isFirst, lead, tail } }) => {
  const { gap } = mention;
  if (gap.includes('内') || gap.includes('含')) {
    if (INSIDE.test(gap)) return (whole) => whole.mention.end === mention.from;
  }
  if (!/[中里]/u.test(gap) && !tail.includes('其中') && !lead.includes('其中')) return null;
  if (!AMIDST.test(gap) && !AMIDST.test(lead) && !OF_THEM_BEHIND.test(tail)) return null;
  const opens = isFirst && !gap.replace(/(?:其中|当中|里面|里头|里边|这里面)[，,]?.*$/u, '').includes('，');
  if (RIGHT_BEHIND.test(gap)) return (whole) => whole.mention.end === mention.from;
  // （含集中供养175人，其中失能的196人）: of what stands in the same bracket.
  if (mention.depth > 0 && /^[^（(]*[，,]其中/u.test(gap)) return (whole) => whole.mention.end === mention.from;
  return (whole) => whole.sentence >= sentence - (opens ? 1 : 0);
};

/** 仅土建一项就占去, 外地机械就有, 护理型床位占了. */
const MERE =
  /(?:^|[，,：；。])(?:其中|里面|里头)?(?:仅仅?是?(?!供|次于|限)|光是|光(?![伏照缆电源网荣明谷彩学线])|单是|单单)[^，。；]{2,20}$|[^，。；、]{2,}(?:就[有达占是用超花需]|占[了去])[^，。；]{0,3}$/u;

/** 仅前两样就占去: of several numbers together. */
const SEVERAL = /前[两三四五]|[两三四](?:者|样|项|类|种|大|家|镇|村)|合[计起]|加起/u;
const MERE_SIGNS = codesOf('仅光单就占');

const mere: Reading = ({ one, words }) =>
  MERE_SIGNS.isIn(words, 0, words.length) && MERE.test(words) && !SEVERAL.test(words.slice(words.lastIndexOf('，')))
    ? (whole) => areOfOneStatement(whole, one)
    : null;

const AFTER_SET = '[有已能可达符被通属因经尚仍未正需女男党还又约近超获取领具拥持占来从由凡\\d]|大多|半数|均';
/** Whom or what a 里 behind it may be said of; 村里 and 院里 are places. */
const MEMBERS =
  '案件|纠纷|问题|隐患|项目|企业|学生|学员|人员|对象|户|者|党员|干部|老人|代表|线索|事项|投诉|样品|房屋|车辆|设施|建议|提案|工单|申请';
/** 在这些老人中, 新增的企业中，, 养猪场里头. */
const SET = new RegExp(
  `(?:^|[，,。；：])(?:在|从)?([^，,。；：、\\d中]{1,16}?)(?:当中|之中|(?<=们)中|中(?=[，,]|${AFTER_SET}|$)|里面|里头|里边|之内|范围内|(?<=[区域园库林场])内|(?<=^.{0,4}(?:这[些批]|上述|前述).{0,8})里|(?<=${MEMBERS})里(?=[，,]|${AFTER_SET}))([^。；：、中]*)$`,
  'u',
);
const NO_SET =
  /(?:过程|工作|活动|行动|建设|检查|会议|测评|评比|考核|竞赛|比赛|年度|年|期|其|空|手|心|集|高|初|途|整治|治理|改革|创建|发展|推进|实施|服务|普查|普法|调查|测试|考试|督查|巡察|巡查|会)$/u;
const DEMONSTRATIVE = /^(?:这[些批类]?|上述|前述|以上|该[批类]?|此[类批]|在|从)+/u;

/** What is measured inside a place, not counted there: 园区内企业 are no 园区. */
const MEASURED: ReadonlySet<string> = new Set(['亩', '平方公里', '公顷', '平方米', '公里', '米']);
const THESE = /^(?:在|从)?(?:这[些批]|上述|前述|以上)/u;
const among: Reading = ({ one, words, before }) => {
  const match = /[中里内]/u.test(words) ? SET.exec(words) : null;
  if (!match) return null;
  const [all, set = '', rest = ''] = match;
  if (NO_SET.test(set)) return null;
  const inside = all.includes(`${set}内`) || all.includes(`${set}范围内`);
  if (inside && !MEASURED.has(one.mention.base)) return null;
  const name = set.replace(DEMONSTRATIVE, '');
  const last = THESE.test(set) ? before.findLast((whole) => whole.mention.base === one.mention.base) : undefined;
  const isNear = (whole: Told): boolean => whole.sentence >= one.sentence - 1;
  // The set goes on for the clauses that follow where they name its things: 他们中……，女干部31名.
  const isFar = /[，,].*[，,]/u.test(rest);
  const isNamed = ({ thing: { noun } }: Told): boolean =>
    sharedEnd(noun, name) >= Math.min(2, name.length) || (inside && noun.includes(name));
  const named = before.some((whole) => isNear(whole) && isNamed(whole));
  return (whole) => {
    if (!isNear(whole) || (isFar && sharedEnd(whole.thing.noun, one.thing.noun) < 2)) return false;
    if (name === '' || name.endsWith('们')) return true;
    if (whole === last && !named) return true;
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
  /^(?:全年|当年|最终|年内|其中)*(?:得到理赔|获得理赔|理赔|获赔|得到赔付|获得赔付|领到|成活|存活|合格|不合格|达标|及格|通过|录取|录用|入选|获奖|中签|收回|回收|返还|查实|属实|确诊|检出|签收|归还|退回|到会|出席|到场|到岗|返岗)/u;

/** 梳理积案45件，已化解54件: a later stage of what was told. */
const ofFlow: Reading = ({ one }) => {
  const { lead } = one;
  if (lead.length > 26 || !(DONE.test(lead) || SOME.test(lead))) return null;
  const found = LATER.flatMap((later, i) => {
    const match = later.exec(lead);
    return match ? [{ earlier: EARLIER[i] as RegExp, by: match[1] ?? '', noun: match[2] ?? '' }] : [];
  });
  if (found.length === 0) return null;
  const own = one.tail === '' ? '' : one.thing.noun;
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

/** It ends in 的 and names nothing: 获评文明村的. */
const HEADLESS = /[^，。；、]{2}的(?:那?部分|有|达|达到|共|为|计|约|就有)?$/u;

/** Whether a clause ends in 的 and names nothing. */
export function isHeadless(lead: string): boolean {
  const at = lead.lastIndexOf('的');
  return at > 1 && at >= lead.length - 4 && HEADLESS.test(lead);
}

/** A first look for what PREDICATE is found by. */
const MARKED = /[已均都全其当现目至实]/u;
/** 412条已经亮灯 */
const SAID = /^(?:已(?!故|婚)|均(?!衡)|全部|都(?!市)|通过|获(?!奖)|达到|属于|尚|仍|符合)/u;

/** 获评文明村的12个, 已经流转960亩, 412条已亮灯: no name, it speaks of the things just told. */
const headless: Reading = ({ one }) => {
  const { lead, tail } = one;
  const bare = lead === '' && SAID.test(tail);
  if (!bare && !isHeadless(lead) && !(tail === '' && MARKED.test(lead) && PREDICATE.test(lead))) return null;
  return (whole) =>
    areOfOneStatement(whole, one) &&
    !isHeadless(whole.lead) &&
    !(NEWLY.test(whole.lead) && PREDICATE.test(lead)) &&
    (bare || tail === '' || sharedEnd(one.thing.noun, whole.thing.noun) >= 2);
};

/** 登记在册的出租车412辆，安装定位的出租车435辆: the same things, those of which something is said. */
const relative: Reading = ({ one }) => {
  if (!one.lead.includes('的') && !one.tail.includes('的')) return null;
  const { noun, narrowed } = one.thing;
  const full = narrowed + noun;
  const head = full.slice(full.lastIndexOf('的') + 1);
  if (!full.includes('的') || head.length < 2 || NEWLY.test(one.lead)) return null;
  return (whole) => {
    const { lead, thing } = whole;
    const name = (thing.narrowed + thing.noun).replace(/类$/u, '');
    // 行政处罚类18件，……；属于交通领域的行政处罚21件: a name so long is that of the same kind.
    const isNear =
      areOfOneStatement(whole, one) || (name === head && head.length > 3 && whole.sentence === one.sentence);
    return name.endsWith(head) && isNear && (!name.includes('的') || TOTAL.test(lead));
  };
};

/** Money and weight are told of many sides of a thing; what is counted has one. */
const MANY_SIDED: ReadonlySet<string> = new Set(['元', '公斤', '美元', '立方米', '千瓦']);
/** 总长, 总里程: how a total is measured. */
const COUNTED = /总?(?:人数|户数|里程|面积|长度|长|数量?|量|规模)$/u;
const SUMMED = /总(?![部工书队理经台站院局支]|公司|体)|合计|编制|核定|保有量|实际开放/u;

/** 总床位2640张，护理型床位2960张: all there is of a thing and some of it. */
const ofTotal: Reading = ({ one, before, less }) => {
  const listed = listedWhole(one, before);
  if (!less.some((whole) => whole === listed || (whole.isTotal && whole.sentence === one.sentence))) return null;
  const { thing } = one;
  const own = thing.narrowed + thing.noun;
  if (own.length < 2 || one.isTotal || thing.verb !== '' || NEWLY.test(one.lead)) return null;
  return (whole) => {
    if (!areOfOneStatement(whole, one)) return false;
    const { noun } = whole.thing;
    if (whole === listed) return sharedEnd(noun, thing.noun) >= 2;
    if (noun.length < 2 || !whole.isTotal || NEWLY.test(whole.lead)) return false;
    if (isNarrower(own, noun)) return true;
    if (own.length > noun.length && own.endsWith(noun)) return true;
    if (!SUMMED.test(whole.lead)) return false;
    const name = noun.replace(COUNTED, '');
    return sharedEnd(noun, thing.noun) >= 2 || (!MANY_SIDED.has(one.mention.base) && own.includes(name.slice(-2)));
  };
};

/** 企业38家，产值超亿元的5家，规上企业42家: the number between is a part of the first. Null when there is no such one. */
function listedWhole(one: Told, before: readonly Told[]): Told | null {
  let last: Told | null = null;
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i] as Told;
    if (other.mention.base !== one.mention.base) continue;
    if (last) return isHeadless(other.lead) ? null : other;
    if (other.sentence !== one.sentence || !isHeadless(other.lead)) return null;
    last = other;
  }
  return null;
}

/** 里程, 面积: measures by which a thing is told again. */
const MEASURE = /(?:里程|面积|长度|人数|户数|数量|资金|金额|产量|容量|床位)$/u;

const MEASURE_ENDS = codesOf('程积度数量金额位');

/** 村道硬化里程 of 村道: a longer name of one beginning. */
const longer: Reading = ({ one }) => {
  if (one.tail === '' && !MEASURE_ENDS.has(one.lead.charCodeAt(one.lead.length - 1))) return null;
  const { noun, narrowed } = one.thing;
  const full = narrowed + noun;
  if (full.length < 4 || !MEASURE.test(full) || NEWLY.test(one.lead)) return null;
  return (whole) => {
    const { noun: name, verb } = whole.thing;
    return name.length >= 2 && verb === '' && full.startsWith(name) && full !== name && areOfOneStatement(whole, one);
  };
};

/** Who or what: attributes that make a noun a narrower one. */
const NARROW =
  /^(?:女性?|男性?|妇女|青年|老年|年轻|少数民族|党员|非党员?|中共党员|基层|一线|农村|农民|工人|村民|专职|兼职|贫困|脱贫|困难|重点|骨干|示范|优秀|先进|失能|半失能|留守|残疾|低保|高龄|独居|空巢|特困|孤寡|寄宿|住校|外来|常住|退役|退休|返乡|持证|注册|规上|民营|小微|龙头|省级|市级|县级|国家级|高级|中级|新能源|老旧)(?:的)?$/u;

/** 女代表 of 人大代表: one attribute before the noun alone. */
function isNarrower(own: string, noun: string): boolean {
  const shared = sharedEnd(own, noun);
  return (
    shared >= 2 && shared < own.length && NARROW.test(own.slice(0, -shared)) && !NARROW.test(noun.slice(0, -shared))
  );
}

/** 到会代表88名，到会的女代表91名: what was said of all is said of some again. */
const narrower: Reading = ({ one }) => {
  const { lead, thing } = one;
  const said = lead.slice(0, 2);
  const own = (thing.narrowed + thing.noun).replace(/^.*的/u, '');
  if (said.length < 2 || own.length < 3 || NEWLY.test(lead)) return null;
  return (whole) =>
    whole.lead.includes(said) &&
    areOfOneStatement(whole, one) &&
    isNarrower(own, whole.thing.narrowed + whole.thing.noun);
};

const HAS = /(?:[镇县乡区市村]|下|管|共)辖$|(?:共有|现有|设有|下设|划分为|共设)$/u;
const SO_MANY = /^(?:今年|年内|目前|现|已|当年|全年|其中)*(?:已?有|共有)?$/u;

/** 辖14个行政村，有17个村创建为: of what a place has, by the last word of its name. */
const ofStock: Reading = ({ one }) => {
  if (one.tail === '' || !SO_MANY.test(one.lead) || NEWLY.test(one.tail.slice(0, 6))) return null;
  return (whole) =>
    areOfOneStatement(whole, one) &&
    whole.mention.quantity.unit === one.mention.quantity.unit &&
    HAS.test(whole.lead) &&
    startsWithEnd(one.tail, whole.thing.noun.length < 2 || whole.tail.length < 2 ? whole.tail : whole.thing.noun);
};

/** Some words begin with the end of a name and go on: 村创建 with that of 行政村. */
function startsWithEnd(words: string, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const end = name.slice(at);
    if (words.length > end.length && words.startsWith(end)) return true;
  }
  return false;
}

const THE_REST =
  /^[^，。；\d]{0,6}[，,](?:其余|余下|剩余|剩下)的?(?:均|都|则|皆|全部)?(?:为|是|系|属)([\u4e00-\u9fff]{2,8})[，。；]/u;
const AREA = /(?:总?面积|总?人数|总?长度?|数量?)$/u;

/** 耕地3.1万亩，水浇地3.4万亩，其余为旱地: what is left of the first is a kind of it, as the second is. */
const ofRest: Reading = ({ one, before, isMore }) => {
  const { mention, thing } = one;
  const rest = THE_REST.exec(mention.text.slice(mention.end, mention.end + 24))?.[1];
  if (rest === undefined) return null;
  const name = (thing.narrowed + thing.noun).replace(AREA, '');
  const last = before.at(-1);
  // 巡林1860次，县级48次，乡级412次，其余为村级: of a whole before its list.
  const isWhole = (other: Told): boolean => other.mention.base === mention.base && !isMore(mention, other.mention);
  if (before.some((other) => other !== last && areOfOneStatement(other, one) && isWhole(other))) return null;
  return (whole) => {
    const all = whole.thing.noun.replace(AREA, '').replace(/^.*(?:的|[镇县乡村集体])(?=.{2})/u, '');
    const ending = all.at(-1);
    const alike = ending !== undefined && name.endsWith(ending) && rest.endsWith(ending);
    return whole === last && areOfOneStatement(whole, one) && alike && name.length > all.length;
  };
};

const MOST =
  /[，,；][^，。；\d]{1,12}(?:占了?(?:主体|主流|大?多数|绝大多数|大头|大半|大部分|小部分|少数|一部分|一半以上)|居多|居大半|是主体|是主力|是大头)[，,](?:共?计|共有?|合计|达到?|多?达|有|为|是|约)*$/u;

/** 安置312人，脱贫户占主体，计340人: the clause between names who of the number before. */
const majority: Reading = ({ one: { mention } }) =>
  MOST.test(mention.gap) && !/全[省市县]/u.test(mention.gap) ? (whole) => whole.mention.end === mention.from : null;

/** A reading by its name. */
interface NamedReading {
  readonly name: string;
  readonly read: Reading;
  /** It only speaks of numbers told in the same statement, and of one that opens a clause. */
  readonly isClose: boolean;
}

const close = (name: string, read: Reading): NamedReading => ({ name, read, isClose: true });
const wide = (name: string, read: Reading): NamedReading => ({ name, read, isClose: false });

/** In order of trust. */
const WITHIN =
  /^[^，。；、\d]{0,8}(?:均|都|全|全部)(?:在|属于?|是|来自|出自)[^，。；\d]{0,8}(?:范围|名单|之[内中]|[内里]的|之列|当中|其中|[里内]$|目录|清单)/u;

/** 抽查46家，发现问题的53家均在抽查范围之内: they are said to be among those told before. */
const within: Reading = ({ one }) => (WITHIN.test(wordsBehind(one)) ? (whole) => areOfOneStatement(whole, one) : null);

function wordsBehind({ mention: { text, end } }: Told): string {
  return text.slice(end, end + 26);
}

export const READINGS: readonly NamedReading[] = [
  wide('amidst', amidst),
  close('mere', mere),
  wide('among', among),
  close('within', within),
  wide('ofGot', ofGot),
  wide('ofKind', ({ one }) => ofKind(one)),
  close('ofFlow', ofFlow),
  close('headless', headless),
  close('relative', relative),
  close('ofTotal', ofTotal),
  close('longer', longer),
  close('narrower', narrower),
  close('ofStock', ofStock),
  close('ofThings', ({ one }) => ofThings(one)),
  close('ofRest', ofRest),
  close('majority', majority),
];

/** Whether the close readings may find a whole at all. */
export function isReadClosely(one: Told, less: readonly Told[]): boolean {
  return less.some((whole) => areOfOneStatement(whole, one)) && one.opensClause;
}

/** Without one of these before a number, or 其中 behind it, only the close readings may find a whole. */
const SIGNS = codesOf('中里内所');
const BEHIND = codesOf('其');
const TAIL = 16;

/** A first look: whether the words of one of the numbers of a sentence may be read at all. */
export function mayBeRead(mentions: readonly Mention[], quantity: Quantity): boolean {
  const at = mentions.findIndex((mention) => mention.quantity === quantity);
  const one = mentions[at];
  if (!one) return false;
  const { text, start, end, from } = one;
  if (SIGNS.isIn(text, Math.max(0, Math.min(from, start - REACH)), start)) return true;
  if (BEHIND.isIn(text, end, Math.min(text.length, end + TAIL))) return true;
  return at > 0 && opensClause(one);
}
