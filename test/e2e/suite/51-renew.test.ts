import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN, WRAPPED, closeAll, findings, idOf, open, outline, until, uriOf } from '../editor.ts';

suite('a report from last year’s', () => {
  teardown(closeAll);

  test('keeps the headings, asks for figures anew and repeats the plans', async () => {
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('gongwen.renewReport', uriOf(WRAPPED));
    assert.equal(document.languageId, 'gongwen');
    assert.equal(document.isUntitled, true);
    const text = document.getText();
    assert.match(text, /2024年推进法治政府建设的主要举措和成效/u);
    assert.match(text, /2025年推进法治政府建设的主要安排/u);
    assert.match(text, /上年安排：抓培训，提升执法水平/u);
    assert.doesNotMatch(text, /97\.1|513|473/u);
    const names = (await outline(document)).map(({ name }) => name);
    assert.equal(names.filter((name) => /^[一二三]、/u.test(name)).length, 3, names.join('\n'));
  });

  test('goes from field to field by the tab key', async () => {
    await vscode.commands.executeCommand('gongwen.renewReport', uriOf(CLEAN));
    const editor = await until('the new report', () =>
      vscode.window.activeTextEditor?.document.isUntitled ? vscode.window.activeTextEditor : undefined,
    );
    const first = editor.document.getText(editor.selection);
    assert.match(first, /^(?:数字|比率|几月几日|几|20\d\d)$/u);
    await vscode.commands.executeCommand('type', { text: '36' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.notEqual(editor.document.getText(editor.selection), '');
    assert.match(editor.document.getText(), /36/u);
  });

  test('is offered for files and told of while a place is open', async () => {
    const folder = await vscode.commands.executeCommand<vscode.TextDocument>('gongwen.renewReport', {
      uri: uriOf(WRAPPED),
      year: 2025,
    });
    assert.match(folder.getText(), /2025年推进法治政府建设的主要举措和成效/u);
    const plain = folder.getText().replace('截止几月底', '截止【几】月底');
    const editor = await vscode.window.showTextDocument(folder);
    await editor.edit((builder) => builder.replace(new vscode.Range(0, 0, folder.lineCount, 0), plain));
    await until('the open place', () =>
      findings(folder.uri).some((one) => idOf(one) === 'form-placeholder') ? true : undefined,
    );
  });
});

suite('what a check looks for', () => {
  teardown(closeAll);

  test('is explained from the palette', async () => {
    await open(WRAPPED);
    await vscode.commands.executeCommand('gongwen.explain', 'number-sum');
    await until('the page', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('number-sum') ? true : undefined,
    );
  });
});

suite('a line above each part', () => {
  const setting = vscode.workspace.getConfiguration('gongwen');
  teardown(async () => {
    await setting.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  const lenses = (document: vscode.TextDocument): Thenable<vscode.CodeLens[]> =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  const ours = (all: readonly vscode.CodeLens[]): vscode.Command[] =>
    all.flatMap(({ command }) => (command?.command.startsWith('gongwen.') ? [command] : []));

  test('tells state, words and findings, and puts a missing part in', async () => {
    const { document } = await open(WRAPPED);
    await outline(document);
    const shown = await until('the lines', async () => {
      const found = ours(await lenses(document));
      return found.length > 0 ? found : undefined;
    });
    const heading = (await lenses(document)).find(({ range }) =>
      document.lineAt(range.start.line).text.includes('存在的不足和原因'),
    );
    assert.match(heading?.command?.title ?? '', /^(?:there|有) · .*\d+/u);
    const missing = shown.find(({ command }) => command === 'gongwen.insertPart');
    assert.match(missing?.title ?? '', /第一责任人/u);
    assert.equal(await vscode.commands.executeCommand('gongwen.insertPart', missing?.arguments?.[0]), true);
    assert.match(document.getText(), /第一责任人职责/u);
  });

  test('goes with the setting', async () => {
    const { document } = await open(CLEAN);
    await outline(document);
    await until('the lines', async () => (ours(await lenses(document)).length > 0 ? true : undefined));
    await setting.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    await until('no lines', async () => (ours(await lenses(document)).length === 0 ? true : undefined));
  });
});
