import type { Issuer, TermHit } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { wordingDraft } from '../wording-draft.ts';

/** Whether the row is about bodies like the one that speaks. A title that names the place alone leaves the organ open. */
function concerns({ row: { levels, organ } }: TermHit, issuer: Issuer): boolean {
  if (levels?.includes(issuer.level) !== true) return false;
  return organ === undefined || organ === issuer.organ || issuer.organ === 'place';
}

function fault({ row }: TermHit, issuer: Issuer): string {
  return `与发文机关“${issuer.name}”${row.topic === 'self' ? '的口吻不符' : '的层级不符'}`;
}

/** What a body of the issuer's rank does not have, cannot do, or would not say of itself. */
export default defineRule({
  meta: {
    id: 'term-office',
    title: '与发文机关的层级、身份不符',
    english: 'Does not fit the issuer’s level or standing',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'issuer'],
  },
  check({ terms, issuer }, report) {
    if (!issuer) return;
    for (const hit of terms) {
      if (hit.row.table === 'office' && !hit.quoted && concerns(hit, issuer))
        report(wordingDraft(hit, fault(hit, issuer)));
    }
  },
});
