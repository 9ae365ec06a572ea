import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defined } from '../../server/src/base/assert.ts';
import { kindById, kinds } from '../../server/src/data/kinds.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { editsTogether } from '../../server/src/engine/fix.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { numberingOf } from '../../server/src/facts/numbering.ts';
import { areInOrder, levelsOf, rankOfForm } from '../../server/src/facts/style-forms.ts';
import { strangeBrackets, strangeQuotes } from '../../server/src/facts/style-pairs.ts';
import { restylingsOf } from '../../server/src/facts/style-headings.ts';
import { NO_STYLE, type Style } from '../../server/src/facts/style.ts';
import { scaffold } from '../../server/src/features/scaffold.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { filledIn } from './support/filled.ts';
import { styleOf } from './support/style.ts';
import { hardWrap } from './support/wrap.ts';

/** Styles that offices may have, each with something that the others have not. */
const STYLES = [
  '{headings: [一、, （一）, 1., （1）], brackets: full, quotes: curly, closing: {issuer: required, date: arabic, ending: required}}',
  '{headings: [第一部分, 一、, （一）], brackets: half, quotes: corner, closing: {issuer: none, date: han, ending: none}}',
  '{headings: [一、, 1、], quotes: straight}',
  '{headings: [（一）, 1.], closing: {date: han, ending: required}}',
  '{headings: [1., （1）], brackets: half}',
  '{headings: [第一章, (一), 1.], quotes: corner}',
  '{headings: [一、], closing: {issuer: none}}',
];

const settingsOf = (style: Style): Settings => ({ ...DEFAULT_SETTINGS, style });
const findingsOf = (text: string, style: Style): readonly Finding[] => check(text, settingsOf(style)).findings;
const ofStyle = (findings: readonly Finding[]): Finding[] => findings.filter(({ rule }) => rule === 'form-style');
const tell = (findings: readonly Finding[]): string[] => findings.map(({ rule, text }) => `${rule}: ${text}`);

describe('a mark that a style can ask for', () => {
  test('is one that the reading of a page knows, whole and with a number', () => {
    const known = [
      '一、',
      '（一）',
      '(一)',
      '1.',
      '1、',
      '1．',
      '（1）',
      '(1)',
      '①',
      '第一部分',
      '第一章',
      '第一编',
      '一.',
    ];
    for (const form of known) assert.notEqual(rankOfForm(form), null, form);
    for (const form of ['', '-、', '一）', '（一', '1）', '甲、', 'A.', '一、二', '第一，', '一是', '1.1']) {
      assert.equal(rankOfForm(form), null, form);
    }
  });

  test('stands in the order of the levels', () => {
    assert.ok(areInOrder(['第一部分', '一、', '（一）', '1.', '（1）', '①']));
    assert.ok(areInOrder(['一、', '1.']));
    assert.ok(!areInOrder(['（一）', '一、']));
    assert.ok(!areInOrder(['1.', '1、']));
  });

  test('is followed by what the norm lets follow', () => {
    assert.deepEqual(
      levelsOf(['第一部分', '一、']).map(({ form }) => form),
      ['第一部分', '一、', '（一）', '1.', '（1）', '①'],
    );
    assert.deepEqual(
      levelsOf([]).map(({ form }) => form),
      ['一、', '（一）', '1.', '（1）', '①'],
    );
  });
});

/** A new report of a kind as an office writes it, with every field filled. */
function filled(kind: (typeof KINDS)[number], style: Style): string {
  const given: Record<string, string> = style.closing.date === 'han' ? { 成文日期: '二〇二五年十二月九日' } : {};
  return filledIn(scaffold(kind, { issuer: '云岭镇人民政府', year: 2025 }, 'plain', style), given);
}
const KINDS = kinds();

for (const yaml of STYLES) {
  const style = styleOf(yaml);
  describe(`a new report under ${yaml}`, () => {
    for (const kind of KINDS) {
      test(`${kind.id} is as the office wants it, wrapped or not, and the norms have nothing to say`, () => {
        const text = filled(kind, style);
        const { findings, facts } = check(text, settingsOf(style));
        assert.equal(facts.kind?.kind.id, kind.id);
        assert.deepEqual(tell(findings.filter(({ severity }) => severity !== 'hint')), [], text);
        assert.deepEqual(tell(ofStyle(findingsOf(hardWrap(text), style))), []);
        for (const { slot, state } of facts.slots) if (slot.required) assert.equal(state, 'present', slot.title);
      });
    }
  });
}

test('a new report of one style is not as another office wants it', () => {
  const kind = defined(kindById('fazhi-nianbao'), 'a kind');
  const [first, second] = STYLES.map(styleOf);
  const found = ofStyle(findingsOf(filled(kind, defined(first, 'a style')), defined(second, 'a style')));
  assert.deepEqual(
    found.map(({ message }) => message.what),
    [
      '层次序号“一、”等14处不合本单位的写法',
      '报告以“特此报告。”结束',
      '文末写了署名“云岭镇人民政府”',
      '成文日期“2025年12月9日”不合本单位的写法',
    ],
  );
  assert.ok(
    found.every(({ severity, message }) => severity === 'warning' && message.why.includes('.gongwen.yaml 的 style')),
  );
});

/** Paragraphs of a report, each a list of ways to write it. */
const PIECES: readonly (readonly string[])[] = [
  ['一、主要做法', '第一部分　主要做法', '（一）主要做法', '1.主要做法', '一.主要做法'],
  ['（一）加强组织领导。镇党委定期研究。', '(一)加强组织领导。镇党委定期研究。', '1、加强组织领导。镇党委定期研究。'],
  ['（二）完善工作制度。修订制度3项。', '(二)完善工作制度。修订制度3项。', '2、完善工作制度。修订制度3项。'],
  [
    '开展“送法进村”活动，印发《方案（试行）》。',
    '开展「送法进村」活动，印发《方案（试行）》。',
    '开展"送法进村"活动，印发《方案》。',
  ],
  ['镇司法所（以下简称司法所）开展调解。', '镇司法所(以下简称司法所)开展调解。', '不足见第二部分。'],
  [
    '1.开展宣传活动12场次，发放资料3000份，接待群众260人次，化解纠纷41件；',
    '（1）每月调度一次；',
    '各村（社区）配合。',
  ],
  ['二、存在的不足', '第二部分　存在的不足', '（二）存在的不足', '2.存在的不足', '二.存在的不足'],
  ['学习不够深入，需要改进。', '学习"不够"深入，需要‘改进’。'],
  ['特此报告。', '以上报告，请予审议。', '下一步将认真整改。'],
  ['云岭镇人民政府', '　　云岭镇人民政府'],
  ['2025年1月9日', '二〇二五年一月九日'],
];

const draft = fc
  .tuple(...PIECES.map((ways) => fc.constantFrom(...ways)))
  .map((body) =>
    ['云岭镇人民政府关于2024年工作情况的报告', '县人民政府：', '现将有关情况报告如下。', ...body].join('\n'),
  );

/** How many findings each rule has at warning and above. */
function loud(findings: readonly Finding[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error' || severity === 'warning') out.set(rule, (out.get(rule) ?? 0) + 1);
  }
  return out;
}

describe('a report that its fixes put right', () => {
  const style = fc.constantFrom(...STYLES.map(styleOf));
  test('has no finding of the style left, and no rule says more than before', () => {
    fc.assert(
      fc.property(draft, style, fc.boolean(), (text, wanted, wraps) => {
        const page = wraps ? hardWrap(text) : text;
        const before = findingsOf(page, wanted);
        const fixes = ofStyle(before).flatMap((finding) => finding.fixes.slice(0, 1));
        const after = applyEdits(page, editsTogether(fixes));
        const now = findingsOf(after, wanted);
        assert.deepEqual(tell(ofStyle(now)), [], after);
        const was = loud(before);
        const louder = [...loud(now)].filter(([rule, count]) => count > (was.get(rule) ?? 0));
        assert.deepEqual(louder, [], `${page}\n→\n${after}\n${tell(now).join('\n')}`);
      }),
      { numRuns: 400 },
    );
  });

  test('where nothing is asked, or the kind is not known, the findings are those of the norms', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const plain = findingsOf(text, NO_STYLE);
        assert.deepEqual(ofStyle(plain), []);
        const unknown = text.split('\n').slice(3).join('\n');
        assert.equal(check(unknown, DEFAULT_SETTINGS).facts.kind, null);
        const asked = findingsOf(unknown, styleOf(STYLES[1] ?? ''));
        assert.deepEqual(tell(asked), tell(findingsOf(unknown, NO_STYLE)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the rules of the norm follow the style', () => {
  const said = (text: string, yaml: string): string[] => findingsOf(text, styleOf(yaml)).map(({ rule }) => rule);
  /** The last paragraph is 成文日期. */
  const report = (...body: string[]): string => {
    const head = ['云岭镇人民政府关于2024年工作情况的报告', '县人民政府：', '现将有关情况报告如下。'];
    return [...head, ...body.slice(0, -1), '特此报告。', '云岭镇人民政府', ...body.slice(-1)].join('\n');
  };

  test('marks that the office writes so are no slips', () => {
    const text = report(
      '一、主要做法',
      '(一)加强领导。镇党委定期研究。',
      '1、定期调度。每季度开会；',
      '2、定期通报。每半年通报；',
      '(二)完善制度。修订制度3项。',
      '二、存在的不足',
      '学习不够深入。',
      '2025年1月9日',
    );
    assert.ok(said(text, '{}').includes('heading-mark'));
    assert.deepEqual(said(text, '{headings: [一、, (一), 1、]}'), []);
  });

  test('a level that the office passes over is not missing', () => {
    const text = report(
      '一、主要做法',
      '（1）加强领导。镇党委定期研究。',
      '（2）完善制度。修订制度3项。',
      '二、存在的不足',
      '学习不够深入。',
      '2025年1月9日',
    );
    assert.ok(said(text, '{}').includes('heading-level'));
    assert.deepEqual(said(text, '{headings: [一、, （1）]}'), []);
    const [jump] = findingsOf(text, styleOf('{headings: [一、, 1、, （1）]}'));
    assert.equal(jump?.rule, 'heading-level');
    assert.match(jump.text, /越过了“1、”.*本单位的格式要求/u);
    assert.match(applyEdits(text, jump.fixes[0]?.edits ?? []), /\n1、加强领导[\s\S]*\n2、完善制度/u);
  });

  test('half-width brackets are no slips where the office writes them, and a mixed pair becomes half-width', () => {
    const text = report('镇司法所(以下简称司法所)和村(居）委会，开展调解12次。', '2025年1月9日');
    assert.deepEqual(said(text, '{}'), ['mark-halfwidth', 'mark-pair']);
    const [mixed, ...others] = findingsOf(text, styleOf('{brackets: half}'));
    assert.deepEqual([mixed?.rule, others.length], ['mark-pair', 0]);
    assert.match(applyEdits(text, mixed?.fixes[0]?.edits ?? []), /村\(居\)委会/u);
  });

  test('a wide bracket that the office asks for is told once', () => {
    const text = report('镇司法所(以下简称司法所)开展调解12次,成功11次。', '2025年1月9日');
    assert.deepEqual(said(text, '{brackets: full}'), ['form-style', 'mark-halfwidth']);
  });

  test('特此报告 is added with the line break of the file', () => {
    const lines = [
      '云岭镇人民政府关于2023年工作情况的报告',
      '县人民政府：',
      '现将有关情况报告如下。',
      '- 1 -',
      '开展宣传活动12场次。',
    ];
    const text = [...lines, '2024年1月15日'].join('\r\n');
    const found = ofStyle(findingsOf(text, styleOf('{closing: {ending: required}}')));
    const edits = found.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    assert.equal(applyEdits(text, edits), [...lines, '特此报告。', '2024年1月15日'].join('\r\n'));
  });

  test('成文日期 in Han numerals is right where the office writes them', () => {
    const text = report('开展调解12次。', '二〇二五年一月九日');
    assert.deepEqual(said(text, '{}'), ['form-sign-off']);
    assert.deepEqual(said(text, '{closing: {date: han}}'), []);
    assert.deepEqual(said(text, '{closing: {date: arabic}}'), ['form-style']);
    const slip = findingsOf(report('开展调解12次。', '二〇二五年一月九号'), styleOf('{closing: {date: han}}'));
    assert.deepEqual(
      slip.map(({ rule, fixes }) => [rule, fixes[0]?.title]),
      [['form-sign-off', '改为“二〇二五年一月九日”']],
    );
  });
});

describe('pairs of marks', () => {
  const swapped = (text: string, changes: readonly { readonly at: number; readonly text: string }[]): string =>
    [...text].map((char, i) => changes.find(({ at }) => at === i)?.text ?? char).join('');
  const all = (text: string, quotes: 'curly' | 'corner' | 'straight'): string =>
    swapped(
      text,
      strangeQuotes(text, quotes).flatMap(({ changes }) => changes),
    );

  test('go from any style to any other and back', () => {
    for (const text of ['开展“送法”活动', '他说：“‘一村一策’好。”', '学习《关于“八五”普法的意见》和“新规”']) {
      for (const style of ['corner', 'straight'] as const) assert.deepEqual(strangeQuotes(all(text, style), style), []);
      assert.equal(all(all(text, 'corner'), 'curly'), text);
    }
  });

  test('stay where nobody can tell what belongs together', () => {
    for (const text of [
      '他说：“好。',
      '12"管道和"新"设备',
      '‘改进’工作',
      '“甲“乙”',
      '「甲”',
      '“一‘二“三”二’一”',
      '"abc"',
    ]) {
      assert.deepEqual(strangeQuotes(text, 'corner'), [], text);
    }
  });

  test('of brackets stay in the words of others, around figures and in numbers', () => {
    for (const text of [
      '“一村（居）一策”',
      '《方案（试行）》',
      '`（码）`',
      '（2023）',
      '（一）宣传，（2）调解',
      '（甲)',
      '“未完（见下）',
    ]) {
      assert.deepEqual(strangeBrackets(text, 'half'), [], text);
    }
    assert.equal(strangeBrackets('村（居）、镇（含街道（两个））', 'half').length, 3);
  });
});

describe('headings are only judged where it is certain what they are', () => {
  const right = (text: string, forms: readonly string[]): string[] => {
    const document = readDocument(text);
    return restylingsOf(document, numberingOf(document), forms).flatMap(({ marks }) =>
      marks.map(({ one, right: mark }) => `${one.mark.text}→${mark}`),
    );
  };

  test('a figure behind 1. is set off from it', () => {
    const text = '一、2024年主要工作\n开展调解。\n二、存在的不足\n学习不够。';
    assert.deepEqual(right(text, ['1.', '（1）']), ['一、→1. ', '二、→2.']);
  });

  test('numbers that begin anew stand below titles that were not found', () => {
    const text =
      '一、主要做法\n开展调解。\n二、存在的不足\n学习不够。\n一、主要做法\n开展调解。\n二、存在的不足\n学习不够。';
    assert.deepEqual(right(text, ['第一部分', '一、']), []);
  });

  test('a number without a mark of its kind leaves all as it is', () => {
    const parts = Array.from({ length: 21 }, (_, i) => `（${String(i + 1)}）加强工作\n开展调解。`).join('\n');
    assert.deepEqual(right(`一、主要做法\n${parts}\n二、存在的不足\n学习不够。`, ['一、', '①']), []);
  });

  test('one heading alone moves nothing', () => assert.deepEqual(right('一、主要做法\n开展调解。', ['第一部分']), []));
});
