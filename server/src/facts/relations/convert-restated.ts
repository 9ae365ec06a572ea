import { codesOf } from '../../text/codes.ts';
import { meets } from '../../text/interval.ts';
import { order, over, rational, times, type Rational } from '../../text/rational.ts';
import { looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation, RelationPart } from '../model.ts';
import { isAlike, scaleOf } from '../unit-scale.ts';
import { computed, inItsWords, part, plainFigure, relation } from './relation.ts';

/** Words that tell the same value again. */
const AGAIN =
  /^(?:[（(]|，)?(?:即|折合|折算(?:为|成)?|换算(?:为|成|过来|下来)*|约合|合|相当于|也就是|就是|亦即|等同于|约等于|等于|折成|折|算下来|算起来)(?:每天|每日|每月|全年|一天)?(?:可)?(?:处理|供水|供应|蓄水|人民币|节省|节约|缩短|少花|少跑|就是|是|约|为|成|了)*$/u;
/** 4500亩，占承包地的46.2%，折合300公顷. */
const ACROSS = /^，占[^，。；、]{1,14}%，(?:折合|合|约合|即|折算为?)约?$/u;
/** A value for each one is not the whole that is told behind it. */
const FOR_EACH = /每[亩户人株头只个名]|[户人亩]均|亩产|单产|各/u;
/** What the words between begin with. */
const FIRST = codesOf('（(，即折换约合相也等算就亦');
const REACH = 26;
const BRACKET = /^[（(]约?$/u;

/** The figures of a value without its zeros at the ends: 45 of 0.45亿 and of 450万. */
function figuresOf({ value }: Quantity): string {
  return value.digits.toString().replace(/0+$/u, '');
}

function close(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === '）' || mark === ')';
}

/** Whether the second number tells the value of the first one again. */
function tellsAgain(one: Quantity, next: Quantity): boolean {
  const { block, end } = one.place;
  const { start } = next.place;
  if (start - end > REACH || next.place.block !== block || next.kind !== 'amount') return false;
  if (!FIRST.has(block.text.charCodeAt(end))) return false;
  if (!isAlike(one.unit, next.unit)) return isWater(one, next) && AGAIN.test(block.text.slice(end, start));
  const gap = block.text.slice(end, start);
  // 200亩核心区亩产680公斤，就是136吨
  if (gap.includes('就是') && FOR_EACH.test(block.text.slice(Math.max(0, one.place.start - 10), one.place.start)))
    return false;
  if (start - end > 8 && ACROSS.test(gap)) return isMeasure(one, next) && closesSoon(block.text, next.place.end);
  if (start - end > 14) return false;
  if (AGAIN.test(gap) && /每|全年|一天/u.test(gap)) return false;
  if (AGAIN.test(gap)) return !/[（(算]/u.test(gap) || closesSoon(block.text, next.place.end);
  if (!BRACKET.test(gap) || !close(block.text, next.place.end)) return false;
  // 3600万元（2400万元） may be two things; 1.2亿元（1200万元） is one.
  return isMeasure(one, next) || figuresOf(one) === figuresOf(next);
}

function closesSoon(text: string, at: number): boolean {
  return close(text, at) || '，；,;'.includes(text.charAt(at));
}

/** 公里 and 米, 亩 and 公顷: one unit reckoned in the other. 名 and 人 count alike and convert nothing. */
function isMeasure(one: Quantity, next: Quantity): boolean {
  const [a, b] = [scaleOf(one.unit), scaleOf(next.unit)];
  return one.unit !== next.unit && order(a.times, b.times) !== 0;
}

const WATER = /水|污|蓄|库容|灌溉|管网|浇/u;
const OTHER_THINGS = /垃圾|土方|淤泥|砂|石|粪|渣|木材|天然气|混凝土|油|气/u;

/** 4万立方米 and 4000吨 of water: told in the one and the other. */
function isWater(one: Quantity, next: Quantity): boolean {
  const bases = [scaleOf(one.unit).base, scaleOf(next.unit).base];
  if (!bases.includes('立方米') || !bases.includes('公斤')) return false;
  const { block, start } = one.place;
  const words = block.text.slice(Math.max(0, start - 24), next.place.end + 8);
  return WATER.test(words) && !OTHER_THINGS.test(words);
}

/** A cubic metre of water weighs a ton. */
const TON = rational(1000);

/** What a number is in the other one's unit. */
function valueBeside(one: Quantity, next: Quantity): Rational {
  if (isAlike(one.unit, next.unit)) return valueOf(one);
  return scaleOf(one.unit).base === '立方米' ? times(valueOf(one), TON) : over(valueOf(one), TON);
}

/** Farther off than any rounding: more than two in a hundred. */
function isFarOff(one: Quantity, next: Quantity): boolean {
  const [a, b] = [valueBeside(one, next), valueOf(next)];
  if (b.n === 0n) return true;
  const ratio = over(a, b);
  return order(ratio, rational(98, 100)) < 0 || order(ratio, rational(102, 100)) > 0;
}

/** The other number's value in the words of a part; null where rounding would change it. */
function exactOffer(of: RelationPart, other: Quantity): ReturnType<typeof computed> {
  const { quantity } = of;
  const offer = quantity ? computed(of, valueOf(other)) : null;
  if (!quantity || !offer) return null;
  const bare = (figures: string): string => (figures.includes('.') ? figures.replace(/\.?0+$/u, '') : figures);
  return bare(inItsWords(valueOf(other), quantity, 6)) === bare(offer.text) ? offer : null;
}

/** The relation of 0.45亿元（即4500万元） and its like; null when the second number is another thing. */
export function restated(one: Quantity, next: Quantity): Relation | null {
  if (!tellsAgain(one, next)) return null;
  const [first, second] = [part('原数', one), part('换算', next)];
  const same = isAlike(one.unit, next.unit);
  const holds = same ? meets(looseBoundsOf(one), looseBoundsOf(next)) : !isFarOff(one, next);
  if (!holds && valueOf(one).n === 0n) return null;
  const right = inItsWords(valueBeside(one, next), next, 2)
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
  const bare = plainFigure(next);
  const told = `${plainFigure(one)}=${bare.replace(/^[\d.,，]+/u, right)}`;
  const offers = same ? [exactOffer(second, one), exactOffer(first, next)].filter((offer) => offer !== null) : [];
  return relation({
    type: 'convert',
    parts: [first, second],
    marked: second,
    holds,
    trust: isFarOff(one, next) ? 'certain' : 'likely',
    arithmetic: holds ? `${plainFigure(one)}=${bare}` : `${told}，文中写作${bare}`,
    computed: offers,
  });
}
