import { textAt } from '../../document/place.ts';
import { pow10 } from '../../text/decimal.ts';
import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { changeIn } from './growth-words.ts';
import { isClosedRate, mayBeOver } from './limit-names.ts';
import type { Finder } from './finder.ts';
import { namedRate } from './rate-names.ts';
import { part, relation } from './relation.ts';
import { after, before, type NumberBlock, type NumberSentence } from './sentences.ts';
import { isWhole, saidOf } from './share-words.ts';

function isOverAll({ kind, upper, value, unit, denominator, approximate }: Quantity): boolean {
  if (denominator !== undefined) return upper === null && value.digits > denominator * pow10(value.scale);
  if (kind === 'multiple') return unit === '倍' && upper === null && isOverOne(value, approximate);
  if (upper || (kind !== 'percent' && (kind !== 'fraction' || unit !== '成'))) return false;
  const all = kind === 'fraction' ? 10n : unit === '‰' ? 1000n : 100n;
  return value.digits > all * pow10(value.scale);
}

/** 减少1.2倍, 压减了一倍多; 减少一倍 is told by a rule of words. */
function isOverOne({ digits, scale }: Quantity['value'], approximate: string | null): boolean {
  const one = pow10(scale);
  return digits > one || (digits === one && approximate !== null && /[多余超过]|以上/u.test(approximate));
}

/** A share of a plan, of a norm or of another year's number may be above 100%. */
const MEASURE =
  /任务|计划|目标|预算|指标|年初|上年|去年|同期|标准|定额|应[缴收征交完]|基数|户籍人口|常住人口|(?:19|20)\d\d年|能力|产能|资产|净|本金|注册资本|生产总值|GDP|收入/u;
/** What can fall below nothing. */
const SIGNED = /利润|亏损|收益|逆差|顺差|赤字|增速|增幅|净|负|温|扭亏|盈|债务率|负债率|贷差|存差|盈余|现金流/u;

/** A rate that goes from one value to another has its name before the first: 森林覆盖率由68.4%提高到105.2%. */
const MOVED = /率[^，。；：、率]{0,14}$/u;

/** 满意度 and the like are shares of those who were asked. */
const DEGREE =
  /((?:满意|知晓|认可|支持|信任|认同|信赖)度|(?:免疫|注射|接种|防疫)密度|(?:覆盖|普及|亏损|合格|受益|参与|达标|优良)面)(?:均|都|也|则|已|就|今年|目前|更是?)*(?:[扩跃攀提上][大升高至到]*|突破|保持在|稳定在)?(?:达到?了?|为|是|高达|有|到|至|在)?$/u;

/** ，达 and no more before a percentage: the rate was named in the clauses before. */
const BARE =
  /^[，、](?:目前|现|已|今年|实际|[我本全][县市区乡镇村])*(?:达到?|做到|高达|为|升至|提[高升][到至]|增至)了?$/u;
/** 知晓率，经测评达到: a clause that says no more than how the rate was had. */
const HAD =
  /([\u4e00-\u9fff]{2,12}率)[，、](?:经|据|按|以)?[^，。；\d比较增降升减占率]{0,10}(?:达到?了?|为|是|高达|升至|提[高升]到|(?:稳定|保持|维持)在)$/u;
/** 森林覆盖率，已升到: right behind the name of a rate. */
const ROSE =
  /([\u4e00-\u9fff]{2,12}率)[，、](?:已经?|现已?|目前|今年|到年底|又)*(?:上?升[到至]|提[高升][到至]|增至|增加到|扩大到|达到?)了?$/u;
const BESIDE = /[比较]|要求|标准|不[低少]于|[高多超][出于过]|[增降升提]/u;

/** 合格率比上年高出1.2个百分点，达109.8%: what stands between is a comparison of the rate. */
function nameBefore(quantity: Quantity, sentence: NumberSentence, last: Quantity | undefined): string | null {
  const { block, start } = quantity.place;
  if (!last || (last.kind !== 'point' && last.kind !== 'percent')) return null;
  if (!BARE.test(block.text.slice(last.place.end, start))) return null;
  const words = block.text.slice(Math.max(sentence.start, last.place.start - 40), last.place.start);
  const at = words.lastIndexOf('率');
  if (at < 2 || /[。；]/u.test(words.slice(at)) || !BESIDE.test(words.slice(at))) return null;
  return /[\u4e00-\u9fff]{1,12}率$/u.exec(words.slice(0, at + 1))?.[0] ?? null;
}

const NAMES =
  /([\u4e00-\u9fff]{2,12}率(?:[、和与及][\u4e00-\u9fff]{2,12}率)+)(?:则|也|均|已|依次|分别)*[\u4e00-\u9fff]{0,4}$/u;

/** 普及率、达标率分别为88.5%和 before 101.7%: the names stand in the order of the numbers. */
function listedName(quantity: Quantity, { items }: NumberSentence, last: Quantity | undefined): string | null {
  const { block, start } = quantity.place;
  if (last?.kind !== 'percent' || !LISTED.test(block.text.slice(last.place.end, start))) return null;
  const at = items.indexOf(quantity);
  for (let first = at - 1; first >= Math.max(0, at - 4); first--) {
    const names = NAMES.exec(before(items[first] as Quantity, 50))?.[1]?.split(/(?<=率)[、和与及]/u);
    if (names) return names[at - first] ?? null;
  }
  return null;
}

function rateName(quantity: Quantity, sentence: NumberSentence, last: Quantity | undefined): string | null {
  const named = namedRate(quantity);
  if (named) return named.name;
  const listed = listedName(quantity, sentence, last);
  if (listed !== null) return listed;
  const degree = DEGREE.exec(before(quantity, 14, sentence.start))?.[1];
  if (degree !== undefined) return `${degree.slice(0, -1)}率`;
  const words = before(quantity, 32, sentence.start);
  const told = nameBefore(quantity, sentence, last) ?? (HAD.exec(words) ?? ROSE.exec(words))?.[1];
  if (told !== undefined) return told;
  const { block, start } = quantity.place;
  if (!last || last.kind !== 'percent') return null;
  const gap = block.text.slice(last.place.end, start);
  if (!/^(?:[^，。；比较占\d]{0,8}(?:到|至)|(?:提高|提升|变化|调整|扩大)为)(?:了|今年的|目前的|现在的)?$/u.test(gap))
    return null;
  const lead = block.text.slice(Math.max(sentence.start, last.place.start - 36), last.place.start);
  const name = /[\u4e00-\u9fff]{1,12}率/u.exec(lead.slice(Math.max(0, lead.lastIndexOf('率') - 12)))?.[0];
  return name !== undefined && (MOVED.test(lead) || /率[^。；率]{0,24}[由从][^。；率]*$/u.test(lead)) ? name : null;
}

/** The text itself tells why it is above all: ，原因在于外来人员也在本地办卡. */
const EXPLAINED =
  /^的[^，。；]{0,6}(?:计划|目标|进度|任务)|^[，（；](?:(?:其?主要)?原因|主要[是系]|系|是因|由于|因(?![病事公故老伤假])|包[括含]|含|[^，。；]{0,10}(?:旧存|结转|外来|流动人口|跨年))/u;

/** 国土面积的 before 118%为森林覆盖, 产生的秸秆中，有 before 十一成得到利用: a part of what was named. */
const PART_OF = /(?:面积|总[数量]|人口|农?户|人员|耕地)的$|[\u4e00-\u9fff]中[，、]?(?:约|已)?有$/u;
const IS_SO = /^(?:为|已|得到|实现|用于|被|由)/u;

/** 十一成的 before 受访群众 that are satisfied: no part of them is more than they are. */
const MEMBERS =
  /^的[\u4e00-\u9fff]{0,6}(?:群众|农户|村民|居民|住户|企业|学生|学员|党员|养殖场|合作社|门店|学校|车辆|村组|干部|职工|人员|代表|对象|行政村|社区|单位|案件|纠纷|问题|事项|商户|家庭|网格员|受访者|孩子|老人|人)(?!数|次|均)[^，。；]/u;

/** 已有 before 115%的规模养殖场. */
const THERE_ARE = /(?:^|[^占现含])(?:[已约共]有|达到?)$|[，；]有$/u;

/** 用于民生的比重，由七成八抬高到 before 十一成. */
const SHARE_TO =
  /(?:比重|占比|比例|份额)[，、]?(?:已|又|则|分别)?[由从][^，。；：]{1,14}(?<![比较][^，。；]{0,8})[到至]了?$/u;

function isSharedTo(quantity: Quantity, from: number): boolean {
  const words = before(quantity, 30, from);
  return SHARE_TO.test(words) && !MEASURE.test(words);
}

function shareRole(quantity: Quantity, from: number): string | null {
  const words = before(quantity, 24, from);
  if (
    (quantity.kind === 'fraction' || THERE_ARE.test(words)) &&
    MEMBERS.test(after(quantity, 14)) &&
    !MEASURE.test(words)
  )
    return '占比';
  if (PART_OF.test(words) && IS_SO.test(after(quantity, 2)) && !MEASURE.test(words)) return '占比';
  const said = saidOf(quantity, from);
  if (!said || MEASURE.test(before(quantity, 24, from))) return null;
  return isWhole(said.base) || said.base.length >= 2 ? '占比' : null;
}

/** 起数、人数分别下降25%和 before 200%. */
const LISTED = /^[、和及与]$/u;

/** 削减 before 104%: other words for what was taken off. */
const CUT = /(?:[削核裁]减|消减|减排|压降|下挫|锐减|骤降|减幅|跌幅|降幅)(?:幅度)?(?:了|达到?|高达|为|约)*$/u;

function fallRole(quantity: Quantity, { items, start }: NumberSentence, index: number): string | null {
  let first = index;
  const { text } = quantity.place.block;
  const joined = (i: number): boolean =>
    items[i - 1]?.kind === 'percent' &&
    LISTED.test(text.slice(items[i - 1]?.place.end, (items[i] as Quantity).place.start));
  while (first > 0 && joined(first)) first--;
  const from = Math.max(start, items[first - 1]?.place.end ?? 0);
  const gap = /[，、（(；：]?[^，、（(；：。]*$/u.exec(before(items[first] as Quantity, 30, from))?.[0] ?? '';
  const change =
    changeIn(gap) ?? changeIn(/(?:同比|下降|减少|降低|压减|压缩|降幅)[^，。；：]{0,6}$/u.exec(gap)?.[0] ?? '');
  if ((change?.direction !== 'down' && !CUT.test(gap)) || SIGNED.test(before(quantity, SUBJECT, start))) return null;
  return '降幅';
}

/** How far before a fall the thing that fell may be named. */
const SUBJECT = 60;

/** 平均每100名应考人员中有108名合格: more of them than there are. */
const OF_THESE = /^(?:[^，。；：\d]{0,16}中[，、]?(?:就|约|大约|平均)?有?|[^，。；：\d]{0,8}(?:就|约|大约|平均)?有)$/u;

/** What of ten may be told: of 人家, 里就, and no list of two. */
const OF_TEN = /^(?:人家|农户|居民|群众|村民|家庭|学生|老人|企业)?(?:里头?|中|当中)?(?:就|便|约|大约|差不多)?有?$/u;

function amongEach(quantity: Quantity, last: Quantity): Relation | null {
  const { text } = quantity.place.block;
  if (last.kind !== 'amount' || quantity.kind !== 'amount' || quantity.unit !== last.unit) return null;
  if (!OF_THESE.test(text.slice(last.place.end, quantity.place.start))) return null;
  const marked = part('其中', quantity);
  const over = exceeds(boundsOf(quantity), boundsOf(last));
  if (!isEach(last) && (!over || !OF_TEN.test(text.slice(last.place.end, quantity.place.start)))) return null;
  const words = `${isEach(last) ? '每' : ''}${textAt(last.place)}中不会多于${textAt(last.place)}`;
  return relation({
    type: 'limit',
    parts: [part('每', last), marked],
    marked,
    holds: !over,
    trust: 'certain',
    arithmetic: over ? `${words}，文中写作${textAt(quantity.place)}` : words,
  });
}

function judge(quantity: Quantity, index: number, sentence: NumberSentence): Relation | null {
  const last = sentence.items[index - 1];
  const from = Math.max(sentence.start, last?.place.end ?? 0);
  const isTimes = quantity.kind === 'multiple';
  const name = isTimes ? null : rateName(quantity, sentence, last);
  const role = isTimes
    ? fallRole(quantity, sentence, index)
    : name === null
      ? (shareRole(quantity, from) ??
        (isSharedTo(quantity, sentence.start) ? '占比' : null) ??
        fallRole(quantity, sentence, index))
      : isClosedRate(name)
        ? name
        : null;
  if (role === null || (role !== '降幅' && EXPLAINED.test(after(quantity, 16)))) return null;
  const marked = part(role, quantity);
  return relation({
    type: 'limit',
    parts: [marked],
    marked,
    holds: false,
    trust: mayBeOver(role) ? 'likely' : 'certain',
    arithmetic: `${role}最多是${LIMITS[quantity.unit] ?? '100%'}，文中写作${textAt(quantity.place)}`,
  });
}

const LIMITS: Readonly<Record<string, string>> = { 成: '十成', 倍: '一倍' };

function inSentence(sentence: NumberSentence): Relation[] {
  return sentence.items.flatMap((quantity, i) => {
    if (isOverAll(quantity)) return judge(quantity, i, sentence) ?? [];
    const last = sentence.items[i - 1];
    return last && (isEach(last) || isTen(last)) ? (amongEach(quantity, last) ?? []) : [];
  });
}

/** 十户人家有十一户: so many of ten or of a hundred. */
function isTen({ kind, value, approximate, upper }: Quantity): boolean {
  const isRound = value.scale === 0 && (value.digits === 10n || value.digits === 100n);
  return isRound && kind === 'amount' && approximate === null && upper === null;
}

function isEach({ kind, place: { block, start } }: Quantity): boolean {
  return kind === 'amount' && block.text.charAt(start - 1) === '每';
}

/** Percentages above 100 of what is a part of a whole: 办结率103.5%, 占比104%, 下降120%; 每百人中有108人. */
export const findLimit: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const block of blocks)
    if (hasLimit(block)) for (const sentence of block.sentences) out.push(...inSentence(sentence));
  return out;
};

function hasLimit({ items }: NumberBlock): boolean {
  for (const one of items) if (isOverAll(one) || isEach(one) || isTen(one)) return true;
  return false;
}
