import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defined } from '../../server/src/base/assert.ts';
import { kindById, kinds } from '../../server/src/data/kinds.ts';
import type { Kind } from '../../server/src/data/model.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { partScaffold, scaffold, sentenceScaffold } from '../../server/src/features/scaffold.ts';
import { sampler } from '../../server/src/features/snippet-samples.ts';
import { fieldsOf, plain, snippet } from '../../server/src/text/template.ts';

const NONE: ReadonlyMap<string, string> = new Map();
const FIELDS = { issuer: '云岭镇人民政府', year: 2025 };

/** A text whose every field is filled as a writer would. */
function filledIn(text: string): string {
  const sample = sampler([], FIELDS);
  return text.replace(/【([^】]+)】/gu, (field, prompt: string, at: number) =>
    sample(prompt, { before: text.slice(0, at), after: text.slice(at + field.length) }),
  );
}

const filled = (kind: Kind): string => filledIn(scaffold(kind, FIELDS, 'plain'));

describe('templates', () => {
  test('name their fields once, in order', () => {
    assert.deepEqual(fieldsOf('${乙}、${甲}、${乙}'), ['乙', '甲']);
  });
  test('show open fields in plain text', () => {
    assert.equal(plain('${甲}年${乙}', new Map([['甲', '2025']])), '2025年【乙】');
  });
  test('become tab stops that mirror', () => {
    assert.equal(
      snippet('${甲}、${乙}、${甲}', NONE, new Map([['乙', '$TM_FILENAME']])),
      '${1:甲}、${2:$TM_FILENAME}、${1}',
    );
  });
  test('keep signs of the snippet syntax that are meant as text', () => {
    assert.equal(snippet('价$5}\\', NONE, NONE), '价\\$5\\}\\\\');
    assert.equal(snippet('${甲}', new Map([['甲', '$1']]), NONE), '\\$1');
  });
});

describe('a scaffold filled with plain text', () => {
  for (const kind of kinds()) {
    test(`${kind.id} has no finding at information or above`, () => {
      const text = filled(kind);
      assert.doesNotMatch(text, /[【】$]/u);
      const { facts, findings } = check(text, DEFAULT_SETTINGS);
      assert.equal(facts.kind?.kind.id, kind.id);
      assert.equal(facts.year?.year, 2025);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint').map((one) => `${one.rule}: ${one.text}`),
        [],
      );
    });

    test(`${kind.id} as it comes is told to be filled in, and not more loudly than that`, () => {
      const { findings } = check(scaffold(kind, FIELDS, 'plain'), DEFAULT_SETTINGS);
      assert.ok(findings.some(({ rule }) => rule === 'form-placeholder'));
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map((one) => one.text),
        [],
      );
    });

    test(`${kind.id} has every prescribed part as a part of its own`, () => {
      const { facts } = check(filled(kind), DEFAULT_SETTINGS);
      for (const { slot, state } of facts.slots) if (slot.required) assert.equal(state, 'present', slot.title);
    });
  }
});

const report = defined(kindById('fazhi-nianbao'), 'the kind fazhi-nianbao');

test('the year reaches the title, the opening and the parts, and the plan takes the next one', () => {
  const text = scaffold(report, FIELDS, 'plain');
  assert.match(text, /^云岭镇人民政府关于2025年度/u);
  assert.match(text, /一、2025年/u);
  assert.match(text, /四、2026年/u);
  assert.doesNotMatch(text, /年份|下一年】/u);
});

test('without issuer and year their fields stay open', () => {
  const text = scaffold(report, {}, 'plain');
  assert.match(text, /^【发文机关】关于【年份】年度/u);
  assert.match(text, /四、【下一年】年/u);
});

describe('an issuer gets the words of its sort', () => {
  const headOf = (issuer: string): string => scaffold(report, { issuer, year: 2025 }, 'plain').split('\n')[2] ?? '';
  test('a town', () => {
    assert.equal(headOf('云岭镇人民政府'), '县委、县政府：');
    assert.match(scaffold(report, { issuer: '云岭镇人民政府' }, 'plain'), /三、党政主要负责人履行/u);
  });
  test('a department', () => {
    assert.equal(headOf('青山县司法局'), '县委、县政府，【上一级主管部门】：');
    assert.match(
      scaffold(report, { issuer: '青山县司法局' }, 'plain'),
      /三、局主要负责人履行[\s\S]*局主要负责人【组织/u,
    );
  });
  test('a county', () => assert.equal(headOf('青山县人民政府'), '县委、县人大常委会：'));
  test('another one, or none', () => {
    assert.equal(headOf('云岭研究会'), '【主送机关】：');
    assert.match(scaffold(report, {}, 'plain'), /三、党政主要负责人履行/u);
  });
  test('of every form a filled scaffold has no finding', () => {
    const issuers = ['青山县云岭镇人民政府', '江海区云岭街道办事处', '青山县司法局', '江海区司法局', '青山县人民政府'];
    for (const issuer of issuers) {
      const text = filledIn(scaffold(report, { issuer, year: 2025 }, 'plain'));
      const { facts, findings } = check(text, DEFAULT_SETTINGS);
      assert.notEqual(facts.document.header.addressee, null, issuer);
      assert.deepEqual(
        findings.map((one) => `${one.rule}: ${one.text}`),
        [],
        issuer,
      );
    }
  });
});

test('the optional part is left out', () => {
  assert.doesNotMatch(scaffold(report, FIELDS, 'plain'), /其他需要报告/u);
});

test('a part takes its number, or a field for it', () => {
  const slot = defined(report.slots[1], 'the part on shortcomings');
  assert.match(
    partScaffold({ kind: report, slot }, 2, FIELDS, 'plain'),
    /^\u3000\u3000二、存在的不足和原因\n\u3000\u3000一是/u,
  );
  assert.match(
    partScaffold({ kind: report, slot }, null, {}, 'snippet', { usual: 2 }),
    /^\u3000\u3000\$\{1:二\}、存在的不足和原因\n/u,
  );
});

test('a sentence gives its fields', () => {
  const sentence = defined(report.sentences[0], 'a sentence');
  assert.equal(sentenceScaffold(sentence, FIELDS, 'plain'), '现将2025年度法治政府建设情况报告如下：');
  assert.equal(sentenceScaffold(sentence, {}, 'snippet'), '现将${1:${CURRENT_YEAR}}年度法治政府建设情况报告如下：');
});
