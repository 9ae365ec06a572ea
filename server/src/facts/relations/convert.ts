import type { Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { findCapital } from './convert-capital.ts';
import { restated } from './convert-restated.ts';
import { slipIn } from './convert-slip.ts';
import type { Finder } from './finder.ts';
import type { NumberBlock } from './sentences.ts';

/** Units that are reckoned in others, or told in 万 and 亿. */
function isMeasured(unit: string): boolean {
  const { base } = scaleOf(unit);
  return base !== '' && base !== '件' && base !== '百分点' && base !== '场';
}

function inBlock({ block, items, sentences }: NumberBlock, out: Relation[]): void {
  for (let i = 0; i < items.length; i++) {
    const one = items[i];
    if (!one || one.kind !== 'amount') continue;
    const next = items[i + 1];
    const told = next ? restated(one, next) : null;
    if (told) out.push(told);
    if (one.unit === '元') {
      const capital = findCapital(one);
      if (capital) out.push(capital);
    }
  }
  if (items.length < 3 || !items.some(({ unit }) => isMeasured(unit)) || block.text.length === 0) return;
  for (const sentence of sentences) {
    const slip = slipIn(sentence);
    if (slip) out.push(slip);
  }
}

/** One value told twice in two units, and numbers that agree with the others but for their 万, 亿, 公里. */
export const findConvert: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const block of blocks) inBlock(block, out);
  return out;
};
