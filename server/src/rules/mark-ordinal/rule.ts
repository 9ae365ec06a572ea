import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { defineRule } from '../contract.ts';
import { spotsDraft } from '../spots-draft.ts';
import { mixedIn } from './mixed.ts';
import { wrongMarksOf } from './wrong-marks.ts';

/** The marks behind words that count: 第一， 首先， 其一， and nothing behind 一是, （一） and ① */
export default defineRule({
  meta: {
    id: 'mark-ordinal',
    title: '序次语后面的标点',
    english: 'Mark behind an ordinal',
    severity: 'warning',
    maturity: 'trial',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    const { comma, none } = wrongMarksOf(document, marks);
    const drafts = [
      spotsDraft(comma, {
        what: (shown) => `“${shown}”后面的标点不对`,
        why: '“第一”“首先”“其一”一类序次语后面用逗号',
        todo: () => '改为逗号',
        all: '都改为逗号',
        tier: 'safe',
      }),
      spotsDraft(none, {
        what: (shown) => `“${shown}”多了标点`,
        why: '“一是”一类序次语和带括号的、带圈的序号后面不加标点',
        todo: () => '删去多余的标点',
        all: '删去多余的标点',
        tier: 'safe',
      }),
      ...blocksWith(document, marks, BESIDE.counted).map(mixedIn),
    ];
    for (const draft of drafts) if (draft) report(draft);
  },
});
