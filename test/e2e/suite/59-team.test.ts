import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, outline, placeOf, silence, until, uriOf } from '../editor.ts';

const NAME = '石桥镇2024年法治政府建设年度报告.gongwen';
const TEXT = `石桥镇2024年法治政府建设年度报告

2024年，我镇统筹推进法治政府建设各项任务。现将有关情况报告如下：

一、主要举措和成效

（一）普法宣传。县法宣办组织宣讲员到我镇开展法治宣传34场。

`;
const LIST = '.gongwen/terms/用语.yaml';
const ALLOWED = '.gongwen/terms/可用词语.yaml';
const SNIPPETS = '.gongwen/snippets/常用句.code-snippets';
const SAVED = '.gongwen/snippets/团队片段.code-snippets';
const KIND = '.gongwen/kinds/普法工作总结.yaml';

const TERMS = `terms:
  - find: 法宣办
    right: 普法办
    why: 机构改革后的名称
`;
const SENTENCE = {
  复议数据句: { prefix: ['fysj'], body: ['全年收到行政复议申请${1:数量}件，审结${2:数量}件。$0'], description: '复议' },
};
const SUMMARY = `id: puf-zongjie
title: 普法工作总结
titles: ['普法工作总结$']
signed: false
prefixes: [pfzj]
frame:
  title: \${发文机关}\${年份}年普法工作总结
  opening: \${年份}年，\${发文机关}扎实推进普法工作。
slots:
  - id: zuofa
    title: 主要做法
    heading: 主要做法
    headings: ['做法']
    prefixes: [pfzf]
    scaffold: （一）\${普法做法}。
  - id: jihua
    title: 下一步打算
    heading: 下一步打算
    headings: ['打算']
    prefixes: [pfjh]
    scaffold: \${普法打算}。
`;

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

/** Writes on in a file as a person does, and saves it. */
async function writeOn(name: string, text: string): Promise<void> {
  const { document } = await open(name);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

/** What the quick fix would tell the command that keeps the words of a finding for the whole team. */
async function offered(document: vscode.TextDocument, range: vscode.Range): Promise<object> {
  const action = await until('the offer', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions?.find(({ title }) => title.includes('列入团队词表'));
  });
  return (action.command?.arguments as [object])[0];
}

/** Waits until a snippet is offered on the last line of the report, which is empty. */
function snippet(document: vscode.TextDocument, name: string): Promise<vscode.CompletionItem> {
  return until(name, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(document.lineCount - 1, 0),
    );
    return items.find(
      ({ label, kind }) =>
        kind === vscode.CompletionItemKind.Snippet && (typeof label === 'string' ? label : label.label) === name,
    );
  });
}

function bodyOf({ insertText }: vscode.CompletionItem): string {
  assert.ok(insertText instanceof vscode.SnippetString);
  return insertText.value;
}

async function remove(): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(uriOf('.gongwen'), { recursive: true });
}

suite('what a team shares', () => {
  suiteSetup(() => write(NAME, TEXT));
  teardown(remove);
  suiteTeardown(() => vscode.workspace.fs.delete(uriOf(NAME)));

  test('a word list counts as soon as it is saved, and so does what is taken out of it', async () => {
    await write(LIST, 'terms: []\n');
    const { document } = await open(NAME);
    await outline(document);
    await writeOn(LIST, TERMS);
    const found = await finding(document, 'word-wrong', '法宣办');
    assert.match(found.message, /机构改革后的名称/u);
    await writeOn(LIST, TERMS.replace('法宣办', '某某办'));
    await silence(document, 'word-wrong', '法宣办');
  });

  test('a fault in a list is shown in it', async () => {
    await write(LIST, TERMS.replace('right: 普法办', 'rihgt: 普法办'));
    const { document } = await open(NAME);
    await outline(document);
    const { document: list } = await open(LIST);
    const [fault] = await until('the fault', () => {
      const all = vscode.languages.getDiagnostics(list.uri);
      return all.length > 0 ? all : undefined;
    });
    assert.match(fault?.message ?? '', /rihgt/u);
    assert.equal(fault?.range.start.line, 2);
  });

  test('words are put into the list of the team, and are right from then on', async () => {
    await write(LIST, TERMS);
    const { document } = await open(NAME);
    const found = await finding(document, 'word-wrong', '法宣办');
    const told = await offered(document, found.range);
    await vscode.commands.executeCommand('gongwen.allow', { ...told, reason: '县里沿用' });
    await silence(document, 'word-wrong', '法宣办');
    assert.match(await read(ALLOWED), /^allow:\n {2}- word: 法宣办\n {4}why: 县里沿用\n$/mu);
    assert.equal(document.getText(), TEXT, 'the draft is untouched');
  });

  test('its snippets are offered where a line begins', async () => {
    await write(SNIPPETS, JSON.stringify(SENTENCE));
    const { document } = await open(NAME);
    const item = await snippet(document, '复议数据句');
    assert.equal(bodyOf(item), SENTENCE.复议数据句.body[0]);
    assert.match(item.detail ?? '', /团队片段/u);
  });

  test('a selection becomes a snippet with fields, which is offered next', async () => {
    const editor = await open(NAME);
    const { document } = editor;
    await outline(document);
    editor.selection = new vscode.Selection(
      placeOf(document, '县法宣办组织').start,
      placeOf(document, '法治宣传34场。').end,
    );
    assert.equal(await vscode.commands.executeCommand('gongwen.saveSnippet', { name: '宣讲句' }), true);
    const file = JSON.parse(await read(SAVED)) as Record<string, { body: string[] | string }>;
    const body = [file['宣讲句']?.body ?? []].flat().join('\n');
    assert.match(body, /县法宣办组织宣讲员到.+开展法治宣传\$\{\d+:[^}]+\}场。/u);
    assert.equal(bodyOf(await snippet(document, '宣讲句')).includes('34'), false, 'the figure is a field');
    await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 3);
    const again = await vscode.commands.executeCommand('gongwen.saveSnippet', { name: '宣讲句' });
    assert.equal(again, false, 'there is one of this name');
  });

  test('a kind of the team is offered for a new report, and its parts are asked for', async () => {
    await write(KIND, SUMMARY);
    const given = { kind: 'puf-zongjie', issuer: '石桥镇', year: 2024 };
    const document = await until('the new report', async () =>
      vscode.commands.executeCommand<vscode.TextDocument | undefined>('gongwen.newReport', given),
    );
    assert.match(document.getText(), /^石桥镇2024年普法工作总结$/mu);
    const parts = (await outline(document)).flatMap(({ name, children }) => [name, ...children.map((one) => one.name)]);
    for (const part of ['主要做法', '下一步打算']) assert.ok(parts.join('\n').includes(part), parts.join(' | '));
  });
});
