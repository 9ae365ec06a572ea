import { codesOf } from '../../text/codes.ts';
import { exceeds, point, productOf } from '../../text/interval.ts';
import { rational } from '../../text/rational.ts';
import { boundsOf } from '../bounds.ts';
import type { Decimal, Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { part, plainFigure, relation } from './relation.ts';

/** Totals that nothing of their place can be beyond: its people, its households, its area. */
const TOTALS: ReadonlyMap<string, RegExp> = new Map([
  [
    '人',
    /(?:户籍人口|常住人口|总人口|(?<!出生|死亡|贫困|脱贫|流动|流入|流出|外来|就业|受灾|农业|迁移|转移|困难|自然|受益|新增)人口|户籍总人口|村民)(?:总数)?(?:约|近|共|为|有|达)*$/u,
  ],
  ['户', /(?:农户|总户数|户数|住户|共有|全村|全镇|全乡)(?:约|近|共|为|有|达)*$/u],
  ['平方米', /(?:总面积|行政区域面积|辖区面积|区域面积|国土面积|辖区总面积)(?:约|近|共|为|有|达)*$/u],
]);
/** So much more than the whole is a slip of 万 or 亿, whatever the two are. */
const TIMES = point(rational(20));
const REACH = 12;
/** What speaks of other places, of more than one time, or of people from elsewhere. */
const ELSEWHERE =
  /[全各个]?[省市县州]|全国|[全我]区|各镇|接待|游客|旅客|累计|销往|辐射|服务|外来|流动|观众|浏览|粉丝|惠及|周边|播放|阅读/u;

function before({ place: { block, start } }: Quantity, from: number): string {
  return block.text.slice(Math.max(from, start - 60), start);
}

/** Numbers of a paragraph that are many times the whole which it has told before. */
export function beyondTotal(items: readonly Quantity[], out: Relation[]): void {
  const first = firstTotal(items);
  if (first < 0) return;
  const totals = new Map<string, Quantity>();
  for (let i = first; i < items.length; i++) {
    const one = items[i] as Quantity;
    const base = totalled(one);
    if (base === null) continue;
    const whole = totals.get(base);
    if (whole && isBeyond(one, whole)) out.push(claim(one, whole));
    if (!whole && isTotal(one, base)) totals.set(base, one);
  }
}

/** The unit of a number that may be a total, or beyond one. */
function totalled({ kind, unit }: Quantity): string | null {
  if (kind !== 'amount') return null;
  const { base } = scaleOf(unit);
  return TOTALS.has(base) ? base : null;
}

function isTotal({ place: { block, start } }: Quantity, base: string): boolean {
  return (
    TOTAL_LASTS.has(block.text.charCodeAt(start - 1)) &&
    TOTALS.get(base)?.test(block.text.slice(Math.max(0, start - REACH), start)) === true
  );
}

/** The first total of a paragraph: what stands before it is not held against any. */
function firstTotal(items: readonly Quantity[]): number {
  for (let i = 0; i < items.length - 1; i++) {
    const one = items[i] as Quantity;
    if (!TOTAL_LASTS.has(one.place.block.text.charCodeAt(one.place.start - 1))) continue;
    const base = totalled(one);
    if (base !== null && isTotal(one, base)) return i;
  }
  return -1;
}

/** A cheap look: most numbers are nowhere near. */
function isFar({ value: a, unit }: Quantity, { value: b, unit: other }: Quantity): boolean {
  const size = ({ digits, scale }: Decimal, name: string): number => {
    const { n, d } = scaleOf(name).times;
    return (Number(digits) / 10 ** scale) * (Number(n) / Number(d));
  };
  return size(a, unit) > size(b, other) * 10;
}

/** What the words for a total end with. */
const TOTAL_LASTS = codesOf('口民数户镇乡积有约近共为达');

function isBeyond(one: Quantity, whole: Quantity): boolean {
  if (!isFar(one, whole) || !exceeds(boundsOf(one), productOf(TIMES, boundsOf(whole)))) return false;
  const between = before(one, whole.place.end);
  return !ELSEWHERE.test(between.split(/[。；]/u).at(-1) ?? '');
}

function claim(one: Quantity, whole: Quantity): Relation {
  const marked = part('数量', one);
  return relation({
    type: 'magnitude',
    parts: [part('总数', whole), marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `前文总数为${plainFigure(whole)}，${plainFigure(one)}远远超出，多为“万”“亿”或单位写错`,
  });
}
