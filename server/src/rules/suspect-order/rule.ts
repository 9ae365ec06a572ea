import { SWAPPED } from '../../spelling/edit.ts';
import { defineRule } from '../contract.ts';
import { slipDraft } from '../slip-draft.ts';

/** Two characters that changed places: 实落 for 落实. */
export default defineRule({
  meta: {
    id: 'suspect-order',
    title: '疑有文字颠倒',
    english: 'Perhaps characters in the wrong order',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['suspects'],
  },
  check({ suspects }, report) {
    for (const suspect of suspects) if (suspect.hit.slip === SWAPPED) report(slipDraft(suspect));
  },
});
