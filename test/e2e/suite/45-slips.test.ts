import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ThoroughResult } from '../../../server/src/protocol.ts';
import { closeAll, finding, openText, quickFix, silence, until } from '../editor.ts';

const TEXT = '一、工作情况\n全镇建立健全长效机智，压实各级责任，推动各项任务落地见效。\n';

suite('slips of the pen', () => {
  teardown(closeAll);

  test('a wrong character that no list holds is shown when the writer rests, and its fix works', async () => {
    const { document } = await openText('gongwen', TEXT);
    const found = await finding(document, 'suspect-character', '智');
    const fix = await quickFix(document, found.range, /改为/u);
    assert.ok(fix.edit, 'carries its edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), TEXT.replace('机智', '机制'));
    await silence(document, 'suspect-character', '智');
  });

  test('one that is typed is found, and stays shown while typing goes on', async () => {
    const { document } = await openText('gongwen', TEXT.replace('机智', '机制'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '不断提升基层治里能力和水平，群众满意度进一步提高。\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await finding(document, 'suspect-character', '里');
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, new vscode.Position(1, 0), '一年来，');
    assert.ok(await vscode.workspace.applyEdit(more));
    await finding(document, 'suspect-character', '里');
  });

  test('the command looks thoroughly', async () => {
    await openText('gongwen', TEXT);
    const result = await until('an answer', async () =>
      vscode.commands.executeCommand<ThoroughResult>('gongwen.checkThoroughly'),
    );
    assert.equal(result.state, 'done');
    assert.ok(result.found >= 1);
  });
});
