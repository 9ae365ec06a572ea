import type { CalendarDate, Document } from '../../document/model.ts';
import type { KindMatch, TermHit } from '../../facts/model.ts';
import { isPlanned } from '../../facts/planning.ts';
import { correction, currentTerm, named } from '../../facts/replacement.ts';
import { defineRule, rewording, type Draft } from '../contract.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The last day on which the text can have been written: its date, else the end of March of the year after, when annual
 * reports are due. A meeting may be named until the text is signed, so for meetings an undated text has until June.
 * A speech is given in the year after the one that it reports on, and plans that year: all of it is known to the speech.
 */
function lastDay({ closing }: Document, kind: KindMatch | null, year: number, topic: string): string {
  const given = kind?.kind.yearOffset ?? 0;
  if (given > 0) return `${year + given}-12-31`;
  const end = `${year}-12-31`;
  const signed = closing?.date ? dayOf(closing.date.value) : null;
  if (signed !== null) return signed > end || topic === 'meeting' ? signed : end;
  return topic === 'meeting' ? `${year + 1}-06-30` : `${year + 1}-03-31`;
}

function dayOf({ year, month, day }: CalendarDate): string {
  return `${year}-${two(month ?? 12)}-${two(day ?? 31)}`;
}

function month(date: string): string {
  const [year, of] = date.split('-');
  return `${Number(year)}年${Number(of)}月`;
}

function draft(hit: TermHit, year: number): Draft {
  const { row, place, text } = hit;
  const before = currentTerm(row, year);
  const right = correction(hit, year);
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: `“${text.replace(/[“”]/gu, '')}”${month(row.from ?? '')}才有，不会出现在${year}年的报告中`,
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
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'year', 'slots', 'kind'],
  },
  check({ document, terms, year, slots, kind }, report) {
    if (!year) return;
    for (const hit of terms) {
      const { table, from, topic } = hit.row;
      if (table !== 'term' || from === undefined || from <= lastDay(document, kind, year.year, topic)) continue;
      if (!hit.quoted && !isPlanned(document, slots, year.year, hit.place)) report(draft(hit, year.year));
    }
  },
});
