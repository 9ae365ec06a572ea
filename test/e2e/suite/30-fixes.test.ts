import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, finding, open, openText, placeOf, quickFix, silence, until } from '../editor.ts';

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

  test('a fix across a line break and a page number leaves both where they are', async () => {
    const { document } = await open(WRAPPED);
    const lines = document.lineCount;
    const place = placeOf(document, '县工商局');
    assert.ok(place.end.line > place.start.line, 'the sample breaks the term');
    const fix = await quickFix(document, place, /市场监督管理局/u);
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineCount, lines);
    assert.equal(placeOf(document, '县市场监督管理局').start.line, place.start.line);
    assert.match(document.getText(), /^- 1 -$/mu);
  });

  test('“fix everything safe” repairs all of it in one step and keeps the lines', async () => {
    const { document } = await open(WRAPPED);
    const before = document.getText();
    const lines = document.lineCount;
    await finding(document, 'word-wrong', '布署');
    const count = await vscode.commands.executeCommand<number>('gongwen.fixAll');
    assert.ok(count >= 1, `${count} edits`);
    const after = document.getText();
    assert.ok(after.includes('部署要求'));
    assert.ok(after.includes('96.75%'), 'what needs a look is left to the writer');
    assert.equal(document.lineCount, lines);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('“fix all” on save is offered under the editor’s own name', async () => {
    const { document } = await openText('gongwen', '一、工作情况\n全镇统一布署。\n');
    await finding(document, 'word-wrong', '布署');
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the fixed text', () => (document.getText().includes('部署') ? true : undefined));
    assert.equal(document.getText(), '一、工作情况\n全镇统一部署。\n');
  });
});
