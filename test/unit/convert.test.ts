import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../../server/src/convert.ts';
import { sourceSpan } from '../../server/src/text/span.ts';

/** Texts of Han characters, a surrogate pair and every kind of line break, those of the protocol and others. */
const texts = fc
  .array(fc.constantFrom('法', '治', '𠮷', '\n', '\r', '\r\n', '\u2028', '\f', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('lines and columns', () => {
  test('lines end at \\n, \\r\\n and \\r only', () => {
    const lines = new LineTable('一\n二\r\n三\r四\u2028五\f六');
    assert.equal(lines.count, 4);
    assert.deepEqual(lines.positionAt(2), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(5), { line: 2, character: 0 });
    assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
    assert.deepEqual(lines.positionAt(11), { line: 3, character: 4 });
  });

  test('columns count UTF-16 code units', () => {
    assert.deepEqual(new LineTable('𠮷镇').positionAt(2), { line: 0, character: 2 });
  });

  test('an offset inside \\r\\n, before the text or behind it is clamped', () => {
    const lines = new LineTable('一\r\n二');
    assert.deepEqual(lines.positionAt(2), { line: 0, character: 1 });
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 1 });
  });

  test('a position outside the text is clamped to its line or to the text', () => {
    const lines = new LineTable('一二\r\n三');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 7, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: -3 }), 4);
  });

  test('spans and ranges translate into each other; a backward range is turned', () => {
    const lines = new LineTable('一二\n三四');
    const span = sourceSpan(1, 4);
    const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } };
    assert.deepEqual(lines.rangeOf(span), range);
    assert.deepEqual(lines.spanOf({ start: range.end, end: range.start }), span);
  });

  test('agrees with the text documents of the protocol on every offset and every line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineTable(text);
        const document = TextDocument.create('a:b', 'gongwen', 1, text);
        assert.equal(lines.count, document.lineCount);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.deepEqual(lines.positionAt(offset), document.positionAt(offset));
        }
        for (let line = 0; line < lines.count; line++) {
          assert.equal(lines.lineStart(line), document.offsetAt({ line, character: 0 }));
          assert.equal(lines.lineEnd(line), document.offsetAt({ line, character: 1000 }));
        }
      }),
    );
  });

  test('an offset that is no half of a line break survives the way there and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineTable(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
        }
      }),
    );
  });
});
