import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { patchOf } from '../../server/src/cli/patch.ts';

const line = fc.constantFrom('', '甲', '乙', '丙\r');
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

test('a patch makes one text into the other, whatever their lines', () => {
  const holds = fc.property(text, text, (before, after) => {
    fc.pre(before !== after);
    assert.equal(applyPatch(before, patchOf('a.md', before, after), { autoConvertLineEndings: false }), after);
  });
  fc.assert(holds, { numRuns: 1000 });
});

test('a patch of lines that stayed looks as any other', () => {
  const before = '甲\n乙\n丙\n丁\n戊\n己\n庚\n辛';
  const after = '甲\n乙二\n丙\n丁\n戊\n己\n庚二\n辛二';
  const expected = createTwoFilesPatch('a/x', 'b/x', before, after, undefined, undefined, {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
  assert.equal(patchOf('x', before, after), expected);
});

test('a patch of thousands of changes is made at once', () => {
  const before = '布署\n无\n无\n无\n'.repeat(20_000);
  const began = performance.now();
  const patch = patchOf('x', before, before.replaceAll('布署', '部署'));
  assert.equal(patch.split('\n-').length - 1, 20_000);
  assert.ok(performance.now() - began < 3000);
});
