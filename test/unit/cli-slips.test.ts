import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NEVER } from '../../server/src/base/cancel.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { POSSIBLE } from '../../server/src/spelling/finder.ts';
import { Desk } from './support/cli.ts';
import { shared } from './support/project.ts';
import { modelBytes, modelFinder, SLIP_RULES } from './support/slips.ts';
import { hardWrap, ink } from './support/wrap.ts';

const TEXT = [
  '云坪镇2023年工作情况报告',
  '',
  '全镇建立健全长效机智，压实各级责任，不断提升基层治里能力和水平，推动各项任务落地见效。',
  '',
  '认真贯彻实落党的二十大精神，深入推进平安建设，全年排查化解矛盾纠纷126件，群众满意度不断提高。',
  '',
].join('\n');

const model = (): Promise<Uint8Array> => Promise.resolve(modelBytes());

describe('slips on the command line', () => {
  test('are told with the other findings; a thorough check tells no less', async () => {
    using desk = new Desk({ 'a.gongwen': TEXT });
    const rules = async (...argv: string[]): Promise<string[]> => {
      const { out } = await desk.run(['check', '--format', 'json', ...argv, 'a.gongwen'], { model });
      const { files } = JSON.parse(out) as { files: { findings: { rule: string; quote: string }[] }[] };
      return files.flatMap(({ findings }) =>
        findings.filter(({ rule }) => SLIP_RULES.has(rule)).map(({ rule, quote }) => `${rule} ${quote}`),
      );
    };
    const told = await rules();
    for (const one of ['suspect-character 智', 'suspect-character 里', 'suspect-order 实落']) {
      assert.ok(told.includes(one), `${one} in ${told.join()}`);
    }
    const thorough = new Set(await rules('--thorough'));
    for (const one of told) assert.ok(thorough.has(one), one);
  });

  test('without the model everything else is checked; only what was asked for by name is missed aloud', async () => {
    using desk = new Desk({ 'a.gongwen': TEXT });
    assert.equal((await desk.run(['check', 'a.gongwen'])).code, 0);
    const { code, err } = await desk.run(['check', '--thorough', 'a.gongwen']);
    assert.equal(code, 2);
    assert.match(err, /没有找到查错别字的数据/u);
  });
});

describe('slips among other findings', () => {
  const findings = (text: string, settings = DEFAULT_SETTINGS, floor?: number): ReturnType<typeof check>['findings'] =>
    check(text, settings, NEVER, modelFinder(floor)).findings;

  test('one place, one finding: what a table says of the words stands above what is likely', () => {
    const text = '一、工作情况\n全镇统一布署，坚持严格规范公证文明执法，扎实推进各项工作。\n';
    for (const word of ['布署', '公证文明执法']) {
      const at = text.indexOf(word);
      const here = findings(text).filter(({ span }) => span.start < at + word.length && span.end > at);
      assert.equal(here.length, 1, word);
      assert.ok(
        here.every(({ rule }) => !SLIP_RULES.has(rule)),
        word,
      );
    }
  });

  test('are the same in a wrapped text', () => {
    const places = (text: string): string[] =>
      findings(text, DEFAULT_SETTINGS, POSSIBLE)
        .filter(({ rule }) => SLIP_RULES.has(rule))
        .map(({ rule, span }) => `${rule} ${ink(text, span.start)}-${ink(text, span.end)}`);
    assert.ok(places(TEXT).length >= 3);
    assert.deepEqual(places(hardWrap(TEXT)), places(TEXT));
  });

  test('are silent in words that the team allows', () => {
    const settings = { ...DEFAULT_SETTINGS, allow: ['长效机智'] };
    const told = (given = DEFAULT_SETTINGS): string[] =>
      findings(TEXT, given)
        .filter(({ rule }) => rule === 'suspect-character')
        .map(({ text }) => text);
    assert.ok(told().some((text) => text.includes('机智')));
    assert.ok(!told(settings).some((text) => text.includes('机智')));
  });

  test('a rare wording that stands in the text again is no slip', () => {
    const once = '不断提升基层治里能力和水平，群众满意度进一步提高。\n';
    const isTold = (text: string): boolean => findings(text).some(({ rule }) => rule === 'suspect-character');
    assert.ok(isTold(once));
    assert.ok(!isTold(`${once}\n治里是云坪镇的一个村，去年提升了治里能力。\n`));
  });
});

const reports = shared('reports');
describe('slips in real reports', { skip: reports === null && 'no ../shared/reports' }, () => {
  for (const name of ['suicheng-2020', 'suocheng-2021', 'xiaojiang-2020']) {
    test(`${name}: nothing is told that an editor would list`, () => {
      const text = readFileSync(join(reports ?? '', `${name}.txt`), 'utf8');
      const told = check(text, DEFAULT_SETTINGS, NEVER, modelFinder())
        .findings.filter(({ rule, severity }) => SLIP_RULES.has(rule) && severity !== 'hint')
        .map((finding) => finding.text);
      assert.deepEqual(told, []);
    });
  }
});
