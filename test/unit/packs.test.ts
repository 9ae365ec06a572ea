import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isTame } from '../../server/src/text/tame.ts';
import { check } from '../../server/src/engine/check.ts';
import { effectiveSettings } from '../../server/src/engine/config-layers.ts';
import { loadConfig, packsAbove } from '../../server/src/engine/config-load.ts';
import { knownNames } from '../../server/src/engine/config-names.ts';
import { foldersAbove } from '../../server/src/engine/config-path.ts';
import { loadPack } from '../../server/src/engine/pack-load.ts';
import { parseTeamKind, parseTerms } from '../../server/src/engine/pack-parse.ts';
import type { Settings } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { readerFor } from './support/files.ts';
import { hardWrap } from './support/wrap.ts';

type Files = Readonly<Record<string, string>>;

/** The settings of a report as editor and command line make them. */
async function settingsOf(files: Files, report = '/w/报告.txt'): Promise<Settings> {
  const reader = readerFor(new Map(Object.entries(files)));
  const folders = foldersAbove(report, null);
  const packs = await packsAbove(folders, reader);
  for (const folder of folders) {
    const config = await loadConfig(`${folder}/.gongwen.yaml`, reader, knownNames());
    if (config) return effectiveSettings(config, packs, {});
  }
  return effectiveSettings(null, packs, {});
}

async function problemsOf(files: Files, folder = '/w'): Promise<string[]> {
  const pack = await loadPack(folder, readerFor(new Map(Object.entries(files))));
  return (pack?.problems ?? []).map(({ file, message }) => `${file.slice(file.lastIndexOf('/') + 1)}: ${message}`);
}

/** What is said of a text by rows, as [row, words, severity], as written and wrapped. */
function said(text: string, settings: Settings): [string | null, string, string][] {
  const told = (source: string): [string | null, string, string][] =>
    check(source, settings)
      .findings.filter(({ row }) => row?.startsWith('team.') === true)
      .map(({ row, span, severity }) => [row, source.slice(span.start, span.end).replace(/\s/gu, ''), severity]);
  const plain = told(text);
  assert.deepEqual(told(hardWrap(text, 28)), plain);
  return plain;
}

const TERMS = '/w/.gongwen/terms/用语.yaml';

describe('a word list of the team', () => {
  test('blames its words, with what to write, why and its own basis', async () => {
    const settings = await settingsOf({
      [TERMS]:
        'terms:\n  - find: 法宣办\n    right: 普法办\n    why: 机构改革后的名称\n    source: 云政办〔2024〕3号\n',
    });
    const text = '2024年，县法宣办组织了宣讲活动。';
    const [finding, ...more] = check(text, settings).findings;
    assert.equal(more.length, 0);
    assert.equal(finding?.row, 'team.法宣办');
    assert.equal(finding.severity, 'warning');
    assert.match(finding.text, /机构改革后的名称/u);
    assert.deepEqual(finding.basis, ['云政办〔2024〕3号']);
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), '2024年，县普法办组织了宣讲活动。');
  });

  test('names itself as the basis where a row says nothing', async () => {
    const { terms } = (await settingsOf({ [TERMS]: 'terms:\n  - find: 法宣办\n    right: 普法办\n' })).pack;
    assert.equal(terms[0]?.source, '本单位词表“用语”');
  });

  test('does not blame its own proposal, nor the longer words that it excepts', async () => {
    const settings = await settingsOf({
      [TERMS]: 'terms:\n  - find: 法制\n    right: 法制工作\n    except: [法制审核, 学法制度]\n',
    });
    assert.deepEqual(said('加强法制工作，开展法制审核，落实学法制度。', settings), []);
    assert.deepEqual(said('加强法制建设，开展法制审核。', settings), [['team.法制', '法制', 'warning']]);
  });

  test('looks at what stands beside a word', async () => {
    const settings = await settingsOf({
      [TERMS]: [
        'terms:',
        '  - {find: 办理, right: 审理, object: 复议案件, id: team.审理}',
        '  - {find: 同志, right: 干部, ledBy: 镇机关, notFollowedBy: 们, id: team.同志}',
        '',
      ].join('\n'),
    });
    assert.deepEqual(said('全年办理行政复议案件三件。', settings), [['team.审理', '办理', 'warning']]);
    assert.deepEqual(said('全年办理信访事项三件。', settings), []);
    assert.deepEqual(said('镇机关同志参加学习，镇机关同志们受到教育，全体同志参加。', settings), [
      ['team.同志', '同志', 'warning'],
    ]);
  });

  test('of words that hold one another the longer is blamed', async () => {
    const settings = await settingsOf({ [TERMS]: 'terms:\n  - {find: [综治, 综治中心], right: 政法委, id: team.z}\n' });
    assert.deepEqual(said('镇综治中心建成，综治工作加强。', settings), [
      ['team.z', '综治中心', 'warning'],
      ['team.z', '综治', 'warning'],
    ]);
  });

  test('a row with a period is judged by the year of the report', async () => {
    const settings = await settingsOf({
      [TERMS]: 'terms:\n  - {find: 平安云岭三年行动, to: 2022-12-31, right: 平安云岭建设, why: 行动已于2022年结束}\n',
    });
    const report = (year: number): string =>
      `云岭镇${String(year)}年法治政府建设年度报告\n${String(year)}年，我镇推进平安云岭三年行动，成效明显。`;
    assert.deepEqual(said(report(2021), settings), []);
    assert.deepEqual(said(report(2024), settings), [['team.平安云岭三年行动', '平安云岭三年行动', 'warning']]);
  });

  test('a row stands for the built-in ones on the same words, and for those that it names', async () => {
    const text = '2024年，截止11月底，共受理案件20件。';
    const rows = (settings: Settings): (string | null)[] =>
      check(text, settings)
        .findings.filter(({ rule }) => rule.startsWith('word-'))
        .map(({ row }) => row);
    const [builtIn] = rows(await settingsOf({}));
    assert.ok(builtIn, 'a built-in row speaks of 截止');
    const own = await settingsOf({
      [TERMS]: 'terms:\n  - {find: 截止11月底, right: 至11月底, severity: hint, id: team.至}\n',
    });
    assert.deepEqual(rows(own), ['team.至']);
    const elsewhere = `terms:\n  - {find: 某某某词, right: 另一词, replaces: ${builtIn}}\n`;
    assert.deepEqual(rows(await settingsOf({ [TERMS]: elsewhere })), []);
    assert.deepEqual(rows(await settingsOf({ [TERMS]: `severity: {${builtIn}: off}\n` })), []);
    // what the settings say by name stands above the list
    const loud = { [TERMS]: `severity: {${builtIn}: off}\n`, '/w/.gongwen.yaml': `severity: {${builtIn}: error}\n` };
    assert.deepEqual(rows(await settingsOf(loud)), [builtIn]);
  });

  test('allows words, with or without a reason', async () => {
    const text = '2024年，截止11月底，共受理案件20件。';
    const settings = await settingsOf({ [TERMS]: 'allow:\n  - {word: 截止11月底, why: 转引}\n  - 河东\n' });
    assert.deepEqual(settings.allow, ['截止11月底', '河东']);
    assert.deepEqual(
      check(text, settings).findings.filter(({ rule }) => rule.startsWith('word-')),
      [],
    );
  });
});

describe('several lists', () => {
  const of = (right: string): string => `terms:\n  - {find: 法宣办, right: ${right}}\n`;
  const rights = ({ pack }: Settings): (string | undefined)[] => pack.terms.map(({ right }) => right);

  test('add up from folder to folder; of one word the nearest counts', async () => {
    const files = {
      '/w/.gongwen/terms/a.yaml': `${of('县普法办')}  - {find: 综治办, right: 政法委}\n`,
      '/w/镇/.gongwen/terms/a.yaml': of('镇普法办'),
    };
    assert.deepEqual(rights(await settingsOf(files)), ['县普法办', '政法委']);
    assert.deepEqual(rights(await settingsOf(files, '/w/镇/报告.txt')), ['镇普法办', '政法委']);
    assert.deepEqual(rights(await settingsOf(files, '/x/报告.txt')), []);
  });

  test('come from a folder, or from an installed package, that extends names', async () => {
    const shared = {
      '/共用/.gongwen/terms/a.yaml': of('普法办'),
      '/共用/.gongwen.yaml': 'year: 2021\nseverity: {team.法宣办: hint}\n',
      '/w/node_modules/@县/词表/.gongwen/terms/b.yaml': 'terms:\n  - {find: 综治办, right: 政法委}\n',
    };
    const settings = await settingsOf({ ...shared, '/w/.gongwen.yaml': "extends: [../共用, '@县/词表']\n" });
    assert.deepEqual(rights(settings).sort(), ['政法委', '普法办']);
    assert.equal(settings.year, 2021);
    assert.equal(settings.severity['team.法宣办'], 'hint');
    const own = { ...shared, '/w/.gongwen.yaml': 'extends: ../共用\n', [TERMS]: of('本县普法办') };
    assert.deepEqual(rights(await settingsOf(own)), ['本县普法办']);
  });

  test('a folder that extends names is missing, empty, itself, or leads back', async () => {
    const told = async (files: Files): Promise<string[]> => {
      const reader = readerFor(new Map(Object.entries(files)));
      return ((await loadConfig('/w/.gongwen.yaml', reader, knownNames()))?.problems ?? []).map((one) => one.message);
    };
    assert.match(
      (await told({ '/w/.gongwen.yaml': 'extends: ../没有\n' })).join(),
      /找不到要沿用的文件夹或包“..\/没有”/u,
    );
    assert.match((await told({ '/w/.gongwen.yaml': 'extends: 没有的包\n' })).join(), /node_modules/u);
    const empty = { '/w/.gongwen.yaml': 'extends: ./空\n', '/w/空/说明.md': '' };
    assert.match((await told(empty)).join(), /既没有 \.gongwen\.yaml，也没有 \.gongwen 文件夹/u);
    assert.match((await told({ '/w/.gongwen.yaml': 'extends: ./\n' })).join(), /沿用的就是本文件夹/u);
    const circle = { '/w/.gongwen.yaml': 'extends: ./甲\n', '/w/甲/.gongwen.yaml': 'extends: ../\n' };
    assert.match((await told(circle)).join(), /绕了一圈/u);
  });

  test('names of rows and kinds may stand in the settings; others are told', async () => {
    const reader = readerFor(
      new Map([
        ['/w/.gongwen.yaml', 'severity: {team.法宣办: off, team.没有: off}\n'],
        [TERMS, of('普法办')],
      ]),
    );
    const problems = (await loadConfig('/w/.gongwen.yaml', reader, knownNames()))?.problems ?? [];
    assert.deepEqual(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /没有“team\.没有”/u);
  });
});

describe('what is wrong in a list', () => {
  const told = (source: string): [string, string][] =>
    parseTerms(source, '用语').problems.map(({ span, message }) => [source.slice(span.start, span.end), message]);

  test('is told at its place; the row does not count, the others do', () => {
    const source = [
      'terms:',
      '  - {find: 法宣办, right: 普法办}',
      '  - {find: 综治办, severty: hint}',
      '  - {right: 政法委}',
      '  - {find: 办, right: 局}',
      '  - {find: 老办法, right: 老办法}',
      '  - {find: 新办法, from: 2024-05-01, to: 2023-01-01}',
      '  - {find: 信访局, severity: loud}',
      '  - {find: 司法局, bad: [司法局]}',
      '  - {find: 法宣办, right: 司法局}',
    ].join('\n');
    assert.deepEqual(
      parseTerms(source, '用语').entries.map(({ term }) => term.id),
      ['team.法宣办', 'team.司法局'],
    );
    const messages = told(source).map(([, message]) => message);
    for (const fault of [
      /没有“severty”.*severity/u,
      /缺少“find”/u,
      /太短/u,
      /与“find”相同/u,
      /“from”晚于“to”/u,
      /只能是 error/u,
      /写了两条/u,
    ]) {
      assert.equal(messages.filter((message) => fault.test(message)).length, 1, String(fault));
    }
    assert.equal(messages.length, 7);
    assert.deepEqual(told(source).find(([, message]) => message.includes('severty'))?.[0], 'severty');
  });

  test('a row that counts stands at its own place, beside a faulty one on the same words', () => {
    const source = 'terms:\n  - {find: 法宣办, severty: hint}\n  - {find: 法宣办, right: 普法办}\n';
    const [entry, ...more] = parseTerms(source, '用语').entries;
    assert.deepEqual(more, []);
    assert.equal(entry && source.slice(entry.span.start, entry.span.end), '{find: 法宣办, right: 普法办}');
  });

  test('the file is told where it is no list at all', () => {
    assert.match(told('- 法宣办\n')[0]?.[1] ?? '', /terms:/u);
    assert.match(told('terms：\n')[0]?.[1] ?? '', /冒号用半角/u);
    assert.match(told('term: []\n')[0]?.[1] ?? '', /没有“term”.*“terms”/u);
    for (const nothing of ['', '# 暂无\n']) assert.deepEqual(told(nothing), []);
  });

  test('files that are no lists, that cannot be read, and rows told twice', async () => {
    const files = { '/w/.gongwen/terms/a.txt': '', '/w/.gongwen/terms/README.md': '', '/w/.gongwen/kinds/.keep': '' };
    assert.deepEqual(await problemsOf(files), ['a.txt: 只读 .yaml 文件，这个文件不起作用：请改用 .yaml，或移到别处']);
    const row = 'terms:\n  - {find: 法宣办, right: 普法办}\n';
    const twice = { '/w/.gongwen/terms/甲.yaml': row, '/w/.gongwen/terms/乙.yaml': row };
    assert.deepEqual(await problemsOf(twice), ['甲.yaml: “team.法宣办”在“乙”里已有，这里的不起作用：请留一处']);
    const reader = readerFor(new Map([[TERMS, '']]));
    const read = (): Promise<string> => Promise.reject(new Error('不是 UTF-8 编码的文本'));
    assert.match((await loadPack('/w', { ...reader, read }))?.problems[0]?.message ?? '', /无法读取.*UTF-8/u);
    const list = (): Promise<string[]> => Promise.reject(new Error('没有权限'));
    assert.match((await loadPack('/w', { ...reader, list }))?.problems[0]?.message ?? '', /无法读取.*没有权限/u);
  });

  test('no text makes the reader throw', () => {
    const piece = fc.constantFrom(
      'terms:',
      'allow:',
      'severity:',
      '\n',
      '\n  - ',
      'find: ',
      '法宣办',
      'right: ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      ': ',
      ', ',
      '12',
      'off',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const source = pieces.join('');
        for (const { problems } of [parseTerms(source, 'x'), parseTeamKind(source)]) {
          for (const { span } of problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const KIND = readFileSync('test/fixtures/packs/.gongwen/kinds/普法工作总结.yaml', 'utf8');

describe('a kind of the team', () => {
  const files = { '/w/.gongwen/kinds/普法总结.yaml': KIND };
  const rules = (text: string, settings: Settings): string[] => check(text, settings).findings.map(({ rule }) => rule);

  test('is recognised, and its parts are asked for with the team as the norm', async () => {
    const settings = await settingsOf(files);
    const whole =
      '云岭镇2024年普法工作总结\n2024年，云岭镇扎实推进普法工作。\n一、主要做法\n开展宣讲。\n二、下一步打算\n继续宣讲。';
    assert.equal(check(whole, settings).facts.kind?.kind.id, 'puf-zongjie');
    assert.deepEqual(
      rules(whole, settings).filter((rule) => rule === 'section-missing'),
      [],
    );
    const half = whole.slice(0, whole.indexOf('\n二、'));
    const missing = check(half, settings).findings.find(({ rule }) => rule === 'section-missing');
    assert.match(missing?.text ?? '', /下一步打算/u);
    assert.deepEqual(missing?.basis, ['本单位的格式要求']);
    assert.notEqual(check(whole, await settingsOf({})).facts.kind?.kind.id, 'puf-zongjie');
  });

  test('its prompts that were not filled in are told', async () => {
    const text =
      '云岭镇2024年普法工作总结\n2024年，云岭镇扎实推进普法工作，取得实效，群众满意。\n一、主要做法\n（一）【普法做法】。\n二、下一步打算\n继续宣讲。';
    assert.ok(rules(text, await settingsOf(files)).includes('form-placeholder'));
    assert.ok(!rules(text, await settingsOf({})).includes('form-placeholder'));
  });

  test('can word a built-in kind anew, and be named in the settings', async () => {
    const own = KIND.replace('puf-zongjie', 'fazhi-nianbao');
    const settings = await settingsOf({ '/w/.gongwen/kinds/a.yaml': own, '/w/.gongwen.yaml': 'kind: fazhi-nianbao\n' });
    assert.equal(check('关于有关工作的情况', settings).facts.kind?.kind.title, '普法工作总结');
    const named = { ...files, '/w/.gongwen.yaml': 'kind: puf-zongjie\n' };
    assert.equal(check('关于有关工作的情况', await settingsOf(named)).facts.kind?.kind.id, 'puf-zongjie');
  });

  test('a fault in it is told, and it does not count', async () => {
    const told = (source: string): string[] => parseTeamKind(source).problems.map(({ message }) => message);
    assert.deepEqual(told(KIND), []);
    assert.match(
      told(KIND.replace('headings:', 'heading_s:')).join('；'),
      /缺少“headings”[\s\S]*没有“heading_s”这一项.*“headings”/u,
    );
    assert.match(told(KIND.replace('做法|措施', '(做法|措施')).join(), /不是正则表达式/u);
    assert.match(told(KIND.replace('做法|措施', '(做+)+法')).join(), /重复套重复/u);
    assert.match(told('- 甲\n').join(), /id: 代号/u);
    const broken = { '/w/.gongwen/kinds/a.yaml': KIND.replace('id: puf-zongjie', 'id: 普法') };
    assert.deepEqual((await settingsOf(broken)).pack.kinds, []);
    assert.equal((await problemsOf(broken)).length, 1);
  });
});

describe('a pattern of somebody else', () => {
  test('comes to an end: no boundless repeat inside a repeated group', () => {
    for (const good of [
      '做法|措施',
      '^.{0,20}法治.*报告$',
      '(一|二)+',
      '(?:甲{2}|乙)*',
      '[(+*)]+',
      String.raw`\(a+\)+`,
      '(.*甲)?',
      '(a+){2}',
    ]) {
      assert.ok(isTame(good), good);
    }
    for (const bad of [
      '(a+)+',
      '(?:a*b?)*',
      '((a+)b)*',
      '(a{2,})+',
      '(?=(a+))*x(b|(c*))+',
      '(a+){9}',
      'a'.repeat(301),
    ]) {
      assert.ok(!isTame(bad), bad);
    }
  });
});
