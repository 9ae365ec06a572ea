import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { effectiveSettings, mergeLayers } from '../../server/src/engine/config-layers.ts';
import type { Layer } from '../../server/src/engine/config-schema.ts';
import { loadConfig, type LoadedConfig } from '../../server/src/engine/config-load.ts';
import { knownNames } from '../../server/src/engine/config-names.ts';
import { parseConfig, type ParsedConfig } from '../../server/src/engine/config-parse.ts';
import { foldersAbove, resolvePath } from '../../server/src/engine/config-path.ts';
import { validateEditor, type KnownNames } from '../../server/src/engine/config-validate.ts';
import { NO_PACK } from '../../server/src/data/pack.ts';
import type { Problem } from '../../server/src/engine/yaml-file.ts';
import { readerFor } from './support/files.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { NO_STYLE } from '../../server/src/facts/style.ts';

const NAMES: KnownNames = {
  rules: ['term-dated', 'term-premature', 'word-wrong', 'mark-pair'],
  groups: ['term', 'word', 'mark'],
  kinds: ['fazhi-nianbao', 'baogao'],
  isRow: (id) => id === 'plan.pufa.7',
};

/** All that is wrong in a file, with the names in it that nothing bears. */
function problemsOf(source: string, names = NAMES): readonly Problem[] {
  const parsed = parseConfig(source);
  return [...parsed.problems, ...parsed.strangers(names)];
}

function pick({ value, problems, bases }: ParsedConfig): object {
  return { value, problems, bases };
}

/** The problems of a file as [marked text, message]. */
function told(source: string): [string, string][] {
  return problemsOf(source).map(({ span, message }) => [source.slice(span.start, span.end), message]);
}

describe('a configuration file', () => {
  test('says what it says', () => {
    const source = [
      'severity:',
      '  term: off',
      '  term-dated: hint',
      '  plan.pufa.7: error',
      'year: 2023',
      'kind: baogao # 一般报告',
      'allow: [云岭, 河东]',
      "include: ['报告/**/*.md']",
    ].join('\n');
    const { value, problems } = parseConfig(source);
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      severity: { term: 'off', 'term-dated': 'hint', 'plan.pufa.7': 'error' },
      year: 2023,
      kind: 'baogao',
      allow: ['云岭', '河东'],
      include: ['报告/**/*.md'],
    });
  });

  test('may be empty, or hold nothing but comments', () => {
    for (const source of ['', '\n', '# 暂无设置\n', '---\n']) {
      assert.deepEqual(pick(parseConfig(source)), { value: {}, problems: [], bases: [] }, JSON.stringify(source));
    }
  });

  test('bad values are told where they stand; the good ones count', () => {
    const source = 'severity:\n  term: loud\n  word: off\nyear: 20233\nallow:\n  - 12\n  - 河东\nkind: 3\n';
    const { value } = parseConfig(source);
    assert.deepEqual(value, { severity: { word: 'off' }, allow: ['河东'] });
    const problems = told(source);
    assert.deepEqual(problems.map(([text]) => text).sort(), ['12', '20233', '3', 'loud']);
    const message = new Map(problems);
    assert.match(message.get('loud') ?? '', /severity\.term.*error（错误）/u);
    assert.match(message.get('20233') ?? '', /1949 到 2100/u);
  });

  test('a severity map that is a list, and a file that is no map, are told', () => {
    assert.deepEqual(parseConfig('severity: [off]\nyear: 2023').value, { year: 2023 });
    assert.match(told('severity: [off]')[0]?.[1] ?? '', /名称: 级别/u);
    assert.equal(told('- year: 2023')[0]?.[0], '- year: 2023');
    assert.match(told('year：2023')[0]?.[1] ?? '', /冒号用半角/u);
  });

  test('all unknown items are told on their names, with near ones', () => {
    assert.deepEqual(told('yaer: 2023\nseverty: {}\n'), [
      ['yaer', '没有“yaer”这一项，未采用；是否要写“year”'],
      ['severty', '没有“severty”这一项，未采用；是否要写“severity”'],
    ]);
  });

  test('unknown checks and kinds are told with near ones, groups and rows are known', () => {
    assert.deepEqual(told('severity:\n  term-datd: off\n  plan.pufa.7: off\n  mark: off\nkind: fazhi\n'), [
      ['term-datd', '没有“term-datd”这项检查，此行不起作用；是否要写“term-dated”“term”“term-premature”'],
      ['fazhi', '没有“fazhi”这个文种；是否要写“fazhi-nianbao”'],
    ]);
  });

  test('broken YAML is told in Chinese on its line, and then the file says nothing', () => {
    const cases: [string, string, RegExp][] = [
      ['severity：\n  term: off\nyear: 2023', 'severity：', /全角冒号/u],
      ['year: 2023\nallow: [云岭, 河东', '河东', /./u],
      ['severity:\n\tterm: off', 'term: off', /制表符/u],
      ['year: 2023\nyear: 2024', 'year: 2024', /写了两次/u],
      ['kind: a: b', 'a: b', /两个“: ”/u],
      ['allow: @云岭', '@云岭', /加引号/u],
      ['allow: *云岭', 'allow: *云岭', /锚点/u],
    ];
    for (const [source, marked, message] of cases) {
      const { value } = parseConfig(source);
      const [problem, ...more] = told(source);
      assert.deepEqual(value, {}, source);
      assert.deepEqual(more, [], source);
      assert.ok(problem && marked.includes(problem[0].trim()) && problem[0] !== '', `${source} → ${problem?.[0]}`);
      assert.match(problem[1], message, source);
    }
  });

  test('no text makes it throw, and all spans lie in the text', () => {
    const parts = [
      'severity',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '：',
      '年',
      '\t',
      '#',
      '---',
      '<<: ',
    ];
    let seed = 7;
    const next = (): number => (seed = (seed * 48271) % 2147483647);
    for (let round = 0; round < 2000; round++) {
      const source = Array.from({ length: next() % 14 }, () => parts[next() % parts.length]).join('');
      for (const { span, message } of problemsOf(source)) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, JSON.stringify(source));
        assert.doesNotMatch(message, /undefined|object/u);
      }
    }
  });
});

test('what the editor sends is checked by the same schema', () => {
  const given = { severity: { term: 'off', word: 'loud' }, year: null, kind: null, allow: ['云岭'], include: 'x' };
  const { value, issues } = validateEditor(given, NAMES);
  assert.deepEqual(value, { severity: { term: 'off' }, year: null, kind: null, allow: ['云岭'] });
  assert.deepEqual(
    issues.map(({ path }) => path.join('.')),
    ['severity.word', 'include'],
  );
  assert.deepEqual(validateEditor(null, NAMES), { value: {}, issues: [] });
});

describe('layers', () => {
  test('none give the built-in settings', () => {
    assert.deepEqual(mergeLayers([]), DEFAULT_SETTINGS);
  });

  test('merge the severity map name by name, add up words, and let the strongest year and kind count', () => {
    const weak: Layer = { severity: { term: 'off', word: 'hint' }, year: 2020, kind: 'baogao', allow: ['甲'] };
    const strong: Layer = { severity: { word: 'error' }, year: 2023, allow: ['乙', '甲'] };
    assert.deepEqual(mergeLayers([weak, strong]), {
      severity: { term: 'off', word: 'error' },
      profile: 'normal',
      year: 2023,
      kind: 'baogao',
      allow: ['甲', '乙'],
      asOf: 'report',
      house: 'text',
      style: NO_STYLE,
      pack: NO_PACK,
      today: null,
      include: [],
      ignored: {},
    });
    assert.equal(mergeLayers([weak, { year: null }]).year, null);
  });

  test('stand in their order: extended files, editor, the file itself, the command line', async () => {
    const files = new Map([
      ['/w/.gongwen.yaml', 'extends: [a.yaml, sub/b.yaml]\nseverity: {word: warning}'],
      ['/w/a.yaml', 'severity: {term: error, word: error, mark: error}\nyear: 2001'],
      ['/w/sub/b.yaml', 'extends: ../c.yaml\nseverity: {mark: information}'],
      ['/w/c.yaml', 'severity: {mark-pair: off, mark: off}\nyear: 2002'],
    ]);
    const loaded = await load(files, '/w/.gongwen.yaml');
    assert.deepEqual(loaded?.problems, []);
    assert.deepEqual(loaded?.files, ['/w/.gongwen.yaml', '/w/a.yaml', '/w/sub/b.yaml', '/w/c.yaml']);
    const editor = { severity: { word: 'off', term: 'hint' }, year: 2010 } as const;
    const { severity, year } = effectiveSettings(loaded, [], editor, { year: 2020 });
    assert.deepEqual(severity, { term: 'hint', word: 'warning', mark: 'information', 'mark-pair': 'off' });
    assert.equal(year, 2020);
    assert.equal(effectiveSettings(loaded, [], {}).year, 2002);
    assert.equal(effectiveSettings(loaded, [], editor).year, 2010);
  });
});

describe('a style', () => {
  const styleIn = (...files: string[]) => mergeLayers(files.map((file) => parseConfig(file).value)).style;

  test('is merged matter by matter, and null takes a matter back', () => {
    const team = 'style: {headings: [一、, （一）, 1.], quotes: corner, closing: {date: han, issuer: required}}';
    assert.deepEqual(styleIn(team, 'style: {quotes: curly, closing: {date: null}}'), {
      headings: ['一、', '（一）', '1.'],
      brackets: null,
      quotes: 'curly',
      closing: { issuer: 'required', date: null, ending: null },
    });
    assert.deepEqual(
      styleIn(team, 'style: {headings: null, quotes: null, closing: {date: null, issuer: null}}'),
      NO_STYLE,
    );
  });

  test('takes 1. for the mark that it is, with quotation marks or without', () => {
    assert.deepEqual(told('style: {headings: [一、, 1., "（1）"]}'), []);
    assert.deepEqual(styleIn('style: {headings: [1.]}').headings, ['1.']);
  });

  test('with one level that cannot be has no levels, and says which it is', () => {
    const source = 'style:\n  headings: [一、, 甲、, 1.]\n  quotes: corner\n';
    assert.match(told(source)[0]?.[1] ?? '', /^“style\.headings”里的“甲、”不是认得的序号写法/u);
    assert.deepEqual(styleIn(source), { ...NO_STYLE, quotes: 'corner' });
    for (const forms of ['[1., 一、]', '[一、, 一.]', '[（1）, (1)]']) {
      assert.match(told(`style: {headings: ${forms}}`)[0]?.[1] ?? '', /由高到低/u, forms);
    }
  });

  test('with a slip in a name says what it may be called', () => {
    assert.match(told('style: {quote: corner}')[0]?.[1] ?? '', /没有“quote”这一项，未采用；是否要写“quotes”/u);
    assert.match(told('style: {closing: {日期: han}}')[0]?.[1] ?? '', /可用的项目有issuer、date、ending/u);
    assert.match(told('style: {quotes: 弯}')[0]?.[1] ?? '', /应为 curly/u);
  });
});

describe('extends', () => {
  test('a file that is not there is told where it is named; the others count', async () => {
    const source = 'extends:\n  - 缺.yaml\n  - a.yaml\n';
    const loaded = await load(
      new Map([
        ['/w/.gongwen.yaml', source],
        ['/w/a.yaml', 'year: 2020'],
      ]),
      '/w/.gongwen.yaml',
    );
    assert.deepEqual(
      loaded?.problems.map(({ file, span }) => [file, source.slice(span.start, span.end)]),
      [['/w/.gongwen.yaml', '缺.yaml']],
    );
    assert.match(loaded?.problems[0]?.message ?? '', /找不到/u);
    assert.equal(effectiveSettings(loaded, [], {}).year, 2020);
  });

  test('a circle is told in the file that closes it', async () => {
    const files = new Map([
      ['/w/a.yaml', 'extends: b.yaml\nyear: 2020'],
      ['/w/b.yaml', 'extends: ./a.yaml\nkind: baogao'],
    ]);
    const loaded = await load(files, '/w/a.yaml');
    assert.deepEqual(
      loaded?.problems.map(({ file }) => file),
      ['/w/b.yaml'],
    );
    assert.match(loaded?.problems[0]?.message ?? '', /绕了一圈/u);
    const { year, kind } = effectiveSettings(loaded, [], {});
    assert.deepEqual([year, kind], [2020, 'baogao']);
  });

  test('a bad path does not take the good ones with it', () => {
    const source = 'extends:\n  - /etc/x.yaml\n  - a.yaml\n  - https://example.org/b.yaml\n';
    const { value, bases } = parseConfig(source);
    assert.deepEqual(value, { extends: ['a.yaml'] });
    assert.deepEqual(
      bases.map(({ span }) => source.slice(span.start, span.end)),
      ['a.yaml'],
    );
    assert.deepEqual(
      told(source).map(([text]) => text),
      ['/etc/x.yaml', 'https://example.org/b.yaml'],
    );
  });

  test('problems of extended files stand in those files', async () => {
    const files = new Map([
      ['/w/.gongwen.yaml', 'extends: a.yaml'],
      ['/w/a.yaml', 'year: abc\nkind: baogao'],
    ]);
    const loaded = await load(files, '/w/.gongwen.yaml');
    assert.deepEqual(
      loaded?.problems.map(({ file, span }) => [file, span.start]),
      [['/w/a.yaml', 6]],
    );
    assert.equal(effectiveSettings(loaded, [], {}).kind, 'baogao');
  });

  test('a file that cannot be read is told, not thrown', async () => {
    const read = (): Promise<string> => Promise.reject(new Error('没有读写这个文件的权限'));
    const loaded = await loadConfig('/w/.gongwen.yaml', { read, list: () => Promise.resolve(null) }, NAMES);
    assert.match(loaded?.problems[0]?.message ?? '', /无法读取.*权限/u);
  });
});

describe('paths', () => {
  test('folders above a file, nearest first, up to the root that is given', () => {
    assert.deepEqual(foldersAbove('/a/b/c.md', null), ['/a/b', '/a', '']);
    assert.deepEqual(foldersAbove('/a/b/c/d.md', '/a/b/'), ['/a/b/c', '/a/b']);
    assert.deepEqual(foldersAbove('file:///a/b/c.md', 'file:///a'), ['file:///a/b', 'file:///a']);
    assert.deepEqual(foldersAbove('C:/a/c.md', null), ['C:/a', 'C:']);
    assert.deepEqual(foldersAbove('untitled:Untitled-1', null), []);
  });

  test('relative paths in paths and addresses', () => {
    assert.equal(resolvePath('/a/b/.gongwen.yaml', '../共用/x.yaml'), '/a/共用/x.yaml');
    assert.equal(
      resolvePath('file:///a/b/.gongwen.yaml', '../共用/x.yaml'),
      `file:///a/${encodeURIComponent('共用')}/x.yaml`,
    );
    assert.equal(resolvePath('vscode-vfs://github/o/r/.gongwen.yaml', './x.yaml'), 'vscode-vfs://github/o/r/x.yaml');
    assert.equal(resolvePath('C:/a/.gongwen.yaml', '..\\x.yaml'), 'C:/x.yaml');
  });
});

test('the names of this build are known', () => {
  const { rules, groups, kinds } = knownNames();
  assert.ok(rules.includes('section-missing') && groups.includes('section') && kinds.includes('fazhi-nianbao'));
  assert.deepEqual(
    problemsOf('severity: {section: off, section-missing: error}\nkind: fazhi-nianbao', knownNames()),
    [],
  );
});

test('a data row is known by its id, and an id that no row has is told', () => {
  const { isRow } = knownNames();
  for (const id of ['plan.pufa.7', 'fazhi-nianbao', 'fazhi-nianbao.anpai']) assert.ok(isRow(id), id);
  const source = 'severity: {plan.pufa.7: off, plan.pufa.99: off}';
  const [problem, ...more] = problemsOf(source, knownNames());
  assert.deepEqual(more, []);
  assert.equal(problem && source.slice(problem.span.start, problem.span.end), 'plan.pufa.99');
});

function load(files: ReadonlyMap<string, string>, file: string): Promise<LoadedConfig | null> {
  return loadConfig(file, readerFor(files), NAMES);
}
