import type { Interval } from '../../text/interval.ts';
import { order, over, toShortDecimal } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { totalOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { areOpposed } from './flow-words.ts';
import { saysOverlap } from './disclaimer.ts';
import { bareFigure, computed, part, plainFigure, relation } from './relation.ts';
import { isToldWhole, leavesRest } from './sum-closure.ts';
import { kinshipOf } from './sum-kinds.ts';
import type { Mention } from './mentions.ts';
import { runsWith, tells, type Run } from './runs.ts';
import { Cue } from './runs-cues.ts';
import { labelOf } from './sum-parts.ts';
import { addUp, areMore, comesTo, isOneMore } from './sum-reckon.ts';
import { mixedIn } from './sum-mixed.ts';
import { additionsIn, type Addition } from './sum-named.ts';
import { toldIn, type Told } from './sum-series.ts';
import { areApart } from './sum-signs.ts';
import type { NumberBlock } from './sentences.ts';
import type { Split } from './sum-split.ts';

/** What is said of a total and its parts. */
interface Claim {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly holds: boolean;
  readonly certain: boolean;
}

/** 5400万元+4800万元=10200万元, without the unit where all numbers have the same. */
function arithmetic({ total, parts, holds }: Claim): string {
  const same = parts.every(({ unit }) => unit === total.unit);
  const show = same ? bareFigure : plainFigure;
  const last = parts.at(-1) as Quantity;
  const figure = show(last);
  const tail = /[万亿]*[^\d.万亿零〇一二两三四五六七八九十百千]*$/u.exec(figure)?.[0] ?? '';
  const power =
    { '': 1n, 万: 10_000n, 亿: 100_000_000n, 万亿: 1_000_000_000_000n }[/^[万亿]*/u.exec(tail)?.[0] ?? ''] ?? 1n;
  const own = over(over(totalOf(parts), scaleOf(last.unit).times), { n: power, d: 1n });
  const added = `${parts.map(show).join('+')}=${showDecimal(toShortDecimal(own, 6))}${tail}`;
  return holds ? added : `${added}，文中写作${show(total)}`;
}

function relationOf(claim: Claim): Relation {
  const { total, parts, holds, certain } = claim;
  const whole = part('总数', total);
  const own = parts.map((one) => part('分项', one));
  const sum = computed(whole, totalOf(parts));
  return relation({
    type: 'sum',
    parts: [whole, ...own],
    marked: whole,
    holds,
    trust: certain ? 'certain' : 'likely',
    arithmetic: arithmetic(claim),
    computed: sum ? [sum] : [],
  });
}

/** Slips of a figure stay near; numbers far apart are of other things. */
function areNear(total: Quantity, added: Interval): boolean {
  const value = valueOf(total);
  if (value.n === 0n) return false;
  const ratio = over(added.hi ?? added.lo, value);
  return ratio.n * 5n >= ratio.d * 2n && ratio.n * 2n <= ratio.d * 5n;
}

/** 上半年64件，三季度31件，四季度35件: what stands first is one of the list, not its total. */
function isSibling({ total, labels }: Split): boolean {
  const kinship = kinshipOf([labelOf(total), ...labels], total.quantity.unit);
  return kinship !== 'none' && kinship !== 'likely';
}

/** What a total says of the parts after it; null when one alone is larger, or when they are but some of it. */
function judgeSplit(split: Split): Claim | null {
  if (split.mentions.length < 2) return null;
  const total = split.total.quantity;
  const parts = split.mentions.map(({ quantity }) => quantity);
  if (isOneMore(split.mentions, split.total)) return null;
  const least = areAllAtLeast(total, parts);
  if (!least && comesTo(split.mentions, split.total))
    return isFree(split) ? null : { total, parts, holds: true, certain: true };
  const sure = faultOf(split, least || areMore(split.mentions, split.total));
  return sure === null || isFree(split) || areOpposed(split.mentions)
    ? null
    : { total, parts, holds: false, certain: sure && areNear(total, addUp(parts, total)) };
}

/** A first look: the first two are not far from their total. */
function mayBePair({ mentions: [first, second], total }: Split): boolean {
  const sum = (first?.size ?? 0) + (second?.size ?? 0);
  return sum * 3 > total.size * 2 && sum * 2 < total.size * 3;
}

/** 男的79人次，女的35人次，护送返乡26人次: the first two are all there is, whatever is told besides. */
function pairIn(split: Split): Claim | null {
  const { mentions, labels, total, goesOn } = split;
  const pair = mentions.slice(0, 2);
  if (mentions.length < 3 || goesOn || !mayBePair(split) || comesTo(mentions, total)) return null;
  if (kinshipOf(labels.slice(0, 2), total.quantity.unit) !== 'whole' || isOneMore(pair, total)) return null;
  const parts = pair.map(({ quantity }) => quantity);
  const holds = comesTo(pair, total);
  return {
    total: total.quantity,
    parts,
    holds,
    certain: holds || areNear(total.quantity, addUp(parts, total.quantity)),
  };
}

/** Whether what stands before a list with nothing but a mark between may be none of its total. */
function isFree(split: Split): boolean {
  if (split.opening !== 'bare') return false;
  const kinship = kinshipOf(split.labels, split.total.quantity.unit);
  const apart = kinship === 'whole' || kinship === 'exclusive';
  return (!apart && !isToldWhole(split)) || isSibling(split);
}

/**
 * Whether it is certain that parts which do not give their total should; null when they may well not.
 * @param above together they are more than the total
 */
function faultOf(split: Split, above: boolean): boolean | null {
  const { goesOn, labels, total } = split;
  if ((goesOn && !above) || split.joined.length > 0 || (!above && leavesRest(split))) return null;
  const kinship = kinshipOf(labels, total.quantity.unit);
  const whole = !goesOn && (kinship === 'whole' || isToldWhole(split));
  if (!above && !whole) return null;
  if (whole || kinship === 'exclusive' || kinship === 'similar' || kinship === 'whole') return true;
  return kinship === 'likely' ? false : null;
}

/** 560公里以上, 500公里以上 and 150公里以上: the figures themselves are meant to add up. */
function areAllAtLeast(total: Quantity, parts: readonly Quantity[]): boolean {
  if (total.approximate !== '以上') return false;
  return parts.every(({ approximate }) => approximate === '以上') && order(totalOf(parts), valueOf(total)) > 0;
}

function judgeAddition(addition: Addition): Claim | null {
  const { parts: mentions, certain } = addition;
  const total = addition.total.quantity;
  const parts = mentions.map(({ quantity }) => quantity);
  if (comesTo(mentions, addition.total)) return { total, parts, holds: true, certain: true };
  // The total of the last few numbers: what stands before them is of something else.
  for (let from = 1; from <= parts.length - 2; from++) {
    const last = parts.slice(from);
    if (comesTo(mentions.slice(from), addition.total, mentions))
      return { total, parts: last, holds: true, certain: true };
  }
  return certain && !areApart(addition)
    ? { total, parts, holds: false, certain: areNear(total, addUp(parts, total)) }
    : null;
}

function claimsIn(run: Run): Claim[] {
  const claims: Claim[] = [];
  for (const split of tells(run, Cue.opening) ? run.splits : []) {
    // What is one of the parts of another total is hardly the total of those after it.
    if (split.opening === 'bare' && claims.some(({ parts }) => parts.includes(split.total.quantity))) continue;
    const claim = pairIn(split) ?? judgeSplit(split);
    if (claim) claims.push(claim);
  }
  if (!tells(run, Cue.total)) return claims;
  for (const addition of additionsIn(run)) {
    const claim = judgeAddition(addition);
    if (claim) claims.push(claim);
  }
  return claims;
}

function claimOf({ total, parts, holds }: Pick<Told, 'total' | 'parts' | 'holds'>): Claim {
  return { total: total.quantity, parts: parts.map(({ quantity }) => quantity), holds, certain: true };
}

/** Whether the same parts come to another total. */
function isHeld({ parts }: Claim, claims: readonly Claim[]): boolean {
  return claims.some(
    (one) => one.holds && one.parts.length === parts.length && one.parts.every((part) => parts.includes(part)),
  );
}

/** 土建4200万元、设备2600万元、其他1100万元，预备费700万元: with what follows in its unit the parts come to their total. */
function goesOnToHold({ total, parts }: Claim, mentions: readonly Mention[]): boolean {
  const find = (one: Quantity): Mention | undefined => mentions.find(({ quantity }) => quantity === one);
  const [whole, last] = [find(total), find(parts.at(-1) as Quantity)];
  if (!whole || !last || whole.start > last.start) return false;
  const own = parts.flatMap((one) => find(one) ?? []);
  const more = mentions.filter(
    ({ text, start, base }) => text === last.text && start > last.start && base === last.base,
  );
  return more.some((_, to) => comesTo([...own, ...more.slice(0, to + 1)], whole));
}

/** Lists that are all of a total by several signs together. */
function bySigns(run: Run): Claim[] {
  return toldIn(run.wide, run.own, tells(run, Cue.back)).map(claimOf);
}

/** What the words tell and what signs tell, each total once. */
function together(byWords: readonly Claim[], signed: readonly Claim[]): readonly Claim[] {
  if (signed.length === 0) return byWords;
  const known = new Set(byWords.flatMap(({ total, holds, certain }) => (holds || certain ? [total] : [])));
  const more = signed.filter(({ total }) => !known.has(total));
  const told = new Set(more.map(({ total }) => total));
  return [...byWords.filter(({ total }) => !told.has(total)), ...more];
}

/** Totals with their parts, told before or after them. */
export const findSum: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const run of runsWith(blocks, Cue.opening | Cue.total | Cue.back)) {
    if (!tells(run, Cue.three)) continue;
    const byWords = claimsIn(run);
    const claims = together(byWords, bySigns(run));
    if (claims.length === 0) continue;
    out.push(
      ...claims
        .filter(
          (one) => one.holds || !(isHeld(one, claims) || saysOverlap(run.mentions) || goesOnToHold(one, run.mentions)),
        )
        .map(relationOf),
    );
  }
  for (let i = 0; i < blocks.length; i++)
    for (const told of mixedIn(blocks[i] as NumberBlock, blocks[i - 1])) out.push(relationOf(claimOf(told)));
  return out;
};
