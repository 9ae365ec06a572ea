import { meets, quotientOf } from '../../text/interval.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import { namedRate } from './rate-names.ts';
import { before, type NumberSentence } from './sentences.ts';
import { shareBounds } from './share-bases.ts';
import { shareRelation } from './share-relation.ts';

/** Rates whose part and whole have names of their own. */
const DEFINED: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [/森林覆盖率$/u, /森林面积|有林地面积/u, /(?:国土|土地|行政区域|幅员|区域)(?:总)?面积|总面积/u],
  [/城镇化率$/u, /城镇(?:常住)?人口/u, /(?<!城镇)(?:常住|总)人口/u],
  [
    /(?:土地|耕地)流转率$/u,
    /流转(?:土地|耕地)?(?:总)?面积|流转(?:土地|耕地)/u,
    /耕地(?:总)?面积|(?:共有|总)耕地|承包地/u,
  ],
  [/老龄化率$/u, /6[05](?:周?岁)?(?:及以上|以上)?[^，。；]*(?:老年?人|人口)|老年?人口?/u, /总人口|户籍人口|常住人口/u],
  [/(?:人口)?出生率$/u, /出生(?:人口)?$/u, /总人口|户籍人口|常住人口/u],
  [/(?<!孕产妇|婴儿|儿童)(?:人口)?死亡率$/u, /死亡(?:人口)?$/u, /总人口|户籍人口|常住人口/u],
  [/存贷比$/u, /(?<!再|类|小额|新增)贷款(?:余额|总额)?$/u, /存款(?:余额|总额)?$/u],
];

/** A rate with the two numbers that it is made of. */
interface Made {
  readonly part: Quantity;
  readonly whole: Quantity;
}

function isAmount({ kind, upper }: Quantity): boolean {
  return kind === 'amount' && upper === null;
}

/** The only one of some numbers whose words say what is looked for. */
function only(amounts: readonly Quantity[], words: RegExp): Quantity | null {
  const found = amounts.filter((one) => words.test(clauseBefore(one)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const BOTH = /存、?贷款(?:余额|总额)?(?:分别)?(?:达到?|为|是)?$/u;

/** 存贷款余额分别达到359亿元、253亿元: the deposits stand first. */
function bothTold(amounts: readonly Quantity[]): Made | null {
  const at = amounts.findIndex((one) => BOTH.test(clauseBefore(one)));
  const [whole, part] = [amounts[at], amounts[at + 1]];
  if (at < 0 || !whole || !part || !isAlike(part.unit, whole.unit)) return null;
  return part.place.start - whole.place.end < 3 ? { part, whole } : null;
}

function byDefinition(name: string, amounts: readonly Quantity[]): Made | null {
  const row = DEFINED.find(([rate]) => rate.test(name));
  if (!row) return null;
  const both = name === '存贷比' ? bothTold(amounts) : null;
  if (both) return both;
  const [part, whole] = [only(amounts, row[1]), only(amounts, row[2])];
  return part && whole && part !== whole && isAlike(part.unit, whole.unit) ? { part, whole } : null;
}

const BY = /(?:^|[，、；])(?:若|如)?[以按](?!期|时)[^，。；\d]{1,14}$/u;
const RECKONED = /^(?:计算?|测算|推算|为基数|为分母)[，、]/u;

/** What two words share: 刑事案件 of 刑事案件发案 and 立刑事案件. */
function shares(name: string, clause: string): boolean {
  for (let at = 0; at + 2 <= name.length - 1; at++) if (clause.includes(name.slice(at, at + 2))) return true;
  return false;
}

/** 案件681起，以常住人口52.4万人计，发案率13.0‰. */
function byBase(name: string, amounts: readonly Quantity[]): Made | null {
  const whole = amounts.findLast(
    (one) => RECKONED.test(one.place.block.text.slice(one.place.end, one.place.end + 5)) && BY.test(before(one, 18)),
  );
  if (!whole) return null;
  const named = amounts.filter((one) => one.place.end <= whole.place.start && shares(name, clauseBefore(one)));
  const [part] = named;
  return part && named.length === 1 ? { part, whole } : null;
}

const CASES = /^(?:例|起|件|宗|人|名|户|只|头|株)$/u;
const HAPPENED = /(?:发生|发病|检出|患病|死亡|感染|阳性|发现)?率$/u;

/** 新生儿3200人，其中发现出生缺陷24例，出生缺陷发生率7.5‰. */
function byName(name: string, amounts: readonly Quantity[]): Made | null {
  const stem = name.replace(HAPPENED, '');
  const [whole, part] = [amounts.at(-2), amounts.at(-1)];
  if (stem.length < 3 || !whole || !part || !CASES.test(part.unit) || !clauseBefore(part).includes(stem)) return null;
  return part.place.block.text.slice(whole.place.end, part.place.start).includes('其中') ? { part, whole } : null;
}

const RATIO = /存贷比(?:达到?了?|为|是|提高到|升至)?$/u;

function nameOf(percent: Quantity): string | null {
  if (percent.kind !== 'percent' || percent.upper) return null;
  return namedRate(percent)?.name ?? (RATIO.test(before(percent, 8)) ? '存贷比' : null);
}

/** Rates that are told with the numbers that they are made of by their name, or by the words of the text. */
export function definedRates({ items }: NumberSentence): Relation[] {
  if (items.length < 3) return [];
  return items.flatMap((percent, i) => {
    const name = nameOf(percent);
    if (name === null) return [];
    const all = items.slice(Math.max(0, i - NEAR), i + NEAR).filter(isAmount);
    const ahead = all.filter(({ place }) => place.start < percent.place.start);
    const made = byDefinition(name, all) ?? byBase(name, ahead) ?? byName(name, ahead);
    if (!made || valueOf(made.whole).n <= 0n) return [];
    const given = quotientOf(boundsOf(made.part), boundsOf(made.whole));
    const holds = given === null || meets(shareBounds(percent), given);
    return [shareRelation(made.part, percent, name, { whole: made.whole, holds, clear: true })];
  });
}

/** So many numbers on either side may be those of a rate. */
const NEAR = 8;
