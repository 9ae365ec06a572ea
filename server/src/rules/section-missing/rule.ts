import { basisWords } from '../../data/basis.ts';
import type { Kind } from '../../data/model.ts';
import type { Document, Place } from '../../document/model.ts';
import { textAt, whole } from '../../document/place.ts';
import { frameFields } from '../../facts/fields.ts';
import type { Facts, ReportYear, SlotState } from '../../facts/model.ts';
import { partBehind, partInsertion } from '../../facts/part-insertion.ts';
import { plain } from '../../text/template.ts';
import { defineRule, type Draft } from '../contract.ts';
import { together } from './together.ts';

/** What is known when one part is judged. */
interface Judged {
  readonly facts: Pick<Facts, 'document' | 'kind' | 'slots' | 'numbering' | 'style'>;
  readonly kind: Kind;
  /** Values of the fields in headings and scaffolds. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where a finding about the whole text is shown. */
  readonly shown: Place;
}

/**
 * A part that the kind of report prescribes is absent, or stands only under another part. Presence is asked, not
 * order: 《法治政府建设与责任落实督察工作规定》 Art. 25 lists the parts of the yearly report on rule-of-law government,
 * the uniform format of 2021 those of the report on open government.
 */
export default defineRule({
  meta: {
    id: 'section-missing',
    title: '缺少规定的部分',
    english: 'A prescribed part is missing',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['ducha-guiding-25', 'xinxi-gongkai-geshi'],
    needs: ['kind', 'year', 'slots', 'numbering', 'style'],
  },
  check(facts, report) {
    const { document, kind: match, year, slots } = facts;
    const required = slots.filter(({ slot }) => slot.required);
    const shown = placeOfAll(document);
    if (!match || required.length === 0 || !shown || !applies(match.kind, year)) return;
    const issuer = document.closing?.issuer;
    const fields = frameFields({ issuer: issuer ? textAt(issuer) : null, year: year?.year ?? null, ...match });
    const judged: Judged = { facts, kind: match.kind, fields, shown };
    if (required.length > 1 && required.every(({ state }) => state === 'absent')) {
      report(withoutParts(judged, required));
      return;
    }
    for (const one of required) if (one.state === 'absent' || one.state === 'mentioned') report(missing(judged, one));
    for (const draft of together(required, match.kind, fields)) report(draft);
  },
});

/** Reports on years before the norm took effect had other parts. */
function applies({ since }: Kind, year: ReportYear | null): boolean {
  return since === null || year === null || year.year >= since;
}

function placeOfAll({ header, blocks }: Document): Place | null {
  const first = blocks[0];
  return header.title[0] ?? (first ? whole(first) : null);
}

function withoutParts({ kind, shown }: Judged, required: readonly SlotState[]): Draft {
  const names = required.map(({ slot }) => `“${slot.title}”`).join('');
  return {
    place: shown,
    scope: 'document',
    message: {
      what: `全文没有${kind.title}应有的各部分`,
      why: `${kind.basis.map(basisWords).join('、')}规定要写明${names}`,
      todo: '按规定的各部分分别列标题写',
    },
    row: kind.id,
    basis: kind.basis,
  };
}

function missing({ facts, kind, fields, shown }: Judged, one: SlotState): Draft {
  const { slot, place: mention } = one;
  const neighbour = partBehind(facts, one);
  const heading = plain(slot.heading, fields);
  const { at, text, shifts } = partInsertion(facts, neighbour, { heading, body: plain(slot.scaffold, fields) });
  const edits = [{ place: at, text }, ...shifts];
  return {
    place: neighbour?.place ?? shown,
    ...(neighbour ? {} : { scope: 'document' as const }),
    ...(mention ? { severity: 'information' as const } : {}),
    message: {
      what: mention ? `“${slot.title}”只有一句提到，没有成为一部分` : `缺少“${slot.title}”部分`,
      why: `${slot.article}规定${kind.title}要写明这一项`,
      todo: `${neighbour ? `在“${neighbour.title}”之前` : '在正文末尾'}补写一部分，标题可用“${heading}”`,
    },
    row: `${kind.id}.${slot.id}`,
    basis: [slot.basis],
    related: mention ? [{ place: mention, note: '只在这里提到' }] : [],
    fixes: [{ title: `补写“${slot.title}”部分`, tier: 'suggest', edits }],
  };
}
