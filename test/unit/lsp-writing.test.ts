import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction, CompletionItem, CompletionList, SignatureHelp } from 'vscode-languageserver';
import { Method, type RenewResult, type RuleDocResult, type RuleInfo } from '../../server/src/protocol.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { start, URI } from './support/sessions.ts';

const OLD = `云岭镇2023年法治政府建设年度报告

2023年，云岭镇依法行政。现将有关情况报告如下：

一、主要举措和成效
全年学法12次。

二、2024年主要安排
（一）招录执法人员3名。
`;

describe('a new report from the one of the year before', () => {
  test('is made from the text in the editor', async (t) => {
    const client = await start(t);
    await client.open(URI, OLD);
    const made = await client.request<RenewResult>(Method.renewReport, { uri: URI });
    assert.deepEqual([made.year, made.open, made.planned, made.languageId], [2024, 3, 1, 'gongwen']);
    assert.match(made.text, /^云岭镇2024年法治政府建设年度报告\n/u);
    assert.match(made.snippet, /全年学法\$\{1:数字\}次。\n　　\$\{2:上年安排：招录执法人员3名\}\n/u);
    const later = await client.request<RenewResult>(Method.renewReport, { uri: URI, year: 2026 });
    assert.deepEqual([later.year, later.planned], [2026, 0]);
  });

  test('is made from a file, on disk or one that only the client can read', async (t) => {
    for (const uri of ['file:///w/2023.txt', 'vscode-vfs://github/w/2023.txt']) {
      const client = await start(t, { files: new Map([[uri, OLD]]) });
      const made = await client.request<RenewResult>(Method.renewReport, { uri });
      assert.equal(made.year, 2024);
    }
  });

  test('takes the year of the old one from its words, not from the settings of the folder', async (t) => {
    const client = await start(t, { settings: () => ({ year: 2024 }) });
    await client.open(URI, OLD);
    assert.equal((await client.request<RenewResult>(Method.renewReport, { uri: URI })).year, 2024);
  });

  test('says when there is no such file', async (t) => {
    const client = await start(t);
    await assert.rejects(client.request(Method.renewReport, { uri: 'file:///w/none.txt' }), /找不到文件/u);
  });
});

test('the rules are listed, and each has its page', async (t) => {
  const client = await start(t);
  const rules = await client.request<RuleInfo[]>(Method.listRules);
  assert.equal(rules.length, RULES.length);
  for (const { id, title } of rules) {
    const page = await client.request<RuleDocResult | null>(Method.ruleDoc, { rule: id });
    assert.ok(page?.markdown.startsWith(`# ${id} `) && page.markdown.includes(title), id);
  }
});

describe('completion from the tables', () => {
  /** What is offered at ¦ of a report on 2023, by label. */
  async function offered(t: Parameters<typeof start>[0], words: string, context?: object) {
    const client = await start(t);
    const text = `云岭镇2023年法治政府建设年度报告\n\n一、主要举措和成效\n${words.replace('¦', '')}\n`;
    await client.open(URI, text);
    const position = { line: 3, character: words.indexOf('¦') };
    const textDocument = { uri: URI };
    const params = { textDocument, position, context };
    const { items } = (await client.request<CompletionList | null>('textDocument/completion', params)) ?? { items: [] };
    return { client, items, labels: items.map(({ label }) => label) };
  }

  test('finds a law by its abbreviation and tells of it when it is looked at', async (t) => {
    const { client, items } = await offered(t, '落实《治罚法¦');
    const item = items.find(({ label }) => label === '《治安管理处罚法》');
    assert.ok(item && item.documentation === undefined);
    const told = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(told.documentation), /中华人民共和国治安管理处罚法.*国家法律法规数据库/u);
  });

  test('knows what is called otherwise', async (t) => {
    assert.ok((await offered(t, '落实《环保¦')).labels.includes('《环境保护法》'));
  });

  test('offers nothing that did not hold in the year', async (t) => {
    assert.ok(!(await offered(t, '落实《信访条¦')).labels.includes('《信访条例》'));
    assert.ok((await offered(t, '落实《信访工¦')).labels.includes('《信访工作条例》'));
    assert.ok(!(await offered(t, '开展“九五¦')).labels.some((label) => label.includes('“九五”普法')));
  });

  test('offers slogans with their members', async (t) => {
    const { labels } = await offered(t, '增强“四个意¦，');
    assert.ok(labels.includes('四个意识（政治意识、大局意识、核心意识、看齐意识）'), labels.join());
  });

  test('offers institutions of the year, and what things are counted by', async (t) => {
    const { items } = await offered(t, '会同市场监¦');
    const item = items.find(({ label }) => label === '市场监督管理局');
    assert.equal(item?.detail, '现行机构名称');
    assert.equal((await offered(t, '共有公交车36¦，')).items[0]?.label, '辆');
  });

  test('comes behind a typed figure only where the words before tell what is due', async (t) => {
    const context = { triggerKind: 2, triggerCharacter: '6' };
    for (const words of ['共有公交车36¦，', '化解矛盾纠纷约6¦', '全镇投入公交车6¦', '2026¦', '计划到2026¦底']) {
      assert.ok((await offered(t, words, context)).items.length > 0, words);
    }
    for (const words of ['联系电话0830-6526¦', '6¦', '第6¦', '云府〔2026¦', '206¦', '召开会议，6¦', '3月26¦']) {
      assert.equal((await offered(t, words, context)).items.length, 0, words);
    }
    assert.ok((await offered(t, '召开会议，6¦')).labels.includes('件'), 'whoever asks is told');
  });
});

describe('the fields of a template’s sentence', () => {
  /** What is told at ¦: the sentence, the field and what it wants. */
  async function told(t: Parameters<typeof start>[0], draft: string) {
    const client = await start(t);
    const before = draft.slice(0, draft.indexOf('¦')).split('\n');
    await client.open(URI, draft.replace('¦', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const help = await client.request<SignatureHelp | null>('textDocument/signatureHelp', {
      textDocument: { uri: URI },
      position,
    });
    const [signature] = help?.signatures ?? [];
    const field = signature?.parameters?.[help?.activeParameter ?? -1];
    const [from = 0, to = 0] = Array.isArray(field?.label) ? field.label : [];
    return { help, label: signature?.label, field: signature?.label.slice(from, to), wants: field?.documentation };
  }
  const TITLE = '云岭镇2023年法治政府建设年度报告\n\n';

  test('are told where one is still to be filled in', async (t) => {
    const first = await told(t, `${TITLE}一、主要举措和成效\n（一）加强学习。做法¦一，成效一。\n`);
    assert.equal(first.label, '【举措一】。【做法一】，【成效一】。');
    assert.equal(first.field, '【做法一】');
    const plain = await told(t, `${TITLE}二、存在的不足和原因\n一是【不足一】。主要原因是【原¦因一】。\n`);
    assert.deepEqual(
      [plain.field, plain.help?.signatures[0]?.documentation],
      ['【原因一】', '存在的不足和原因。《法治政府建设与责任落实督察工作规定》第二十五条第二项'],
    );
  });

  test('go by their place once they are filled in', async (t) => {
    const { field } = await told(t, `${TITLE}二、存在的不足和原因\n三是力量不足。主要原因是编制¦少。\n`);
    assert.equal(field, '【原因一】');
  });

  test('say what a field wants', async (t) => {
    const { field, wants } = await told(t, '¦发文机关关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n');
    assert.deepEqual([field, wants], ['【发文机关】', '发文机关全称或者规范化简称']);
  });

  test('are nothing to words that no template has', async (t) => {
    assert.equal((await told(t, `${TITLE}全年无¦案件。\n`)).help, null);
    assert.equal((await told(t, `${TITLE}\n¦\n`)).help, null);
  });
});

describe('the language in which the editor is shown', () => {
  async function told(
    t: Parameters<typeof start>[0],
    locale?: string,
  ): Promise<{ readonly titles: string[]; readonly messages: string[]; readonly checks: string[] }> {
    const client = await start(t, {
      ...(locale === undefined ? {} : { locale }),
      options: { ignore: 'x', allow: 'y' },
    });
    await client.open(URI, '云岭镇2023年法治政府建设年度报告\n\n截止年底，全年无案件。\n');
    const { items } = await client.pull(URI);
    const [item] = items;
    const range = item?.range;
    const textDocument = { uri: URI };
    const params = { textDocument, range, context: { diagnostics: items } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    const checks = await client.request<RuleInfo[]>(Method.listRules);
    return {
      titles: actions.map(({ title }) => title),
      messages: items.map(({ message }) => String(message)),
      checks: checks.map(({ title }) => title),
    };
  }

  test('is that of what the server says of its own; Chinese where none is told', async (t) => {
    for (const locale of [undefined, 'zh-cn', 'zh-TW']) {
      const { titles, messages, checks } = await told(t, locale);
      assert.ok(titles.includes('改好全文中可以放心改的地方'), titles.join());
      for (const words of [...titles, ...checks]) assert.match(words, /\p{Script=Han}/u);
      assert.ok(messages.some((message) => message.startsWith('“截止”')));
    }
    const { titles, messages, checks } = await told(t, 'en');
    assert.ok(titles.includes('Put right everything that needs no look'), titles.join());
    assert.ok(titles.includes('Leave it as it is: “word-until” (kept beside the report)'), titles.join());
    for (const words of checks) assert.doesNotMatch(words, /\p{Script=Han}/u);
    assert.ok(checks.includes('Rate does not match its numbers'));
    // what sort of fault it is, then the words of the draft's own language
    assert.ok(messages.some((message) => message.startsWith('word-until: “截止”')));
  });
});

test('a settings file is offered its words: settings, checks, levels', async (t) => {
  const client = await start(t);
  const uri = 'file:///w/.gongwen.yaml';
  const text = 'severity:\n  term-d\n  word: \nprofile: \n';
  await client.open(uri, text, 'yaml');
  const offered = async (line: number, character: number): Promise<CompletionItem[]> => {
    const position = { line, character };
    const params = { textDocument: { uri }, position };
    return (await client.request<CompletionList>('textDocument/completion', params)).items;
  };
  const rules = await offered(1, 8);
  const dated = rules.find(({ label }) => label === 'term-dated');
  assert.equal(dated?.textEdit?.newText, 'term-dated: ');
  assert.ok(rules.length > RULES.length && rules.some(({ label }) => label === 'political'));
  assert.deepEqual(
    (await offered(2, 8)).map(({ label }) => label),
    ['error', 'warning', 'information', 'hint', 'off'],
  );
  assert.deepEqual((await offered(3, 9)).map(({ label, detail }) => [label, detail])[1], [
    'quiet',
    '写作中：只报必改和建议',
  ]);
  assert.ok((await offered(4, 0)).some(({ label, detail }) => label === 'severity' && detail === '各项检查的级别'));
});
