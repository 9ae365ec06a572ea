import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { safeFixes } from '../../server/src/engine/fix.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { hardWrap } from './support/wrap.ts';

/** A report without defects of writing; every damage below is one that safe fixes take back. */
const SAMPLE = `云山镇人民政府关于2023年度法治政府建设情况的报告

县人民政府：

2023年，云山镇认真学习贯彻习近平法治思想，扎实推进依法行政。现将有关情况报告如下：

一、2023年推进法治政府建设的主要举措和成效

（一）加强组织领导。镇党委、镇政府定期听取汇报，全年召开专题会议4次，研究解决重点难点问题（含历史遗留问题）6个。

（二）完善制度机制。修订议事规则3项，印发《重大行政决策程序规定》（云镇发〔2023〕7号），做到：事前有论证，事中有审查，事后有评估。

（三）深化普法宣传。开展“法律进乡村”活动12场，发放资料3000份，村（社区）法律顾问实现全覆盖；组织干部学习《中华人民共和国行政处罚法》。

二、存在的不足和原因

学习不够深入，主要原因是系统学习的时间少，办法不多。

三、党政主要负责人履行推进法治建设第一责任人职责情况

主要负责人带头学法、带头述法，亲自部署重要工作，亲自过问重大问题。

四、2024年推进法治政府建设的主要安排

落实会前学法制度，开展行政执法人员培训，推动各项工作落地见效。

云山镇人民政府

2024年1月9日
`;

const DAMAGES: readonly { readonly name: string; readonly good: RegExp; readonly bad: string }[] = [
  { name: 'half-width commas', good: /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, bad: ',' },
  { name: 'half-width colons', good: /(?<=\p{Script=Han})：(?=\p{Script=Han})/gu, bad: ':' },
  { name: 'half-width semicolons', good: /；/gu, bad: ';' },
  { name: 'doubled commas', good: /，/gu, bad: '，，' },
  { name: 'doubled full stops', good: /。(?=\p{Script=Han})/gu, bad: '。。' },
  { name: 'half-width left brackets', good: /（(?=含|社区)/gu, bad: '(' },
  { name: 'half-width right brackets', good: /(?<=问题|社区)）/gu, bad: ')' },
  { name: 'half-width heading brackets', good: /（(?=[二三]）)/gu, bad: '(' },
  { name: 'square brackets round a year', good: /〔2023〕/gu, bad: '[2023]' },
  { name: 'a zero before a serial number', good: /〕(?=7号)/gu, bad: '〕0' },
];

interface Site {
  readonly at: number;
  readonly good: string;
  readonly bad: string;
}

const SITES: readonly Site[] = DAMAGES.flatMap(({ good, bad }) =>
  [...SAMPLE.matchAll(good)].map((found) => ({ at: found.index, good: found[0], bad })),
).sort((a, b) => a.at - b.at);

/** The sample with some of its sites damaged; of two damages at one place the first is taken. */
function damaged(chosen: readonly boolean[]): string {
  let text = '';
  let at = 0;
  SITES.forEach((site, i) => {
    if (chosen[i] !== true || site.at < at) return;
    text += SAMPLE.slice(at, site.at) + site.bad;
    at = site.at + site.good.length;
  });
  return text + SAMPLE.slice(at);
}

function repaired(text: string): string {
  return applyEdits(text, safeFixes(check(text, DEFAULT_SETTINGS).findings));
}

const damage = fc.array(fc.boolean(), { minLength: SITES.length, maxLength: SITES.length });

describe('safe fixes', () => {
  test('every kind of damage has its places in the sample', () => {
    for (const { name, good } of DAMAGES) assert.ok([...SAMPLE.matchAll(good)].length > 0, name);
  });

  test('find nothing to do in good text', () => {
    const loud = check(SAMPLE, DEFAULT_SETTINGS).findings.filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      loud.map(({ rule, text }) => `${rule}: ${text}`),
      [],
    );
    assert.equal(repaired(SAMPLE), SAMPLE);
  });

  test('take back each damage by itself', () => {
    SITES.forEach((site, i) => {
      const text = damaged(SITES.map((_, j) => i === j));
      assert.notEqual(text, SAMPLE);
      assert.equal(repaired(text), SAMPLE, `${site.good} → ${site.bad} at ${site.at}`);
    });
  });

  test('take back any mixture of damages in one run', () => {
    fc.assert(
      fc.property(damage, (chosen) => assert.equal(repaired(damaged(chosen)), SAMPLE)),
      { numRuns: 60 },
    );
  });

  test('do the same on a page that was cut by force, and leave its lines alone', () => {
    fc.assert(
      fc.property(damage, (chosen) => {
        const page = hardWrap(damaged(chosen));
        const after = repaired(page);
        assert.equal(after.split('\n').length, page.split('\n').length);
        assert.equal(after.replace(/\s/gu, ''), SAMPLE.replace(/\s/gu, ''));
        assert.equal(repaired(after), after, 'a second run');
      }),
      { numRuns: 60 },
    );
  });
});
