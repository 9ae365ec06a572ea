import { EXTRA } from '../../spelling/edit.ts';
import { defineRule } from '../contract.ts';
import { slipDraft } from '../slip-draft.ts';

/** A character that should not be there: 认真落落实. */
export default defineRule({
  meta: {
    id: 'suspect-extra',
    title: '疑有多余的字',
    english: 'Perhaps a character too many',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['suspects'],
  },
  check({ suspects }, report) {
    for (const suspect of suspects) if (suspect.hit.slip === EXTRA) report(slipDraft(suspect));
  },
});
