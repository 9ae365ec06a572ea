import { MISSING } from '../../spelling/edit.ts';
import { defineRule } from '../contract.ts';
import { slipDraft } from '../slip-draft.ts';

/** A character that was left out: 中华人民和国. */
export default defineRule({
  meta: {
    id: 'suspect-missing',
    title: '疑有漏字',
    english: 'Perhaps a character is missing',
    severity: 'hint',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['suspects'],
  },
  check({ suspects }, report) {
    for (const suspect of suspects) if (suspect.hit.slip === MISSING) report(slipDraft(suspect));
  },
});
