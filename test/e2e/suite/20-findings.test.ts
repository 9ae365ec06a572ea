import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  CLEAN,
  WRAPPED,
  closeAll,
  finding,
  findings,
  grave,
  idOf,
  open,
  openText,
  outline,
  placeOf,
  silence,
  until,
} from '../editor.ts';

suite('findings', () => {
  teardown(closeAll);

  test('stand at the right characters of a hard-wrapped report', async () => {
    const { document } = await open(WRAPPED);
    assert.equal(document.languageId, 'gongwen');
    const found = [
      await finding(document, 'word-wrong', '布署'),
      await finding(document, 'word-wrong', '截止'),
      await finding(document, 'number-rate', '96.75%'),
    ];
    for (const one of found) assert.equal(one.severity, vscode.DiagnosticSeverity.Warning, one.message);
  });

  test('find a term across a line break', async () => {
    const { document } = await open(WRAPPED);
    const place = placeOf(document, '七五普法');
    assert.ok(place.end.line > place.start.line, 'the sample breaks the term');
    const found = await until('the dated term', () =>
      findings(document.uri).find((one) => idOf(one) === 'term-dated' && one.range.intersection(place)),
    );
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(found.range.contains(place), 'the whole term is marked');
    assert.match(found.message, /八五/u);
  });

  test('name the part that is missing', async () => {
    const { document } = await open(WRAPPED);
    const found = await until('section-missing', () =>
      findings(document.uri).find((one) => idOf(one) === 'section-missing'),
    );
    assert.match(found.message, /第一责任人/u);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('are none in a clean report', async () => {
    const { document } = await open(CLEAN);
    await outline(document);
    assert.deepEqual(
      grave(document.uri).map((one) => one.message),
      [],
    );
  });

  test('are none in a text that is no report', async () => {
    const { document } = await openText('markdown', '# 菜谱\n\n截止水开，放入面条，布署停当。\n');
    const report = await openText('gongwen', '截止11月底，全镇布署工作。\n');
    await finding(report.document, 'word-wrong', '布署');
    assert.deepEqual(findings(document.uri), []);
  });

  test('follow the typing', async () => {
    const editor = await openText('gongwen', '一、工作情况\n全镇统一布署。\n');
    const found = await finding(editor.document, 'word-wrong', '布署');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n\n'));
    const moved = await until('the moved finding', () =>
      findings(editor.document.uri).find((one) => one.range.start.line === found.range.start.line + 2),
    );
    await editor.edit((builder) => builder.replace(moved.range, '部署'));
    await silence(editor.document, 'word-wrong', '布署');
  });

  test('follow the settings', async () => {
    const { document } = await openText('gongwen', '全镇统一布署。\n');
    await finding(document, 'word-wrong', '布署');
    const settings = vscode.workspace.getConfiguration('gongwen');
    await settings.update('severity', { word: 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await silence(document, 'word-wrong', '布署');
    } finally {
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(document, 'word-wrong', '布署');
  });
});
