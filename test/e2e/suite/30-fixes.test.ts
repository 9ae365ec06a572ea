import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, finding, open, openText, placeOf, quickFix, silence } from '../editor.ts';

suite('fixes', () => {
  teardown(closeAll);

  test('a quick-fix repairs the place that it was offered for', async () => {
    const { document } = await open(WRAPPED);
    const before = document.getText();
    const found = await finding(document, 'word-wrong', '布署');
    const fix = await quickFix(document, found.range, /部署/u);
    assert.ok(fix.edit, 'carries its edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replace('布署', '部署'));
    await silence(document, 'word-wrong', '布署');
  });

  test('a fix across a line break leaves the break where it is', async () => {
    const { document } = await open(WRAPPED);
    const lines = document.lineCount;
    const place = placeOf(document, '七五普法');
    const fix = await quickFix(document, place, /八五/u);
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineCount, lines);
    const fixed = placeOf(document, '八五”普法');
    assert.equal(fixed.start.line, place.start.line);
  });

  test('“fix everything safe” repairs all of it in one step and keeps the lines', async () => {
    const { document } = await open(WRAPPED);
    const before = document.getText();
    const lines = document.lineCount;
    await finding(document, 'word-wrong', '截止');
    const count = await vscode.commands.executeCommand<number>('gongwen.fixAll');
    assert.ok(count >= 2, `${count} edits`);
    const after = document.getText();
    assert.ok(after.includes('截至11月底'));
    assert.ok(after.includes('部署要求'));
    assert.equal(document.lineCount, lines);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('“fix all” on save is offered under the editor’s own name', async () => {
    const { document } = await openText('gongwen', '一、工作情况\n截止11月底，全镇统一布署。\n');
    await finding(document, 'word-wrong', '布署');
    await vscode.commands.executeCommand('editor.action.fixAll');
    assert.equal(document.getText(), '一、工作情况\n截至11月底，全镇统一部署。\n');
  });
});
