import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { patchOfEdits } from '../../server/src/cli/edits-patch.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { tidy } from '../../server/src/features/tidy.ts';
import { applyEdits, type SourceEdit } from '../../server/src/text/edit.ts';
import { sourceSpan } from '../../server/src/text/span.ts';
import { WRAPPED_REPORT } from './support/drafts.ts';
import { page } from './support/reports.ts';

const patched = (before: string, edits: readonly SourceEdit[]): string | false =>
  applyPatch(before, patchOfEdits('a.md', before, edits), { autoConvertLineEndings: false });

const text = fc
  .array(fc.constantFrom('甲', '乙', '\n', '\n', '\r\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('a patch makes the edits, whatever they join, part or take out', () => {
  const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.constantFrom('', '丙', '\n', '丁\n戊')), { maxLength: 6 });
  const holds = fc.property(text, cuts, (before, wanted) => {
    const edits: SourceEdit[] = [];
    for (const [at, length, words] of [...wanted].sort((a, b) => a[0] - b[0])) {
      const start = Math.min(before.length, at);
      const end = Math.min(before.length, start + length);
      const last = edits.at(-1);
      if ((last && last.span.end >= start) || before.slice(start, end) === words) continue;
      edits.push({ span: sourceSpan(start, end), text: words });
    }
    fc.pre(applyEdits(before, edits) !== before);
    assert.equal(patched(before, edits), applyEdits(before, edits));
  });
  fc.assert(holds, { numRuns: 2000 });
});

test('a patch of a tidied report makes it', () => {
  const holds = fc.property(page, (before) => {
    const { edits } = tidy(readDocument(before), { markdown: false });
    fc.pre(edits.length > 0);
    assert.equal(patched(before, edits), applyEdits(before, edits));
  });
  fc.assert(holds, { numRuns: 100 });
});

test('a patch shows each paragraph by itself, the old lines before the new', () => {
  const { edits } = tidy(readDocument(WRAPPED_REPORT.before), { markdown: false });
  const patch = patchOfEdits('a.txt', WRAPPED_REPORT.before, edits);
  assert.match(patch, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -1,\d+ \+1,\d+ @@\n 云岭镇2023年/u);
  assert.match(
    patch,
    /\n-（二）.*办结45件，\n-\n-- 1 -\n-\n-没有发生.*。\n\+（二）规范行政执法。.*办结45件，没有发生.*。\n/u,
  );
  const after = WRAPPED_REPORT.after.replace('\n', '\n \n');
  const one = patchOfEdits('a', after, tidy(readDocument(after), { markdown: false }).edits);
  assert.equal(
    one.split('\n').slice(2).join('\n'),
    '@@ -1,3 +1,3 @@\n 云岭镇2023年法治政府建设年度报告\n- \n+\n 县人民政府：\n',
  );
});

test('a patch of tens of thousands of joined paragraphs is made at once', () => {
  const before = '甲乙\n丙\n'.repeat(60_000);
  const edits = Array.from({ length: 60_000 }, (_, i) => ({ span: sourceSpan(i * 5 + 2, i * 5 + 3), text: '' }));
  const began = performance.now();
  const patch = patchOfEdits('x', before, edits);
  assert.equal(patch.split('\n+').length - 2, 60_000);
  assert.ok(performance.now() - began < 3000);
});
