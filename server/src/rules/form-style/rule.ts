import { defineRule, type Draft } from '../contract.ts';
import { closingDrafts } from './closing.ts';
import { headingDraft } from './headings.ts';
import { bracketDraft, quoteDraft } from './pairs.ts';
import { restylingsOf } from '../../facts/style-headings.ts';

/**
 * Holds a report to what the office asks of its form: the marks of the levels, brackets, quotation marks, the end. Each
 * matter is told once for the whole text; what the office leaves open is not judged.
 */
export default defineRule({
  meta: {
    id: 'form-style',
    title: '不合本单位的格式要求',
    english: 'Not in the house style',
    severity: 'warning',
    maturity: 'trial',
    fix: 'safe',
    basis: ['house-style'],
    needs: ['style', 'kind', 'numbering'],
  },
  check({ document, style, kind, numbering }, report) {
    const restylings = style.headings.length > 0 ? restylingsOf(document, numbering, style.headings) : [];
    const drafts: readonly (Draft | null)[] = [
      ...restylings.map((one) => headingDraft(one, style.headings, document.source)),
      style.brackets === null ? null : bracketDraft(document, style.brackets),
      style.quotes === null ? null : quoteDraft(document, style.quotes),
      ...closingDrafts(document, kind?.kind ?? null, style.closing),
    ];
    for (const draft of drafts) if (draft) report(draft);
  },
});
