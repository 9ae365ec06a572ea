import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { defineRule, type Draft } from '../contract.ts';
import { JOINTS, LIKELY, type Joint } from './joints.ts';

/** Clauses and members of a list that run into each other where a mark certainly belongs, and a clause parted by 。 */
export default defineRule({
  meta: {
    id: 'mark-clause',
    title: '分句之间的标点',
    english: 'No mark between clauses',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834'],
    needs: ['marks'],
  },
  check({ document, marks }, report) {
    for (const block of blocksWith(document, marks, BESIDE.joint)) {
      if (!LIKELY.test(block.text)) continue;
      for (const joint of JOINTS) for (const draft of draftsOf(block, joint)) report(draft);
    }
  },
});

function draftsOf(block: Block, joint: Joint): Draft[] {
  return [...block.text.matchAll(joint.pattern)].flatMap((found) => {
    const [all] = found;
    const at = place(block, found.index, found.index + all.length);
    const [from, to] = found.indices?.groups?.['gap'] ?? [0, 0];
    const gap = place(block, from, to);
    if (quotedIn(gap) !== null) return [];
    return [
      {
        place: at,
        message: { what: `“${all}”${joint.what}`, why: joint.why, todo: joint.todo },
        fixes: [{ title: joint.todo, tier: 'suggest', edits: [{ place: gap, text: joint.mark ?? '、' }] }],
      },
    ];
  });
}
