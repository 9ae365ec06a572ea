import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkWith } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { severityOf } from '../../server/src/engine/severity.ts';
import type { RuleMeta, Severity } from '../../server/src/rules/contract.ts';
import { Desk, FLAWED } from './support/cli.ts';
import { wordRule } from './support/rules.ts';

const meta = (severity: Severity, off = false): RuleMeta => ({
  id: 'word-x',
  title: '甲',
  english: 'A',
  severity,
  maturity: 'stable',
  fix: 'none',
  basis: [],
  needs: [],
  ...(off ? { off: true } : {}),
});
const draft = { place: { start: 0, end: 1 } as never, message: { what: '', why: '', todo: '' } };
const told = (profile: Settings['profile'], severity: Severity, off = false, map: Settings['severity'] = {}): string =>
  severityOf(meta(severity, off), draft, { ...DEFAULT_SETTINGS, profile, severity: map });

describe('how much is said', () => {
  test('quiet leaves what has to be changed, strict tells what is off and lists hints', () => {
    const all = ['error', 'warning', 'information', 'hint'] as const;
    assert.deepEqual(
      all.map((one) => told('normal', one)),
      all,
    );
    assert.deepEqual(
      all.map((one) => told('quiet', one)),
      ['error', 'warning', 'off', 'off'],
    );
    assert.deepEqual(
      all.map((one) => told('strict', one)),
      ['error', 'warning', 'information', 'information'],
    );
    assert.deepEqual(
      (['normal', 'quiet', 'strict'] as const).map((profile) => told(profile, 'hint', true)),
      ['off', 'off', 'information'],
    );
  });

  test('what the settings say by name stands above it', () => {
    assert.equal(told('quiet', 'hint', false, { 'word-x': 'hint' }), 'hint');
    assert.equal(told('quiet', 'hint', false, { word: 'information' }), 'information');
    assert.equal(told('strict', 'hint', true, { 'word-x': 'off' }), 'off');
  });

  test('a rule that is off by itself runs only where it is asked for', () => {
    const rule = wordRule({ id: 'word-few', wrong: '不足', right: '短缺', severity: 'hint' });
    const off = { ...rule, meta: { ...rule.meta, off: true as const } };
    const found = (profile: Settings['profile']): number =>
      checkWith([off], '执法力量不足。\n', { ...DEFAULT_SETTINGS, profile }).findings.length;
    assert.deepEqual([found('normal'), found('quiet'), found('strict')], [0, 0, 1]);
  });

  test('is an option of the command line and a setting of a folder', async () => {
    const text = FLAWED.replace('参训120人次', '共约120人次参训');
    using desk = new Desk({ 'a.md': text, 'quiet/a.md': text, 'quiet/.gongwen.yaml': 'profile: quiet\n' });
    const count = async (...argv: string[]): Promise<number> => {
      const { out } = await desk.run(['check', '--format', 'json', '--hints', ...argv]);
      return (JSON.parse(out) as { files: { findings: unknown[] }[] }).files[0]?.findings.length ?? 0;
    };
    const [normal, quiet, folder] = [
      await count('a.md'),
      await count('a.md', '--profile', 'quiet'),
      await count('quiet/a.md'),
    ];
    assert.ok(quiet < normal);
    assert.equal(folder, quiet);
    const { code, err } = await desk.run(['check', 'a.md', '--profile', 'loud']);
    assert.equal(code, 2);
    assert.match(err, /应为 normal/u);
  });
});
