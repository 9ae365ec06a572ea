import type { TermHit } from '../../facts/model.ts';
import { correction, currentTerm, named } from '../../facts/replacement.ts';
import { defineRule, type Draft } from '../contract.ts';

function draft(hit: TermHit, year: number | null): Draft {
  const { row, place, text } = hit;
  const right = correction(hit, year);
  const proper = right ?? currentTerm(row, year)?.term;
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: row.topic === 'order' ? `“${text}”与固定提法的次序不符` : `“${text}”与固定提法不符`,
      why: row.why,
      todo: proper === undefined ? '按固定提法改写' : `改为${named(proper)}`,
    },
    basis: [row.source],
    ...(right === null
      ? {}
      : { fixes: [{ title: `改为${named(right)}`, tier: 'suggest', edits: [{ place, text: right }] }] }),
  };
}

export default defineRule({
  meta: {
    id: 'formula-wording',
    title: '固定提法有误',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'year'],
  },
  check({ terms, year }, report) {
    for (const hit of terms) {
      const { table, from } = hit.row;
      if (table !== 'formula' || hit.quoted) continue;
      // Before its day a formula was not fixed yet.
      if (from !== undefined && year && from > `${year.year}-12-31`) continue;
      report(draft(hit, year?.year ?? null));
    }
  },
});
