import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reportOf } from '../../bench/text.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { textAt } from '../../server/src/document/place.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { Scan, ScanSign } from '../../server/src/facts/model.ts';
import { damaged } from './support/damage.ts';
import { shared } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

const scanOf = (text: string): Scan => factsOf(readDocument(text), { kind: null, year: null }).scan;
const told = (text: string): string[] =>
  scanOf(text).evidence.map(({ sign, place, right }) => `${sign} ${textAt(place)}${right === null ? '' : `→${right}`}`);

/** A text is damaged so: three characters in a thousand, and one mark or figure in twenty. */
const DAMAGE = { shapes: 0.003, marks: 0.05 };

describe('evidence of a scanner', () => {
  const cases: Readonly<Record<ScanSign, readonly [text: string, ...evidence: string[]][]>> = {
    shape: [
      ['深化改草，完善产亚结构。', 'shape 深化改草→深化改革', 'shape 产亚结构→产业结构'],
      ['面向末来，规范士地流转。', 'shape 末来→未来', 'shape 士地→土地'],
    ],
    lookalike: [
      ['二O二三年抓好法治エ作。', 'lookalike O→〇', 'lookalike エ→工'],
      ['锚定二Ο三五年目标。', 'lookalike Ο→〇'],
    ],
    figure: [
      ['2O23年l2月，调解3O件，培训１Ｏ0人。', 'figure 2O23→2023', 'figure l2→12', 'figure 3O→30', 'figure 1O0→100'],
    ],
    letter: [['推进法治工作Il，综合l执法有y序。', 'letter Il', 'letter l', 'letter y']],
    alien: [
      ['法治讲�座，村│社区，工Ж作，服\ue001务，公｡开。', 'alien �', 'alien │', 'alien Ж', 'alien \ue001', 'alien ｡'],
    ],
    radical: [['⼈⺠政府⽤⼾，民生不多。', 'radical ⼈→人', 'radical ⺠→民', 'radical ⽤→用', 'radical ⼾→户']],
    rare: [['2O23年，逬出火花，浐灞浐河。', 'figure 2O23→2023', 'rare 逬']],
    numbering: [
      ['l、主要做法', 'numbering l、'],
      ['（-）加强学习', 'numbering （-）'],
      ['-、存在的不足', 'numbering -、'],
    ],
    blank: [['排查1 2 6件，化解率9 8%。', 'blank 1 2 6', 'blank 9 8']],
    mark: [['2O23年，.抓好工作.全镇推进。', 'figure 2O23→2023', 'mark ，.', 'mark .']],
    stray: [['2O23年，全镇抓好工作。\n\n厂\n\n各村抓好落实。', 'figure 2O23→2023', 'stray 厂']],
  };
  for (const [sign, rows] of Object.entries(cases)) {
    test(sign, () => {
      for (const [text, ...evidence] of rows) assert.deepEqual(told(text), evidence, text);
    });
  }

  test('what edited reports have is none', () => {
    for (const text of [
      'A级景区2处，5G基站12个，O2O平台3家，O3和PM2.5浓度，B超筛查，e租宝案，K12教育，A股上市2家，I级响应。',
      '“互联网+政务服务”，村e镇项目，水质优于III类，γ射线，美の屋，约翰·史密斯，二〇二三年，10—20日，9:30。',
      '期末来临，资深人员授课，自己完成，藏书上千部，做强亿元企业，同比增长3 14.5%。',
      '|项目|数量|\n|l|2|',
      '（一）学习\n(二)执法\n三、不足\n1.普法\n①宣传\n—、\n',
      '浐灞、勠力、蹚新路、鄠邑、溇水。',
    ])
      assert.deepEqual(
        told(text).filter((one) => one !== 'numbering —、'),
        [],
        text,
      );
  });

  test('rare characters and broken marks are counted only where something else speaks', () => {
    assert.deepEqual(told('工作.全镇推进，.逬发。'), []);
  });

  test('a word told again and again counts twice', () => {
    const once = scanOf(`${'深化改草。\n'.repeat(2)}${'抓好落实。\n'.repeat(300)}`);
    const often = scanOf(`${'深化改草。\n'.repeat(40)}${'抓好落实。\n'.repeat(262)}`);
    assert.equal(once.counts.get('shape'), 2);
    assert.equal(often.counts.get('shape'), 40);
    assert.ok(often.score <= once.score * 1.05 && !often.likely, `${often.score} ${once.score}`);
  });

  test('radicals alone tell of a PDF and not of misread words', () => {
    assert.equal(scanOf('⼈⺠政府⽤⼾提⾼⽣⽴⾏⾥⻅⾯⾊⾃⾄⾛⾜⾝⾦⾳⾸⾹⻢⻓⻔⻋⻚⻛⻥⻦。').likely, false);
  });
});

describe('a text that looks scanned', () => {
  test('is one with evidence of several sorts', () => {
    assert.equal(scanOf('深化改草，2O23年培训l2场，法治工作Il推进。').likely, true);
    assert.equal(scanOf('深化改草，推迸工作。').likely, false);
    assert.equal(scanOf('2O23年培训l2场，调解3O件，走访1OO户。').likely, false);
  });

  test('is told of invented reports that are damaged, and of no other', () => {
    const clean = Array.from({ length: 20 }, (_, i) => reportOf(6000 + i * 1500));
    assert.deepEqual(
      clean.filter((text) => scanOf(text).evidence.length > 0),
      [],
    );
    const found = clean.filter((text, i) => scanOf(damaged(text, DAMAGE, i + 1)).likely).length;
    assert.ok(found >= 18, `${found} of 20`);
  });

  test('is told alike when it is wrapped', () => {
    let likely = 0;
    for (let i = 0; i < 20; i++) {
      const text = damaged(reportOf(8000 + i * 900), DAMAGE, i + 50);
      const [plain, cut] = [scanOf(text), scanOf(hardWrap(text))];
      assert.equal(plain.likely, cut.likely);
      if (plain.likely) likely++;
    }
    assert.ok(likely >= 10, `${likely} of 20`);
  });
});

const PIECES = [
  ...'lIO|01２Ｏ己末曰入⼈⺠\ufffd│ｱエΟЖ\ue000\uf900 .,，。、（）()-—<〈一年月件人\n工作',
  ...['2O23年', 'l2月', '改草', '推迸', '\ud800', '\ud840\udc00', '1 2 件', '逬'],
];

test('any text is weighed without a failure, in order, inside its blocks, the same twice', () => {
  const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(page, (text) => {
      const { evidence, score, counts } = scanOf(text);
      assert.ok(Number.isFinite(score) && score >= 0);
      let last = [-1, -1];
      for (const { place } of evidence) {
        const at = [place.block.index, place.start];
        assert.ok(
          at[0] !== last[0] ? (at[0] as number) > (last[0] as number) : (at[1] as number) >= (last[1] as number),
        );
        assert.ok(place.start < place.end && place.end <= place.block.text.length);
        last = at;
      }
      assert.equal(
        [...counts.values()].reduce((sum, count) => sum + count, 0),
        evidence.length,
      );
      assert.deepEqual(told(text), told(text));
    }),
    { numRuns: 400 },
  );
});

const reports = shared('corpus/work-reports');
describe('published work reports', { skip: reports === null && 'no ../shared/corpus/work-reports' }, () => {
  const texts =
    reports === null
      ? []
      : readdirSync(reports)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => readFileSync(join(reports, name), 'utf8'));

  test('none looks scanned, nor holds a misread word', () => {
    assert.deepEqual(
      texts.filter((text) => scanOf(text).likely || (scanOf(text).counts.get('shape') ?? 0) > 0),
      [],
    );
  });

  test('nine in ten look scanned when they are damaged', () => {
    const found = texts.filter((text, i) => scanOf(damaged(text, DAMAGE, i + 1)).likely).length;
    assert.ok(found >= texts.length * 0.9, `${found} of ${texts.length}`);
  });
});
