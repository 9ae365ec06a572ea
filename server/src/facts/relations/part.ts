import { exceeds, sumOf, type Interval } from '../../text/interval.ts';
import { rational, times } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isBacked } from './disclaimer.ts';
import type { Finder } from './finder.ts';
import { areAlike, type Mention } from './mentions.ts';
import { drawnFrom } from './part-drawn.ts';
import { exceedingIn } from './part-exceeding.ts';
import { boundsIn } from './part-named.ts';
import { beforeTotals, oversIn, type Over } from './part-others.ts';
import { growingPairs } from './part-total.ts';
import { part, plainFigure, relation } from './relation.ts';
import { runsWith, tells, type Run } from './runs.ts';
import { Cue } from './runs-cues.ts';
import { sizeOf } from './same-figures.ts';
import type { Split } from './sum-split.ts';

/** 350家以上 may be 400, but it is not said of 500. */
const WELL_ABOVE = rational(6, 5);

function wholeBounds(whole: Quantity): Interval {
  const stated = boundsOf(whole);
  return stated.hi ? stated : { ...stated, hi: times(valueOf(whole), WELL_ABOVE) };
}

/** A first look: a number that is no more as it stands is none within its bounds. */
function isPlainlyLess(one: Quantity, whole: Quantity): boolean {
  if (one.unit !== whole.unit || one.denominator !== undefined || whole.denominator !== undefined || whole.upper)
    return false;
  const size = sizeOf(one);
  return size >= 0 && size < sizeOf(whole);
}

function isMore(one: Quantity, whole: Quantity): boolean {
  return !isPlainlyLess(one, whole) && exceeds(boundsOf(one), wholeBounds(whole));
}

function relationOf(
  whole: Quantity,
  one: Quantity,
  roles: readonly [string, string],
  holds = !isMore(one, whole),
): Relation {
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

/** The first split that has a number as a part. */
function outerOf({ splits }: Run, mention: Mention): Split | undefined {
  return splits.find(({ mentions }) => mentions.includes(mention));
}

/** Whether a number is more than all those before another one that are in its unit: a part that is not the first may be theirs. */
function isMoreThanBefore(one: Quantity, { wide }: Run, mention: Mention): boolean {
  const end = wide.indexOf(mention);
  for (let i = 0; i < end; i++) {
    const other = wide[i] as Mention;
    if (areAlike(other, mention) && !isMore(one, other.quantity)) return false;
  }
  return true;
}

/** Words of a number that is not a part of the total before it: another total, another time. */
const NO_PART =
  /总(?:[数计共投]|面积)|(?<!公)共(?![产青建享同])|累计|合计|历年|往年|上年|去年|同期|原有?|计划|目标|应当?[有到参]|加上|每|均|连同|折合|相当于|比/u;

/** 其中产值超千亿元的从1个增加到9个: the later number is the part. */
const FROM = /[从由]$/u;
const TO = /^[^，。；]{0,6}[到至]$/u;

function partsOf(split: Split, { mentions }: Run): Mention[] {
  const out: Mention[] = [];
  for (const mention of split.mentions) {
    const { lead } = mention;
    if (NO_PART.test(lead)) break;
    const next = FROM.test(lead) ? mentions[mentions.indexOf(mention) + 1] : undefined;
    out.push(next && TO.test(next.lead) ? next : mention);
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

/** Whether a part is more than the totals beside its own: of 甲5人，乙7人，其中女性9人 the one of 甲 and 乙 as well. */
function isMoreThanOthers(one: Quantity, split: Split, run: Run): boolean {
  const outer = outerOf(run, split.total);
  return split.others.every(({ quantity }) => isMore(one, quantity)) && (!outer || isMore(one, outer.total.quantity));
}

function ofSplit(split: Split, run: Run, out: Relation[]): void {
  const { total, opening } = split;
  let isFirst = true;
  partsOf(split, run).forEach((mention, i) => {
    // 十件事里有九件能办完：全年办结1250件: behind a colon another thing is told.
    if (opening === 'among' && i > 0 && (mention.tail !== '' || mention.mark === '：')) return;
    const one = mention.quantity;
    if (areConditions(one, total.quantity)) return;
    const more = isMore(one, total.quantity);
    if (more && !isMoreThanAll(one, split)) return;
    const isLater = !isFirst;
    isFirst = false;
    if (more && ((isLater && !isMoreThanBefore(one, run, total)) || !isMoreThanOthers(one, split, run))) return;
    out.push(relationOf(total.quantity, one, ['总数', '其中'], !more));
  });
}

function ofSplits(run: Run): Relation[] {
  const out: Relation[] = [];
  for (const split of run.splits) if (split.opening !== 'bare' && split.opening !== 'sorted') ofSplit(split, run, out);
  return out;
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
  for (const { whole, part: one, roles } of drawnFrom(blocks, isMore))
    out.push(relationOf(whole.quantity, one.quantity, roles));
  const overs: Over[] = oversIn(blocks);
  for (const run of runsWith(blocks, Cue.total)) beforeTotals(run, overs);
  for (const { whole, part: one } of overs) out.push(relationOf(whole, one, ['总数', '其中']));
  return out;
};
