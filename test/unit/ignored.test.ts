import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { ignoredNote, parseIgnored, withIgnored } from '../../server/src/features/ignored.ts';
import { FLAWED } from './support/cli.ts';
import { hardWrap } from './support/wrap.ts';

const { findings, document } = check(FLAWED, DEFAULT_SETTINGS);

describe('the file of ignored findings', () => {
  test('is YAML, one line each, sorted, and says why', () => {
    const [a = '', b = ''] = findings.map(({ key }) => key);
    const text = withIgnored(withIgnored(null, { [b]: '乙：看过' }, []), { [a]: '甲："引用"，不改' }, []);
    const { version, ignored } = parse(text) as { version: number; ignored: Record<string, string> };
    assert.equal(version, 1);
    assert.deepEqual(ignored, { [a]: '甲："引用"，不改', [b]: '乙：看过' });
    assert.deepEqual(Object.keys(ignored), [a, b].sort());
    assert.deepEqual(parseIgnored(text), { ignored, problem: null });
    assert.deepEqual(parseIgnored(withIgnored(text, {}, [a])).ignored, { [b]: '乙：看过' });
  });

  test('that a merge has broken ignores nothing and names the line', () => {
    const { ignored, problem } = parseIgnored('version: 1\nignored:\n  abcdefghijk: "x"\n>>>>>>> theirs\n');
    assert.deepEqual([ignored, problem?.line], [{}, 4]);
  });

  test('any text is read without a failure, and what is written is read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIgnored(text)));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[\da-z]{11}$/u), fc.string({ unit: 'binary' })), (ignored) => {
        assert.deepEqual(parseIgnored(withIgnored(null, ignored, [])).ignored, { ...ignored });
      }),
    );
  });

  test('the note names the rule, the words, however long, and the reason', () => {
    const word = findings.find(({ rule }) => rule === 'word-wrong');
    assert.ok(word);
    assert.equal(ignoredNote(word, document.source, ' 原文如此 '), `${word.title}“布署”：原文如此`);
    assert.match(ignoredNote(word, document.source, ''), /“布署”：看过，无误$/u);
    const long = { ...word, span: { start: word.span.start, end: word.span.end + 40 } as typeof word.span };
    assert.match(ignoredNote(long, document.source, ''), /“布署[^“”]{14}……”/u);
  });
});

describe('what is ignored', () => {
  const word = findings.find(({ rule }) => rule === 'word-wrong');
  assert.ok(word);
  const settings = { ...DEFAULT_SETTINGS, ignored: { [word.key]: '引用' } };

  test('is not told, all else is, and the reason is kept', () => {
    const result = check(FLAWED, settings);
    const without = findings.filter((one) => one !== word).map(({ key }) => key);
    assert.deepEqual(
      result.findings.map(({ key }) => key),
      without,
    );
    assert.deepEqual(
      result.suppressed.map(({ finding, by, reason }) => [finding.key, by, reason]),
      [[word.key, 'file', '引用']],
    );
  });

  test('stays ignored when other parts are edited or lines are wrapped anew, and comes back when its words change', () => {
    const told = (text: string): boolean => check(text, settings).findings.some(({ rule }) => rule === 'word-wrong');
    assert.equal(told(FLAWED.replace('参训120人次', '参加培训的有120人次')), false);
    assert.equal(told(hardWrap(FLAWED)), false);
    assert.equal(told(FLAWED.replace('认真布署各项工作', '认真布署法治工作')), true);
  });

  test('may be a finding that was told of several places together', () => {
    const marks = findings.find(({ rule }) => rule === 'mark-halfwidth');
    assert.ok(marks);
    const result = check(FLAWED, { ...DEFAULT_SETTINGS, ignored: { [marks.key]: '' } });
    assert.ok(!result.findings.some(({ rule }) => rule === 'mark-halfwidth'));
  });
});
