import { PAIR, SUBSTITUTED } from '../../spelling/edit.ts';
import { defineRule } from '../contract.ts';
import { slipDraft } from '../slip-draft.ts';

/** One or two characters that were mistaken for others: 机智 for 机制. */
export default defineRule({
  meta: {
    id: 'suspect-character',
    title: '疑为错别字',
    english: 'Perhaps a wrong character',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['suspects'],
  },
  check({ suspects }, report) {
    for (const suspect of suspects) {
      if (suspect.hit.slip === SUBSTITUTED || suspect.hit.slip === PAIR) report(slipDraft(suspect));
    }
  },
});
