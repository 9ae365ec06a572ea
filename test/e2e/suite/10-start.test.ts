import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, open, openText, outline, until } from '../editor.ts';

const ID = 'gongwen.gongwen';

suite('start', () => {
  teardown(closeAll);

  test('sleeps until a text is opened that may be a report', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, 'installed');
    assert.equal(extension.isActive, false);
    await openText('gongwen', '一、工作情况\n我镇全年开展法治宣传。\n');
    await until('activation', () => (extension.isActive ? true : undefined));
  });

  test('unfolds the parts of the first report, and leaves the caret in it', async () => {
    const editor = await open(WRAPPED);
    const extension = vscode.extensions.getExtension<{ checklist: { visible: boolean } }>(ID);
    await until('the view', async () => ((await extension?.activate())?.checklist.visible === true ? true : undefined));
    assert.equal(vscode.window.activeTextEditor, editor);
    // text that is typed goes where the caret is
    await vscode.commands.executeCommand('type', { text: '县' });
    assert.ok(editor.document.getText().startsWith('县'));
    await vscode.commands.executeCommand('undo');
  });

  test('offers its commands under one category', async () => {
    const manifest = vscode.extensions.getExtension(ID)?.packageJSON as {
      contributes: { commands: { command: string; category: string | { value: string } }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command, category } of manifest.contributes.commands) {
      assert.ok(known.has(command), command);
      // in another language than English it comes with its original
      assert.match(typeof category === 'string' ? category : category.value, /^(公文|Gongwen)$/u);
    }
  });

  test('sets the editor up for prose in Chinese', async () => {
    const { document } = await openText('gongwen', '');
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  test('starts the checking service anew', async () => {
    const { document } = await openText('gongwen', '一、工作情况\n我镇全年开展法治宣传。\n');
    await outline(document);
    await vscode.commands.executeCommand('gongwen.restart');
    const [first] = await outline(document);
    assert.match(first?.name ?? '', /工作情况/u);
  });
});
