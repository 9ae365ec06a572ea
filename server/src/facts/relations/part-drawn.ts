import type { Block } from '../../document/model.ts';
import { SELDOM_SIGN } from '../../text/signs.ts';
import { thingOf, sharedEnd } from '../indicator-thing.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import type { Bound } from './part-named.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** 63户，全都出自纳入监测的58户: all of the first are some of the second. */
const DRAWN =
  /[，,](?:其中)?(?:全部|全都|均|都|皆|悉数|无一例外地?)+(?:是)?(?:出自|来自|选自|抽自|取自|产自|源自|(?:是)?从)[^，。；：、]{0,16}$/u;
/** Units of anything: what is counted in them need not be of one kind. */
const ANYTHING: ReadonlySet<string> = new Set([...'个家处项种类次']);

/** A first look: 出自, 来自, 选自 after a word that means all. */
function mayTell({ text, signs }: Block): boolean {
  return (signs & SELDOM_SIGN) !== 0 && (text.includes('来自') || text.includes('出自') || text.includes('选自'));
}

function thing({ lead, tail }: Mention): string {
  return thingOf(lead, tail).noun;
}

function boundAt(one: Mention, all: Mention, isMore: (one: Quantity, whole: Quantity) => boolean): Bound | null {
  if (one.base === '' || one.base !== all.base || one.glued || all.glued || all.qualifies) return null;
  if (!DRAWN.test(all.gap) || !isMore(one.quantity, all.quantity)) return null;
  if (ANYTHING.has(one.quantity.unit) && sharedEnd(thing(one), thing(all)) < 2) return null;
  return { whole: all, part: one, roles: ['总数', '其中'] };
}

function drawnIn(
  { mentions }: NumberSentence,
  isMore: (one: Quantity, whole: Quantity) => boolean,
  out: Bound[],
): void {
  for (let i = 1; i < mentions.length; i++) {
    const found = boundAt(mentions[i - 1] as Mention, mentions[i] as Mention, isMore);
    if (found) out.push(found);
  }
}

/** Numbers of which all are said to come from the next one, and are more. */
export function drawnFrom(
  blocks: readonly NumberBlock[],
  isMore: (one: Quantity, whole: Quantity) => boolean,
): Bound[] {
  const out: Bound[] = [];
  for (const block of blocks)
    if (block.items.length > 1 && mayTell(block.block))
      for (const sentence of block.sentences) drawnIn(sentence, isMore, out);
  return out;
}
