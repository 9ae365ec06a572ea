import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { relationDraft } from '../relation-draft.ts';

/** Numbers that seem to contradict each other, where the words do not say for certain that they belong together. */
export default defineRule({
  meta: {
    id: 'number-unsure',
    title: '数字关系存疑',
    english: 'Numbers that may not match',
    severity: 'hint',
    maturity: 'trial',
    off: true,
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    for (const relation of relations) {
      if (relation.verdict !== 'unsure') continue;
      const draft = relationDraft(
        { ...relation, computed: [] },
        { what: (_, marked) => `“${textAt(marked.place)}”与所涉的其他数字可能对不上` },
      );
      if (draft) report(draft);
    }
  },
});
