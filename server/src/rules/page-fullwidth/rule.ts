import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { sourceOffset } from '../../text/span.ts';
import { defineRule } from '../contract.ts';
import { spotsDraft, type Spot } from '../spots-draft.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/u;
/** A figure with its point, or a word. */
const RUN = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/gu;

/** Figures and letters as wide as a Han character: the keyboard was left in the wrong state. */
export default defineRule({
  meta: {
    id: 'page-fullwidth',
    title: '全角的数字、字母',
    english: 'Full-width figures or letters',
    severity: 'information',
    maturity: 'trial',
    fix: 'safe',
    basis: ['gbt-15835'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    const draft = spotsDraft(
      document.blocks.flatMap((block) => spotsIn(document, block)),
      {
        what: (shown) => `“${shown}”是全角字符`,
        why: '阿拉伯数字和外文字母用半角，全角的与汉字一样宽，间距不匀，也检索不到',
        todo: ({ right }) => `改为半角“${right}”`,
        all: '都改为半角',
        tier: 'safe',
      },
    );
    if (draft) report(draft);
  },
});

/** The runs of full-width figures and letters of a block; the restored text has them in half width already. */
function spotsIn(document: Document, block: Block): Spot[] {
  const { source, lines } = document;
  // A line without folded characters is plain.
  for (let i = block.lines[0]; ; i++) {
    if (i > block.lines[1]) return [];
    if (lines[i]?.plain === false) break;
  }
  if (!WIDE.test(source.slice(block.span.start, block.span.end))) return [];
  return block.map.pieces(place(block, 0, block.text.length)).flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(RUN)].flatMap(({ index, 0: run }) => {
      const from = block.map.toBlock(sourceOffset(start + index));
      const at = place(block, from, from + run.length);
      if (quotedIn(at) !== null) return [];
      return [{ at, right: block.text.slice(from, from + run.length).replace('．', '.') }];
    }),
  );
}
