import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openText, outline, until, uriOf } from '../editor.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

/** What the extension shows to tests of its view. */
interface Checklist {
  readonly parts: readonly Part[];
  readonly description: string | undefined;
  refresh(): Promise<void>;
  getTreeItem(part: Part): vscode.TreeItem;
}

const NAME = '清溪镇2024年法治政府建设年度报告.gongwen';
const TEXT = `清溪镇2024年法治政府建设年度报告

2024年，我镇推进法治政府建设。现将有关情况报告如下：

一、主要举措和成效

全年开展法治宣传34场，措施见第二部分。

二、2025年主要安排

加强培训。
`;

suite('checklist of parts', () => {
  let view: Checklist;

  /** Waits until the parts have these states. */
  const states = (wanted: string): Promise<string> =>
    until(`parts: ${wanted}`, async () => {
      await view.refresh();
      const now = view.parts.map(({ state }) => state).join(' ');
      return now === wanted ? now : undefined;
    });

  suiteSetup(async () => {
    await vscode.workspace.fs.writeFile(uriOf(NAME), new TextEncoder().encode(TEXT));
    const extension = vscode.extensions.getExtension<{ checklist: Checklist; ready: () => Promise<void> }>(
      'gongwen.gongwen',
    );
    assert.ok(extension);
    const { checklist, ready } = await extension.activate();
    await ready();
    view = checklist;
  });

  setup(async () => {
    await open(NAME);
    await vscode.commands.executeCommand('gongwen.checklist.focus');
    await states('present absent absent present optional');
  });

  teardown(closeAll);

  suiteTeardown(() => vscode.workspace.fs.delete(uriOf(NAME)));

  test('shows the parts of the kind with words for eyes and ears', () => {
    const [first, second] = view.parts.map((part) => view.getTreeItem(part));
    assert.match(String(first?.description), /\d/u);
    assert.equal((second?.iconPath as vscode.ThemeIcon).id, 'circle-slash');
    assert.equal(second?.contextValue, 'part-insertable');
    assert.match(second.accessibilityInformation?.label ?? '', /存在的不足和原因/u);
    assert.match(view.description ?? '', /法治政府建设年度报告/u);
  });

  test('goes to a part, and to the place of one that is missing', async () => {
    const { document } = await open(NAME);
    const go = async (id: string): Promise<vscode.TextEditor> => {
      const part = view.parts.find((one) => one.id === id);
      assert.ok(part);
      const { command } = view.getTreeItem(part);
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document, document);
      return editor;
    };
    const plans = await go('anpai');
    assert.equal(document.getText(plans.selection), '2025年主要安排');
    const { selection } = await go('wenti');
    assert.deepEqual([selection.active.line, selection.isEmpty], [8, true]);
  });

  test('puts a missing part in with its fields, counts on what stands behind it, and takes all back in one step', async () => {
    const { document } = await open(NAME);
    const part = view.parts.find(({ id }) => id === 'wenti');
    assert.equal(await vscode.commands.executeCommand('gongwen.insertPart', part), true);
    assert.match(document.getText(), /^二、存在的不足和原因\n\n一是不足一。主要原因是原因一。/mu);
    assert.match(document.getText(), /^三、2025年主要安排$/mu);
    assert.match(document.getText(), /措施见第三部分/u);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor && document.getText(editor.selection), '不足一');
    await states('present present absent present optional');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
    await states('present absent absent present optional');
  });

  test('says nothing of what is no report, and knows other kinds', async () => {
    const notes = await openText('plaintext', '买菜3斤。\n');
    await until('no parts', async () => {
      await view.refresh();
      return view.parts.length === 0 ? true : undefined;
    });
    assert.equal(await vscode.commands.executeCommand('gongwen.insertPart', 'wenti'), false);
    assert.equal(notes.document.getText(), '买菜3斤。\n');
    const { document } = await openText('gongwen', '关于申请经费的请示\n\n县政府：\n\n一、基本情况\n\n经费不足。\n');
    await outline(document);
    await until('the parts of a request', async () => {
      await view.refresh();
      return view.description?.includes('请示') === true ? true : undefined;
    });
    assert.ok(view.parts.length > 0);
  });
});
