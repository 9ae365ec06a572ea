import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defined } from '../../server/src/base/assert.ts';
import { parseSnippet } from '../../server/src/text/snippet.ts';
import type { SnippetNode } from '../../server/src/text/snippet-model.ts';
import { allNodes, printSnippet } from '../../server/src/text/snippet-nodes.ts';
import { transformed } from '../../server/src/text/snippet-transform.ts';
import { read } from './support/project.ts';

/** A node without its place and without what follows from the rest. */
function bare(node: SnippetNode): unknown {
  if (node.kind === 'text') return node.value;
  const { content } = node;
  const name = node.kind === 'stop' ? node.number : node.name;
  switch (content.form) {
    case 'bare':
      return { [name]: null };
    case 'default':
      return { [name]: content.children.map(bare) };
    case 'choice':
      return { [name]: { oneOf: content.options.map(({ value }) => value) } };
    case 'changed':
      return { [name]: [content.transform.pattern, content.transform.flags] };
  }
}

const nodesOf = (body: string): unknown[] => parseSnippet(body).nodes.map(bare);
const faultsOf = (body: string): string[] => parseSnippet(body).faults.map(({ start, end }) => body.slice(start, end));
const saysOf = (body: string): string =>
  parseSnippet(body)
    .faults.map(({ message }) => message)
    .join('\n');

describe('a body is read as', () => {
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['各位代表：', ['各位代表：']],
    ['$1年${2}月', [{ 1: null }, '年', { 2: null }, '月']],
    ['${1:发文机关}关于$1', [{ 1: ['发文机关'] }, '关于', { 1: null }]],
    ['${1:关于${2:事项}的}$0', [{ 1: ['关于', { 2: ['事项'] }, '的'] }, { 0: null }]],
    ['${1|已,未|}办结', [{ 1: { oneOf: ['已', '未'] } }, '办结']],
    ['${1|甲\\,乙,丙\\|丁,戊\\\\|}', [{ 1: { oneOf: ['甲,乙', '丙|丁', '戊\\'] } }]],
    ['$CURRENT_YEAR年', [{ CURRENT_YEAR: null }, '年']],
    ['${TM_SELECTED_TEXT:正文}', [{ TM_SELECTED_TEXT: ['正文'] }]],
    ['${CURRENT_MONTH/^0//}月', [{ CURRENT_MONTH: ['^0', ''] }, '月']],
    ['${1/a\\/b/x/g}', [{ 1: ['a/b', 'g'] }]],
    ['价\\$5\\}\\\\\\n', ['价$5}\\\\n']],
    ['5}、$ 、$', ['5}、$ 、$']],
    ['', []],
  ];
  for (const [body, nodes] of cases) {
    test(JSON.stringify(body), () => {
      assert.deepEqual(nodesOf(body), nodes);
      assert.deepEqual(faultsOf(body), []);
    });
  }
});

describe('what an editor would swallow is told', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['一、${1:甲', ['${1:'], /没有用“\}”收尾/u],
    ['${1:甲${2:乙}', ['${1:'], /“\$\{1:”没有用/u],
    ['${发文机关}：', ['${发文机关}'], /应写成“\$\{1:发文机关\}”/u],
    ['${1：甲}', ['${1：甲}'], /“：”应为半角的“:”/u],
    ['￥{1:甲}、$｛2:乙｝', ['￥{', '$｛'], /全角符号/u],
    ['$CURENT_YEAR年', ['$CURENT_YEAR'], /是否要写“CURRENT_YEAR”/u],
    ['${name}、$TM_FILENAMES', ['${name}', '$TM_FILENAMES'], /请写成“\$\{1:name\}”[^]*是否要写“TM_FILENAME”/u],
    ['${unit:单位}', ['${unit:单位}'], /请写成“\$\{1:单位\}”/u],
    ['${CURRENT_YEAR/(/x/}年${1:甲}', ['${CURRENT_YEAR/(/x/}'], /“\(”不是能用的查找式/u],
    ['${CURRENT_YEAR/a/b}年', ['${CURRENT_YEAR/a/b}'], /三个“\/”一个也不能少/u],
    ['${CURRENT_YEAR/a/b/k}', ['${CURRENT_YEAR/a/b/k}'], /紧接“\}”/u],
    ['${CURRENT_YEAR/a/b/gg}', ['${CURRENT_YEAR/a/b/gg}'], /“gg”不是能用的选项/u],
    ['${CURRENT_YEAR/(a)/${2}/}', ['(a)/${2}/}'], /第2组.*只有1组/u],
    ['${CURRENT_YEAR/(a)/${1:\\/大写}/}', ['${1:\\/大写'], /没有写对/u],
    ['${CURRENT_YEAR/(a)/${1:/大写}/}', ['${CURRENT_YEAR/(a)/${1:/大写}'], /不起作用/u],
    ['${CURRENT_YEAR/(a)/${1:/upper}/}', ['/upper'], /没有“\/upper”这种变法/u],
    ['${1|甲,,乙|}', ['${1|甲,'], /选项应写成/u],
    ['${1|甲，乙|}', ['${1|甲，乙|}'], /全角逗号/u],
    ['$0、$0', ['$0'], /只能有一处/u],
    ['${1:甲}、${1:乙}', ['${1:乙}'], /前面已有内容“甲”/u],
    ['${1:关于$1}', ['$1'], /套在自己里面/u],
    ['$01', ['$01'], /应写成1、2、3/u],
  ];
  for (const [body, places, says] of cases) {
    test(body, () => {
      assert.deepEqual(faultsOf(body), places);
      assert.match(saysOf(body), says);
    });
  }

  test('but not what stands in something that is told already', () => {
    assert.deepEqual(faultsOf('${CURRENT_YEAR/(/${1:+甲}${1:+乙}$NONE/}，$0'), [
      '${CURRENT_YEAR/(/${1:+甲}${1:+乙}$NONE/}',
    ]);
  });
  test('the second of two fields is no fault where its words are the same or left out', () => {
    assert.deepEqual(faultsOf('${1:甲}、${1:甲}、${1}、$1、${1:}'), []);
  });
  test('fields within fields have an end', () => {
    const deep = '${1:'.repeat(2000) + '}'.repeat(2000);
    assert.ok(parseSnippet(deep).faults.length > 0);
  });
});

describe('a transform', () => {
  const change = (value: string, body: string): string => {
    const [node] = parseSnippet(body).nodes;
    assert.ok(node?.kind === 'variable' && node.content.form === 'changed', body);
    return transformed(value, node.content.transform);
  };
  test('replaces what it matches', () => {
    assert.equal(change('03', '${A/^0//}'), '3');
    assert.equal(change('a-b-c', '${A/-/、/g}'), 'a、b、c');
  });
  test('changes case', () => {
    assert.equal(change('gong wen', '${A/(.*)/${1:/upcase}/}'), 'GONG WEN');
    assert.equal(change('gong wen', '${A/(.*)/${1:/capitalize}/}'), 'Gong wen');
    assert.equal(change('gong wen', '${A/(.*)/${1:/pascalcase}/}'), 'GongWen');
    assert.equal(change('Gong wen', '${A/(.*)/${1:/camelcase}/}'), 'gongWen');
    assert.equal(change('Gong wen', '${A/(.*)/${1:/kebabcase}/}'), 'gong-wen');
    assert.equal(change('公文', '${A/(.*)/${1:/snakecase}/}'), '公文');
  });
  test('asks whether a group took part', () => {
    const body = '${A/(甲)|(乙)/${1:+一}${2:?二:非二}${1:-非一}/}';
    assert.equal(change('甲', body), '一非二甲');
    assert.equal(change('乙', body), '二非一');
  });
  test('without a match leaves the value, or says what stands for it', () => {
    assert.equal(change('甲', '${A/乙/丙/}'), '甲');
    assert.equal(change('甲', '${A/(乙)/$1${1:无}/}'), '无');
  });
});

const word = fc.constantFrom('甲', '关于', '（一）', '1', '　', '\n', 'x', '，', ':', '/', '|', ',');
const signs = fc.constantFrom(
  '$',
  '{',
  '}',
  '\\',
  '${',
  '${1',
  '${1:',
  '${2|',
  '${A/',
  '|}',
  '/}',
  '$0',
  '${1:+',
  ':?',
  '￥{',
);
const anyText = fc
  .array(fc.oneof(word, signs, fc.string({ maxLength: 3 })), { maxLength: 30 })
  .map((all) => all.join(''));

/** Bodies as somebody who knows the syntax writes them. */
const wellFormed = fc.letrec<{ body: string; part: string }>((tie) => {
  const number = fc.integer({ min: 1, max: 2 ** 40 });
  const text = fc.string({ unit: fc.oneof(word, fc.constantFrom('\\$', '\\}', '\\\\')), minLength: 1, maxLength: 5 });
  const option = fc.string({
    unit: fc.constantFrom('甲', '$', '{', '}', '\\,', '\\|', '\\\\', ' '),
    minLength: 1,
    maxLength: 4,
  });
  const variable = fc.constantFrom('CURRENT_YEAR', 'TM_FILENAME', 'CLIPBOARD');
  const format = fc.constantFrom(
    '',
    '$1',
    '${1}',
    '${1:/upcase}',
    '${1:+有}',
    '${1:-无}',
    '${1:无}',
    '${1:?有\\}:无}',
    '年\\/月',
    '\\\\',
  );
  const transform = fc
    .tuple(
      fc.constantFrom('^(0)', '(\\d+)', '(a\\/b)', '()[^/{]'.replace('/', '\\/')),
      fc.array(format, { maxLength: 3 }),
      fc.constantFrom('', 'g', 'gi'),
    )
    .map(([pattern, formats, flags]) => `/${pattern}/${formats.join('')}/${flags}`);
  return {
    body: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { maxDepth: 4 },
      text,
      number.map((n) => `$\{${n}}`),
      number.map((n) => `$${n}、`),
      fc
        .tuple(number, fc.array(option, { minLength: 1, maxLength: 3 }))
        .map(([n, all]) => `$\{${n}|${all.join(',')}|}`),
      fc.tuple(fc.oneof(number, variable), transform).map(([name, how]) => `$\{${name}${how}}`),
      variable.map((name) => `$\{${name}}`),
      fc.tuple(fc.oneof(number, variable), tie('body')).map(([name, inner]) => `$\{${name}:${inner}}`),
    ),
  };
}).body;

describe('always', () => {
  test('any text can be read, each character stands in one node, and faults are places in it', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const { nodes, faults } = parseSnippet(body);
        assert.equal(
          nodes.reduce((at, { start, end }) => (assert.equal(start, at), end), 0),
          body.length,
        );
        for (const { start, end, message } of faults) {
          assert.ok(0 <= start && start < end && end <= body.length, message);
        }
      }),
      { numRuns: 3000 },
    );
  });
  test('any text that has no fault prints as it is', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const { nodes, faults } = parseSnippet(body);
        if (faults.length === 0) assert.equal(printSnippet(nodes), body);
      }),
      { numRuns: 3000 },
    );
  });
  test('what is well formed is read without a fault of form and prints as it is', () => {
    fc.assert(
      fc.property(wellFormed, (body) => {
        const { nodes, faults } = parseSnippet(body);
        assert.deepEqual(
          faults.filter(({ message }) => !/前面已有内容|套在自己里面/u.test(message)),
          [],
        );
        assert.equal(printSnippet(nodes), body);
      }),
      { numRuns: 1000 },
    );
  });
  test('escaped text means itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = text.replace(/[\\$}]/gu, '\\$&').replaceAll('￥', '');
        const { nodes, faults } = parseSnippet(escaped);
        assert.deepEqual(faults, []);
        assert.deepEqual(nodes.map(bare), text.replaceAll('￥', '') === '' ? [] : [text.replaceAll('￥', '')]);
      }),
    );
  });
  test('a long text of openings is read in time', () => {
    const started = performance.now();
    for (const opening of ['${1:', '${1|', '${1/', '${A/x/${1:+', '${A/x/${1:+\\x', '$0', '${甲', '${A:${1|a,']) {
      parseSnippet(opening.repeat(10_000));
      parseSnippet(`${opening.repeat(10_000)}}`);
    }
    assert.ok(performance.now() - started < 20_000);
  });
});

test('the built-in snippets have no fault and print as they are', () => {
  const file = JSON.parse(read('snippets/gongwen.code-snippets')) as Record<string, { body: readonly string[] }>;
  const bodies = Object.entries(file).map(([name, { body }]) => [name, body.join('\n')] as const);
  assert.ok(bodies.length > 50);
  for (const [name, body] of bodies) {
    const { nodes, faults } = parseSnippet(body);
    assert.deepEqual(faults, [], name);
    assert.equal(printSnippet(nodes), body, name);
    assert.ok([...allNodes(nodes)].length > 0, defined(name, 'a name'));
  }
});
