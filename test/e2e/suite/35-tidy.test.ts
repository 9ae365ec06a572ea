import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN, WRAPPED, closeAll, findings, idOf, joined, open, outline, quickFix, until } from '../editor.ts';

interface Changes {
  readonly joined: number;
  readonly removed: number;
}

/** The two sides of the view that is shown. */
function shown(): Promise<vscode.TabInputTextDiff> {
  return until('a view of both sides', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff ? input : undefined;
  });
}

function aboutPage(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until('a finding about the page', () => findings(document.uri).find((one) => idOf(one).startsWith('page-')));
}

suite('tidying', () => {
  teardown(closeAll);

  test('is shown side by side first; applying it is one step that one undo takes back', async () => {
    const { document } = await open(WRAPPED);
    const before = document.getText();
    await aboutPage(document);
    const changes = await vscode.commands.executeCommand<Changes | undefined>('gongwen.tidy');
    assert.ok(changes && changes.joined >= 5 && changes.removed === 1, JSON.stringify(changes));
    const { original, modified } = await shown();
    assert.equal(original.toString(), document.uri.toString());
    assert.equal(document.getText(), before, 'nothing is changed by looking');
    const after = (await vscode.workspace.openTextDocument(modified)).getText();
    assert.doesNotMatch(after, /^- 1 -$/mu);
    assert.equal(joined(after), joined(before.replace(/^- 1 -$/mu, '')));

    assert.equal(await vscode.commands.executeCommand<boolean>('gongwen.applyTidy'), true);
    assert.equal(document.getText(), after);
    assert.match(after, /与县工商局建立联办机制/u);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the report is shown again');
    await until('no finding about the page', () =>
      findings(document.uri).some((one) => idOf(one).startsWith('page-')) ? undefined : true,
    );
    assert.equal(await vscode.commands.executeCommand('gongwen.tidy'), undefined, 'a second run has nothing to do');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('is offered where the page is found cut', async () => {
    const { document } = await open(WRAPPED);
    const found = await aboutPage(document);
    const action = await quickFix(document, found.range, /整理版面/u);
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    assert.equal((await shown()).original.toString(), document.uri.toString());
  });

  test('is not applied to a text that has changed since', async () => {
    const { document } = await open(WRAPPED);
    await aboutPage(document);
    await vscode.commands.executeCommand('gongwen.tidy');
    const { modified } = await shown();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '草稿\n');
    await vscode.workspace.applyEdit(edit);
    const changed = document.getText();
    assert.equal(await vscode.commands.executeCommand<boolean>('gongwen.applyTidy', modified), false);
    assert.equal(document.getText(), changed);
    await vscode.window.showTextDocument(document);
  });

  test('has nothing to do where the page is in order', async () => {
    const { document } = await open(CLEAN);
    await outline(document);
    assert.equal(await vscode.commands.executeCommand('gongwen.tidy'), undefined);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});
