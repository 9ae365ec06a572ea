import { defineRule } from '../contract.ts';
import { wordingDraft } from '../wording-draft.ts';

/** What is wrong, by the row's topic. */
const FAULTS = new Map([
  ['typo', '有错别字'],
  ['name', '不是规范的称谓'],
  ['team', '不是本单位规定的写法'],
]);

export default defineRule({
  meta: {
    id: 'word-wrong',
    title: '错别字和用词不当',
    english: 'Wrong character or word',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['dictionary'],
    needs: ['terms'],
  },
  check({ terms }, report) {
    for (const hit of terms) {
      if (hit.row.table === 'word') report(wordingDraft(hit, FAULTS.get(hit.row.topic) ?? '用词不当'));
    }
  },
});
