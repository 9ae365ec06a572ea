import { textAt } from '../../document/place.ts';
import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { isNarrowed, namedRate, rateOf, type Rate } from './rate-names.ts';
import { countOf, isPossible, LARGEST, nearestRates } from './rate-possible.ts';
import { part, relation } from './relation.ts';
import { gapBetween, type NumberBlock, type NumberSentence } from './sentences.ts';
import { claimsOf } from './share-claims.ts';
import { hasPair } from './share-rates.ts';
import { saidOf } from './share-words.ts';
import { Window } from './share-window.ts';

type Near = ReturnType<Window['around']>;

/** Things that are dealt with one by one, and the doings whose rate is of them. */
const MATTERS: readonly (readonly [things: RegExp, doings: RegExp])[] = [
  [
    /案|纠纷|调解|调处|信访|矛盾|来信|来访|投诉|举报|工单|诉求|诉讼|复议|事项|建议|提案|议案|申请|线索|诉/u,
    /办结|办复|办理|化解|调解|调处|审结|结案|执结|胜诉|败诉|撤诉|出庭|应诉|纠错|破案|侦破|查处|成功|答复|回复|面商|处置|受理|履行|执行|维持|撤销|移送|采纳/u,
  ],
  [/问题|隐患|整改|违法|意见/u, /整改|销号|处置|解决|查处|采纳/u],
  [/考试|测试|培训|考核|人员|干部|学员|职工|党员|代表|考生/u, /通过|合格|参考|参训|到会|到课|持证|优秀|参会/u],
  [/[村镇乡]|街道|社区|单位|部门|企业|学校|机关|窗口|项目/u, /通过|公开|公示|验收|备案/u],
  [/样品|批次|案卷|抽检|抽查|评查|文书|合同/u, /合格|不合格|优秀|检出|发现|达标/u],
  [/决策|文件|合同|协议|文书/u, /审查|备案|公开|评估|论证/u],
];

const NO_THING =
  /^(?:次|场|场次|期|人次|天|日|年|月|个月|小时|轮|遍|批|班|步|岁|度|.*元|.*米|.*里|.*亩|公顷|吨|.*克|件次|户次|批次?.*次)$/u;

/** A number of things of which a rate can be: not money, not times. */
function isThings(quantity: Quantity): boolean {
  const count = countOf(quantity);
  return (
    count !== null && count > 1n && count <= LARGEST && (quantity.unit === '批次' || !NO_THING.test(quantity.unit))
  );
}

/** Between the total and the rate the text turns to another time or place, or to something that is counted otherwise. */
const ELSEWHERE =
  /去年|上年|往年|同比|同期|近[三五]年|全[省市县国区](?!统一|组织)|累计|以来|截[至止]|平均|群众|满意|目标|确保|力争|热线|；/u;

function around(quantity: Quantity): string {
  const { block, end } = quantity.place;
  return clauseBefore(quantity) + (/^[^，。；：、（）()\d]*/u.exec(block.text.slice(end, end + 30))?.[0] ?? '');
}

function matches(rate: Rate, total: Quantity): boolean {
  const words = around(total);
  return MATTERS.some(([things, doings]) => doings.test(rate.verb) && things.test(words));
}

function isExact({ kind, unit, approximate, upper }: Quantity): boolean {
  return kind === 'percent' && (unit === '%' || unit === '‰') && approximate === null && upper === null;
}

/** Whether the rate can be had from another count of the sentence, from one of the same unit nearby, or from two together. */
function fitsAnother(percent: Quantity, total: Quantity, { near, here }: Near): boolean {
  if (here.some(({ kind, approximate, upper }) => kind === 'amount' && (approximate !== null || upper !== null)))
    return true;
  const same = near.filter((one) => isAlike(one.unit, total.unit) && one.place.start < percent.place.start);
  const counts = [...here.filter(isThings), ...same].map(countOf).filter((count) => count !== null);
  const own = here.filter((one) => isAlike(one.unit, total.unit)).map((one) => countOf(one) ?? 0n);
  const sums = own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => [a + b, a > b ? a - b : b - a]));
  return [...counts, ...sums].some((count) => count > 0n && isPossible(percent, count));
}

/** A rate stands no farther behind the things it is of. */
const FAR = 60;

/** The things that a rate of something done is of: 12件行政诉讼案件全部审结，胜诉率为95%. */
function totalOfRate(rate: Rate, { here }: Near): Quantity | null {
  const { block, start } = rate.percent.place;
  const last = here.findLast(isThings);
  if (!last || !matches(rate, last)) return null;
  const total = here
    .filter((one) => isThings(one) && isAlike(one.unit, last.unit))
    .reduce((most, one) => (order(valueOf(one), valueOf(most)) > 0 ? one : most), last);
  const between = block.text.slice(total.place.end, start);
  if (
    between.length > FAR ||
    ELSEWHERE.test(between) ||
    ELSEWHERE.test(rate.name) ||
    /去年|上年/u.test(clauseBefore(total))
  )
    return null;
  const narrow = isNarrowed(rate.name, rate.verb) && !/一次|按期|及时/u.test(rate.name);
  return narrow ? null : total;
}

const AMONG = /^[^。；]{0,30}(?:中|其中)[，、]?[^，。；：]{0,20}$/u;
const PROPORTION = /^[^。；：]{0,30}的比例(?:约?为|是|达到?)?$/u;
const OF_THESE = /^[^。；，、]{0,20}(?:[，（(]其中|中[，、]?)(?:有)?$/u;

/** The things that a share without a number of its own is of: 16件案件中，按期执行到位的占90%; 4名人员，其中60%受到处分. */
function totalOfShare(percent: Quantity, from: number, before: Quantity | undefined): Quantity | null {
  if (!before || !isThings(before)) return null;
  const gap = gapBetween(before, percent);
  if (gap.length > 50 || ELSEWHERE.test(gap)) return null;
  if (OF_THESE.test(gap) || PROPORTION.test(gap)) return before;
  return AMONG.test(gap) && saidOf(percent, Math.max(from, before.place.end)) ? before : null;
}

function impossible(percent: Quantity, total: Quantity, name: string): Relation {
  const count = countOf(total) ?? 0n;
  const marked = part(name, percent);
  const holds = isPossible(percent, count);
  const near = nearestRates(percent, count);
  return relation({
    type: 'rate',
    parts: [part('总数', total), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? near : `${near}，得不出${textAt(percent.place)}`,
  });
}

const ALL = rational(1);

function judge(
  percent: Quantity,
  before: Quantity | undefined,
  sentence: NumberSentence,
  window: Window,
): Relation | null {
  if (order(valueOf(percent), ALL) > 0) return null;
  const rate = rateOf(percent);
  const near = window.around(percent, sentence);
  if (rate) {
    if (hasPair(rate, near.here)) return null;
    const total = totalOfRate(rate, near);
    if (!total || fitsAnother(percent, total, near)) return null;
    return impossible(percent, total, rate.name);
  }
  if (namedRate(percent)) return null;
  const total = totalOfShare(percent, sentence.start, before);
  if (!total || fitsAnother(percent, total, near)) return null;
  return impossible(percent, total, '比例');
}

function inSentence(sentence: NumberSentence, window: Window): Relation[] {
  if (sentence.items.length < 2 || !sentence.items.some(isExact)) return [];
  const told = new Set(claimsOf(sentence).map(({ percent }) => percent));
  return sentence.items.flatMap((percent, i) => {
    if (!isExact(percent) || told.has(percent)) return [];
    return judge(percent, sentence.items[i - 1], sentence, window) ?? [];
  });
}

function inBlock(block: NumberBlock): Relation[] {
  if (!block.items.some(isExact)) return [];
  const window = new Window(block);
  return block.sentences.flatMap((sentence) => inSentence(sentence, window));
}

/** Rates that no whole number of the things they are of can give: 12件，胜诉率95%. */
export const findRate: Finder = (blocks) => blocks.flatMap(inBlock);
