import { defineRule } from '../contract.ts';
import { wordingDraft } from '../wording-draft.ts';

/** Words that say twice what is said once, and two patterns of a sentence in one; each is a row of data. */
export default defineRule({
  meta: {
    id: 'word-redundant',
    title: '语义重复和句式混用',
    english: 'Redundant or mixed wording',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms'],
  },
  check({ terms }, report) {
    for (const hit of terms) if (hit.row.table === 'redundant') report(wordingDraft(hit, '意思重复或句式混用'));
  },
});
