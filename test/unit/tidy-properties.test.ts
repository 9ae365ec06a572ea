import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../server/src/document/model.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { tidied, tidy } from '../../server/src/features/tidy.ts';
import { fold, isBlank, isInvisible, isLineBreak } from '../../server/src/text/width.ts';
import { findingsOf, folded, said } from './support/said.ts';
import { page } from './support/reports.ts';

const WAYS = [{ markdown: false }, { markdown: true }];

/** What must be there after tidying: all that is neither blank nor residue, figures folded. */
function inkOf({ source, residue }: Document): string {
  const gone = new Uint8Array(source.length);
  for (const { type, span } of residue) if (type !== 'markup') gone.fill(1, span.start, span.end);
  let out = '';
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (gone[i] === 0 && !isBlank(code) && !isInvisible(code) && !isLineBreak(code)) out += source.charAt(i);
  }
  return out;
}

describe('a report out of a page', () => {
  test('reads the same after tidying, without residue, and a second run changes nothing', () => {
    const holds = fc.property(page, (source) => {
      const before = readDocument(source);
      const text = tidied(before, { markdown: false });
      const after = readDocument(text);
      assert.deepEqual(said(after), said(before));
      const bom = source.startsWith('\ufeff') ? 1 : 0;
      assert.deepEqual(
        after.residue.map(({ span }) => span.start),
        bom ? [0] : [],
      );
      assert.deepEqual(
        after.blocks.filter(({ lines: [first, last] }) => first !== last),
        [],
      );
      assert.deepEqual(tidy(after, { markdown: false }), { edits: [], joined: 0, removed: 0, evened: 0 });
    });
    fc.assert(holds, { numRuns: 300 });
  });

  test('has the findings that it had', () => {
    const holds = fc.property(page, (source) => {
      assert.deepEqual(findingsOf(tidied(readDocument(source), { markdown: false })), findingsOf(source));
    });
    fc.assert(holds, { numRuns: 60 });
  });

  test('keeps its line breaks, byte order mark and last line break', () => {
    const holds = fc.property(page, (source) => {
      const text = tidied(readDocument(source), { markdown: false });
      assert.equal(text.startsWith('\ufeff'), source.startsWith('\ufeff'));
      assert.equal(/[\r\n]$/u.test(text), /[\r\n]$/u.test(source));
      const breaks = new Set(text.match(/\r\n|[\r\n]/gu));
      assert.deepEqual([...breaks], [source.includes('\r') ? '\r\n' : '\n']);
    });
    fc.assert(holds, { numRuns: 100 });
  });
});

/** Pieces of drafts and of markup in any order. */
const PIECES = [
  ...'一、（）()12.，。；：“”《》\n\n\n\r\t \u3000\u00a0\u200b\ufeff\f-—*#|`<!>~_=年报告政府％０Ａ\ud840\udc00'.split(
    '',
  ),
  ...[
    '\r\n',
    '\n\n',
    '- 4 -\n',
    '```\n',
    '<!-- gongwen-disable -->\n',
    '<!--',
    '-->',
    '# ',
    '## ',
    '- ',
    '1. ',
    '| 甲 | 乙 |\n',
  ],
  ...[
    '\u2028',
    '\u000b',
    'Plan ',
    'B',
    '各村按月报告',
    '全镇受理信访案件513宗，',
    '责任到人。\n',
    '2023年1月5日\n',
    '---\n',
  ],
];
const anything = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  test('keeps every character that is neither blank nor residue, in order', () => {
    const holds = fc.property(
      fc.oneof(anything, fc.string({ unit: 'binary', maxLength: 120 })),
      fc.constantFrom(...WAYS),
      (source, way) => {
        const document = readDocument(source);
        const text = tidied(document, way);
        const ink = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
          .filter((code) => !isBlank(code) && !isInvisible(code) && !isLineBreak(code))
          .map((code) => String.fromCharCode(fold(code)))
          .join('');
        assert.equal(ink, folded(inkOf(document)));
      },
    );
    fc.assert(holds, { numRuns: 1500 });
  });

  test('keeps its markup to the last blank, in order', () => {
    const holds = fc.property(anything, fc.constantFrom(...WAYS), (source, way) => {
      const document = readDocument(source);
      const text = tidied(document, way);
      let at = 0;
      for (const { type, span } of document.residue) {
        if (type !== 'markup') continue;
        const markup = source.slice(span.start, span.end);
        const found = text.indexOf(markup, at);
        assert.ok(found >= 0, markup);
        at = found + markup.length;
      }
    });
    fc.assert(holds, { numRuns: 1000 });
  });

  test('where it reads the same after tidying, a second run changes nothing', () => {
    let same = 0;
    const holds = fc.property(anything, fc.constantFrom(...WAYS), (source, way) => {
      const document = readDocument(source);
      const text = tidied(document, way);
      const again = readDocument(text);
      if (JSON.stringify(said(again)) !== JSON.stringify(said(document))) return;
      same++;
      assert.equal(tidied(again, way), text);
    });
    fc.assert(holds, { numRuns: 1500 });
    assert.ok(same > 1000, `${same} of 1500 read the same`);
  });

  test('is edited by edits that neither touch nor part a line break', () => {
    const holds = fc.property(anything, fc.constantFrom(...WAYS), (source, way) => {
      const { edits } = tidy(readDocument(source), way);
      edits.forEach(({ span, text }, i) => {
        assert.ok(span.start > (edits[i - 1]?.span.end ?? -1));
        assert.notEqual(source.slice(span.start, span.end), text);
        for (const at of [span.start, span.end]) assert.notEqual(source.slice(at - 1, at + 1), '\r\n');
      });
    });
    fc.assert(holds, { numRuns: 500 });
  });
});
