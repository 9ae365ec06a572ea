import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/text/edit.ts';
import { OffsetMap } from '../../server/src/text/map.ts';
import { blockOffset, blockSpan, sourceOffset } from '../../server/src/text/span.ts';

/** A block of `words` that stand apart in a source, with `gaps` between them. */
function mapped(words: readonly string[], gaps: readonly string[]): { source: string; text: string; map: OffsetMap } {
  let source = '';
  let text = '';
  const segments: number[] = [];
  words.forEach((word, i) => {
    source += gaps[i] ?? '';
    segments.push(text.length, source.length, word.length);
    source += word;
    text += word;
  });
  return { source: source + (gaps.at(-1) ?? ''), text, map: OffsetMap.of(segments) };
}

const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'法治政府建设2023年，。') });
const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\n- 4 -\n', '  ');
const layout = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 }).map((parts) =>
  mapped(
    parts.map(([w]) => w),
    parts.map(([, g]) => g),
  ),
);

test('a character of a block is the character of the source that it is mapped to', () => {
  fc.assert(
    fc.property(layout, ({ source, text, map }) => {
      for (let i = 0; i < text.length; i++) {
        const at = map.toSource(blockOffset(i), 'after');
        assert.equal(source[at], text[i]);
        assert.equal(map.toBlock(at), i);
        assert.equal(map.toSource(blockOffset(i + 1), 'before'), at + 1);
      }
    }),
  );
});

test('both sides of the map run forward, and offsets outside are clamped', () => {
  fc.assert(
    fc.property(layout, ({ source, text, map }) => {
      let last = -1;
      for (let i = -2; i <= text.length + 2; i++) {
        const at = map.toSource(blockOffset(i), 'after');
        assert.ok(at >= last && at >= 0 && at <= source.length);
        last = at;
      }
      last = -1;
      for (let i = 0; i <= source.length; i++) {
        const at = map.toBlock(sourceOffset(i));
        assert.ok(at >= last && at >= 0 && at <= text.length);
        last = at;
      }
    }),
  );
});

test('the pieces of a span hold exactly its characters', () => {
  fc.assert(
    fc.property(layout, fc.nat(40), fc.nat(40), ({ source, text, map }, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const pieces = map.pieces(blockSpan(start, end));
      assert.equal(pieces.map((p) => source.slice(p.start, p.end)).join(''), text.slice(start, end));
    }),
  );
});

test('a lowered edit changes the restored text as asked and leaves every line break where it was', () => {
  fc.assert(
    fc.property(layout, fc.nat(40), fc.nat(40), word, ({ source, text, map }, a, b, replacement) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const after = applyEdits(source, map.lower(blockSpan(start, end), replacement, source));
      const breaks = (s: string): string => s.replace(/[^\n\r]/gu, '');
      assert.equal(breaks(after), breaks(source));
      const furniture = /\n- 4 -\n|[\s]/gu;
      assert.equal(
        after.replace(furniture, ''),
        (text.slice(0, start) + replacement + text.slice(end)).replace(furniture, ''),
      );
    }),
  );
});

test('a word cut by a wrap is replaced in two pieces, each line keeps its share', () => {
  const { source, map } = mapped(['做好刑释', '解教人员帮教。'], ['', '\n\n', '']);
  const edits = map.lower(blockSpan(2, 8), '刑满释放人员', source);
  assert.equal(applyEdits(source, edits), '做好刑满\n\n释放人员帮教。');
});

test('an edit that changes one character touches only that character', () => {
  const { source, map } = mapped(['截止11月底'], ['']);
  assert.deepEqual(map.lower(blockSpan(0, 6), '截至11月底', source), [{ span: blockSpan(1, 2), text: '至' }]);
});

test('blanks of one line inside a replaced span go with it', () => {
  const { source, map } = mapped(['2021', '年', '03', '月'], ['', ' ', ' ', ' ', '']);
  assert.equal(applyEdits(source, map.lower(blockSpan(0, 8), '2021年3月', source)), '2021年3月');
});
