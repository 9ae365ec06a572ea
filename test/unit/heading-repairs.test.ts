import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { parseCases } from './support/cases.ts';
import { files, read } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

/** The rules that rewrite numbers. */
const RULES = files('server/src/rules/heading-{level,mark,ordinal,sequence,style}/cases.md');
const findingsOf = (text: string): readonly Finding[] => check(text, DEFAULT_SETTINGS).findings;
const ink = (text: string): string => text.replace(/\s/gu, '');

/** How many findings each rule has. */
function told(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const { rule } of findingsOf(text)) out.set(rule, (out.get(rule) ?? 0) + 1);
  return out;
}

/** Rules that say more after a fix than before it. */
function louder(before: string, after: string): string[] {
  const was = told(before);
  return [...told(after)].filter(([rule, count]) => count > (was.get(rule) ?? 0)).map(([rule]) => rule);
}

for (const file of RULES) {
  const rule = file.split('/')[3] ?? '';
  describe(`every fix of ${rule}`, () => {
    for (const { title, draft } of parseCases(read(file), file)) {
      for (const [form, text] of [
        ['as written', draft],
        ['wrapped', hardWrap(draft)],
      ] as const) {
        for (const finding of findingsOf(text).filter((one) => one.rule === rule)) {
          for (const fix of finding.fixes) {
            test(`${title} · ${form} · ${fix.title}`, () => {
              const after = applyEdits(text, fix.edits);
              assert.equal(after.split('\n').length, text.split('\n').length, 'keeps the lines');
              assert.deepEqual(louder(text, after), [], `leaves nothing new: ${after}`);
              assert.ok((told(after).get(rule) ?? 0) < (told(text).get(rule) ?? 0), `is done after one run: ${after}`);
            });
          }
        }
      }
    }
  });
}

/** The first fix with these words in its title, applied. */
function repaired(text: string, rule: string, title: RegExp): string {
  const fix = findingsOf(text)
    .filter((one) => one.rule === rule)
    .flatMap(({ fixes }) => fixes)
    .find((one) => title.test(one.title));
  assert.ok(fix, `${rule} offers ${String(title)}`);
  return applyEdits(text, fix.edits);
}

const PARTS = (second: string, third: string, mention: string): string =>
  [
    '一、主要做法',
    `镇党委定期研究法治工作，${mention}。`,
    `${second}存在的不足和原因`,
    '学习不够深入，原因是系统学习的时间少。',
    `${third}下一年度主要安排`,
    '扎实推进各项任务落实。',
  ].join('\n');

test('the five rules that rewrite numbers are here', () => assert.equal(RULES.length, 5));

describe('numbering a family anew', () => {
  test('says how many places change', () => {
    const text = PARTS('三、', '四、', '全年开会4次');
    assert.equal(repaired(text, 'heading-sequence', /^按顺序重新编号，改2处$/u), PARTS('二、', '三、', '全年开会4次'));
  });

  test('takes along what certainly points at a changed number', () => {
    const title = /^按顺序重新编号，改3处（含文中提到的1处）$/u;
    const after = repaired(PARTS('三、', '四、', '不足见第三部分'), 'heading-sequence', title);
    assert.equal(after, PARTS('二、', '三、', '不足见第二部分'));
  });

  test('only names what may point at one', () => {
    const text = PARTS('三、', '四、', '抓好第三部分任务');
    const [finding] = findingsOf(text).filter(({ rule }) => rule === 'heading-sequence');
    assert.ok(finding?.related.some(({ note }) => note === '文中提到的“第三部分”要一并核对'));
    assert.equal(repaired(text, 'heading-sequence', /改2处$/u), PARTS('二、', '三、', '抓好第三部分任务'));
  });

  test('leaves the parts of other documents alone', () => {
    const text = PARTS('三、', '四、', '落实《普法规划》第三部分要求');
    const [finding] = findingsOf(text).filter(({ rule }) => rule === 'heading-sequence');
    assert.ok(!finding?.related.some(({ note }) => note.includes('第三部分')));
  });

  test('a repeated number has two bearers, so that nobody knows which one is meant', () => {
    const text = PARTS('二、', '二、', '不足见第二部分');
    const [finding] = findingsOf(text).filter(({ rule }) => rule === 'heading-sequence');
    assert.ok(finding?.related.some(({ note }) => note === '文中提到的“第二部分”要一并核对'));
  });

  test('a gap may be a lost line or a slip: both are offered', () => {
    const text = PARTS('学习和执法', '三、', '全年开会4次').replace('学习和执法存在的不足和原因', '存在的不足和原因');
    assert.match(repaired(text, 'heading-sequence', /^补上序号“二、”$/u), /\n二、存在的不足和原因\n/u);
    assert.match(repaired(text, 'heading-sequence', /^按顺序重新编号/u), /\n二、下一年度主要安排\n/u);
  });
});

describe('a number that only the scanner lost', () => {
  /** Marks of 二、 as scanners leave them. */
  for (const mark of ['-、', '、', 'ニ、', '=、', '二，', '二·', '二 、', '二.', '二']) {
    test(`level 1: “${mark}”`, () => {
      const text = PARTS(mark, '三、', '全年开会4次');
      const told = findingsOf(text).filter(({ rule }) => rule === 'heading-sequence' || rule === 'heading-mark');
      const readable = mark === '二.' || mark === '二 、';
      assert.ok(told.every(({ severity, rule }) => severity === (rule === 'heading-mark' ? 'warning' : 'information')));
      if (readable) return assert.ok(told.every(({ rule }) => rule === 'heading-mark'));
      assert.equal(told.length, 1);
      assert.match(told[0]?.text ?? '', /扫描或复制.*对照原件/u);
      assert.equal(ink(repaired(text, 'heading-sequence', /^补上序号/u)), ink(PARTS('二、', '三、', '全年开会4次')));
    });
  }

  test('a word that begins like a misread number is a word', () => {
    for (const word of ['工业经济稳步增长', '工作成效逐步显现']) {
      const text = PARTS('', '三、', '全年开会4次').replace('存在的不足和原因', `${word}，企业效益不断提高。`);
      assert.deepEqual(
        findingsOf(text).filter(({ text: all }) => all.includes('扫描')),
        [],
        word,
      );
    }
  });

  test('、 at the start of a line in the middle of a list is none', () => {
    const text = PARTS('', '三、', '全年走访“两代表”\n、“两委员”40人次').replace('存在的不足和原因\n', '');
    const told = findingsOf(text).filter(({ text: all }) => all.includes('扫描'));
    assert.deepEqual(told, []);
  });

  const ITEMS = (second: string, level: 2 | 3): string => {
    const mark = (n: number): string => (level === 2 ? `（${'一二三'.charAt(n - 1)}）` : `${n}.`);
    return `一、主要做法\n${mark(1)}加强领导。镇党委定期研究法治工作，协调解决难点问题。\n${second}完善制度。修订议事规则3项，健全重大行政决策程序。\n${mark(3)}强化监督。开展专项督查2次，整改问题9个。`;
  };
  for (const [level, marks] of [
    [2, ['（）', '( )', '（—）', '(-)', '（ニ）', '（工）', '（二', '(=)', '〈二〉', '（?）']],
    [3, ['Z.', 'z、', '2,', '.', '．', '2', '2 .']],
  ] as const) {
    for (const mark of marks) {
      test(`level ${level}: “${mark}”`, () => {
        const text = ITEMS(mark, level);
        const after = repaired(text, 'heading-sequence', /^补上序号/u);
        assert.equal(ink(after), ink(ITEMS(level === 2 ? '（二）' : '2.', level)));
      });
    }
  }

  for (const words of [
    '三农工作扎实推进',
    '三项制度全面落实',
    '三是一个整体',
    '（三期工程）进展顺利',
    '三严三实扎实推进',
    '彡字形布局逐步完善',
    '三、四季度增速回升',
  ]) {
    test(`“${words}” has lost none`, () => {
      const text = `一、主要做法\n镇党委定期研究法治工作。\n二、存在的不足\n学习不够深入。\n${words}，各项指标稳步提高，群众满意度不断上升。\n四、下一年度主要安排\n扎实推进各项任务落实。`;
      const told = findingsOf(text).filter(
        ({ rule, text: all }) => rule === 'heading-sequence' && all.includes('扫描'),
      );
      assert.deepEqual(told, []);
    });
  }
});
