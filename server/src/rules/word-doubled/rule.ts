import { place } from '../../document/place.ts';
import type { Block } from '../../document/model.ts';
import { stretchOf } from '../../document/stretch.ts';
import { defineRule, type Draft } from '../contract.ts';
import { DoubleFinder, type Double } from './doubles.ts';

/** A character, a word or a clause that stands twice side by side: 的的, 进行进行. */
export default defineRule({
  meta: {
    id: 'word-doubled',
    title: '字词多写',
    english: 'Characters written twice',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: [],
  },
  check({ document }, report) {
    const finder = new DoubleFinder();
    for (const block of document.blocks) {
      for (const found of finder.in(block.text, stretchOf(block, document))) report(draft(block, found));
    }
  },
});

function draft(block: Block, { start, length, unsure }: Double): Draft {
  const words = block.text.slice(start, start + length);
  return {
    place: place(block, start, start + 2 * length),
    ...(unsure ? { severity: 'information' } : {}),
    message: {
      what: `“${words}”连写了两遍`,
      why: unsure ? '多半是多写了一遍，也可能是两个名称相连' : '是录入或者修改时多写的',
      todo: unsure ? `核对后删去一个“${words}”，或者在中间加上标点、连词` : `删去一个“${words}”`,
    },
    fixes: [
      {
        title: `删去一个“${words}”`,
        tier: 'suggest',
        edits: [{ place: place(block, start + length, start + 2 * length), text: '' }],
      },
    ],
  };
}
