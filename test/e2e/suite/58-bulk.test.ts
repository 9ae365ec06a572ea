import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, until, uriOf } from '../editor.ts';

const NAMES = ['柳河镇2024年法治政府建设年度报告.gongwen', '柳河镇2023年法治政府建设年度报告.txt'] as const;
const text = (year: string): string => `柳河镇${year}年法治政府建设年度报告

${year}年，我镇认真布署法治政府建设各项任务，层层布署。现将有关情况报告如下：

一、主要举措和成效

全年开展法治宣传34场。

二、存在的不足和原因

执法人员不足,主要原因是人员流动较快。
`;

async function write(name: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(content));
}

suite('putting right in bulk, and while typing', () => {
  setup(async () => {
    await write(NAMES[0], text('2024'));
    await write(NAMES[1], text('2023'));
  });
  teardown(closeAll);
  suiteTeardown(async () => {
    for (const name of NAMES) await vscode.workspace.fs.delete(uriOf(name));
  });

  test('all findings of a check in the folder are put right after a look', async () => {
    const { document } = await open(NAMES[0]);
    const found = await finding(document, 'mark-halfwidth', ',');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const action = actions.find(({ title }) => title.startsWith('改好文件夹里全部'));
    assert.ok(action?.command, actions.map(({ title }) => title).join('\n'));
    const done = vscode.commands.executeCommand('gongwen.fixRule', ...((action.command.arguments ?? []) as unknown[]));
    // the preview waits for the writer
    await until('the change', async () => {
      if (document.getText().includes('不足，')) return true;
      await vscode.commands.executeCommand('refactorPreview.apply');
      return undefined;
    });
    assert.equal(await done, true);
    const other = await vscode.workspace.openTextDocument(uriOf(NAMES[1]));
    assert.ok(other.getText().includes('不足，'));
    assert.ok(other.getText().includes('布署'), 'another check is left alone');
    await other.save();
  });

  test('format puts the marks right and leaves the words', async () => {
    const { document } = await open(NAMES[0]);
    await finding(document, 'mark-halfwidth', ',');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the wide comma', () => (document.getText().includes('不足，') ? true : undefined));
    assert.ok(document.getText().includes('布署'));
  });

  test('a heading that is put in numbers those behind it anew', async () => {
    const editor = await open(NAMES[0]);
    const { document } = editor;
    await finding(document, 'mark-halfwidth', ',');
    const at = document.positionAt(document.getText().indexOf('二、存在'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('type', { text: '二、履行职责' });
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the next number', () => (document.getText().includes('三、存在的不足和原因') ? true : undefined));
  });
});
