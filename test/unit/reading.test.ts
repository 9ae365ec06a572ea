import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../server/src/document/model.ts';
import { textAt } from '../../server/src/document/place.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { cpuTime } from './support/cpu.ts';
import { wrapParagraphs } from './support/rewrap.ts';

/** Every non-blank character lies in exactly one block or in residue, and a block's characters are the source's. */
function holds(source: string): Document {
  const document = readDocument(source);
  const owners = new Uint8Array(source.length);
  for (const block of document.blocks) {
    let text = '';
    for (const piece of block.map.pieces({ start: 0 as never, end: block.text.length as never })) {
      for (let i: number = piece.start; i < piece.end; i++) owners[i] = (owners[i] as number) + 1;
      text += source.slice(piece.start, piece.end);
    }
    assert.equal(text.length, block.text.length);
  }
  for (const { span } of document.residue) {
    for (let i: number = span.start; i < span.end; i++) owners[i] = (owners[i] as number) + 1;
  }
  for (let i = 0; i < source.length; i++) {
    if (/[\s\u200b-\u200f\ufeff\u00ad\u2060]/u.test(source[i] as string)) continue;
    assert.equal(owners[i], 1, `character ${i} ${JSON.stringify(source[i])} has ${owners[i]} owners`);
  }
  return document;
}

const REPORT = `云岭镇人民政府文件
云镇府〔2024〕3号
签发人：陆远山
云岭镇人民政府关于2023年度法治政府建设情况的报告
县委、县政府：
2023年，我镇认真落实各项部署，现将有关情况报告如下：
一、主要举措和成效
（一）加强组织领导。镇主要负责人带头学法，全年召开专题会议4次，研究解决重大事项12件。
1.健全工作机制。成立领导小组，明确责任分工。
（二）规范执法行为
全年办理行政处罚案件36件，无一起被撤销。
二、存在的不足和原因
一是执法力量不足，主要原因是编制有限；二是普法形式单一。
三、党政主要负责人履行第一责任人职责情况
镇党委书记、镇长亲自部署、亲自过问。
四、2024年主要安排
继续推进法治政府建设。
云岭镇人民政府
2024年1月9日
`;

test('any text gives a document, and no character is lost or told twice', () => {
  const unit = fc.constantFrom(
    ...'一二、（）()12.，。；：“”《》\n\n\r\t \u3000\u00a0\u200b\f-—#|`<!年月日报告号〔〕AZ%０Ａ％政府建设'.split(''),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 300 }), (source) => void holds(source)),
    { numRuns: 400 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => void holds(source)),
    { numRuns: 200 },
  );
});

test('in any wrap no character is lost, and the map of every block is total and runs forward', () => {
  const style = fc.record({
    cells: fc.integer({ min: 6, max: 60 }),
    manner: fc.constantFrom('down' as const, 'over' as const, 'anywhere' as const, 'characters' as const),
    blanks: fc.boolean(),
    indent: fc.boolean(),
    pageLines: fc.constantFrom(0, 5, 22),
  });
  const paragraph = fc
    .array(fc.constantFrom(...REPORT.split(/(?<=[，。、：；])/u)), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join('').replace(/\n/gu, ''));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), style, (paragraphs, how) => {
      for (const { text, map } of holds(wrapParagraphs(paragraphs, how)).blocks) {
        let last = -1;
        for (let i = 0; i < text.length; i++) {
          const at: number = map.toSource(i as never, 'after');
          assert.ok(at > last, 'forward');
          assert.equal(map.toBlock(at as never), i, 'there and back');
          last = at;
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a report cut off at any character is still read', () => {
  for (let i = 0; i <= REPORT.length; i++) holds(REPORT.slice(0, i));
});

test('header, outline and closing of a plain report', () => {
  const { header, closing, headings, wrapWidth } = holds(REPORT);
  assert.equal(wrapWidth, null);
  assert.equal(header.issuer && textAt(header.issuer), '云岭镇人民政府');
  assert.equal(header.docNumber && textAt(header.docNumber), '云镇府〔2024〕3号');
  assert.equal(header.signer && textAt(header.signer), '陆远山');
  assert.equal(header.titleText, '云岭镇人民政府关于2023年度法治政府建设情况的报告');
  assert.equal(header.addressee && textAt(header.addressee), '县委、县政府');
  assert.deepEqual(
    headings.map((h) => [h.level, h.mark?.text, h.title, h.runIn]),
    [
      [1, '一、', '主要举措和成效', false],
      [2, '（一）', '加强组织领导', true],
      [3, '1.', '健全工作机制', true],
      [2, '（二）', '规范执法行为', false],
      [1, '二、', '存在的不足和原因', false],
      [1, '三、', '党政主要负责人履行第一责任人职责情况', false],
      [1, '四、', '2024年主要安排', false],
    ],
  );
  assert.equal(closing?.issuer && textAt(closing.issuer), '云岭镇人民政府');
  assert.deepEqual(closing?.date?.value, { year: 2024, month: 1, day: 9 });
});

test('a title cut over two lines is one title', () => {
  const { header } = readDocument(
    '关于云岭镇2023年度法治政府建设\n工作情况的报告\n\n县政府：\n2023年，我镇开展了工作。',
  );
  assert.equal(header.titleText, '关于云岭镇2023年度法治政府建设工作情况的报告');
  assert.equal(header.title.length, 2);
});

/** Cuts a paragraph into lines of so many cells, all characters wide. */
function cut(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

const LONG =
  '全镇坚持把法治政府建设摆在突出位置，定期听取汇报，研究解决重大问题，推动各项任务落地见效，群众满意度持续提升，社会大局保持稳定，为高质量发展提供了坚强保障';

test('a sentence that a page number cuts is one paragraph, and the number is residue', () => {
  const lines = cut(LONG, 28);
  const source = [`${lines[0]}`, '', `${lines[1]}`, '- 4 -', '', `${lines.slice(2).join('\n\n')}。`].join('\n');
  const document = holds(source);
  assert.deepEqual(
    document.blocks.map((b) => b.text),
    [`${LONG}。`],
  );
  assert.deepEqual(
    document.residue.map((r) => [r.type, source.slice(r.span.start, r.span.end)]),
    [['page-number', '- 4 -']],
  );
});

test('page numbers in all usual forms are residue', () => {
  for (const number of ['- 4 -', '— 4 —', '—4—', '－4－', '第4页', '第 4 页 共 10 页', '4/10', '4 / 10']) {
    const document = readDocument(`${LONG}，\n${number}\n进一步提升了水平。`);
    assert.deepEqual(
      document.residue.map((r) => r.type),
      ['page-number'],
      number,
    );
    assert.equal(document.blocks.length, 1, number);
  }
});

test('bare page numbers count on; a lone number is the writer’s', () => {
  const pages = readDocument(`${LONG}，\n3\n${LONG}，\n4\n取得成效。`);
  assert.deepEqual(
    pages.residue.map((r) => r.type),
    ['page-number', 'page-number'],
  );
  assert.deepEqual(readDocument(`${LONG}。\n7\n${LONG}。`).residue, []);
});

test('a comma alone on its line goes back to its sentence', () => {
  const document = holds(`${LONG}\n，\n取得了明显成效。`);
  assert.deepEqual(
    document.blocks.map((b) => b.text),
    [`${LONG}，取得了明显成效。`],
  );
});

test('blanks: dropped beside Han characters, kept between the halves of a slogan and between Latin words', () => {
  const text = (source: string): string => readDocument(source).blocks[0]?.text ?? '';
  assert.equal(text('2023 年，我镇受理 64 宗'), '2023年，我镇受理64宗');
  assert.equal(text('“守法知礼　善美云岭”'), '“守法知礼 善美云岭”');
  assert.equal(text('使用 Open Office 软件'), '使用Open Office软件');
  assert.equal(text('政  府  工  作  报  告'), '政府工作报告');
  assert.equal(text('受理１２件，占９８％'), '受理12件，占98%');
});

test('headings are not joined with what follows them, nor paragraphs with each other', () => {
  const source = '一、工作情况\n我镇开展了工作。\n二、存在问题\n一是力量不足。\n二是宣传不够。';
  assert.equal(readDocument(source).blocks.length, 5);
});

test('Markdown: signs are residue, headings have levels, comments direct', () => {
  const source =
    '# 云岭镇2023年法治政府建设年度报告\n\n## 一、主要举措\n\n<!-- gongwen-disable-next term-dated：引用原文 -->\n开展七五普法。\n\n```\ncode\n```\n';
  const document = holds(source);
  assert.equal(document.header.titleText, '云岭镇2023年法治政府建设年度报告');
  assert.deepEqual(
    document.headings.map((h) => [h.level, h.title]),
    [[1, '主要举措']],
  );
  assert.deepEqual(
    document.directives.map((d) => [d.action, d.rules, d.reason, document.blocks[d.block]?.text]),
    [['disable-next', ['term-dated'], '引用原文', '开展七五普法。']],
  );
  assert.equal(
    document.blocks.some((b) => b.text.includes('code')),
    false,
  );
});

test('words begin at what can be seen, and an invisible character is residue and nothing else', () => {
  const [heading] = holds('### \u200b\u3000主要举措\n\n我镇开展了工作。').blocks;
  assert.deepEqual([heading?.text, heading?.span.start], ['主要举措', 6]);
  const { blocks, residue } = holds('我镇有序推进，推广 open source\n\u200bsoftware。');
  const [block] = blocks;
  assert.equal(block?.text, '我镇有序推进，推广open source software。');
  assert.deepEqual(
    residue.map(({ type, span }) => [type, span.start]),
    [['invisible', 22]],
  );
  assert.equal(block.map.toSource(20 as never, 'after'), 21, 'the blank is the line break');
});

test('line ends of every kind', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\f']) {
    const document = holds(`一、工作情况${end}我镇开展了工作。${end}`);
    assert.deepEqual(
      document.blocks.map((b) => b.text),
      ['一、工作情况', '我镇开展了工作。'],
      JSON.stringify(end),
    );
  }
});

test('发文字号 and 签发人 on one line, and a 署名 after a full line, stand by themselves', () => {
  const header =
    '云岭镇人民政府文件\n\n云镇府〔2023〕5号　　　　　　签发人：李明\n\n云岭镇人民政府关于2023年度法治政府建设情况的报告\n\n县人民政府：';
  const full = `${cut(LONG, 24).slice(0, 2).join('\n\n')}\n\n进一步规范了执法行为，做到了公开公平公正便民。`;
  const document = holds(`${header}\n\n${full}\n\n云岭镇人民政府\n\n2024年1月9日`);
  assert.equal(document.header.docNumber && textAt(document.header.docNumber), '云镇府〔2023〕5号');
  assert.equal(document.header.signer && textAt(document.header.signer), '李明');
  assert.equal(document.header.titleText, '云岭镇人民政府关于2023年度法治政府建设情况的报告');
  assert.equal(document.closing?.issuer && textAt(document.closing.issuer), '云岭镇人民政府');
  assert.equal(document.blocks.length, 7);
});

test('marks that a hurried hand writes: 四：, 一）, and headings that begin with a number of their own', () => {
  const marks = (source: string): (string | undefined)[] => readDocument(source).headings.map((h) => h.mark?.text);
  assert.deepEqual(marks('三、存在问题\n人手不足。\n四：下一步安排\n继续努力。'), ['三、', '四：']);
  assert.deepEqual(marks('一、工作情况\n一）加强领导\n开会。\n二）规范执法\n办案。'), ['一、', '一）', '二）']);
  assert.deepEqual(marks('一、六项措施推进法治建设\n开会。\n二、三个问题\n人手不足。'), ['一、', '二、']);
  assert.deepEqual(marks('二、三季度共办理案件12件。'), []);
  assert.deepEqual(marks('二、三、四中全会精神得到贯彻。'), []);
});

test('a heading, a blank and its text in one line', () => {
  const [heading] = readDocument(
    '一、加强组织领导 今年以来，镇党委定期听取汇报。\n二、规范执法 全年，办案12件。',
  ).headings;
  assert.equal(heading?.title, '加强组织领导');
  assert.equal(heading.runIn, true);
});

test('a line that begins with a comma, or that follows an open bracket, goes on with the one before', () => {
  assert.equal(readDocument('镇党委定期听取汇报\n，研究解决重大问题。').blocks.length, 1);
  assert.equal(readDocument('有意见请向镇司法所（地址：\n云岭路8号）提出。').blocks.length, 1);
});

test('what a web page puts above a report is no title', () => {
  const page = '索 引 号：015-2023\n[体裁分类] 工作报告\n发布时间 ：2023-02-28\n【字体：大 中 小】\n';
  const document = holds(`${page}云岭镇2022年法治政府建设年度报告\n2022年，我镇开展了工作。\n`);
  assert.equal(document.header.titleText, '云岭镇2022年法治政府建设年度报告');
  assert.deepEqual(
    document.residue.map((r) => r.type),
    ['furniture', 'furniture', 'furniture', 'furniture'],
  );
});

test('hostile texts of a hundred thousand lines are read, and in time that grows with their length only', () => {
  const texts = [
    '我镇开展了工作\n' + '，\n'.repeat(150_000),
    '```\n'.repeat(100_001),
    '甲\n'.repeat(150_000),
    '1.甲\n（一）乙\n'.repeat(50_000),
  ];
  for (const text of texts) {
    const start = cpuTime();
    readDocument(text);
    const took = cpuTime() - start;
    assert.ok(took < 5000, `${took.toFixed(0)} ms for ${text.length} characters`);
  }
});

test('成文日期 in every usual writing', () => {
  const date = (line: string): unknown =>
    readDocument(`一、工作情况\n开会。\n云岭镇人民政府\n${line}\n`).closing?.date?.value;
  for (const line of [
    '2024年1月9日',
    '2024年01月09日',
    '2024.1.9',
    '2024-1-9',
    '二〇二四年一月九日',
    '二○二四年一月九日',
    '（2024年1月9日）',
  ]) {
    assert.deepEqual(date(line), { year: 2024, month: 1, day: 9 }, line);
  }
  assert.deepEqual(date('二〇二三年十二月三十一日'), { year: 2023, month: 12, day: 31 });
  assert.deepEqual(date('2024年1月'), { year: 2024, month: 1, day: null });
  assert.equal(date('2024.1'), undefined);
});
