import { codesOf } from '../../text/codes.ts';
import { between, differenceOf, meets, point, quotientOf, type Interval } from '../../text/interval.ts';
import { minus, order, over, plus, rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { areCountedAlike } from './people.ts';
import { changeIn } from './growth-words.ts';
import { around } from './rate-things.ts';
import { plainFigure, part as partOf, relation } from './relation.ts';
import { gapBetween, type NumberSentence } from './sentences.ts';
import { shareBounds } from './share-bases.ts';
import { shareRelation } from './share-relation.ts';
import { isWhole, saidOf } from './share-words.ts';

/** A part, its whole, and the share that is told of the two. */
interface Told {
  readonly whole: Quantity;
  readonly part: Quantity;
}

/** So far apart a share and its numbers may stand. */
const FAR = 26;
/** Another time, a plan, a change, a rate of its own, or a share of a share. */
const OTHERWISE =
  /去年|上年|往年|同期|上届|同比|目标|任务|计划|力争|确保|以上年|全[省市国]平均|平均|每|[增降升涨跌]|失业|税|利|贡献|概率|补[助贴]|自筹|配套|折|得分|浓度|温度|进度|速度|其余|其他|剩|未|没|不(?![足到])/u;
const STOPS = /[。；！？]/u;

function isCount({ kind, upper, approximate }: Quantity): boolean {
  return kind === 'amount' && upper === null && (approximate === null || !/以[上下]|不|超|至[少多]/u.test(approximate));
}

/** Two characters in a row that say something, in both of two texts and not in a third. */
function shareWord(words: string, other: string, without: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++) {
    const two = words.slice(at, at + 2);
    if (!EMPTY.test(two) && other.includes(two) && !without.includes(two)) return true;
  }
  return false;
}

const EMPTY = /[的了和与及有为是占，。；、：（）()\d]|比[例重率]|[全总]|共|已经|其中|达到/u;

/** The words of a share: its clause, and what follows it up to a mark. */
function behind({ place: { block, end } }: Quantity): string {
  return /^[^，。；：、（）()\d]{0,14}/u.exec(block.text.slice(end, end + 14))?.[0] ?? '';
}

const AMONG = /(?:里头?|里面|当中|(?<![集其年])中(?![小型医学介心央队])|内(?!部|容))[，]?[^，。；、]{0,10}$/u;
/** 2.6万名在校生里， right behind the whole. */
const AMONG_THEM = /^[^，。；、\d]{0,10}(?:里头?|里面|当中|之?中)[，][^，。；、]{0,12}$/u;
const RELATIVE = /[^，。；\d]{1,12}的(?:就|只|仅|共|已)?(?:有|达|是)?$/u;

/** 48处，拿来办互助点的有24处: whether the second number is told to be some of the first one. */
function isOfWhole(whole: Quantity, part: Quantity): boolean {
  const gap = gapBetween(whole, part);
  if (gap.length > FAR || STOPS.test(gap)) return false;
  const own = clauseBefore(part);
  if (/新增|净增|另|还有|此外|比|[每均]|单产|亩产/u.test(own) || OTHERWISE.test(clauseBefore(whole))) return false;
  return (
    gap.includes('其中') ||
    RELATIVE.test(own) ||
    AMONG.test(own) ||
    AMONG_THEM.test(gap) ||
    /^[，]?(?:已|已经|目前|现)/u.test(own)
  );
}

/** The part right before a share, and the only greater number of its unit before it in the sentence. */
function pairBefore(items: readonly Quantity[], at: number): Told | null {
  const part = items[at - 1];
  if (!part || !isCount(part)) return null;
  const alike = items.slice(0, at - 1).filter((one) => one.kind === 'amount' && areCountedAlike(one, part));
  const [whole] = alike;
  if (!whole || alike.length !== 1 || !isCount(whole) || order(valueOf(part), valueOf(whole)) >= 0) return null;
  return isOfWhole(whole, part) ? { whole, part } : null;
}

const OF_ALL = /^的([\u4e00-\u9fff]{1,3})/u;

/** 集体访批次占13% behind 24批390人次: another count of the same things is meant. */
function namesOther(words: string, part: Quantity, items: readonly Quantity[]): boolean {
  return items.some(
    ({ kind, unit }) => kind === 'amount' && unit !== part.unit && unit !== '个' && unit !== '' && words.includes(unit),
  );
}

/** 48处，有24处用于…，用掉了七成: both numbers stand before, and the share's words tell of the part, or of the whole's things. */
function told(percent: Quantity, items: readonly Quantity[], at: number): Told | null {
  const pair = pairBefore(items, at);
  if (!pair) return null;
  const gap = gapBetween(pair.part, percent);
  if (gap.length > FAR || !gap.startsWith('，') || STOPS.test(gap) || changeIn(gap)) return null;
  const words = clauseBefore(percent);
  const said = saidOf(percent, pair.part.place.end);
  if (said && !isWhole(said.base)) return null;
  const after = behind(percent);
  if (gap.slice(1) !== words || OTHERWISE.test(words) || OTHERWISE.test(after)) return null;
  return !namesOther(words, pair.part, items) && isToldOf(pair, words, after) ? pair : null;
}

/** Whether the words around a share tell of the part, or of the whole's things. */
function isToldOf(pair: Told, words: string, after: string): boolean {
  const [whole, part] = [around(pair.whole), around(pair.part)];
  if (isOfPart(after, pair, part, whole)) return false;
  if (shareWord(words + after, part, whole) || (APPROVES.test(after) && APPROVES.test(part))) return true;
  const noun = OF_ALL.exec(after)?.[1];
  if (noun !== undefined) return words.length <= MOST && (whole.includes(noun) || noun.startsWith(pair.whole.unit));
  return after === '' && TAKEN.test(words);
}

/** 四分之三的二类公厕, 六成乡镇学生 behind 乡镇学生1.3万名: those behind the share are called as the part is, not as the whole. */
function isOfPart(after: string, pair: Told, part: string, whole: string): boolean {
  if (after.startsWith('的')) return shareWord(after.slice(1, NARROW), part, whole);
  const [head, own] = [after.slice(0, 2), clauseBefore(pair.part).replace(/(?:共?有|为|达)$/u, '')];
  return (
    part.includes(head) && !whole.includes(head) && !own.endsWith(head) && !own.endsWith('的') && !SAYS.test(after)
  );
}

/** What is said of so many, and not who they are. */
const SAYS = /^(?:已|都|均|在|被|有|由|未|没|还|不|能|可|会|要|是|为)/u;
const MOST = 6;
/** So many characters behind 的 name whom a share is of. */
const NARROW = 5;
/** What is told of those who were asked in one word or another. */
const APPROVES = /赞[成同]|同意|认可|支持|拥护|满意|点赞/u;
/** 用掉了, 占去: what was done with so much of it. */
const TAKEN = /^(?:一下子?|就|已经?)?(?:用掉|用去|占去|占掉|花掉|花去|去掉|覆盖|拿走|分走)(?:了)?$/u;

/** 3.5万件，五分之二通过手机办理，手机共办1.9万件: the share stands between its whole and its part. */
function wedged(percent: Quantity, items: readonly Quantity[], at: number): Told | null {
  const [whole, part] = [items[at - 1], items[at + 1]];
  if (!whole || !part || !isCount(whole) || !isCount(part) || !areCountedAlike(whole, part)) return null;
  if (order(valueOf(part), valueOf(whole)) >= 0 || !BARE.test(gapBetween(whole, percent))) return null;
  const gap = gapBetween(percent, part);
  const lead = clauseBefore(part);
  if (gap.length > 2 * FAR || STOPS.test(gap) || OTHERWISE.test(gap) || OTHERWISE.test(clauseBefore(whole)))
    return null;
  // 种植业资金中1300万元: some of what the share is of.
  if (/其中|另|还有/u.test(gap) || changeIn(gap) || AMONG.test(lead)) return null;
  if (THAT_IS.test(gap)) return { whole, part };
  return /^[^，]{2,16}[，：]/u.test(gap) && shareWord(behind(percent), lead, around(whole)) ? { whole, part } : null;
}

/** 用于大棚，计 between a share and its number. */
const THAT_IS =
  /^[^，。；：、的\d][^，。；：、\d]{1,14}[，（(](?:其?(?:人数|户数|件数|数量))?(?:共计|合计|折合|计|即|也就是)(?:有|为|达|约)?$/u;
const BARE = /^[，：](?:其中)?(?:约|近|超过?|有|将近|大约)*$/u;

const NAMED_AMONG =
  /^[\u4e00-\u9fff]{0,8}?(?:里头?|里面|当中|之?中)[，]?([\u4e00-\u9fff]{2,10}?)(?:的|者|人员)?(?:所)?$/u;

/** 大专60人、本科45人，150名干部中大专的占30%: the part is told before by its name, the whole right before the share. */
function named(percent: Quantity, items: readonly Quantity[], at: number): Told | null {
  const whole = items[at - 1];
  const said = saidOf(percent, whole?.place.end ?? 0);
  if (!whole || !said || said.base !== '' || !isCount(whole)) return null;
  const name = NAMED_AMONG.exec(whole.place.block.text.slice(whole.place.end, said.at))?.[1];
  if (name === undefined || OTHERWISE.test(name)) return null;
  const own = items.slice(0, at - 1).filter((one) => isCount(one) && areCountedAlike(one, whole));
  const parts = own.filter((one) => clauseBefore(one).includes(name.slice(0, Math.max(2, name.length - 2))));
  const [part] = parts;
  return part && parts.length === 1 && order(valueOf(part), valueOf(whole)) < 0 ? { whole, part } : null;
}

/** Whether another number of the sentence in its unit gives the share with one of the two. */
function someOtherGives({ whole, part }: Told, stated: Interval, items: readonly Quantity[]): boolean {
  const others = items.filter((one) => one !== whole && one !== part && isCount(one) && areCountedAlike(one, part));
  const fits = (a: Quantity, b: Quantity): boolean => {
    const given = valueOf(b).n > 0n ? quotientOf(boundsOf(a), boundsOf(b)) : null;
    return given !== null && meets(stated, given);
  };
  return others.some(
    (one) => fits(one, whole) || fits(part, one) || fits(one, part) || others.some((b) => fits(one, b)),
  );
}

const ALL = point(rational(1));

/** 320名，八成在家，住院的64名: the number is what the share leaves. */
function isRest(stated: Interval, given: Interval): boolean {
  return meets(stated, differenceOf(ALL, given));
}

/** 超过一半, 不到六成: of so wide bounds what is left is nearly always one. */
function isSided({ approximate }: Quantity): boolean {
  return approximate !== null && /超|过|不[足到]|逾|以[上下]/u.test(approximate);
}

function judge(percent: Quantity, pair: Told, items: readonly Quantity[]): Relation | null {
  if (valueOf(pair.whole).n <= 0n) return null;
  const stated = shareBounds(percent);
  const given = quotientOf(boundsOf(pair.part), boundsOf(pair.whole));
  if (given === null) return null;
  const holds = meets(stated, given);
  if (!holds && (someOtherGives(pair, stated, items) || (!isSided(percent) && isRest(stated, given)))) return null;
  return shareRelation(pair.part, percent, '占比', { whole: pair.whole, holds, clear: true });
}

const NONE: readonly Quantity[] = [];

/** A share that its words tie to a whole and a part of its sentence, whatever stands between. */
export function shareByRoles(percent: Quantity, { items }: NumberSentence): Relation | null {
  const at = items.indexOf(percent);
  if (at < 1 || items.length < 3 || order(valueOf(percent), rational(1)) >= 0) return null;
  const byName = named(percent, items, at);
  if (byName) return judge(percent, byName, NONE);
  const pair = told(percent, items, at) ?? wedged(percent, items, at);
  return pair && judge(percent, pair, items);
}

const IN_TEN = /^(?:[\u4e00-\u9fff]{0,6}?)(?:里头?|里面|当中|之?中)[，]?(?:就|约|大约|差不多|大概|便)?有?$/u;
const TENS = codesOf('十百1');
/** Units in which the few are told, whatever those are counted in that they are of. */
const ONES: ReadonlySet<string> = new Set([...'人名位个户']);

/** Whether two numbers one after the other tell a share: 十户里有七户, 每三个人里就有一位. */
function isRatio(ten: Quantity, own: Quantity): boolean {
  const { digits, scale } = ten.value;
  if (scale !== 0 || own.kind !== 'amount' || own.value.scale !== 0 || own.value.digits >= digits) return false;
  const { text } = ten.place.block;
  const isTen = digits === 10n || digits === 100n;
  if (isTen ? ten.unit !== own.unit : !(ONES.has(ten.unit) && ONES.has(own.unit))) return false;
  // One of so many in the same unit is an average that is told the other way round.
  const isFew =
    digits < 10n && text.charAt(ten.place.start - 1) === '每' && (ten.unit !== own.unit || own.value.digits > 1n);
  if (!isFew && !(isTen && TENS.has(text.charCodeAt(ten.number.start)))) return false;
  return IN_TEN.test(gapBetween(ten, own));
}

/** The values that so many of ten may stand for. */
function ratioBounds(ten: Quantity, own: Quantity): Interval {
  const [whole, half] = [valueOf(ten), over(rational(11, 20), valueOf(ten))];
  const value = over(valueOf(own), whole);
  // 每三个里有一个 is told of a quarter to two fifths.
  const reach = [half, over(value, rational(4)), rational(1, 10)].reduce((a, b) => (order(a, b) < 0 ? a : b));
  return between(minus(value, reach), plus(value, reach));
}

function claimRatio(ten: Quantity, own: Quantity, { whole, part }: Told): Relation | null {
  const given = valueOf(whole).n > 0n ? quotientOf(boundsOf(part), boundsOf(whole)) : null;
  if (given === null) return null;
  const holds = meets(ratioBounds(ten, own), given);
  const marked = partOf('占比', own);
  const percent = (valueOf(part).n * valueOf(whole).d * 1000n) / (valueOf(whole).n * valueOf(part).d);
  const working = `${plainFigure(part)}÷${plainFigure(whole)}=${(Number(percent) / 10).toFixed(1)}%`;
  return relation({
    type: 'share',
    parts: [partOf('总数', whole), partOf('其中', part), partOf('每', ten), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，文中写作${plainFigure(ten)}中有${plainFigure(own)}`,
  });
}

/** 480户，领到的240户，算起来十户里有七户: a share that is told by so many of ten. */
export function ratiosIn({ items }: NumberSentence): Relation[] {
  const out: Relation[] = [];
  for (let i = 2; i + 1 < items.length; i++) {
    const [ten, own] = [items[i] as Quantity, items[i + 1] as Quantity];
    if (!isRatio(ten, own)) continue;
    const pair = pairBefore(items, i);
    const gap = pair && gapBetween(pair.part, ten);
    if (pair === null || gap === null || gap.length > 2 * FAR || STOPS.test(gap) || OTHERWISE.test(gap)) continue;
    const found = claimRatio(ten, own, pair);
    if (found) out.push(found);
  }
  return out;
}
