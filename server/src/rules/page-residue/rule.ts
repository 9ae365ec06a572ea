import type { Document } from '../../document/model.ts';
import type { FixDraft } from '../contract.ts';
import { defineRule } from '../contract.ts';
import { remnantsOf, type Remnant } from './remnants.ts';
import { removal } from './removal.ts';

/** What a PDF or a web page leaves in a text: page numbers, running headers, a page's own words. */
export default defineRule({
  meta: {
    id: 'page-residue',
    title: '版面残留',
    english: 'Left over from the page',
    severity: 'information',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['extraction'],
    needs: [],
  },
  check({ document }, report) {
    const remnants = remnantsOf(document);
    const [first] = remnants;
    if (!first) return;
    report({
      place: first.span,
      scope: 'document',
      message: {
        what: `文中有${remnants.length}处残留：${[...new Set(remnants.map(({ word }) => word))].join('、')}`,
        why: '这类文字多由PDF或网页复制而来，不是报告的正文',
        todo: '删去残留的文字',
      },
      fixes: fixesOf(document, remnants),
      related: remnants.map(({ span, note }) => ({ place: span, note })),
      data: { residue: remnants.length },
    });
  },
});

/** Whole lines go by a person's click; a character that nobody sees goes without one. */
function fixesOf(document: Document, remnants: readonly Remnant[]): FixDraft[] {
  const invisible = remnants.filter(({ invisible }) => invisible);
  const fixes: FixDraft[] = [];
  if (invisible.length < remnants.length) {
    fixes.push({ title: '删去全部残留文字', tier: 'suggest', edits: removal(document, remnants) });
  }
  if (invisible.length > 0) {
    const edits = invisible.map(({ span }) => ({ place: span, text: '' }));
    fixes.push({ title: '删去不可见字符', tier: 'safe', edits });
  }
  return fixes;
}
