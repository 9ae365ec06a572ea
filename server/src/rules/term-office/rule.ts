import type { Issuer, TermHit } from '../../facts/model.ts';
import { correction, currentTerm, inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, rewording, type Draft } from '../contract.ts';

/** Whether the row is about bodies like the one that speaks. A title that names the place alone leaves the organ open. */
function concerns({ row: { levels, organ } }: TermHit, issuer: Issuer): boolean {
  if (levels?.includes(issuer.level) !== true) return false;
  return organ === undefined || organ === issuer.organ || issuer.organ === 'place';
}

function draft(hit: TermHit, issuer: Issuer): Draft {
  const { row, place, text } = hit;
  const right = correction(hit, null);
  const proper = right ?? currentTerm(row, null)?.term;
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: `${inQuotes(text)}与发文机关“${issuer.name}”${row.topic === 'self' ? '的口吻不符' : '的层级不符'}`,
      why: row.why,
      todo: proper === undefined ? '核对后改写' : `改为${named(proper)}`,
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

/** What a body of the issuer's rank does not have, cannot do, or would not say of itself. */
export default defineRule({
  meta: {
    id: 'term-office',
    title: '与发文机关的层级、身份不符',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'issuer'],
  },
  check({ terms, issuer }, report) {
    if (!issuer) return;
    for (const hit of terms) {
      if (hit.row.table === 'office' && !hit.quoted && concerns(hit, issuer)) report(draft(hit, issuer));
    }
  },
});
