import type { Document } from '../../document/model.ts';
import { defineRule, type Draft } from '../contract.ts';
import { storiesOf, type Story } from './stories.ts';

/** So many figures in common are no chance: two are. */
const SHARED = 3;
/** The part of the shorter story's figures that the other one tells too. */
const SHARE = 0.6;

/** Index of the part of the first level in which a block stands; -1 before the first of them. */
function partOf({ outline }: Document, block: number): number {
  return outline.findLastIndex(({ from }) => from <= block);
}

function isRetold(later: Story, earlier: Story, shared: number): boolean {
  return shared >= SHARED && shared >= SHARE * Math.min(later.keys.size, earlier.keys.size);
}

function draft(later: Story, earlier: Story, shared: number): Draft {
  return {
    place: later.place,
    message: {
      what: `这里的${shared}个数字前面已经说过一遍`,
      why: '同一件事在两个部分里重复叙述，一处改了另一处容易漏改',
      todo: '保留一处，另一处删去或者只写结论；确需重复的，两处数字保持一致',
    },
    related: [{ place: earlier.place, note: '前面的叙述' }],
  };
}

/** One story of figures told in two parts of a report. */
export default defineRule({
  meta: {
    id: 'suspect-retold',
    title: '同一组数字说了两遍',
    english: 'The same figures told twice',
    severity: 'information',
    maturity: 'trial',
    fix: 'none',
    basis: ['editing-practice'],
    needs: ['quantities'],
    together: 3,
  },
  check({ document, quantities }, report) {
    const byKey = new Map<string, Story[]>();
    for (const story of storiesOf(quantities)) {
      const met = new Map<Story, number>();
      for (const key of story.keys) for (const one of byKey.get(key) ?? []) met.set(one, (met.get(one) ?? 0) + 1);
      const part = partOf(document, story.place.block.index);
      for (const [one, shared] of met) {
        if (partOf(document, one.place.block.index) === part || !isRetold(story, one, shared)) continue;
        report(draft(story, one, shared));
        break;
      }
      for (const key of story.keys) {
        const list = byKey.get(key);
        if (list) list.push(story);
        else byKey.set(key, [story]);
      }
    }
  },
});
