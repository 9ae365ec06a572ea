import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSnippetFile } from '../../server/src/features/snippet-file.ts';
import { read } from './support/project.ts';

const GOOD = `{
  // 本单位的落款
  "落款": {
    "prefix": ["lk", "落款"],
    "body": ["\${1:发文机关}", "$0"],
    "description": "落款两行",
    "scope": "gongwen, markdown",
  },
  /* 全文 */
  "全文": { "body": "\${1:标题}\\n", "isFileTemplate": true },
}`;

/** The places that a file's problems speak of, and what they say. */
function toldIn(source: string): [string, string][] {
  return readSnippetFile(source).problems.map(({ span, message }) => [source.slice(span.start, span.end), message]);
}
const namesIn = (source: string): string[] => readSnippetFile(source).snippets.map(({ name }) => name);

test('a file with comments and trailing commas is read', () => {
  const { snippets, problems } = readSnippetFile(GOOD);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    snippets.map(({ span, ...rest }) => ({
      ...rest,
      begins: GOOD.slice(span.start, span.start + 4),
      ends: GOOD.charAt(span.end - 1),
    })),
    [
      {
        name: '落款',
        prefixes: ['lk', '落款'],
        body: '${1:发文机关}\n$0',
        description: '落款两行',
        scope: ['gongwen', 'markdown'],
        whole: false,
        begins: '"落款"',
        ends: '}',
      },
      {
        name: '全文',
        prefixes: [],
        body: '${1:标题}\n',
        description: '',
        scope: [],
        whole: true,
        begins: '"全文"',
        ends: '}',
      },
    ],
  );
});

test('an empty file, a byte order mark and a schema are no faults', () => {
  for (const source of ['', ' \n', '// 还没有\n', '{}', '\uFEFF{ "$schema": "x" }'])
    assert.deepEqual(toldIn(source), [], source);
  const [snippet] = readSnippetFile(`\uFEFF${GOOD}`).snippets;
  assert.equal(snippet?.span.start, GOOD.indexOf('"落款"') + 1);
});

test('snippets for other languages are not ours', () => {
  assert.deepEqual(
    namesIn(
      '{ "a": { "scope": "python", "body": 1 }, "b": { "scope": "plaintext,python", "prefix": "b", "body": "b" } }',
    ),
    ['b'],
  );
  assert.deepEqual(toldIn('{ "a": { "scope": "python", "body": 1, "x": 1 } }'), []);
});

test('groups are read as VS Code reads them', () => {
  assert.deepEqual(
    namesIn('{ "组": { "甲": { "prefix": "a", "body": "甲" }, "乙": { "prefix": "b", "body": "乙" } } }'),
    ['甲', '乙'],
  );
});

describe('what is wrong is told at its place, and the rest counts', () => {
  const rest = '"好": { "prefix": "h", "body": "好" }';
  const cases: readonly (readonly [string, string, readonly string[], readonly (readonly [string, RegExp])[]])[] = [
    ['no body', '"坏": { "prefix": "x" }', [], [['"坏"', /没有 body/u]]],
    ['no prefix', '"坏": { "body": "甲" }', ['坏'], [['"坏"', /没有 prefix/u]]],
    ['an empty prefix', '"坏": { "prefix": ["a", ""], "body": "甲" }', ['坏'], [['""', /空的一项/u]]],
    ['prefixes of another type', '"坏": { "prefix": 3, "body": "甲" }', ['坏'], [['3', /prefix（触发词）应是/u]]],
    ['a line of another type', '"坏": { "prefix": "x", "body": ["甲", 5] }', [], [['5', /body（正文）应是/u]]],
    ['an empty body', '"坏": { "prefix": "x", "body": [] }', [], [['[]', /body（正文）是空的/u]]],
    [
      'an unknown key',
      '"坏": { "prefix": "x", "body": "甲", "prefx": "y" }',
      ['坏'],
      [['"prefx"', /是否要写“prefix”/u]],
    ],
    ['no entry', '"坏": "甲"', [], [['"甲"', /应写成一对花括号/u]]],
    [
      'a template that is none',
      '"坏": { "prefix": "x", "body": "甲", "isFileTemplate": "是" }',
      ['坏'],
      [['"是"', /true 或 false/u]],
    ],
    [
      'a description of another type',
      '"坏": { "prefix": "x", "body": "甲", "description": {} }',
      ['坏'],
      [['{}', /description（说明）/u]],
    ],
    [
      'a scope of another type',
      '"坏": { "prefix": "x", "body": "甲", "scope": [] }',
      ['坏'],
      [['[]', /scope（适用的语言）应是/u]],
    ],
    [
      'a scope with a Chinese comma',
      '"坏": { "prefix": "x", "body": "甲", "scope": "gongwen，markdown" }',
      ['坏'],
      [['"gongwen，markdown"', /全角标点/u]],
    ],
    [
      'a name that comes again',
      '"坏": { "prefix": "x", "body": "甲" }, "坏": { "prefix": "x", "body": "乙" }',
      ['坏'],
      [['"坏"', /写了两次/u]],
    ],
    [
      'a key that comes again',
      '"坏": { "prefix": "x", "prefix": "y", "body": "乙" }',
      ['坏'],
      [['"prefix"', /写了两次/u]],
    ],
    [
      'a fault of the body',
      '"坏": { "prefix": "x", "body": ["\\u7532\\t\\"", "乙${1:丙"] }',
      ['坏'],
      [['${1:', /没有用“\}”收尾/u]],
    ],
    [
      'a field without a number',
      '"坏": { "prefix": "x", "body": "${单位}\\n" }',
      ['坏'],
      [['${单位}', /应写成“\$\{1:单位\}”/u]],
    ],
    [
      'a missing comma within',
      '"坏": { "prefix": "x" "body": "甲" }',
      [],
      [['"body"', /少了逗号.*这一条片段不起作用/u]],
    ],
    ['an open string', '"坏": { "prefix": "x", "body": "甲 }\n', [], [['"甲 }', /引号没有成对/u]]],
    ['a Chinese colon', '"坏"： { "prefix": "x", "body": "甲" }', [], [['：', /“：”应为半角的“:”/u]]],
    ['an open list', '"坏": { "prefix": "x", "body": ["甲" }', [], [['}', /少了收尾的“\]”/u]]],
    ['quotes within quotes', '"坏": { "prefix": "x", "body": "说"甲"乙" }', [], [['甲', /不在半角引号里/u]]],
    ['a Chinese comma', '"坏": { "prefix": "x"， "body": "甲" }', [], [['，', /“，”应为半角的“,”/u]]],
    ['Chinese quotes', '"坏": { “prefix”: "x", "body": "甲" }', [], [['“prefix”', /中文引号应为半角引号/u]]],
  ];
  for (const [name, bad, kept, told] of cases) {
    test(name, () => {
      const source = `{ ${rest}, ${bad} }`;
      assert.deepEqual(namesIn(source), ['好', ...kept]);
      const problems = toldIn(source);
      assert.deepEqual(
        problems.map(([place]) => place),
        told.map(([place]) => place),
      );
      told.forEach(([, says], i) => assert.match(problems[i]?.[1] ?? '', says));
    });
  }
  test('of two of one name the last one counts', () => {
    const [snippet] = readSnippetFile(
      '{ "a": { "prefix": "x", "body": "甲" }, "a": { "prefix": "x", "body": "乙" } }',
    ).snippets;
    assert.equal(snippet?.body, '乙');
  });
  test('a list is no file of snippets', () => assert.match(toldIn('[]')[0]?.[1] ?? '', /最外层/u));
  test('brackets beyond all measure are not read', () => {
    assert.match(toldIn('['.repeat(100_000))[0]?.[1] ?? '', /套得太深/u);
    assert.match(toldIn('{"a":'.repeat(100_000))[0]?.[1] ?? '', /套得太深/u);
  });
});

describe('always', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"prefix"',
    '"body"',
    '"${1:"',
    '"',
    '\\',
    '//',
    '/*',
    '\n',
    ' ',
    '1',
    'true',
    '，',
    '甲',
    '"__proto__"',
  );
  const anyText = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    fc
      .tuple(fc.nat(GOOD.length), fc.nat(8), piece)
      .map(([at, cut, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + cut)),
  );
  test('any text can be read, and problems and snippets are places in it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { snippets, problems } = readSnippetFile(source);
        for (const { span } of [...snippets, ...problems]) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
        }
        assert.deepEqual(
          problems.map(({ span }) => span.start),
          problems.map(({ span }) => span.start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 3000 },
    );
  });
  test('any body and name come back as they were written', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (name, lines) => {
        fc.pre(lines.join('\n').trim() !== '');
        const { snippets } = readSnippetFile(JSON.stringify({ [`片段${name}`]: { prefix: 'x', body: lines } }));
        assert.deepEqual(
          snippets.map((one) => [one.name, one.body]),
          [[`片段${name}`, lines.join('\n')]],
        );
      }),
    );
  });
});

test('the built-in snippets are read without a problem', () => {
  const source = read('snippets/gongwen.code-snippets');
  const { snippets, problems } = readSnippetFile(source);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    snippets.map(({ name }) => name),
    Object.keys(JSON.parse(source) as object),
  );
});
