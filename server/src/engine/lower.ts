import { hash } from '../base/hash.ts';
import { basisWords } from '../data/basis.ts';
import { sourceOf, textAt } from '../document/place.ts';
import type { Document, Place } from '../document/model.ts';
import type { AnyRule, Draft, FixDraft, Message, Severity } from '../rules/contract.ts';
import { collide, sorted, type SourceEdit } from '../text/edit.ts';
import type { SourceSpan } from '../text/span.ts';
import type { Finding, Fix } from './finding.ts';

/** Characters on each side of a place that make a finding's key: enough to tell two equal words apart. */
const CONTEXT = 12;

/** Carries what a rule said about restored text home to the source. */
export function lower(document: Document, rule: AnyRule, draft: Draft, severity: Severity): Finding {
  const { meta } = rule;
  return {
    key: keyOf(document, meta.id, draft),
    rule: meta.id,
    title: meta.title,
    english: meta.english,
    row: draft.row ?? null,
    severity,
    span: spanOf(draft.place),
    scope: draft.scope ?? 'place',
    message: draft.message,
    text: sentences(draft.message),
    basis: (draft.basis ?? meta.basis).map(basisWords),
    fixes: (draft.fixes ?? []).map((fix) => lowerFix(document, fix)).filter((fix) => fix.edits.length > 0),
    related: (draft.related ?? []).map(({ place, note }) => ({ span: spanOf(place), note })),
    data: draft.political === true ? { ...draft.data, political: true } : (draft.data ?? {}),
  };
}

/** The three parts as sentences. */
export function sentences({ what, why, todo }: Message): string {
  return [what, why, todo]
    .filter((part) => part !== '')
    .map((part) => (/[。！？]$/u.test(part) ? part : `${part}。`))
    .join('');
}

function isPlace(place: Place | SourceSpan): place is Place {
  return 'block' in place;
}

function spanOf(place: Place | SourceSpan): SourceSpan {
  return isPlace(place) ? sourceOf(place) : { start: place.start, end: place.end };
}

function lowerFix(document: Document, { title, tier, edits }: FixDraft): Fix {
  return { title, tier, edits: lowered(document, edits) };
}

/** Carries the edits of a fix home. Where they collide there are none: the fix would not do what it says. */
export function lowered(document: Document, edits: FixDraft['edits']): SourceEdit[] {
  const out = sorted(
    edits.flatMap(({ place, text }): SourceEdit[] =>
      isPlace(place) ? place.block.map.lower(place, text, document.source) : [{ span: place, text }],
    ),
  );
  return out.some((edit, i) => i > 0 && collide(out[i - 1] as SourceEdit, edit)) ? [] : out;
}

/** The rule, the row, the words and the words around them, in restored text: it survives edits elsewhere and new wraps. */
function keyOf(document: Document, rule: string, draft: Draft): string {
  const { place } = draft;
  if (draft.scope === 'document') return hash([rule, draft.row ?? '', draft.message.what].join('\n'));
  const words = isPlace(place)
    ? [
        place.block.text.slice(Math.max(0, place.start - CONTEXT), place.start),
        textAt(place),
        place.block.text.slice(place.end, place.end + CONTEXT),
      ]
    : [document.source.slice(place.start, place.end)];
  return hash([rule, draft.row ?? '', ...words].join('\n'));
}
