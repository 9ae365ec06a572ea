import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Sarif from 'sarif';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { Desk, FLAWED } from './support/cli.ts';

async function logOf(
  desk: Desk,
  ...argv: string[]
): Promise<{ run: Sarif.Run; results: Sarif.Result[]; code: number }> {
  const { out, code } = await desk.run(['check', '--format', 'sarif', ...argv]);
  const log = JSON.parse(out) as Sarif.Log;
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.ok(run);
  return { run, results: run.results ?? [], code };
}

/** The text of a region by its offsets, once by its lines and columns: both must be the same. */
function textOf(source: string, region: Sarif.Region | undefined): string {
  assert.ok(region);
  const { startLine, startColumn, endLine, endColumn, charOffset, charLength } = region;
  for (const value of [startLine, startColumn, endLine, endColumn, charOffset, charLength]) {
    assert.ok(typeof value === 'number' && Number.isInteger(value) && value >= 0);
  }
  const lines = source.split(/(?<=\n)/u);
  const offset = (line = 1, column = 1): number => lines.slice(0, line - 1).join('').length + column - 1;
  const byOffset = source.slice(charOffset, (charOffset ?? 0) + (charLength ?? 0));
  assert.equal(source.slice(offset(startLine, startColumn), offset(endLine, endColumn)), byOffset);
  return byOffset;
}

const regionOf = ({ locations }: Sarif.Result): Sarif.Region | undefined => locations?.[0]?.physicalLocation?.region;

describe('SARIF', () => {
  test('places every result in UTF-16 code units, by lines and by offsets alike', async () => {
    const source = FLAWED.replace('扎实', '𠮷扎实').replaceAll('\n', '\r\n');
    using desk = new Desk({ 'a.md': source });
    const { run, results, code } = await logOf(desk, 'a.md', '--hints');
    assert.equal(code, 1);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { findings } = check(source, DEFAULT_SETTINGS);
    assert.deepEqual(
      results.map((result) => [result.ruleId, textOf(source, regionOf(result)), result.message.text]),
      findings.map(({ rule, span, text }) => [rule, source.slice(span.start, span.end), text]),
    );
    const wrong = results.find(({ ruleId }) => ruleId === 'word-wrong');
    assert.match(wrong?.message.text ?? '', /“布署”/u);
    assert.equal(wrong && textOf(source, regionOf(wrong)), '布署');
  });

  test('gives related places and fixes that make the text right', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const { results } = await logOf(desk, 'a.md');
    const commas = results.find(({ ruleId }) => ruleId === 'mark-halfwidth');
    const related = (commas?.relatedLocations ?? []).map(({ physicalLocation }) => physicalLocation?.region);
    assert.deepEqual(
      related.map((region) => textOf(FLAWED, region)),
      [','],
    );
    const wrong = results.find(({ ruleId }) => ruleId === 'word-wrong');
    const [fix] = wrong?.fixes ?? [];
    const [change] = fix?.artifactChanges ?? [];
    assert.ok(fix?.description?.text && change);
    assert.equal(change.artifactLocation.uri, 'a.md');
    let text = FLAWED;
    for (const { deletedRegion, insertedContent } of [...change.replacements].reverse()) {
      textOf(FLAWED, deletedRegion);
      const at = deletedRegion.charOffset ?? NaN;
      text = text.slice(0, at) + (insertedContent?.text ?? '') + text.slice(at + (deletedRegion.charLength ?? NaN));
    }
    assert.equal(text, FLAWED.replace('布署', '部署'));
  });

  test('has the levels error, warning and note; hints only with --hints', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const level = async (severity: string, ...more: string[]): Promise<string | undefined> => {
      const { results } = await logOf(desk, 'a.md', '--rule', `word-wrong=${severity}`, ...more);
      return results.find(({ ruleId }) => ruleId === 'word-wrong')?.level;
    };
    assert.equal(await level('error'), 'error');
    assert.equal(await level('warning'), 'warning');
    assert.equal(await level('information'), 'note');
    assert.equal(await level('hint'), undefined);
    assert.equal(await level('hint', '--hints'), 'note');
  });

  test('marks findings about the whole document', async () => {
    const source = '　　云岭镇扎实推进法治政府建设，全年没有发生重大案件，群众满意。\n'.repeat(3);
    using desk = new Desk({ 'a.txt': source });
    const { results } = await logOf(desk, 'a.txt', '--kind', 'fazhi-nianbao', '--hints');
    const { findings } = check(source, { ...DEFAULT_SETTINGS, kind: 'fazhi-nianbao' });
    const whole = findings.map(({ rule, scope }) => [rule, scope === 'document' ? 'document' : undefined]);
    assert.deepEqual(
      results.map(({ ruleId, properties }) => [ruleId, properties?.['scope'] as unknown]),
      whole,
    );
    assert.ok(whole.some(([, scope]) => scope === 'document') && findings.length > 0);
  });

  test('describes every rule, and every result points at its rule', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const { run, results } = await logOf(desk, 'a.md');
    const { driver } = run.tool;
    assert.equal(driver.name, 'gongwen');
    const rules = driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      RULES.map(({ meta }) => meta.id),
    );
    for (const { id, shortDescription, fullDescription, help, helpUri } of rules) {
      assert.ok(shortDescription?.text && fullDescription?.text && help?.text.startsWith(`# ${id}`), id);
      assert.ok(helpUri === undefined || URL.canParse(helpUri), id);
    }
    assert.ok(rules.some(({ helpUri }) => helpUri !== undefined));
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
  });

  test('names files below the current folder relative to it, others by their address', async () => {
    using desk = new Desk({ '甲 乙/a.md': FLAWED });
    using other = new Desk({ 'b.md': FLAWED });
    const { run, results } = await logOf(desk, '甲 乙', other.path('b.md'));
    const locations = results.map(({ locations: all }) => all?.[0]?.physicalLocation?.artifactLocation);
    const uris = new Set(locations.map((location) => location?.uri));
    const base = run.originalUriBaseIds?.['ROOT']?.uri ?? '';
    assert.deepEqual([...uris], [`${encodeURIComponent('甲 乙')}/a.md`, pathToFileURL(other.path('b.md')).href]);
    assert.equal(new URL([...uris][0] ?? '', base).href, pathToFileURL(desk.path('甲 乙/a.md')).href);
    assert.equal(run.artifacts?.length, 2);
  });

  test('tells what could not be read and what is wrong in settings', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'b.md': Uint8Array.from([0]), '.gongwen.yaml': 'yaer: 2023\n' });
    const { run, code } = await logOf(desk, 'a.md', 'b.md');
    const [invocation] = run.invocations ?? [];
    assert.equal(code, 2);
    assert.equal(invocation?.executionSuccessful, false);
    assert.match(invocation.toolExecutionNotifications?.[0]?.message.text ?? '', /^b\.md：/u);
    const [notice] = invocation.toolConfigurationNotifications ?? [];
    assert.match(notice?.message.text ?? '', /yaer/u);
    assert.equal(notice?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, '.gongwen.yaml');
    assert.deepEqual(notice.locations[0].physicalLocation?.region, { startLine: 1, startColumn: 1 });
  });
});
