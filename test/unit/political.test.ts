import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { groupsOf, speaksOf } from '../../server/src/engine/severity.ts';
import { Desk } from './support/cli.ts';

/** A report with a political wording, a wording of work, and a misspelling. */
const TEXT = `青山镇人民政府关于2023年度法治政府建设情况的报告
一、主要举措和成效
坚定“四个意识”，学习习近平法制思想，落实重大执法决定合法性审查制度，截止11月底开展检查12次。
`;

function found(severity: Settings['severity'], text = TEXT): readonly Finding[] {
  return check(text, { ...DEFAULT_SETTINGS, severity }).findings;
}

const political = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => speaksOf('political', finding));

describe('political wording is a group of its own', () => {
  test('findings know it, whichever rule tells them', () => {
    const told = political(found({}));
    assert.deepEqual(
      told.map(({ row }) => row),
      ['pol.sgys', 'pol.fzsx.zhi'],
    );
    for (const one of told) {
      assert.equal(one.data['political'], true);
      assert.deepEqual(groupsOf(one), ['formula', 'political']);
    }
    const work = found({}).find(({ row }) => row === 'pol.sanzhong.shencha');
    assert.deepEqual(work && groupsOf(work), ['formula']);
  });

  test('it has a severity of its own, between the row and the rule', () => {
    const levels = (severity: Settings['severity']): string[] =>
      political(found(severity)).map((finding) => `${String(finding.row)} ${finding.severity}`);
    assert.deepEqual(levels({ political: 'hint' }), ['pol.sgys hint', 'pol.fzsx.zhi hint']);
    assert.deepEqual(levels({ political: 'hint', 'pol.sgys': 'error' }), ['pol.sgys error', 'pol.fzsx.zhi hint']);
    assert.deepEqual(levels({ political: 'error', formula: 'hint' }), ['pol.sgys error', 'pol.fzsx.zhi error']);
    assert.deepEqual(levels({ political: 'off' }), []);
    assert.ok(found({ political: 'off' }).some(({ row }) => row === 'pol.sanzhong.shencha'));
  });

  test('it speaks where its rules are off', () => {
    const findings = found({ 'formula-wording': 'off', political: 'warning' });
    assert.equal(political(findings).length, 2);
    assert.ok(findings.every(({ row }) => row !== 'pol.sanzhong.shencha'));
  });

  test('a comment in the text silences it', () => {
    const text = TEXT.replace('坚定“', '<!-- gongwen-disable political -->\n坚定“');
    assert.deepEqual(political(found({}, text)), []);
    assert.ok(found({}, text).length > 0);
  });
});

describe('check --only', () => {
  test('shows, counts and fails by the findings of a group, a rule or a row', async () => {
    using desk = new Desk({ 'a.md': TEXT });
    const rows = async (...only: string[]): Promise<string[]> => {
      const argv = ['check', '--format', 'json', 'a.md', ...only.flatMap((name) => ['--only', name])];
      const run = JSON.parse((await desk.run(argv)).out) as {
        files: { findings: { row: string; groups: string[] }[] }[];
        summary: Record<string, number>;
      };
      return run.files.flatMap(({ findings }) => findings.map(({ row, groups }) => `${row} ${groups.join('+')}`));
    };
    assert.deepEqual(await rows('political'), ['pol.sgys formula+political', 'pol.fzsx.zhi formula+political']);
    assert.deepEqual(await rows('pol.sgys'), ['pol.sgys formula+political']);
    assert.equal((await rows('formula', 'political')).length, 3);
    assert.equal((await desk.run(['check', 'a.md', '--only', 'number'])).code, 0);
    assert.equal((await desk.run(['check', 'a.md', '--only', 'political'])).code, 1);
  });

  test('a name that does not exist is told', async () => {
    using desk = new Desk({ 'a.md': TEXT });
    const { code, err } = await desk.run(['check', 'a.md', '--only', 'politcal']);
    assert.equal(code, 2);
    assert.match(err, /是否要写“political”/u);
  });

  test('SARIF carries the groups as tags', async () => {
    using desk = new Desk({ 'a.md': TEXT });
    const { out } = await desk.run(['check', 'a.md', '--format', 'sarif', '--only', 'political']);
    const { runs } = JSON.parse(out) as { runs: { results: { properties: { tags: string[] } }[] }[] };
    assert.deepEqual(
      runs[0]?.results.map(({ properties }) => properties.tags),
      [
        ['formula', 'political'],
        ['formula', 'political'],
      ],
    );
  });
});
