import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defined } from '../../server/src/base/assert.ts';
import { place } from '../../server/src/document/place.ts';
import { readDocument } from '../../server/src/document/read.ts';
import type { Draft } from '../../server/src/rules/contract.ts';
import { slipDraft } from '../../server/src/rules/slip-draft.ts';
import { EXTRA, MISSING, PAIR, SUBSTITUTED, SWAPPED, type Slip } from '../../server/src/spelling/edit.ts';
import { LIKELY, SURE } from '../../server/src/spelling/finder.ts';

interface Given {
  readonly slip?: Slip;
  readonly score?: number;
  readonly rare?: readonly string[];
}

/** What is said of the words between ⟦ and ⟧, for which others may have been meant. */
function said(marked: string, meant: readonly string[], given: Given = {}): Draft {
  const { slip = SUBSTITUTED, score = SURE, rare = [] } = given;
  const block = defined(readDocument(marked.replace(/[⟦⟧]/gu, '')).blocks[0], 'a block');
  const at = place(block, marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
  const span = { start: at.start, end: at.end };
  return slipDraft({ place: at, hit: { slip, score, meant, rare, span } });
}

describe('what is said of a slip', () => {
  test('quotes what is written and what may be meant, up to the next marks', () => {
    const { message } = said('全镇建立长效机⟦智⟧，压实责任。', ['制', '治']);
    assert.equal(message.what, '“长效机智”的“智”疑为错别字');
    assert.equal(message.why, '对照大量公文的用字，此处通常写作“长效机制”，也可能是“长效机治”');
    assert.ok(said('全镇建立长效机⟦智⟧，压实责任。', ['制']).message.why.endsWith('写作“长效机制”'));
  });

  test('owns to a doubt below the likely ones', () => {
    const what = (score: number): string => said('建立长效机⟦智⟧。', ['制'], { score }).message.what;
    assert.ok(!what(LIKELY).includes('把握不大'));
    assert.ok(what(LIKELY - 0.1).endsWith('，把握不大'));
  });

  test('is a warning where it is sure, and never where something is missing', () => {
    assert.equal(said('建立长效机⟦智⟧。', ['制'], { score: SURE }).severity, 'warning');
    assert.equal(said('建立长效机⟦智⟧。', ['制'], { score: SURE - 0.1 }).severity, 'information');
    assert.equal(said('建立长效机⟦⟧。', ['制'], { slip: MISSING }).severity, 'hint');
  });

  test('names each kind, with the button that takes it back', () => {
    const told = (...of: Parameters<typeof said>): string[] => {
      const { message, fixes = [] } = said(...of);
      return [message.what, ...fixes.map(({ title }) => title)];
    };
    assert.deepEqual(told('建立长效⟦几智⟧。', ['机制'], { slip: PAIR }), [
      '“立长效几智”中的“几智”疑为别字',
      '改为“立长效机制”',
    ]);
    assert.deepEqual(told('压实⟦任责⟧。', ['责任'], { slip: SWAPPED }), ['“压实任责”疑有文字颠倒', '改为“压实责任”']);
    assert.deepEqual(told('认真落⟦落⟧实。', [''], { slip: EXTRA }), ['“认真落落实”疑多了“落”字', '删去“落”']);
    assert.deepEqual(told('建立长效机⟦⟧。', ['制'], { slip: MISSING }), ['“长效机”疑有漏字', '补上“制”']);
  });

  test('shows the characters beside a gap', () => {
    const { start, end } = said('建立长效机⟦⟧。', ['制'], { slip: MISSING }).place as { start: number; end: number };
    assert.deepEqual([start, end], [4, 6]);
  });
});

describe('the word that a team may allow', () => {
  const word = (marked: string, rare: readonly string[]): unknown => said(marked, ['理'], { rare }).data?.['word'];

  test('is the rare run at the place', () => {
    assert.equal(word('推行塘⟦里⟧共治。', ['里共']), '里共');
    assert.equal(word('推行塘⟦里⟧共治。', ['塘里']), '塘里');
  });

  test('is no run that stands elsewhere, and none with other than Han characters', () => {
    assert.equal(word('推行塘⟦里⟧共治。', ['民约', '里共']), '里共');
    assert.equal(word('推行a⟦里⟧共治。', ['a里']), '里共');
  });

  test('is the two characters before or behind where no run is known, or there is none', () => {
    assert.equal(word('推行塘⟦里⟧共治。', []), '塘里');
    assert.equal(word('“⟦里⟧共治”推行。', []), '里共');
    assert.equal(word('“⟦里⟧”推行。', []), undefined);
  });
});
