import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN, closeAll, finding, open, openText, until, uriOf } from '../editor.ts';

interface Item {
  readonly id: string;
  readonly item: { readonly text: string; readonly verdict: string | null; readonly tick: string };
}

/** What the extension shows to tests of its view. */
interface Ledger {
  readonly numbers: readonly Item[];
  readonly description: string | undefined;
  refresh(): Promise<void>;
  getChildren(node?: unknown): unknown[];
  getTreeItem(node: unknown): vscode.TreeItem;
}

const NAME = '清溪镇2024年法治政府建设年度报告.gongwen';
const TICKS = `.gongwen/ledger/${NAME}.yaml`;
const TEXT = `清溪镇2024年法治政府建设年度报告

2024年，我镇推进法治政府建设。现将有关情况报告如下：

一、主要举措和成效

（一）普法宣传。全年开展法治宣传34场，其中进村20场、进校16场，覆盖群众9600余人次。

（二）规范执法。全年受理行政处罚案件48件，办结45件。

二、存在的不足和原因

执法人员缺少5名，主要原因是人员流动较快。
`;

async function ledger(): Promise<Ledger> {
  const extension = vscode.extensions.getExtension<{ ledger: Ledger; ready: () => Promise<void> }>('gongwen.gongwen');
  assert.ok(extension);
  const { ledger: found, ready } = await extension.activate();
  await ready();
  return found;
}

/** Waits until the view shows these numbers. */
function numbers(view: Ledger, what: string, fits: (items: readonly Item[]) => boolean): Promise<readonly Item[]> {
  return until(what, async () => {
    await view.refresh();
    return fits(view.numbers) ? view.numbers : undefined;
  });
}

const texts = (items: readonly Item[]): string[] => items.map(({ item }) => item.text);

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

async function read(name: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

suite('ledger of numbers', () => {
  let view: Ledger;

  suiteSetup(async () => {
    await write(NAME, TEXT);
    view = await ledger();
  });

  setup(async () => {
    await open(NAME);
    await vscode.commands.executeCommand('gongwen.ledger.focus');
    await vscode.commands.executeCommand('gongwen.ledgerAll');
    await numbers(view, 'the numbers of the report', (items) => items.length === 7);
  });

  teardown(closeAll);

  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(uriOf(NAME));
    await vscode.workspace.fs.delete(uriOf('.gongwen'), { recursive: true });
    await vscode.workspace.fs.delete(uriOf('台账.csv'));
  });

  test('shows the numbers of a report by its parts, and the sum that is wrong', async () => {
    assert.deepEqual(texts(view.numbers), ['34场', '20场', '16场', '9600余人次', '48件', '45件', '5名']);
    const parts = view.getChildren().map((node) => view.getTreeItem(node).label);
    assert.deepEqual(parts, ['（一）普法宣传', '（二）规范执法', '二、存在的不足和原因']);
    const wrong = view.numbers.find(({ item }) => item.verdict === 'wrong');
    assert.ok(wrong, 'the sum is wrong');
    const { iconPath, description } = view.getTreeItem(wrong);
    assert.equal((iconPath as vscode.ThemeIcon).id, 'error');
    assert.match(String(description), /20\+16=36/u);
  });

  test('goes to a number, also after the text was changed above it', async () => {
    const { document } = await open(NAME);
    const target = view.numbers.find(({ item }) => item.text === '45件');
    assert.ok(target);
    const { command } = view.getTreeItem(target);
    assert.ok(command);
    const go = async (): Promise<string> => {
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), document.uri.toString());
      return editor.document.getText(editor.selection);
    };
    assert.equal(await go(), '45件');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '前言。\n\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await go(), '45件');
  });

  test('shows only what the filter asks for', async () => {
    await vscode.commands.executeCommand('gongwen.ledgerWrong');
    const wrong = await numbers(view, 'what is wrong', (items) => items.length === 3);
    assert.deepEqual(texts(wrong), ['34场', '20场', '16场']);
    await vscode.commands.executeCommand('gongwen.ledgerUnsure');
    await numbers(view, 'what is in doubt', (items) => items.length === 0);
    await vscode.commands.executeCommand('gongwen.ledgerAll');
    await numbers(view, 'all', (items) => items.length === 7);
  });

  test('keeps a tick in the folder, and asks for another look when the number was changed', async () => {
    const editor = await open(NAME);
    const at = editor.document.positionAt(editor.document.getText().indexOf('48件') + 1);
    editor.selection = new vscode.Selection(at, at);
    assert.equal(await vscode.commands.executeCommand('gongwen.ledgerTick'), true);
    assert.match(await read(TICKS), /^ {2}\S+: "48件 · .*（二）规范执法 · 受理行政处罚案件"$/mu);
    const stateOf = (items: readonly Item[], text: string) => items.find(({ item }) => item.text === text)?.item.tick;
    await numbers(view, 'the tick', (items) => stateOf(items, '48件') === 'ticked');
    await vscode.commands.executeCommand('gongwen.ledgerOpen');
    await numbers(view, 'what is not ticked', (items) => items.length === 6);
    await vscode.commands.executeCommand('gongwen.ledgerAll');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, new vscode.Range(at.translate(0, -1), at.translate(0, 1)), '49');
    await vscode.workspace.applyEdit(edit);
    await numbers(view, 'another look', (items) => stateOf(items, '49件') === 'recheck');
    await vscode.commands.executeCommand('undo');
    await numbers(view, 'the tick again', (items) => stateOf(items, '48件') === 'ticked');
    await vscode.commands.executeCommand(
      'gongwen.ledgerTick',
      view.numbers.find(({ item }) => item.text === '48件'),
    );
    await numbers(view, 'no tick', (items) => stateOf(items, '48件') === 'open');
    assert.doesNotMatch(await read(TICKS), /48件/u);
  });

  test('leaves a broken file of ticks alone', async () => {
    const broken = 'version: 1\nchecked:\n<<<<<<< HEAD\n';
    const before = await read(TICKS);
    await write(TICKS, broken);
    try {
      await view.refresh();
      const [first] = view.numbers;
      assert.equal(view.getTreeItem(first).checkboxState, undefined);
      assert.equal(await vscode.commands.executeCommand('gongwen.ledgerTick', first), false);
      assert.equal(await read(TICKS), broken);
    } finally {
      await write(TICKS, before);
    }
  });

  test('exports all numbers to a table', async () => {
    const file = await vscode.commands.executeCommand<vscode.Uri>('gongwen.ledgerExport', uriOf('台账.csv'));
    assert.equal(file.toString(), uriOf('台账.csv').toString());
    const csv = await read('台账.csv');
    assert.ok(csv.startsWith('\ufeff文件,部分,指标,'));
    assert.equal(csv.trimEnd().split('\r\n').length, 8);
    assert.match(csv, /不符,20\+16=36/u);
    await vscode.commands.executeCommand('gongwen.ledgerCopy');
    assert.match(await vscode.env.clipboard.readText(), /^文件\t部分\t/u);
  });

  test('is that of the text worked on: Markdown as well; none of what is no report', async () => {
    await open(CLEAN);
    const items = await numbers(
      view,
      'numbers of Markdown',
      (all) => all.length > 0 && !texts(all).includes('9600余人次'),
    );
    assert.ok(items.length > 0);
    await open('备忘.txt');
    await numbers(view, 'nothing', (all) => all.length === 0);
    assert.equal(view.description ?? '', '', 'nothing is counted');
  });

  test('of an unsaved text has no boxes to tick', async () => {
    await openText('gongwen', TEXT);
    await numbers(view, 'numbers of an unsaved text', (items) => items.length === 7);
    assert.equal(view.getTreeItem(view.numbers[0]).checkboxState, undefined);
  });
});

suite('what numbers give', () => {
  teardown(closeAll);

  test('a rate is offered where it is due, and a sentence is written with it', async () => {
    const editor = await openText('gongwen', '一、工作情况\n\n受理513件，办结473件，办结率');
    const { document } = editor;
    const at = document.positionAt(document.getText().length);
    await until('the rate', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.find(({ label }) => label === '92.2%');
    });
    editor.selection = new vscode.Selection(
      document.positionAt(document.getText().indexOf('受理')),
      at.translate(0, -4),
    );
    assert.equal(await vscode.commands.executeCommand('gongwen.dataSentence'), '473÷513=92.2%');
    assert.match(document.getText(), /受理513件，办结473件，办结率92\.2%，办结率$/u);
    await vscode.commands.executeCommand('leaveSnippet');
    editor.selection = new vscode.Selection(at, at);
    const given = ['60处', '45处'];
    assert.equal(await vscode.commands.executeCommand('gongwen.dataSentence', given), '45÷60=75%');
    assert.match(document.getText(), /受理60处，办结45处，办结率75%/u);
  });

  test('what was reckoned is shown behind the numbers when the setting is on', async () => {
    await write(NAME, TEXT);
    const { document } = await open(NAME);
    await finding(document, 'number-sum', '34场');
    const hints = (): Thenable<vscode.InlayHint[]> =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('gongwen');
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const shown = await until('the hint', async () => (await hints())[0]);
      assert.match(String(shown.label), /^=36/u);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(uriOf(NAME));
    }
  });
});
