import { exceeds } from '../../text/interval.ts';
import { order } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Relation } from '../model.ts';
import { areOfOneSort, averageBounds } from './average-count.ts';
import { bareFigure, part, relation } from './relation.ts';
import type { Mention } from './mentions.ts';
import { kinshipOf } from './sum-kinds.ts';

/** 男同志平均年龄, 小学生均图书: whose mean, and of what. */
const MEAN =
  /^(?<whose>\p{Script=Han}{1,10}?)(?:的?平均|的?(?=[人户生师亩]均)\p{Script=Han}均)(?<what>\p{Script=Han}{0,8})$/u;
/** All of them together: 全体干部, 两处合在一起. */
const ALL =
  /全体|全部|所有|整体|总体|合计|综合|两[者类处边]合|合在一起|合起来|加权|^全[县市镇乡村校厂院局队区所矿司站团]|^总/u;
/** A mean of another time or place, or a difference. */
const OTHER = /比|较|上年|去年|同期|提高|下降|增|减|高于|低于|以上|以下/u;
const EMPTY = /(?:为|是|达到?|约|仅|只有|有|在|的|各|数)+$/u;
/** Names of two things that are all there is, or hardly more. */
const FACING: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城/u, /乡|农村/u],
  [/新/u, /老|旧/u],
  [/务农/u, /务工|外出/u],
  [/初中/u, /小学/u],
  [/山[区村]|丘陵/u, /[坝川平]/u],
  [/公办/u, /民办/u],
  [/线上|网上/u, /线下|窗口/u],
  [/早/u, /晚/u],
  [/东/u, /西/u],
  [/南/u, /北/u],
];
const MOST = 4;

interface Mean {
  readonly mention: Mention;
  readonly whose: string;
  readonly what: string;
}

function meanOf(mention: Mention): Mean | null {
  const { lead, quantity } = mention;
  if (!lead.includes('均') || quantity.kind !== 'amount' || quantity.upper !== null || OTHER.test(lead)) return null;
  const found = MEAN.exec(lead.replace(/^(?:其中|而|但)/u, ''))?.groups;
  return found ? { mention, whose: found.whose ?? '', what: (found.what ?? '').replace(EMPTY, '') } : null;
}

function areFacing([a = '', b = '']: readonly string[]): boolean {
  return FACING.some(([one, other]) => (one.test(a) && other.test(b)) || (other.test(a) && one.test(b)));
}

/** Whether the names of some groups say that there are no others. */
function areAllThereIs(names: readonly string[], unit: string): boolean {
  if (names.length === 2 && areFacing(names)) return true;
  const kinship = kinshipOf(names, unit);
  return kinship === 'whole' || kinship === 'exclusive';
}

function relationOf(all: Mean, groups: readonly Mean[], isAbove: boolean): Relation {
  const own = part('平均', all.mention.quantity);
  const told = groups.map(({ mention }) => bareFigure(mention.quantity)).join('、');
  return relation({
    type: 'average',
    parts: [...groups.map(({ mention }) => part('其中', mention.quantity)), own],
    marked: own,
    holds: false,
    trust: 'certain',
    arithmetic: `总的平均${bareFigure(all.mention.quantity)}${isAbove ? '高于' : '低于'}各部分的平均${told}`,
  });
}

/** 男同志平均47岁，女同志平均44岁，全体平均48.5岁: the mean of all lies between those of the groups. */
export function beyondGroups(mentions: readonly Mention[]): Relation[] {
  if (mentions.length < 3) return [];
  const means = mentions.flatMap((one) => meanOf(one) ?? []);
  if (means.length < 3 || means.length > MOST) return [];
  const totals = means.filter(({ whose }) => ALL.test(whose));
  const [all] = totals;
  const groups = means.filter((one) => one !== all);
  if (!all || totals.length > 1) return [];
  const { quantity } = all.mention;
  const alike = groups.every(
    ({ mention, what }) =>
      what === all.what && areOfOneSort(mention.quantity, quantity) && mention.depth === all.mention.depth,
  );
  const names = groups.map(({ whose }) => whose);
  if (!alike || !areAllThereIs(names, quantity.unit)) return [];
  const sorted = groups.map(({ mention }) => mention.quantity).sort((a, b) => order(valueOf(a), valueOf(b)));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return [];
  const isAbove = exceeds(averageBounds(quantity), boundsOf(most));
  return isAbove || exceeds(boundsOf(least), averageBounds(quantity)) ? [relationOf(all, groups, isAbove)] : [];
}
