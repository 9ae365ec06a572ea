import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { configOffersAt, type ConfigWords } from '../../server/src/features/config-words.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, title: '' }));
const WORDS: ConfigWords = {
  settings: named('severity', 'profile', 'allow'),
  values: { profile: named('quiet', 'strict') },
  rules: named('term', 'term-dated'),
  levels: named('warning', 'off'),
};

/** What is offered at ¦, as it would be put in. */
function offered(draft: string): string[] {
  return configOffersAt(draft.replace('¦', ''), draft.indexOf('¦'), WORDS).map(({ text }) => text);
}

describe('words of a settings file', () => {
  const RULES = ['term: ', 'term-dated: '];
  for (const [what, draft, expected] of [
    ['settings at the margin', '¦', ['severity: ', 'profile: ', 'allow: ']],
    ['a key that has its colon brings none', 'sev¦: ', ['severity', 'profile', 'allow']],
    ['checks below severity', 'severity:\n  ter¦', RULES],
    ['checks below others, comments and blank lines between', 'severity:\n  word: off\n\n# 说明\n  ¦', RULES],
    ['levels behind a check', 'severity:\n  term-dated: w¦', ['warning', 'off']],
    ['values of a setting', 'profile: ¦', ['quiet', 'strict']],
    ['nothing below another setting', 'allow:\n  - ¦', []],
    ['nothing for a setting of any value', 'allow: ¦', []],
    ['nothing in words', 'allow: [云岭¦]', []],
  ] as const) {
    test(what, () => assert.deepEqual(offered(draft), expected));
  }

  test('replace what was typed, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('severity', ':', ' ', '\n', 'term', '-', '云') }),
        fc.nat(),
        (text, n) => {
          const offset = n % (text.length + 1);
          for (const { span } of configOffersAt(text, offset, WORDS)) {
            assert.equal(span.end, offset);
            assert.match(text.slice(span.start, span.end), /^[\w.-]*$/u);
          }
        },
      ),
    );
  });
});
