import type { SlotState } from '../../facts/model.ts';
import { frameFields } from '../../facts/fields.ts';
import { plain } from '../../text/template.ts';
import { defineRule, type Draft } from '../contract.ts';

/**
 * The heading of a prescribed part says less than the norm asks for: 工作情况 where 主要举措和成效 are due. Which words a
 * heading should have is data of the kind; any of them will do.
 */
export default defineRule({
  meta: {
    id: 'section-heading',
    title: '部分标题过于笼统',
    english: 'Heading of a part too general',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['ducha-guiding-25'],
    needs: ['kind', 'year', 'slots'],
  },
  check({ kind, year, slots }, report) {
    const since = kind?.kind.since ?? null;
    if (since !== null && year !== null && year.year < since) return;
    const fields = frameFields({ year: year?.year ?? null, ...kind });
    for (const state of slots) {
      // A heading with another year is left from an older report: its year is the defect, not its words.
      if (year !== null && namesOther(state.heading?.title ?? '', year.year)) continue;
      const draft = judge(state, fields);
      if (draft) report(draft);
    }
  },
});

function namesOther(title: string, year: number): boolean {
  const named = /^(\d{4})年/u.exec(title.replace(/\s/gu, ''))?.[1];
  return named !== undefined && Number(named) !== year;
}

function judge({ slot, state, heading }: SlotState, fields: ReadonlyMap<string, string>): Draft | null {
  if (state !== 'present' || !heading || slot.names.length === 0) return null;
  const title = heading.title.replace(/\s/gu, '');
  // A part of a thematic report has a subject of its own.
  if (!slot.headings.some((pattern) => pattern.test(title)) || slot.names.some((pattern) => pattern.test(title))) {
    return null;
  }
  const standard = plain(slot.heading, fields);
  return {
    place: heading.place,
    message: {
      what: `标题“${heading.title}”过于笼统`,
      why: `${slot.article}要求这一部分写明${slot.title}`,
      todo: `标题可改为“${standard}”`,
    },
    basis: [slot.basis],
    fixes: [{ title: `标题改为“${standard}”`, tier: 'suggest', edits: [{ place: heading.place, text: standard }] }],
  };
}
