import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defined } from '../../server/src/base/assert.ts';
import { kinds } from '../../server/src/data/kinds.ts';
import { snippets } from '../../tools/generate/snippets.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const [file] = snippets();
const entries = Object.entries(JSON.parse(defined(file, 'the file of snippets').text) as Record<string, Snippet>);
const bodyOf = (snippet: Snippet): string => snippet.body.join('\n');

/**
 * What the editor puts into a text at this date: variables with their transforms resolved, placeholders as their
 * words. Covers what our snippets use: ${n:…}, ${n}, $0, ${VARIABLE}, ${VARIABLE/regex/format/}.
 */
function inserted(body: string, date: { year: number; month: string; day: string }): string {
  const variables: Record<string, string> = {
    CURRENT_YEAR: String(date.year),
    CURRENT_MONTH: date.month,
    CURRENT_DATE: date.day,
  };
  const resolved = body.replace(
    /\$\{(CURRENT_[A-Z]+)(?:\/(.*?)(?<!\\)\/((?:\$\{\d+:\+\d+\}|\$\{\d+\}|[^/{}])*)\/)?\}/gu,
    (_, name: string, pattern: string | undefined, format: string) => {
      const value = variables[name] ?? assert.fail(`unknown variable ${name}`);
      return pattern === undefined
        ? value
        : value.replace(new RegExp(pattern, 'u'), (...groups) => expand(format, groups));
    },
  );
  const stops = new Map<string, string>();
  return resolved
    .replace(/\$\{(\d+):([^{}]*)\}/gu, (_, number: string, words: string) => {
      stops.set(number, words);
      return words;
    })
    .replace(/\$\{(\d+)\}/gu, (_, number: string) => stops.get(number) ?? assert.fail(`tab stop ${number} has no text`))
    .replace(/\$0/gu, '');
}

/** ${1:+text} gives text where group 1 took part in the match, ${1} what it matched. */
function expand(format: string, groups: readonly unknown[]): string {
  return format.replace(/\$\{(\d+)(?::\+(\d+))?\}/gu, (_, number: string, text: string | undefined) => {
    const group = groups[Number(number)];
    return text === undefined ? String(group ?? '') : group === undefined ? '' : text;
  });
}

test('there is one file', () => {
  assert.equal(snippets().length, 1);
  assert.equal(file?.path, 'snippets/gongwen.code-snippets');
});

test('every kind, every part and every sentence has its snippet', () => {
  for (const kind of kinds()) {
    const names = [
      `${kind.title}：全文`,
      ...[...kind.slots, ...kind.sentences].map(({ title }) => `${kind.title}：${title}`),
    ];
    for (const name of names)
      assert.ok(
        entries.some(([own]) => own === name),
        name,
      );
  }
});

describe('every snippet', () => {
  for (const [name, snippet] of entries) {
    test(`${name} can be typed in pinyin initials and in Chinese, in reports only`, () => {
      assert.equal(snippet.scope, 'gongwen,markdown,plaintext');
      assert.ok(
        snippet.prefix.some((prefix) => /^[a-z]{2,8}$/u.test(prefix)),
        'a prefix of initials',
      );
      assert.ok(
        snippet.prefix.some((prefix) => /^\p{Script=Han}+$/u.test(prefix)),
        'a prefix in Chinese',
      );
      assert.notEqual(snippet.description, '');
    });

    test(`${name} counts its tab stops from 1 without a gap`, () => {
      const numbers = [...bodyOf(snippet).matchAll(/\$\{(\d+):(?!\+)/gu)].map((found) => Number(found[1]));
      assert.deepEqual(numbers, [...new Set(numbers)], 'each is defined once');
      assert.deepEqual(
        numbers,
        Array.from(numbers, (_, i) => i + 1),
      );
    });

    test(`${name} leaves no sign of its syntax in the text`, () => {
      assert.doesNotMatch(inserted(bodyOf(snippet), { year: 2026, month: '03', day: '05' }), /[${}\\]/u);
    });
  }
});

test('no two snippets answer to one prefix', () => {
  const prefixes = entries.flatMap(([, { prefix }]) => prefix);
  assert.deepEqual(
    prefixes.filter((prefix, i) => prefixes.indexOf(prefix) !== i),
    [],
  );
});

test('years default to the current one, plans to the next one, in every year to come', () => {
  const [, whole] = defined(
    entries.find(([name]) => name === '法治政府建设年度报告：全文'),
    'the whole report',
  );
  for (let year = 2020; year <= 2058; year++) {
    const text = inserted(bodyOf(whole), { year, month: '11', day: '21' });
    assert.match(text, new RegExp(`关于${year}年度法治政府建设`, 'u'));
    assert.match(text, new RegExp(`四、${year + 1}年推进`, 'u'));
  }
});

test('the date is written without leading zeros', () => {
  const [, whole] = defined(
    entries.find(([name]) => name === '报告：全文'),
    'the whole report',
  );
  assert.match(inserted(bodyOf(whole), { year: 2026, month: '03', day: '05' }), /2026年3月5日\n?$/u);
});
