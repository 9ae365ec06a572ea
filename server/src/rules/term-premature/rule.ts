import type { Reference, TermHit } from '../../facts/model.ts';
import { isPlanned } from '../../facts/planning.ts';
import { timeOf } from '../../facts/reference.ts';
import { correction, currentTerm, named } from '../../facts/replacement.ts';
import { defineRule, politicalOf, rewording, type Draft } from '../contract.ts';

function month(date: string): string {
  const [year, of] = date.split('-');
  return `${Number(year)}年${Number(of)}月`;
}

function draft(hit: TermHit, time: Reference): Draft {
  const { row, place, text } = hit;
  const before = currentTerm(row, time.day);
  const right = correction(hit, time.day);
  return {
    place,
    row: row.id,
    ...politicalOf(row),
    severity: row.severity,
    message: {
      what: `“${text.replace(/[“”]/gu, '')}”${month(row.from ?? '')}才有，${time.by === 'report' ? `不会出现在${time.year}年的报告中` : `${timeOf(time)}还没有`}`,
      why: row.why,
      todo: before ? `改为当时的提法${named(before.term)}` : '核对报告年度，属于其他年度的内容删去',
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

export default defineRule({
  meta: {
    id: 'term-premature',
    title: '提法超前',
    english: 'Term that did not exist yet',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'reference', 'slots'],
  },
  check({ document, terms, reference, slots }, report) {
    if (!reference) return;
    for (const hit of terms) {
      const { table, from, topic } = hit.row;
      if (
        table !== 'term' ||
        from === undefined ||
        from <= (topic === 'meeting' ? reference.lastMeeting : reference.last)
      )
        continue;
      if (!hit.quoted && !isPlanned(document, slots, reference.year, hit.place)) report(draft(hit, reference));
    }
  },
});
