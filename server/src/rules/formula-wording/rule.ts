import type { Reference, TermHit } from '../../facts/model.ts';
import { correction, currentTerm, inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, politicalOf, rewording, type Draft } from '../contract.ts';

/** A slogan's words on either side of the ones that are out of order reach this far. */
const SLOGAN = 40;

/** Whether a quotation is the slogan itself, a series of Han words that the row's order belongs to. */
function isSlogan({ row, place: { block, start, end } }: TermHit): boolean {
  if (row.topic !== 'order') return false;
  const before = block.text.slice(Math.max(0, start - SLOGAN), start);
  const after = block.text.slice(end, end + SLOGAN);
  return /[“‘][\p{Script=Han}、，]*$/u.test(before) && /^[\p{Script=Han}、，]*[”’]/u.test(after);
}

function draft(hit: TermHit, time: Reference | null): Draft {
  const { row, place, text } = hit;
  const right = correction(hit, time?.day ?? null);
  const proper = right ?? currentTerm(row, time?.day ?? null)?.term;
  return {
    place,
    row: row.id,
    ...politicalOf(row),
    severity: row.severity,
    message: {
      what: `${inQuotes(text)}与固定提法${row.topic === 'order' ? '的次序' : ''}不符`,
      why: row.why,
      todo: proper === undefined ? '按固定提法改写' : `改为${named(proper)}`,
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

export default defineRule({
  meta: {
    id: 'formula-wording',
    title: '固定提法有误',
    english: 'Set phrase worded wrongly',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'reference'],
  },
  check({ terms, reference }, report) {
    for (const hit of terms) {
      const { table, from } = hit.row;
      if (table !== 'formula' || (hit.quoted && !isSlogan(hit))) continue;
      // Before its day a formula was not fixed yet.
      if (from !== undefined && reference && from > reference.day) continue;
      report(draft(hit, reference));
    }
  },
});
