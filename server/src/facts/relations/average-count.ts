import { between, type Interval } from '../../text/interval.ts';
import { minus, order, plus, rational, times } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { isAlike, scaleOf } from '../unit-scale.ts';
import type { Each } from './average-each.ts';
import type { Mention } from './mentions.ts';

const PEOPLE = '人名位口';
const MATTERS = '件宗起例';
/** Units that count one sort of thing: what is told 人均 is divided by 名 as well. */
const SAME: Readonly<Record<string, string>> = {
  人: PEOPLE, 生: `${PEOPLE}个`, 师: PEOPLE, 名: PEOPLE, 位: PEOPLE, 户: '户家', 家: '家户个', 企: '家户个', 村: '个村', 镇: '个镇', 乡: '个镇', 县: '个', 社: '家个',
  次: '次场', 场: '场次', 期: '期', 件: MATTERS, 宗: MATTERS, 起: MATTERS, 案: MATTERS, 亩: '亩', 组: '个组', 班: '个班', 校: '所', 所: '所个', 站: '个座',
  队: '支个', 个: '个处家所名项座', 栋: '栋幢', 处: '处个', 座: '座个', 棵: '棵株', 株: '株棵', 床: '张', 车: '辆台', 单: '笔单', 篇: '篇', 店: '家个', 台: '台辆',
  网格: '个', 日: '天日个工作日', 天: '天日个工作日', 月: '个月', 年: '年', 周: '周', 季: '个季度', 季度: '个季度', 工作日: '个工作日', 项: '项个', 格: '个', 点: '个处',
  支部: '个', 车次: '车次', 册: '册本', 本: '本册', 箱: '箱', 批: '批', 趟: '趟次', 班次: '班次', 元: '',
}; // prettier-ignore
/** Where the unit counts anything, the word that must follow it: 12个村. */
const THING: Readonly<Record<string, RegExp>> = {
  村: /村|社区/u, 镇: /镇|乡|街道/u, 乡: /镇|乡|街道/u, 县: /县|区|市/u, 组: /组/u, 班: /班/u, 队: /队/u, 站: /站|厂/u, 所: /所|校/u, 网格: /网格/u, 格: /网格/u,
  家: /企业|公司|合作社|单位|商户|农场|机构/u, 户: /企业|商户|农场|主体/u, 企: /企业/u, 社: /社/u, 店: /店/u, 点: /点/u,
}; // prettier-ignore
/** One figure may count either: two for 个 and 名. */
const GENERAL = new Set(['个', '名', '位', '家', '处', '所', '项', '座']);

/** Words of what follows 每 that say what is done, not what it is. */
const VERB =
  /^(?:平均|人?均|拥有|占有|负担|联系|服务|承担|拿出|有|约|合|为|达|配|拨|补|奖|发|收|办|召开|举办|开展|建|投|用|花|产|计|需|可)/u;

/** The thing that is named behind the 量词: 网格员 of 名网格员; empty where only what is done follows. */
export function thingOf({ noun }: Each): string {
  return VERB.test(noun) ? '' : noun.slice(0, 2);
}

/** Whether an average is told for people: 每人, 每名. */
export function isPerson({ unit }: Each): boolean {
  return PEOPLE.includes(unit);
}

/** 十六个专职调解员, 12个社工: people that are counted by 个. */
const PERSON =
  /^(?:(?![院所村镇乡站校家会局有的])\p{Script=Han}){0,6}?(?:员|师(?!范|傅课)|[学考新业医]生|社工|干部|书记|村医|教练|农民|村民|人(?:员|$)|能手|大户|律师|法官|民警|党员)/u;

/** Whether a number counts what an average is told for, whatever thing the words name. */
function hasUnit({ unit }: Each, { quantity }: Mention): boolean {
  const own = quantity.unit;
  return own === unit || SAME[unit]?.includes(own) === true;
}

/** 每家庭户 of 12.4万户家庭户: the noun holds the unit. */
function isOfNoun({ unit, noun }: Each, { quantity, lead, tail }: Mention): boolean {
  const words = unit + noun;
  const at = words.indexOf(quantity.unit);
  if (quantity.unit === '' || at < 0 || at > 4) return false;
  // 平均每台次 of 320台次
  if (at === 0) return true;
  return `${lead}${tail}`.includes(words.slice(Math.max(0, at - 2), at));
}

/** What a mean price, mark or time is of, where no words say so. */
const ANYTHING = /^(?:[名人户家件起宗份本台套辆座栋所棵株头只羽箱期场次个篇幅趟班单批]|公?斤|吨|亩|[班车]次)$/u;

/** Whether a number counts what an average is told for. */
export function counts(each: Each, mention: Mention): boolean {
  const { quantity, lead } = mention;
  if (quantity.kind !== 'amount') return false;
  const { unit, noun } = each;
  if (unit === '') return ANYTHING.test(quantity.unit);
  if (quantity.unit === '') return isPerson(each) && lead.endsWith('人口');
  const longer = quantity.unit.length > unit.length && quantity.unit.startsWith(unit);
  if (longer && noun !== '' && quantity.unit === unit + noun.slice(0, quantity.unit.length - 1)) return true;
  if (isPerson(each) && quantity.unit === '个' && PERSON.test(mention.tail.slice(0, 8))) return true;
  if (!hasUnit(each, mention))
    return unit === '个' ? noun !== '' && isOfNoun({ ...each, unit: '' }, mention) : isWithoutUnit(each, mention);
  return !GENERAL.has(quantity.unit) || isThing(each, mention);
}

/** Whether a figure of a general 量词 is of the thing that the average is told for. */
function isThing({ unit, noun }: Each, { quantity, tail, lead }: Mention): boolean {
  const thing = quantity.unit === '个' || unit !== quantity.unit ? THING[unit] : undefined;
  if (thing) return thing.test(tail) || (tail === '' && thing.test(lead));
  return (
    quantity.unit !== '个' || noun === '' || VERB.test(noun) || isSameThing(noun, tail === '' ? lead.slice(-2) : tail)
  );
}

/** 每部门 of 15个部门: the thing itself stands behind 每. */
function isWithoutUnit({ unit, noun }: Each, { quantity, lead, tail }: Mention): boolean {
  return GENERAL.has(quantity.unit) && noun !== '' && `${lead}${tail}`.includes(unit + noun.charAt(0));
}

/** 村 and 行政村 of 每个行政村召开, 乡镇 of 每个乡镇: what follows the 量词 is the same thing. */
function isSameThing(noun: string, thing: string): boolean {
  if (thing === '') return false;
  return (
    noun.startsWith(thing.charAt(0)) || noun.slice(0, 5).includes(thing.slice(0, 2)) || thing.includes(noun.slice(0, 2))
  );
}

/** Of counts that may be meant, those whose words name the thing, where some do. */
export function named<T extends Mention>(each: Each, all: readonly T[]): readonly T[] {
  const thing = thingOf(each);
  if (thing.length < 2 || all.length < 2) return all;
  const own = all.filter(({ lead, tail }) => `${lead}${tail}`.includes(thing));
  return own.length > 0 ? own : all;
}

const ROUND = rational(2, 100);
/** What was cut off may be nearly one; nobody makes 3 of 2.1. */
const MOST_UP = rational(6, 10);

/** The values that an average may stand for: a whole number is rounded as well, and a round one (3000) not always to its last digit. */
export function averageBounds(average: Quantity): Interval {
  const stated = looseBoundsOf(average);
  if (!stated.hi) return stated;
  // Rounded, or cut off.
  if (order(stated.lo, stated.hi) !== 0)
    return average.approximate === null ? between(boundsOf(average).lo, stated.hi, true) : stated;
  const value = valueOf(average);
  const unit = scaleOf(average.unit).times;
  const round = average.value.scale === 0 && average.value.digits % 100n === 0n;
  const [below, above] = round ? [times(value, ROUND), times(value, ROUND)] : [times(unit, MOST_UP), unit];
  return between(minus(value, below), plus(value, above), true);
}

/** Points and days have averages as well as things. */
export function areOfOneSort(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && isAlike(a.unit, b.unit);
}
