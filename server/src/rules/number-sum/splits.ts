import type { Block } from '../../document/model.ts';
import type { Quantity } from '../../facts/model.ts';
import { isExactCount } from '../../facts/quantity-context.ts';
import { codesOf } from '../../text/codes.ts';

/** A total and the parts told right beside it, all in one unit. */
export interface Split {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** What each part is called: 书面调解. */
  readonly labels: readonly string[];
  /** The words say that the parts are all there is: 分别为, 合计. */
  readonly complete: boolean;
}

/** 64宗（其中, 64宗，其中, 64件，分别为 */
const OPENS = /^(?:[（(](?:其中)?|[，,：:]?其中|[，,]?(?:分别[为是]|分为))[：:，,]?/u;
const COMPLETE = /分别|分为/u;
/** A share told after a part: ，占22% and （占22%）. */
const SHARE = /^[，、（(]占[^，。；）)]{0,10}%[）)]?/u;
/** One mark, perhaps 其中 again, and the part's name. */
const LABEL = /^([、，,；和及与]|以及)?(?:其中)?[：:]?([\p{Script=Han}“”A-Za-z·]{1,16})$/u;
/** Words that begin another count or another total. */
const ANOTHER = /共|总|累计|合计|增|减|比上|同比|超|达|以上|平均|人均|每|较|降|升|涉及|金额|资金|投入|投资/u;
/** A total that is itself a difference: 比上年增加29个，其中 speaks of the number before it. */
const DIFFERENCE = /(?:增加|减少|增长|下降|提高|比上年|较上年|同比|多|少)[^，。；]{0,4}$/u;

interface Parts {
  readonly parts: readonly Quantity[];
  readonly labels: readonly string[];
  readonly end: number;
}

/** The parts that follow an offset without a break, each with its name before it. */
function partsFrom(text: string, start: number, unit: string, following: readonly Quantity[]): Parts {
  const parts: Quantity[] = [];
  const labels: string[] = [];
  let end = start;
  for (const quantity of following) {
    const share = parts.length > 0 ? SHARE.exec(text.slice(end, quantity.place.start + 1)) : null;
    if (share) end += share[0].length;
    if (quantity.kind === 'percent') {
      const told = SHARE.exec(text.slice(end, quantity.place.end + 1));
      if (!told) break;
      end += told[0].length;
      continue;
    }
    const label = LABEL.exec(text.slice(end, quantity.place.start));
    const first = parts.length === 0;
    if (!label || quantity.unit !== unit || first === (label[1] !== undefined) || ANOTHER.test(label[2] ?? '')) break;
    parts.push(quantity);
    labels.push(label[2] ?? '');
    end = quantity.place.end;
  }
  return { parts, labels, end };
}

/** Nothing stands between the last part and the end of its bracket or sentence. */
function isClosed(text: string, end: number): boolean {
  return end >= text.length || '。；）)'.includes(text.charAt(end));
}

/** 共64宗（其中书面调解14宗，口头调解50宗）. */
function splitAfter(text: string, total: Quantity, following: readonly Quantity[]): Split | null {
  const opening = OPENS.exec(text.slice(total.place.end, total.place.end + 8))?.[0];
  if (opening === undefined || DIFFERENCE.test(text.slice(Math.max(0, total.place.start - 12), total.place.start)))
    return null;
  const { parts, labels, end } = partsFrom(text, total.place.end + opening.length, total.unit, following);
  const bare = /^[（(]$/.test(opening);
  if (parts.length === 0 || (bare && (parts.length < 2 || !isClosed(text, end)))) return null;
  return { total, parts, labels, complete: COMPLETE.test(opening) && isClosed(text, end) };
}

const SUM = /^[，,](?:共计|合计|总计)$/u;
const SUM_LENGTH = 3;

/** 共计, 合计 and 总计 end in 计: a first look at the character before a number. */
function isSumWord(text: string, start: number): boolean {
  return start >= SUM_LENGTH && text.charAt(start - 1) === '计';
}

/** What is done and what is still open: 已化解131件，正在化解6件. */
const DONE = /^[，,；;（(](?:其中)?(?:目前|现|截至目前)?[，,]?已(?:经)?(?:成功)?([\p{Script=Han}]{2})$/u;
const OPEN = /^[，,、；;](?:正在|尚未|还未|暂未|仍在|未)([\p{Script=Han}]{2})(?:的)?$/u;

/** 137件，已化解131件，正在化解6件: the two are all there is. */
function splitByState(text: string, total: Quantity, [done, open]: readonly Quantity[]): Split | null {
  if (done?.unit !== total.unit || open?.unit !== total.unit) return null;
  const verb = DONE.exec(text.slice(total.place.end, done.place.start))?.[1];
  const still = OPEN.exec(text.slice(done.place.end, open.place.start))?.[1];
  if (verb === undefined || verb !== still || !/^[。；，）),;]?$/u.test(text.charAt(open.place.end))) return null;
  return { total, parts: [done, open], labels: [`已${verb}`, `未${verb}`], complete: true };
}

/** 受理咨询20件、投诉30件，合计50件: the parts stand first, from the beginning of their sentence. */
function splitBefore(text: string, total: Quantity, preceding: readonly Quantity[]): Split | null {
  const last = preceding.at(-1);
  if (!last || !SUM.test(text.slice(last.place.end, total.place.start))) return null;
  let from = total.place.start;
  while (from > 0 && !'。；：！？'.includes(text.charAt(from - 1))) from--;
  const inside = preceding.filter(({ place }) => place.start >= from);
  const { parts, labels, end } = partsFrom(text, from, total.unit, inside);
  if (parts.length < 2 || parts.length !== inside.length || end !== last.place.end) return null;
  return { total, parts, labels, complete: true };
}

/** Quantities that a split may take in on either side of its total. */
const REACH = 12;

/** The neighbours of quantity `i` in its block, up to `count` of them after it or, where negative, before it. */
function beside(quantities: readonly Quantity[], i: number, block: Block, count: number): Quantity[] {
  const near = count < 0 ? quantities.slice(Math.max(0, i + count), i) : quantities.slice(i + 1, i + 1 + count);
  return near.filter(({ place }) => place.block === block);
}

/** What stands right after a total with parts: a bracket, a comma or colon, or 其中 and 分别 without one. */
const AFTER_TOTAL = codesOf('（(，,：:；;其分');

function splitAt(quantities: readonly Quantity[], i: number, total: Quantity): Split | null {
  const { block, start, end } = total.place;
  const { text } = block;
  const opens = AFTER_TOTAL.has(text.charCodeAt(end));
  const last = i > 0 && isSumWord(text, start) ? quantities[i - 1] : undefined;
  const closes = last?.place.block === block && last.place.end === start - SUM_LENGTH;
  if ((!opens && !closes) || !isExactCount(total)) return null;
  const split = opens
    ? (splitAfter(text, total, beside(quantities, i, block, REACH)) ??
      splitByState(text, total, beside(quantities, i, block, 2)))
    : null;
  return split ?? (closes ? splitBefore(text, total, beside(quantities, i, block, -REACH)) : null);
}

/** All totals of a text that have their parts right beside them, every number exact. */
export function splitsOf(quantities: readonly Quantity[]): Split[] {
  const out: Split[] = [];
  quantities.forEach((total, i) => {
    const split = splitAt(quantities, i, total);
    if (split?.parts.every(isExactCount) === true) out.push(split);
  });
  return out;
}
