import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, grave, openText, outline, until, uriOf } from '../editor.ts';

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

  test('laws, slogans and checks are offered as they are typed', async () => {
    const report = '云岭镇2023年法治政府建设年度报告\n\n一、主要举措和成效\n落实《治罚法\n增强“四个意\n';
    const { document } = await openText('gongwen', report);
    await outline(document);
    const offered = (line: number, character: number, label: string): Promise<vscode.CompletionItem> =>
      until(label, async () => {
        const { items } = await completions(document, new vscode.Position(line, character));
        return items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label);
      });
    await offered(3, 6, '《治安管理处罚法》');
    await offered(4, 6, '四个意识（政治意识、大局意识、核心意识、看齐意识）');
    const config = await vscode.workspace.openTextDocument(uriOf('.gongwen.yaml').with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(config);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'severity:\n  term-'));
    await until('the checks', async () => {
      const { items } = await completions(config, new vscode.Position(1, 7));
      return items.find(({ label }) => label === 'term-dated');
    });
  });

  test('the fields of a template are explained', async () => {
    const report = '云岭镇2023年法治政府建设年度报告\n\n二、存在的不足和原因\n一是【不足一】。主要原因是【原因一】。\n';
    const { document } = await openText('gongwen', report);
    const help = await until('the field', async () =>
      vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
        'vscode.executeSignatureHelpProvider',
        document.uri,
        new vscode.Position(3, 4),
      ),
    );
    assert.equal(help.signatures[0]?.label, '【不足一】。主要原因是【原因一】。');
    assert.equal(help.activeParameter, 0);
  });
});
