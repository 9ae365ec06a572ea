import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, grave, openText, outline, until } from '../editor.ts';

function completions(document: vscode.TextDocument, at: vscode.Position): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
}

suite('writing', () => {
  teardown(closeAll);

  test('a snippet grows into the frame of a report', async () => {
    const editor = await openText('gongwen', 'fznb');
    const { document } = editor;
    const offered = await until('the snippet', async () => {
      const { items } = await completions(document, new vscode.Position(0, 4));
      return items.find(({ kind, label }) => {
        const text = typeof label === 'string' ? label : label.label;
        return kind === vscode.CompletionItemKind.Snippet && text === 'fznb';
      });
    });
    assert.ok(offered.insertText instanceof vscode.SnippetString);
    const whole = new vscode.Range(0, 0, 0, 4);
    assert.ok(await editor.insertSnippet(offered.insertText, whole));
    for (const part of ['主要举措和成效', '不足和原因', '第一责任人', '主要安排']) {
      assert.ok(document.getText().includes(part), part);
    }
    assert.match(document.getText(), new RegExp(String(new Date().getFullYear()), 'u'));
  });

  test('a new report from the template has all its parts and no fault', async () => {
    const given = { kind: 'fazhi-nianbao', issuer: '云岭镇人民政府', year: 2023 };
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('gongwen.newReport', given);
    assert.equal(document.languageId, 'gongwen');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /云岭镇人民政府/u);
    assert.match(document.getText(), /2023年/u);
    const symbols = await outline(document);
    assert.ok(symbols.length >= 4);
    assert.deepEqual(
      grave(document.uri).map((one) => one.message),
      [],
    );
  });

  test('selection grows from word to part', async () => {
    const { document } = await openText('gongwen', '一、工作情况\n我镇开展法治宣传，群众满意。全年无案件。\n');
    const at = new vscode.Position(1, 4);
    const [chain] = await until('selection ranges', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.SelectionRange[] | undefined>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at],
      );
      return ranges && ranges.length > 0 ? ranges : undefined;
    });
    const texts: string[] = [];
    for (let range: vscode.SelectionRange | undefined = chain; range; range = range.parent) {
      texts.push(document.getText(range.range));
    }
    assert.ok(texts.includes('我镇开展法治宣传，群众满意。'), texts.join(' | '));
  });
});
