import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, finding, findings, idOf, outline, until } from '../editor.ts';
import { memory } from './memory.ts';

/** A folder of the window: the folders of a workspace file are told of a moment after the extensions have started. */
function folderOf(name: string): Promise<vscode.WorkspaceFolder> {
  return until(`the folder ${name}`, () => vscode.workspace.workspaceFolders?.find((one) => one.name === name));
}

/** A report of one of the folders. */
async function openIn(folder: string): Promise<vscode.TextDocument> {
  const found = await folderOf(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(found.uri, WRAPPED));
  await vscode.window.showTextDocument(document);
  await outline(document);
  return document;
}

suite('several folders in one window', () => {
  teardown(closeAll);

  test('are checked each by its own settings', async () => {
    const first = await openIn('甲镇');
    await finding(first, 'word-wrong', '布署');
    const second = await openIn('乙镇');
    await until('the findings of the second', () => (findings(second.uri).length > 0 ? true : undefined));
    assert.ok(!findings(second.uri).some((one) => idOf(one) === 'word-wrong'));
  });

  test('have settings of the editor each', async () => {
    const first = await openIn('甲镇');
    await finding(first, 'word-wrong', '布署');
    const setting = vscode.workspace.getConfiguration('gongwen', first.uri);
    await setting.update('severity', { 'word-wrong': 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await until('silence in the first', () =>
        findings(first.uri).some((one) => idOf(one) === 'word-wrong') ? undefined : true,
      );
    } finally {
      await setting.update('severity', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });
});

suite('a virtual folder', () => {
  const FOLDER = vscode.Uri.parse('vscode-vfs://github/县里/丙镇');
  let files: vscode.Disposable;

  suiteSetup(async () => {
    const report = vscode.Uri.joinPath((await folderOf('甲镇')).uri, WRAPPED);
    files = vscode.workspace.registerFileSystemProvider(
      'vscode-vfs',
      memory({
        [`/县里/丙镇/${WRAPPED}`]: await vscode.workspace.fs.readFile(report),
        '/县里/丙镇/.gongwen.yaml': new TextEncoder().encode('allow:\n  - 布署\n'),
      }),
    );
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: FOLDER, name: '丙镇' });
    await folderOf('丙镇');
  });
  suiteTeardown(() => {
    files.dispose();
  });
  teardown(closeAll);

  test('is checked by the settings that lie in it', async () => {
    const document = await openIn('丙镇');
    await until('the findings', () => (findings(document.uri).length > 0 ? true : undefined));
    assert.ok(!findings(document.uri).some(({ message }) => message.includes('布署')));
  });

  test('has reports that another begins from', async () => {
    const made = await vscode.commands.executeCommand<vscode.TextDocument>(
      'gongwen.renewReport',
      vscode.Uri.joinPath(FOLDER, WRAPPED),
    );
    assert.match(made.getText(), /2025年推进法治政府建设的主要安排/u);
  });
});
