import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, finding, open, outline, placeOf, until } from '../editor.ts';

function hoverText(hovers: readonly vscode.Hover[]): string {
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

suite('reading', () => {
  teardown(closeAll);

  test('shows the outline of the report', async () => {
    const { document } = await open(WRAPPED);
    const symbols = await outline(document);
    const parts = symbols.filter((symbol) => /^[一二三]、|举措|不足|安排/u.test(symbol.name));
    assert.equal(parts.length, 3, symbols.map(({ name }) => name).join('\n'));
    assert.deepEqual(
      parts.map(({ children }) => children.length),
      [5, 0, 3],
    );
    const [first] = parts;
    assert.ok(first && document.lineAt(first.selectionRange.start.line).text.includes('主要举措和成效'));
  });

  test('folds the parts', async () => {
    const { document } = await open(WRAPPED);
    await outline(document);
    const ranges = await until('folding', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found && found.length > 0 ? found : undefined;
    });
    const heading = placeOf(document, '二、存在的不足和原因').start.line;
    assert.ok(ranges.some((range) => range.start === heading && range.end > heading));
  });

  test('explains a finding to whoever points at it', async () => {
    const { document } = await open(WRAPPED);
    await finding(document, 'word-wrong', '布署');
    const place = placeOf(document, '布署');
    const text = await until('hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place.start,
      );
      const words = hoverText(hovers);
      return words.includes('部署') ? words : undefined;
    });
    assert.match(text, /布署/u);
  });

  test('opens the page of a rule without a network', async () => {
    await open(WRAPPED);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('gongwen-doc:/section-missing.md'));
    assert.match(page.getText(), /^# section-missing/u);
    assert.match(page.getText(), /## 依据/u);
  });

  test('a finding links to that page', async () => {
    const { document } = await open(WRAPPED);
    const { code } = await finding(document, 'word-wrong', '布署');
    assert.ok(typeof code === 'object', 'carries a link');
    assert.equal(code.target.toString(true), 'command:gongwen.explainRule?["word-wrong"]');
    await vscode.commands.executeCommand('gongwen.explainRule', 'word-wrong');
    await until('the preview', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('word-wrong') ? true : undefined,
    );
  });
});
