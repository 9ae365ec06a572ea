import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf } from '../editor.ts';

interface Finding {
  readonly id: string;
  readonly item: { readonly rule: string; readonly severity: string; readonly fix: string | null };
}

/** What the extension shows to tests of its view. */
interface Review {
  readonly findings: readonly Finding[];
  readonly description: string | undefined;
  refresh(): Promise<void>;
  getChildren(node?: unknown): unknown[];
  getTreeItem(node: unknown): vscode.TreeItem;
}

const NAME = '清溪镇2024年法治政府建设年度报告.gongwen';
const TEXT = `清溪镇2024年法治政府建设年度报告

2024年，我镇推进法治政府建设。现将有关情况报告如下：

一、主要举措和成效

截止11月底，受理信访件48件，办结45件，约300人左右参加。

二、存在的不足和原因

截止11月底，执法人员缺少5名，主要原因是人员流动较快。

三、党政主要负责人履行第一责任人职责情况

镇长主持召开专题会议3次。

四、2025年主要安排

加强培训。
`;

suite('review', () => {
  let view: Review;

  const rules = (): string[] => view.findings.map(({ item }) => item.rule);
  const waitFor = (what: string, fits: () => boolean): Promise<true> =>
    until(what, async () => {
      await view.refresh();
      return fits() ? true : undefined;
    });
  const selected = (): string => {
    const editor = vscode.window.activeTextEditor;
    return editor ? editor.document.getText(editor.selection) : '';
  };
  const count = (rule: string): number => rules().filter((one) => one === rule).length;

  suiteSetup(async () => {
    await vscode.workspace.fs.writeFile(uriOf(NAME), new TextEncoder().encode(TEXT));
    const extension = vscode.extensions.getExtension<{ review: Review; ready: () => Promise<void> }>('gongwen.gongwen');
    assert.ok(extension);
    const { review, ready } = await extension.activate();
    await ready();
    view = review;
  });

  setup(async () => {
    await open(NAME);
    await vscode.commands.executeCommand('gongwen.review.focus');
    await vscode.commands.executeCommand('gongwen.reviewAll');
    await vscode.commands.executeCommand('gongwen.reviewBySeverity');
    await waitFor('the findings', () => count('word-wrong') === 2 && count('number-vague') === 1);
  });

  teardown(closeAll);

  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(uriOf(NAME));
    await vscode.workspace.fs.delete(uriOf('.gongwen'), { recursive: true });
    for (const name of ['审校单.html', '审校单.md']) await vscode.workspace.fs.delete(uriOf(name));
  });

  test('lists the findings by gravity or by part, with words for eyes and ears', async () => {
    const labels = (): string[] => view.getChildren().map((node) => String(view.getTreeItem(node).label));
    assert.ok(labels().length >= 1);
    const [group] = view.getChildren();
    const [first] = view.getChildren(group);
    const { accessibilityInformation, command, description } = view.getTreeItem(first);
    assert.ok(command);
    assert.match(accessibilityInformation?.label ?? '', /，/u);
    assert.match(String(description), /7/u);
    await vscode.commands.executeCommand('gongwen.reviewByPart');
    assert.deepEqual(
      labels().filter((label) => /^[一二]、/u.test(label)),
      ['一、主要举措和成效', '二、存在的不足和原因'],
    );
  });

  test('shows only what the filter asks for', async () => {
    await vscode.commands.executeCommand('gongwen.reviewNumbers');
    await waitFor('numbers only', () => rules().length > 0 && rules().every((rule) => rule.startsWith('number-')));
    await vscode.commands.executeCommand('gongwen.reviewPolitical');
    await waitFor('nothing political', () => rules().length === 0);
  });

  test('goes from one finding to the next and back, through the end', async () => {
    const editor = await open(NAME);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    const go = async (command: string): Promise<string> => {
      assert.equal(await vscode.commands.executeCommand(`gongwen.review${command}`), true);
      return selected();
    };
    const places: string[] = [];
    for (let i = 0; i < view.findings.length; i++) places.push(await go('Next'));
    assert.ok(places.includes('约300人左右'));
    assert.equal(places.filter((words) => words === '截止').length, 2);
    assert.equal(await go('Next'), places[0]);
    assert.equal(await go('Previous'), places.at(-1));
  });

  test('accepts what is proposed, by the item or at the caret', async () => {
    const { document } = await open(NAME);
    const second = view.findings.filter(({ item }) => item.rule === 'word-wrong')[1];
    assert.equal(await vscode.commands.executeCommand('gongwen.reviewAccept', { ...second, type: 'finding' }), true);
    assert.equal(document.getText(), TEXT.replace('截止11月底，执法', '截至11月底，执法'));
    await waitFor('one less', () => count('word-wrong') === 1);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf('截止') + 1);
    editor.selection = new vscode.Selection(at, at);
    assert.equal(await vscode.commands.executeCommand('gongwen.reviewAccept'), true);
    assert.doesNotMatch(document.getText(), /截止/u);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('exports a sheet that needs no editor', async () => {
    const read = async (name: string): Promise<string> => {
      const file = await vscode.commands.executeCommand<vscode.Uri>('gongwen.reviewSheet', uriOf(name));
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    };
    const html = await read('审校单.html');
    assert.match(html, /<mark>约300人左右<\/mark>/u);
    assert.doesNotMatch(html, /<script/u);
    assert.match(await read('审校单.md'), /^# 审校单：清溪镇2024年/u);
  });

  test('leaves a finding as it is, with a reason', async () => {
    const vague = view.findings.find(({ item }) => item.rule === 'number-vague');
    await vscode.commands.executeCommand('gongwen.reviewIgnore', {
      ...vague,
      type: 'finding',
      reason: '与业务股室核对过',
    });
    await waitFor('it is left', () => count('number-vague') === 0);
    const kept = await vscode.workspace.fs.readFile(uriOf(`.gongwen/ignored/${NAME}.yaml`));
    assert.match(new TextDecoder().decode(kept), /约300人左右.*与业务股室核对过/u);
  });
});
