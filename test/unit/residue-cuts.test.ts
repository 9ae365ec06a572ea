import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { residue } from './support/residue.ts';
import { widthOf } from './support/cells.ts';

const CELLS = 26;

/** A report of several paragraphs, cut at 26 cells, first lines set in by two. */
const LINES = [
  '云岭镇坚持把法治建设摆在全局工作的重要位置，镇党委定期听取专题汇报，研究解决执法队伍建设中的难点问题，推动各项任务落到实处。',
  '镇司法所牵头制定年度普法清单，明确各站所的普法责任，组织干部走进集市、学校、企业开展宣讲，群众的法治意识明显增强。',
  '综合行政执法队严格落实行政执法公示制度，案件信息及时向社会公开，主动接受监督，执法行为更加规范，投诉数量持续下降。',
  '矛盾纠纷多元化解机制不断完善，村级调解组织作用充分发挥，大量纠纷化解在萌芽状态，社会大局保持和谐稳定的良好局面。',
  '对照上级要求，学习培训的系统性还不够强，个别干部运用法治思维解决问题的本领仍有欠缺，需要在今后工作中认真加以改进。',
  '下一阶段将继续加强执法人员业务培训，健全考核评价机制，把法治建设成效纳入干部考核，推动依法行政水平再上新的台阶。',
].flatMap(wrapped);

function wrapped(paragraph: string): string[] {
  const out: string[] = [];
  let line = '　　';
  for (const char of paragraph) {
    if (widthOf(line + char) > CELLS && !/[，。、]/u.test(char)) {
      out.push(line);
      line = '';
    }
    line += char;
  }
  return [...out, line];
}

/** Whether a sentence goes on behind the line. */
const goesOn = (i: number): boolean => !/[。]$/u.test(LINES[i] ?? '。');
/** Lines that a page may end with in mid-sentence, three lines apart at least. */
const CUTS = LINES.flatMap((_, i) => (goesOn(i) && !/[，、]$/u.test(LINES[i] ?? '') ? [i] : [])).filter(
  (_, i) => i % 3 === 1,
);

/** The report with something behind some of its lines. */
function put(marks: ReadonlyMap<number, string>, lines: readonly string[] = LINES): string {
  return lines.map((line, i) => (marks.has(i) ? `${line}\n${marks.get(i) ?? ''}` : line)).join('\n');
}

const at = (mark: (n: number) => string, count: number, first = 1): Map<number, string> =>
  new Map(CUTS.slice(0, count).map((line, i) => [line, mark(first + i)]));

const WHOLE = readDocument(LINES.join('\n')).blocks.map(({ text }) => text);

/** The words of the residue; the blocks must read as without it. */
function found(source: string): string[] {
  const document = readDocument(source);
  assert.deepEqual(
    document.blocks.map(({ text }) => text),
    WHOLE,
    source,
  );
  return document.residue.map(({ span }) => source.slice(span.start, span.end));
}

describe('page numbers on short pages', () => {
  test('there are enough places where sentences are cut', () => assert.ok(CUTS.length >= 4));

  test('figures between full lines and the rest of their sentences', () => {
    for (const form of ['N', '                    N', '\n　　　　　　　　　　N\n', '\nN\n']) {
      for (const [count, first] of [
        [2, 1],
        [3, 11],
        [4, 1],
      ] as const) {
        const source = put(at((n) => form.replace('N', String(n)), count, first));
        assert.deepEqual(
          found(source),
          Array.from({ length: count }, (_, i) => String(first + i)),
          source,
        );
      }
    }
  });

  test('one figure alone', () => {
    assert.deepEqual(found(put(new Map([[CUTS[2] as number, '1']]))), ['1']);
    assert.deepEqual(found(put(new Map([[CUTS[2] as number, '\n　　　　　　　　　　　　2\n']]))), ['2']);
    for (const mark of ['38', '110']) {
      assert.deepEqual(residue(put(new Map([[CUTS[0] as number, mark]]))), [], 'no page of that number ends so early');
    }
  });

  test('a figure between a sentence’s words and the figures that go on with it', () => {
    const lines = [
      '　　三年来全镇用于普法宣传和执法装备更新的投入资金',
      '213万元，培训人员1900余人次，群众满意率稳步上升。',
      ...LINES,
    ];
    assert.deepEqual(residue(put(new Map([[0, '\n　　　　　　　　　　　　2\n']]), lines)), ['page-number 2']);
    assert.deepEqual(residue(put(new Map([[0, '2']]), lines)), [], 'nothing sets it off from the figure below');
  });

  test('4/10 counts on below a running header', () => {
    const header = '清溪镇经验交流材料';
    const source = put(at((n) => `${header}\n${n}/10`, 3, 2));
    assert.deepEqual(
      found(source),
      [2, 3, 4].flatMap((n) => [header, `${n}/10`]),
    );
  });

  test('words that want the figure keep it', () => {
    const rest = '件，全部按期办结，没有发生因处置不当引发的越级上访。';
    const above = '　　全年镇综合行政执法队会同各站所共办理涉农案件共';
    for (const [one, figure, two] of [
      [above, '12', rest],
      [above.replace(/共$/u, '数'), '12', rest],
      [above.replace(/件共$/u, '件截至本'), '3', '月底全部办结，没有发生因处置不当引发的越级上访。'],
      [above.replace(/共$/u, '第'), '3', '次得到上级通报表扬，没有发生因处置不当引发的上访。'],
    ] as const) {
      for (const mark of [figure, `\n${figure}\n`, `\n　　　　　　　　　　　　${figure}\n`]) {
        assert.deepEqual(residue([one, mark, two, ...LINES].join('\n')), [], `${one}⏎${mark}⏎${two}`);
      }
    }
    assert.deepEqual(residue([above.replace(/涉.*/u, '结案件时间为2023'), '年', ...LINES].join('\n')), []);
  });

  test('where another figure stands on a line of its own, one alone proves nothing', () => {
    const source = put(new Map([[CUTS[3] as number, '1']]));
    assert.deepEqual(residue(source), ['page-number 1']);
    assert.deepEqual(residue(source.replace('执法行为', '全年办案\n17\n件，执法行为')), []);
  });

  test('lists and tables whose members have their numbers above them', () => {
    const items = [0, 1, 2, 3, 4, 5].map((i) => LINES.slice(i * 3, i * 3 + 2).join('\n'));
    for (const gap of ['\n', '\n\n']) {
      const list = items.map((item, i) => `${i + 1}${gap}${item.replaceAll('。', '')}`).join(gap);
      assert.deepEqual(residue(`重点任务清单\n${list}`), [], list);
      assert.deepEqual(residue(`${LINES.join('\n')}\n${list}`), []);
    }
    const rows = items.map((item, i) => `${i + 1}\n${item}\n镇综合行政执法队`).join('\n');
    assert.deepEqual(residue(`序号\n存在问题\n责任单位\n${rows}`), []);
    assert.deepEqual(residue(`${LINES.join('\n')}\n各村调解纠纷数量\n云岭村\n4\n清溪村\n5\n云山村\n6`), []);
  });

  test('below a heading, above a heading or a new paragraph no sentence is cut', () => {
    const heading = '（一）扎实推进行政执法规范化和执法队伍专业化建设';
    assert.deepEqual(residue([heading, '7', ...LINES].join('\n')), []);
    assert.deepEqual(residue([...LINES.slice(0, 2), '7', heading, ...LINES].join('\n')), []);
    assert.deepEqual(residue([LINES[0], '7', ...LINES].join('\n')), []);
  });
});

describe('running headers on short pages', () => {
  const LEFT = '2023年度法治建设资料汇编';
  const RIGHT = '云岭镇司法所编';

  test('left and right pages have headers of their own', () => {
    const source = put(at((n) => `　　　　　　　　第 ${n} 页\n${n % 2 === 0 ? LEFT : RIGHT}`, 4));
    assert.deepEqual(
      found(source),
      [1, 2, 3, 4].flatMap((n) => [`第 ${n} 页`, n % 2 === 0 ? LEFT : RIGHT]),
    );
  });

  test('a header without page numbers cuts sentences', () => {
    assert.deepEqual(found(put(at(() => RIGHT, 2))), [RIGHT, RIGHT]);
    assert.deepEqual(residue(put(at(() => RIGHT, 1))), [], 'once');
    const twice = '坚持改革牵引，优化营商环境，激发市场主体活力';
    assert.deepEqual(residue(put(at(() => twice, 2))), [], 'words of a sentence');
    const wide = '加强党的领导推进依法行政提升治理效能服务发展大局';
    assert.deepEqual(residue(put(at(() => wide, 2))), [], 'a full line of words that were cut alike');
  });

  test('the top of the text is a header where the title stands below it in the middle', () => {
    const title = '　　　　　　　以案释法：一起违法占地案的启示';
    const marks = at((n) => `- ${n} -\n${LEFT}`, 2);
    const source = `${LEFT}\n${title}\n${put(marks)}`;
    assert.equal(residue(source).filter((one) => one === `running-header ${LEFT}`).length, 3);
    assert.equal(readDocument(source).header.titleText, title.trim());
    const past = `${LEFT}\n1/9\n\n执法工作经验交流材料\n${put(at((n) => `${LEFT}\n${n + 1}/9`, 2))}`;
    assert.equal(residue(past).filter((one) => one === `running-header ${LEFT}`).length, 3);
  });

  test('the title that the headers repeat stays', () => {
    const title = '云岭镇法治政府建设年度报告';
    for (const head of [
      title,
      `　　　　${title}`,
      `${title}\n各村（居）委会：`,
      `${title}\n　　　　云岭镇人民政府`,
      `${title}\n　　　　2024年1月9日`,
      `${title}\n　　　　（2024年1月9日）`,
      `${title}\n- 1 -`,
      `　　　　${title}\n　　　　——以清溪村为例`,
    ]) {
      const source = `${head}\n${put(at((n) => `- ${n + 1} -\n${title}`, 2))}`;
      assert.equal(residue(source).filter((one) => one === `running-header ${title}`).length, 2, head);
      assert.equal(readDocument(source).header.titleText, title, head);
    }
  });

  test('lines that come twice stay', () => {
    const silent = {
      'a 署名': `${LINES.slice(0, 3).join('\n')}\n${RIGHT}\n${LINES.slice(3).join('\n')}\n${RIGHT}`,
      'a heading': `主要做法\n${LINES.slice(0, 3).join('\n')}\n主要做法\n${LINES.slice(3).join('\n')}`,
      'cells of a table': `${LINES.join('\n')}\n问题\n单位\n执法记录不够完整规范\n${RIGHT}\n公示不够及时全面准确\n${RIGHT}\n普法形式不够新颖多样`,
    };
    for (const [what, source] of Object.entries(silent)) assert.deepEqual(residue(source), [], what);
  });

  test('rests of headings that end alike stay where nothing is set in', () => {
    const body = LINES.map((line) => line.replace(/^　　/u, ''));
    const headings = [
      '（一）聚焦关键少数，着力在提升依法行政能力水平',
      '（二）聚焦重点领域，着力在规范行政执法行为方式',
    ];
    const source = headings.map((heading) => `${heading}\n上迈出新步伐\n${body.join('\n')}`).join('\n');
    assert.deepEqual(residue(source), []);
    assert.deepEqual(residue(source.replace(/(\n上迈出)(?!.*上迈出)/su, '\n- 4 -$1')), ['page-number - 4 -']);
  });
});
