import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';

/** Rule and class of the fix of all that is said of a sentence, marks and slips alone. */
function said(sentence: string, allow: readonly string[] = []): string[] {
  const { findings } = check(`${sentence}\n`, { ...DEFAULT_SETTINGS, allow: [...allow] });
  return findings
    .filter(({ rule }) => /^(?:mark|word|suspect)-/u.test(rule))
    .map(({ rule, fixes }) => `${rule} ${fixes.map(({ tier }) => tier).join()}`.trim());
}

describe('what may be judged and repaired', () => {
  test('is the writer’s own text', () => {
    assert.deepEqual(said('镇村干部任劳任愿，，各项建设稳步推进。'), ['word-wrong safe', 'mark-collision safe']);
  });

  test('is in quotations and titles only repaired after a look', () => {
    assert.deepEqual(said('群众说“路修好了，，出行方便”，各项建设稳步推进。'), ['mark-collision suggest']);
    assert.deepEqual(said('学习《关于任劳任愿的通知》，各项建设稳步推进。'), ['word-wrong suggest']);
    assert.deepEqual(said('学习《关于“6.26”国际禁毒日的通知》，各项建设稳步推进。'), ['mark-interpunct suggest']);
  });

  test('is the whole of a quotation that a rule is about', () => {
    assert.deepEqual(said('开展“6.26”国际禁毒日宣传，各项建设稳步推进。'), ['mark-interpunct safe']);
  });

  test('is how a character is stored, also in quotations and titles', () => {
    assert.deepEqual(said('学习《⼈大代表法》，各项建设稳步推进。'), ['suspect-radical safe']);
  });

  test('is nothing in code, addresses and targets of links', () => {
    for (const strange of [
      '`路修好了，，任劳任愿`',
      '[办法](https://www.yunling.gov.cn/任劳任愿，，a.html)',
      '<https://www.yunling.gov.cn/任劳任愿，，a>',
    ])
      assert.deepEqual(said(`详见${strange}，各项建设稳步推进。`), [], strange);
  });

  test('leaves names alone that the team allows', () => {
    const sentence = '青山,绿水公司在本镇投资建厂，各项建设稳步推进。';
    assert.deepEqual(said(sentence), ['mark-halfwidth safe']);
    assert.deepEqual(said(sentence, ['青山,绿水公司']), ['mark-halfwidth']);
  });
});
