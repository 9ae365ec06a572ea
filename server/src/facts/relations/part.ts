import { exceeds, sumOf, type Interval } from '../../text/interval.ts';
import { rational, times } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isBacked } from './disclaimer.ts';
import type { Finder } from './finder.ts';
import { areAlike, type Mention } from './mentions.ts';
import { exceedingIn } from './part-exceeding.ts';
import { boundsIn } from './part-named.ts';
import { growingPairs } from './part-total.ts';
import { part, plainFigure, relation } from './relation.ts';
import { runsWith, tells, type Run } from './runs.ts';
import { Cue } from './runs-cues.ts';
import type { Split } from './sum-split.ts';

/** 350家以上 may be 400, but it is not said of 500. */
const WELL_ABOVE = rational(6, 5);

function wholeBounds(whole: Quantity): Interval {
  const stated = boundsOf(whole);
  return stated.hi ? stated : { ...stated, hi: times(valueOf(whole), WELL_ABOVE) };
}

function isMore(one: Quantity, whole: Quantity): boolean {
  return exceeds(boundsOf(one), wholeBounds(whole));
}

function relationOf(whole: Quantity, one: Quantity, roles: readonly [string, string]): Relation {
  const holds = !isMore(one, whole);
  const own = part(roles[1], one);
  const sign = holds ? '不大于' : '大于';
  return relation({
    type: 'part',
    parts: [part(roles[0], whole), own],
    marked: own,
    holds,
    trust: 'certain',
    arithmetic: `${roles[1]}${plainFigure(one)}${sign}${roles[0]}${plainFigure(whole)}`,
  });
}

/** What a run's mentions are asked for: the one behind each, and the first split that has it as a part. */
interface LookUp {
  readonly next: ReadonlyMap<Mention, Mention>;
  readonly outer: ReadonlyMap<Mention, Split>;
  /** The numbers before one that are in its unit: a part that is not the first may be theirs. */
  readonly before: (mention: Mention) => readonly Quantity[];
}

function lookUp({ mentions, splits, wide }: Run): LookUp {
  const next = new Map<Mention, Mention>();
  mentions.forEach((mention, i) => {
    const behind = mentions[i + 1];
    if (behind) next.set(mention, behind);
  });
  const outer = new Map<Mention, Split>();
  for (const split of splits) for (const mention of split.mentions) if (!outer.has(mention)) outer.set(mention, split);
  const before = (mention: Mention): readonly Quantity[] =>
    wide.slice(0, Math.max(0, wide.indexOf(mention))).flatMap((one) => (areAlike(one, mention) ? [one.quantity] : []));
  return { next, outer, before };
}

/** Words of a number that is not a part of the total before it: another total, another time. */
const NO_PART =
  /总(?:[数计共投]|面积)|(?<!公)共(?![产青建享同])|累计|合计|历年|往年|上年|去年|同期|原有?|计划|目标|应当?[有到参]|加上|每|均|连同|折合|相当于|比/u;

/** 其中产值超千亿元的从1个增加到9个: the later number is the part. */
const FROM = /[从由]$/u;
const TO = /^[^，。；]{0,6}[到至]$/u;

function partsOf(split: Split, look: LookUp): Mention[] {
  const out: Mention[] = [];
  for (const mention of split.mentions) {
    if (NO_PART.test(mention.lead)) break;
    const next = look.next.get(mention);
    out.push(FROM.test(mention.lead) && next && TO.test(next.lead) ? next : mention);
  }
  return out;
}

/** Whether a part is more than the total and what is told in one breath with it. */
function isMoreThanAll(one: Quantity, { total, joined }: Split): boolean {
  const all = joined.map(({ quantity }) => boundsOf(quantity)).reduce(sumOf, wholeBounds(total.quantity));
  return exceeds(boundsOf(one), all);
}

/** 超5万元，其中70个超10万元: conditions, not amounts. */
function areConditions(one: Quantity, whole: Quantity): boolean {
  return [one, whole].every(({ approximate }) => approximate !== null && /超|过|突破|以上/u.test(approximate));
}

/** The totals that a part must be more than: of 甲5人，乙7人，其中女性9人 the one of 甲 and 乙 as well. */
function wholesOf(split: Split, { outer: outers }: LookUp): Mention[] {
  const outer = outers.get(split.total);
  return outer ? [...split.others, outer.total] : [...split.others];
}

function ofSplit(split: Split, look: LookUp): Relation[] {
  if (split.opening === 'bare' || split.opening === 'sorted') return [];
  const total = split.total.quantity;
  const wholes = wholesOf(split, look);
  return partsOf(split, look)
    .filter((one, i) => split.opening !== 'among' || i === 0 || one.tail === '')
    .map(({ quantity }) => quantity)
    .filter((one) => !areConditions(one, total))
    .filter((one) => !isMore(one, total) || isMoreThanAll(one, split))
    .filter((one, i) => i === 0 || !isMore(one, total) || look.before(split.total).every((other) => isMore(one, other)))
    .filter((one) => !isMore(one, total) || wholes.every(({ quantity }) => isMore(one, quantity)))
    .map((one) => relationOf(total, one, ['总数', '其中']));
}

function ofSplits(run: Run): Relation[] {
  const look = lookUp(run);
  return run.splits.flatMap((split) => ofSplit(split, look));
}

/** What the words of a run may tell, each looked for only where they do. */
function partsIn(run: Run): Relation[] {
  const out = tells(run, Cue.opening) ? ofSplits(run) : [];
  if (tells(run, Cue.stock))
    for (const [added, total] of growingPairs(run.mentions)) out.push(relationOf(total, added, ['总量', '新增']));
  if (tells(run, Cue.named))
    for (const { whole, part: one, roles } of boundsIn(run)) out.push(relationOf(whole.quantity, one.quantity, roles));
  return out;
}

/** Parts beside their whole: 其中, in brackets, 在……中, and what is new beside the total that it belongs to. */
export const findPart: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const run of runsWith(blocks, Cue.opening | Cue.stock | Cue.named)) {
    const found = partsIn(run);
    if (found.length === 0) continue;
    const excused = found.some(({ verdict }) => verdict === 'wrong') && isBacked(run.mentions);
    out.push(...(excused ? found.filter(({ verdict }) => verdict !== 'wrong') : found));
  }
  for (const { whole, part: one, roles } of exceedingIn(blocks))
    out.push(relationOf(whole.quantity, one.quantity, roles));
  return out;
};
