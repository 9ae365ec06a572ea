import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, silence, uriOf } from '../editor.ts';

const NAME = '石桥镇2024年法治政府建设年度报告.gongwen';
const KEPT = `.gongwen/ignored/${NAME}.yaml`;
const TEXT = `石桥镇2024年法治政府建设年度报告

2024年，我镇认真布署法治政府建设各项任务。现将有关情况报告如下：

一、主要举措和成效

（一）普法宣传。全年开展法治宣传34场。
`;

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

/** What the quick fix at a finding would tell the command. */
async function offered(document: vscode.TextDocument, range: vscode.Range): Promise<object> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  const action = actions.find(({ command }) => command?.command === 'gongwen.ignore');
  assert.ok(action, actions.map(({ title }) => title).join('\n'));
  return (action.command?.arguments as [object])[0];
}

/** Takes a line out of the kept file, as a writer does who opens it. */
async function takeOut(line: RegExp): Promise<void> {
  const { document } = await vscode.window.showTextDocument(uriOf(KEPT));
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, whole, document.getText().replace(line, ''));
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

suite('ignored findings', () => {
  suiteSetup(() => vscode.workspace.fs.writeFile(uriOf(NAME), new TextEncoder().encode(TEXT)));
  teardown(closeAll);
  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(uriOf(NAME));
    await vscode.workspace.fs.delete(uriOf('.gongwen'), { recursive: true });
  });

  test('are kept beside the report with their reason, and are shown again when their line is taken out', async () => {
    const { document } = await open(NAME);
    const found = await finding(document, 'word-wrong', '布署');
    const named = await offered(document, found.range);
    await vscode.commands.executeCommand('gongwen.ignore', { ...named, reason: '引用原文' });
    await silence(document, 'word-wrong', '布署');
    assert.equal(document.getText(), TEXT, 'the draft is untouched');
    const kept = await read(KEPT);
    assert.match(kept, /^ {2}[\da-z]{11}: ".+“布署”：引用原文"$/mu);
    assert.equal(await vscode.commands.executeCommand('gongwen.showIgnored'), 1);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await takeOut(/^ {2}\S+: .*\n/mu);
    await open(NAME);
    await finding(document, 'word-wrong', '布署');
    assert.equal(await vscode.commands.executeCommand('gongwen.showIgnored'), 0, 'none of them is left');
  });
});
