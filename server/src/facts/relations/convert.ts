import type { Quantity, Relation } from '../model.ts';
import { findCapital } from './convert-capital.ts';
import { perUnit } from './convert-per.ts';
import { restated } from './convert-restated.ts';
import { isMeasured } from './convert-shifts.ts';
import { findDoubledPower, findWrongUnit } from './convert-size.ts';
import { slipAcross, slipIn } from './convert-slip.ts';
import type { Finder } from './finder.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** A slip needs another number to show it. */
function hasTwoMeasured(items: readonly Quantity[]): boolean {
  let count = 0;
  for (const { kind, unit } of items) if (kind === 'amount' && isMeasured(unit) && ++count === 2) return true;
  return false;
}

/** The number behind another one; 流转土地4500亩，占46.2%，折合300公顷: a share between them is passed over. */
function behindShare(items: readonly Quantity[], index: number): Quantity | undefined {
  const next = items[index + 1];
  return next?.kind === 'percent' ? items[index + 2] : next;
}

function inBlock(block: NumberBlock, out: Relation[]): void {
  const { items } = block;
  for (let i = 0; i < items.length; i++) {
    const one = items[i];
    if (!one || one.kind !== 'amount') continue;
    const wrong = findDoubledPower(one) ?? findWrongUnit(one);
    if (wrong) out.push(wrong);
    const next = behindShare(items, i);
    const told = next ? (restated(one, next) ?? perUnit(one, next)) : null;
    if (told) out.push(told);
    if (one.unit === '元') {
      const capital = findCapital(one);
      if (capital) out.push(capital);
    }
  }
  if (items.length < 2 || !hasTwoMeasured(items)) return;
  let before: NumberSentence | null = null;
  for (const sentence of block.sentences) {
    const alone = hasTwoMeasured(sentence.items) ? slipIn(sentence) : null;
    const slip: Relation | null = alone ?? (before && slipAcross(before, sentence));
    if (slip) out.push(slip);
    before = slip ? null : sentence;
  }
}

/** One value told twice in two units, and numbers that agree with the others but for their 万, 亿, 公里. */
export const findConvert: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const block of blocks) inBlock(block, out);
  return out;
};
