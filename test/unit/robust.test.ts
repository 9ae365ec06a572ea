import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { NO_PACK } from '../../server/src/data/pack.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { NO_STYLE } from '../../server/src/facts/style.ts';
import { cpuTime } from './support/cpu.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** Pieces that reports are made of, and pieces that break readers of reports. */
const PIECES = [
  ...'，。；：、！？“”《》〈〉（）〔〕()[],.:;%-—…·\t\u3000\u200b\ufeff\u000c\r\n\ud840\udc00',
  ...['\n\n', '\r\n', '\ud800', '\udc00', '- 4 -', '```', '<!-- gongwen-disable -->', '# ', 'http://a.b/c,d'],
  ...['一、', '（一）', '(二)', '三、', '1.', '2、', '（1）', '①', '-、', '第一部分'],
  ...['2023年', '13月', '31日', '12.4', '98.66%', '64件', '办结', '其中', '共', '三个方面', '一是', '二是', '近', '余'],
  ...['法治政府建设', '年度报告', '关于', '报告如下', '存在的不足和原因', '截止11月底', '七五普法', '云镇发[2023]07号'],
  ...['《中华人民共和国行政处罚法》', '第一责任人', '特此报告', '云山镇人民政府'],
  ...['2O23年', 'l2月', '⼈⺠', '\ufffd', '│', 'エ作', '深化改草', '工作Il', '1 2 件'],
];

const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));
const settings: fc.Arbitrary<Settings> = fc.record({
  severity: fc.constant({}),
  profile: fc.constantFrom('normal', 'quiet', 'strict'),
  year: fc.option(fc.integer({ min: 2000, max: 2030 })),
  asOf: fc.constantFrom('report', 'today', '2019-05-01'),
  house: fc.constantFrom('text', 'gb', 'central'),
  style: fc.constantFrom(NO_STYLE, {
    headings: ['第一部分', '1、'],
    brackets: 'half',
    quotes: 'corner',
    closing: { issuer: 'required', date: 'han', ending: 'required' },
  }),
  today: fc.constantFrom(null, '2026-11-28'),
  kind: fc.constantFrom(null, 'fazhi-nianbao'),
  allow: fc.constant([]),
  include: fc.constant([]),
  pack: fc.constant(NO_PACK),
  ignored: fc.constant({}),
});

describe('any text', () => {
  test('is judged without a failure, inside the text, with fixes that can be made', () => {
    fc.assert(
      fc.property(page, settings, (text, wish) => {
        for (const { rule, span, related, fixes, data } of check(text, wish).findings) {
          assert.notEqual(data['failed'], true, rule);
          for (const at of [span, ...related.map((one) => one.span)]) {
            assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length, `${rule} [${at.start}, ${at.end})`);
          }
          for (const fix of fixes)
            assert.notEqual(applyEdits(text, fix.edits), text, `${rule}: a fix that changes nothing`);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is judged the same twice', () => {
    fc.assert(
      fc.property(page, settings, (text, wish) =>
        assert.deepEqual(check(text, wish).findings, check(text, wish).findings),
      ),
      { numRuns: 100 },
    );
  });
});

/** Texts that make careless searches quadratic; each is checked whole in about the time of plain prose. */
const HARD: Readonly<Record<string, (n: number) => string>> = {
  'opening marks': (n) => '“'.repeat(n),
  'opening marks of names': (n) => `${'《'.repeat(400)}。\n`.repeat(n / 402),
  'closing marks': (n) => '”'.repeat(n),
  'opening, then other closing marks': (n) => '“'.repeat(n / 2) + '》'.repeat(n / 2),
  'loose marks in every paragraph': (n) => '各村“两委\n'.repeat(n / 6),
  'letters within words': (n) => '工作l'.repeat(n / 3),
  'letters without end': (n) => `工${'l'.repeat(n)}作`,
  radicals: (n) => '⼈⺠'.repeat(n / 2),
  'misread words': (n) => '深化改草，2O23年'.repeat(n / 10),
  commas: (n) => '，'.repeat(n),
  'half-width commas': (n) => '各,村,'.repeat(n / 4),
  'the same clause': (n) => '各村认真开展矛盾纠纷排查化解工作并按月报告，'.repeat(n / 23),
  headings: (n) => '（一）加强领导\n'.repeat(n / 8),
  'headings that skip a level': (n) => '一、甲\n（1）加强。\n（2）加强。\n'.repeat(n / 18),
  'headings with gaps': (n) => '二、加强\n（三）加强\n加强领导\n（六）加强\n'.repeat(n / 22),
  'numbers without end': (n) => '1'.repeat(n),
  figures: (n) => '共3件，其中2件；'.repeat(n / 9),
  'one long line of words': (n) => '法治政府建设'.repeat(n / 6),
  blanks: (n) => ' '.repeat(n),
  'blank lines': (n) => '\n'.repeat(n),
};

describe('hard texts are judged in linear time', () => {
  const SIZE = 60_000;
  const LIMIT = 1500;
  for (const [name, make] of Object.entries(HARD)) {
    test(name, () => {
      const text = make(SIZE);
      const begun = cpuTime();
      check(text, DEFAULT_SETTINGS);
      const taken = cpuTime() - begun;
      assert.ok(taken < LIMIT, `${Math.round(taken)} ms for ${SIZE} characters`);
    });
  }
});
