import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures } from '../../facts/figures.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';

const PERCENT = 0x25;
const POINT = /(\d+(?:\.\d+)?)%个?百分点/gu;
const TWICE = /(\d+(?:\.\d+)?)%{2,3}(?=[\p{Script=Han}，。；、）]|$)/gu;

/** 3.5%个百分点, 98%%: a number bears one sign or one word, not both and not twice. */
export default defineRule({
  meta: {
    id: 'mark-percent-point',
    title: '百分号多余',
    english: 'Percent sign too many',
    severity: 'error',
    maturity: 'trial',
    fix: 'safe',
    basis: ['editing-practice'],
    needs: ['figures'],
  },
  check({ figures }, report) {
    const blocks = figures.filter(mayHave).map(({ block }) => block);
    if (blocks.length === 0) return;
    const points = numeralDraft(
      blocks.flatMap((block) => found(block, POINT, '个百分点')),
      {
        what: (written) => `“${written}”中“%”与“百分点”并用`,
        why: '“%”是比率，“百分点”是两个比率之差，一个数只能用一个',
        tier: 'safe',
      },
    );
    const twice = numeralDraft(
      blocks.flatMap((block) => found(block, TWICE, '%')),
      {
        what: (written) => `“${written}”多写了百分号`,
        why: '一个数只带一个百分号',
        tier: 'safe',
      },
    );
    for (const draft of [points, twice]) if (draft) report(draft);
  },
});

/** A sign behind figures, with another one or with 百分点 behind it. */
function mayHave({ block: { text }, runs }: BlockFigures): boolean {
  for (const { end } of runs) {
    if (text.charCodeAt(end) === PERCENT && '%个百'.includes(text.charAt(end + 1)) && end + 1 < text.length)
      return true;
  }
  return false;
}

function found(block: Block, pattern: RegExp, unit: string): Miswritten[] {
  return [...block.text.matchAll(pattern)]
    .map(({ index, 0: words, 1: value = '' }) => {
      const end = index + words.length;
      const edits = [{ place: place(block, index + value.length, end), text: unit }];
      return { place: place(block, index, end), right: value + unit, edits };
    })
    .filter(({ place: at }) => isOwn(at));
}
