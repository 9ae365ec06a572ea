import { codesOf } from '../../text/codes.ts';
import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import type { Bound } from './part-named.ts';
import { areNear, wholeOf } from './part-read.ts';
import { Told } from './part-told.ts';
import { sizeOf } from './same-alike.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

function isMore(one: Mention, whole: Mention): boolean {
  return exceeds(boundsOf(one.quantity), boundsOf(whole.quantity));
}

/** So many numbers before one may be its whole. */
const BACK = 12;
const REACH = 30;
/** A character of a word that may tell a part stands in the clause before the number: 的, 已, 其中, 里面, 仅, 就, 占. */
const HINTS = codesOf('的已均都全中里当仅光单就占所现实目程积度');
/** How a clause begins or ends that tells what came of something: 成活, 合格, 收回, 到场. */
const OUTCOMES = codesOf('活格标过取用奖签回还实诊出收到席场岗');
/** 412条已亮灯, 11家属于其中的. */
const SAID = codesOf('已均全都通获达属尚仍符是在为');
/** A total stands in the sentence: 总床位, 编制, 核定, 共有. */
const TOTALS = codesOf('总共合编核册辖域');
const MARKS = codesOf('，。；：、（');
const FINAL = codesOf('。；');

/** A first look at the words on either side of a number. */
function isHinted({ place: { block, start, end } }: Quantity): boolean {
  const { text } = block;
  if (MARKS.has(text.charCodeAt(start - 1)) || start === 0) return SAID.has(text.charCodeAt(end));
  if (OUTCOMES.has(text.charCodeAt(start - 1))) return true;
  const limit = Math.max(0, start - REACH);
  let clauses = 0;
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (FINAL.has(code)) return false;
    if (MARKS.has(code)) clauses++;
    else if (clauses === 0 ? HINTS.has(code) : TOTALS.has(code) || code === AMIDST || code === WHILE) return true;
  }
  return false;
}

const [AMIDST, WHILE] = [...'中就'].map((char) => char.charCodeAt(0));

/** Whether some number not far before is told in a unit of the same things and is less: nothing else can be exceeded. */
function mayExceed(items: readonly Quantity[], at: number): boolean {
  const { unit, value, kind } = items[at] as Quantity;
  if (kind !== 'amount' || unit === '') return false;
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const other = items[i] as Quantity;
    if (other.kind !== 'amount') continue;
    if (other.unit === unit) {
      if (
        other.value.scale === value.scale
          ? other.value.digits < value.digits
          : sizeOf(other) < sizeOf(items[at] as Quantity)
      )
        return true;
    } else if (areNear(other.unit, unit)) return true;
  }
  return false;
}

interface Place {
  readonly sentence: NumberSentence;
  readonly at: number;
}

/** The numbers of some sentences that can be reckoned with, in order of place. */
function toldIn(places: readonly Place[]): Told[] {
  const out: Told[] = [];
  for (const { sentence, at } of places) {
    let former: Mention | null = null;
    for (const mention of sentence.mentions) {
      if (mention.base !== '') out.push(new Told(mention, at, former));
      former = mention;
    }
  }
  return out;
}

/** The sentences that are read with those of a block: the last ones of the block right before it and its own. */
function placesOf(block: NumberBlock, before: NumberBlock | undefined): Place[] {
  const near = before?.block.index === block.block.index - 1 ? before.sentences.slice(-3) : [];
  return [...near, ...block.sentences].map((sentence, at) => ({ sentence, at }));
}

/** Numbers that are more than the whole that their words speak of. */
export function exceedingIn(blocks: readonly NumberBlock[]): Bound[] {
  const out: Bound[] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const near = before?.block.index === block.block.index - 1 ? before.items.slice(-BACK) : [];
    const items = near.length === 0 ? block.items : [...near, ...block.items];
    const wanted = new Set<Quantity>();
    for (let at = near.length; at < items.length; at++)
      if (isHinted(items[at] as Quantity) && mayExceed(items, at)) wanted.add(items[at] as Quantity);
    if (wanted.size === 0) return;
    const told = toldIn(placesOf(block, before));
    told.forEach((one, at) => {
      if (!wanted.has(one.mention.quantity)) return;
      const found = wholeOf(one, told.slice(Math.max(0, at - BACK), at), isMore);
      if (found) out.push(found);
    });
  });
  return out;
}
