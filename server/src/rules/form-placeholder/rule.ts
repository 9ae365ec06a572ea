import type { Kind } from '../../data/model.ts';
import type { Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { BLANK_SIGN, BRACKET_SIGN } from '../../text/signs.ts';
import { defineRule } from '../contract.ts';
import { blanksIn, hasPrompt } from './blanks.ts';

/** A text with a blank for each so many characters has only been begun: a scaffold, not a draft to be finished. */
const BEGUN = 60;

/** Words of the scaffold or of somebody's pattern that were never filled in: 【举措一】, XX镇, ×月×日, （待补充）, ____. */
export default defineRule({
  meta: {
    id: 'form-placeholder',
    title: '没有填写的内容',
    english: 'Something is not filled in',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['editing-practice'],
    needs: ['kind'],
  },
  check({ document, kind }, report) {
    const blanks = blanksOf(document, kind?.kind ?? null);
    const [first, ...others] = blanks;
    if (!first) return;
    report({
      place: first,
      ...(isBegun(document, blanks.length) ? { severity: 'information' } : {}),
      message: {
        what: `“${textAt(first)}”是待填的内容${others.length > 0 ? `，这样的地方全文共${blanks.length}处` : ''}`,
        why: '模板或底稿里留空的地方没有填写',
        todo: '填上实际内容，没有这项内容的删去',
      },
      related: others.map((at) => ({ place: at, note: `“${textAt(at)}”也没有填写` })),
      data: { blanks: blanks.length },
    });
  },
});

function blanksOf(document: Document, kind: Kind | null): Place[] {
  const asked = document.blocks.filter(
    (block) => mayHave(block, BLANK_SIGN) || (mayHave(block, BRACKET_SIGN) && hasPrompt(block.text)),
  );
  return asked.flatMap((block) =>
    blanksIn(block.text, kind)
      .map(({ start, end }) => place(block, start, end))
      .filter((at) => !isQuoted(at)),
  );
}

/** “XX镇” and words within a longer quotation speak of a blank or are somebody else's. */
function isQuoted(at: Place): boolean {
  const around = at.block.text.charAt(at.start - 1) + at.block.text.charAt(at.end);
  return around === '“”' || quotedIn(at) === 'quotation';
}

function isBegun({ blocks }: Document, blanks: number): boolean {
  return blocks.reduce((sum, { text }) => sum + text.length, 0) < BEGUN * blanks;
}
