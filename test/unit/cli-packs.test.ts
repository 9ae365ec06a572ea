import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Desk } from './support/cli.ts';

const PLACE = 'test/fixtures/packs/.gongwen';
const TERMS = readFileSync(`${PLACE}/terms/用语.yaml`, 'utf8');
const KIND = readFileSync(`${PLACE}/kinds/普法工作总结.yaml`, 'utf8');
const SNIPPETS = readFileSync(`${PLACE}/snippets/常用句.code-snippets`, 'utf8');
const PACK = {
  '.gongwen/terms/用语.yaml': TERMS,
  '.gongwen/kinds/普法工作总结.yaml': KIND,
  '.gongwen/snippets/常用句.code-snippets': SNIPPETS,
};

describe('gongwen test', () => {
  test('passes a pack whose lines, kinds and snippets hold', async () => {
    using desk = new Desk(PACK);
    for (const operand of [[], ['.'], ['.gongwen'], [desk.path('.gongwen')]]) {
      const { code, out, err } = await desk.run(['test', ...operand]);
      assert.equal(out, '词条 3 条（例句 6 句）、文种 1 种、片段 2 个：都没有问题\n');
      assert.deepEqual([code, err], [0, '']);
    }
  });

  const faults: readonly (readonly [string, keyof typeof PACK, (text: string) => string, RegExp])[] = [
    [
      'a bad line in which it is silent',
      '.gongwen/terms/用语.yaml',
      (text) => text.replace('县法宣办组织', '县普法办组织'),
      /用语\.yaml:3:5：“县普法办组织.*应当提示的例句，“team\.法宣办”却没有提示/u,
    ],
    [
      'a good line in which it speaks',
      '.gongwen/terms/用语.yaml',
      (text) => text.replace('good: 县普法办', 'good: 县法宣办'),
      /用语\.yaml:3:5：“县法宣办.*是不应提示的例句，却提示了/u,
    ],
    [
      'a period that does not fit',
      '.gongwen/terms/用语.yaml',
      (text) => text.replace('    to: 2022-12-31\n', '    to: 2022-12-31\n    year: 2021\n'),
      /“我镇深入推进平安云岭三年行动。”.*按2021年的报告/u,
    ],
    [
      'a proposal that is blamed itself',
      '.gongwen/terms/用语.yaml',
      (text) => text.replace('right: 普法办', 'right: 布署办'),
      /应写的“布署办”本身会被提示/u,
    ],
    [
      'a row that it stands for and that is none',
      '.gongwen/terms/用语.yaml',
      (text) => text.replace('    right: 普法办\n', '    right: 普法办\n    replaces: word.没有\n'),
      /“replaces”里的“word\.没有”不是内置条目/u,
    ],
    [
      'a kind whose template is not recognised',
      '.gongwen/kinds/普法工作总结.yaml',
      (text) => text.replace('普法(依法治理)?工作总结$', '普法总结$'),
      /没有认出来|认作了/u,
    ],
    [
      'a part that its own heading is not',
      '.gongwen/kinds/普法工作总结.yaml',
      (text) => text.replace('打算|计划|安排', '展望'),
      /模板里的“下一步打算”没有认作“下一步打算”这一部分/u,
    ],
    [
      'a kind with a fault',
      '.gongwen/kinds/普法工作总结.yaml',
      (text) => text.replace('title: 普法', 'titel: 普法'),
      /普法工作总结\.yaml:3:1：没有“titel”这一项/u,
    ],
    [
      'a snippet that is blamed',
      '.gongwen/snippets/常用句.code-snippets',
      (text) => text.replace('全年收到', '我们积极布署，全年收到'),
      /片段“复议数据句”填写以后会被提示/u,
    ],
    [
      'a snippet with a fault',
      '.gongwen/snippets/常用句.code-snippets',
      (text) => text.replace('${1:数量}', '${1:数量'),
      /常用句\.code-snippets:5:/u,
    ],
  ];
  for (const [name, file, change, told] of faults) {
    test(`tells of ${name}`, async () => {
      assert.notEqual(change(PACK[file]), PACK[file]);
      using desk = new Desk({ ...PACK, [file]: change(PACK[file]) });
      const { code, out } = await desk.run(['test']);
      assert.match(out, told);
      assert.match(out, /有 \d+ 处要改\n$/u);
      assert.equal(code, 1);
    });
  }

  test('notes rows without lines, and tries their bare words', async () => {
    using desk = new Desk({ '.gongwen/terms/a.yaml': 'terms:\n  - {find: 法宣办, right: 普法办}\n' });
    const { code, out } = await desk.run(['test']);
    assert.match(out, /a\.yaml:2:5：（说明）“team\.法宣办”没有例句/u);
    assert.equal(code, 0);
    using blind = new Desk({ '.gongwen/terms/a.yaml': 'terms:\n  - {find: 法宣办, except: 法宣办}\n' });
    assert.match((await blind.run(['test'])).out, /单独写“法宣办”，“team\.法宣办”没有提示/u);
    using beside = new Desk({ '.gongwen/terms/a.yaml': 'terms:\n  - {find: 法宣办, ledBy: 县}\n' });
    assert.match((await beside.run(['test'])).out, /无从检验/u);
  });

  test('tests one file alone', async () => {
    using desk = new Desk({ ...PACK, '.gongwen/terms/坏.yaml': 'terms: 1\n' });
    assert.equal((await desk.run(['test'])).code, 1);
    const { code, out } = await desk.run(['test', '.gongwen/terms/用语.yaml']);
    assert.deepEqual([code, out], [0, '词条 3 条（例句 6 句）、文种 0 种、片段 0 个：都没有问题\n']);
  });

  test('says where there is no pack', async () => {
    using desk = new Desk({ 'a.txt': '', '.gongwen.yaml': '' });
    for (const [operand, told] of [
      ['x', /找不到“x”/u],
      ['a.txt', /不是词表/u],
      ['.', /里没有 \.gongwen 文件夹/u],
    ] as const) {
      const { code, err } = await desk.run(['test', operand]);
      assert.match(err, told);
      assert.equal(code, 2);
    }
  });
});

describe('a report in a folder with a pack', () => {
  const REPORT = '云岭镇2024年法治政府建设工作情况\n2024年，县法宣办参加蓝盾行动，我镇积极布署。\n';

  test('is judged by it, by a nearer one, and by what is allowed in it alone', async () => {
    const files = { ...PACK, 'a.txt': REPORT };
    const rows = async (more: Readonly<Record<string, string>>, ...flags: string[]): Promise<string[]> => {
      using desk = new Desk({ ...files, ...more });
      const { out } = await desk.run(['check', 'a.txt', '--format', 'json', ...flags]);
      return [...out.matchAll(/"row": ?"([^"]+)"/gu)].map(([, row = '']) => row);
    };
    const [team, word, ...none] = await rows({});
    assert.deepEqual([team, none], ['team.法宣办', []]);
    assert.ok(word !== undefined);
    assert.deepEqual(await rows({ '.gongwen/allowed/a.txt.yaml': 'version: 1\nallowed:\n  法宣办: "旧称"\n' }), [word]);
    assert.deepEqual(await rows({ '.gongwen.yaml': 'severity: {team.法宣办: off}\n' }), [word]);
    assert.deepEqual(await rows({}, '--no-config'), [word]);
    const list = {
      '.gongwen/terms/z.yaml': `severity: {${word}: off}\nterms:\n  - {find: 蓝盾行动, right: 蓝盾专项行动}\n`,
    };
    assert.deepEqual(await rows(list), ['team.法宣办', 'team.蓝盾行动']);
  });

  test('what is wrong in the pack is told beside the findings', async () => {
    using desk = new Desk({ 'a.txt': REPORT, '.gongwen/terms/a.yaml': 'terms:\n  - {find: 法}\n' });
    const { code, out, err } = await desk.run(['check', 'a.txt', '--fail-on', 'error']);
    assert.match(out + err, /\.gongwen\/terms\/a\.yaml[\s\S]*“第1条”的“find”太短/u);
    assert.equal(code, 0);
    using broken = new Desk({ 'a.txt': REPORT, '.gongwen/allowed/a.txt.yaml': '<<<<<<< 甲\n' });
    const told = await broken.run(['check', 'a.txt']);
    assert.match(told.out + told.err, /冲突还没有解决.*“本报告可用”的词语都不起作用/u);
  });
});
