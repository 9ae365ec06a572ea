import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { wrapParagraphs, type WrapStyle } from './support/rewrap.ts';

const blocks = (source: string): string[] => readDocument(source).blocks.map(({ text }) => text);
const headings = (source: string): string[] =>
  readDocument(source).headings.map(({ level, mark, title }) => `${level} ${mark?.text ?? ''}${title}`);

/** Paragraphs of different lengths that begin with a short sentence, as those of many reports do. */
const PARAGRAPHS = [
  '组织领导全面加强。镇党委把法治建设列入重要议事日程，全年专题研究4次，协调解决重点难点问题12个，推动各项任务落到实处。',
  '制度体系更加完善。修订镇政府工作规则，出台重大行政决策程序实施办法，清理规范性文件21件，其中废止3件、修改5件。',
  '执法行为日益规范。组织执法人员培训6期，开展案卷评查2次，办理行政处罚案件48件，没有一件被撤销或者变更。',
  '普法宣传深入人心。举办法治讲座32场，发放宣传资料5600余份，培养“法律明白人”96名，村级法治文化阵地实现全覆盖。',
  '矛盾纠纷有效化解。排查各类矛盾纠纷213件，调解成功209件，群众对平安建设的满意度比上年提高2.4个百分点。',
  '政务公开持续深化。主动公开政府信息412条，办理依申请公开6件，群众反映的诉求都在规定时间内答复。',
];

describe('where lines were cut by force', () => {
  const styles: readonly WrapStyle[] = [
    { cells: 28 },
    { cells: 28, blanks: true },
    { cells: 26, manner: 'over' },
    { cells: 30, manner: 'anywhere' },
    { cells: 27, manner: 'characters', pageLines: 6 },
    { cells: 14 },
  ];
  for (const style of styles)
    test(`paragraphs come back: ${JSON.stringify(style)}`, () =>
      assert.deepEqual(blocks(wrapParagraphs(PARAGRAPHS, style)), PARAGRAPHS));

  test('a paragraph that fills its last line is parted from the next by what begins paragraphs in this file', () => {
    const full =
      '应急处置快捷有力。修订应急预案9个，开展演练12次，储备物资4类，妥善处置突发情况7起，无人员伤亡和大的损失。';
    const last = wrapParagraphs([full], { cells: 27 }).split('\n').at(-1) ?? '';
    assert.equal(last.length, 27, 'the text is made to fill the line');
    const all = [...PARAGRAPHS.slice(0, 3), full, ...PARAGRAPHS.slice(3)];
    assert.deepEqual(blocks(wrapParagraphs(all, { cells: 27 })), all);
  });

  test('a heading that fills its line goes on only if the headings beside it do not stand by themselves', () => {
    const text = [
      ...['（一）加强组织领导', PARAGRAPHS[0], '（二）健全依法行政制度体系，提高科学民主决策水平'],
      ...[PARAGRAPHS[1], '（三）规范执法', PARAGRAPHS[2]],
    ] as string[];
    const wrapped = wrapParagraphs(text, { cells: 24 });
    assert.ok(wrapped.split('\n').includes(text[2] as string), 'the heading fills its line');
    assert.deepEqual(blocks(wrapped), text);
  });

  test('a heading over two lines is one', () => {
    const text = [
      ...['（一）加强组织领导', PARAGRAPHS[0], '（二）健全依法行政制度体系，提高科学民主依法决策的水平'],
      ...[PARAGRAPHS[1], '（三）规范执法', PARAGRAPHS[2]],
    ] as string[];
    assert.deepEqual(blocks(wrapParagraphs(text, { cells: 24 })), text);
  });

  test('a number of a series inside a paragraph begins no other', () => {
    const series =
      '今年办好四件实事：（1）新建农村公路12公里，改造危桥3座，方便群众出行。（2）新增公办幼儿园学位180个，解决入园难的问题。（3）改造老旧供水管网26公里，让群众喝上放心水。';
    for (let cells = 20; cells <= 34; cells++) {
      const last = blocks(wrapParagraphs([...PARAGRAPHS, series], { cells })).at(-1);
      assert.ok(last?.endsWith(series), `${cells} cells`);
    }
  });

  test('an indented quotation is one paragraph; the indent of the next one parts it', () => {
    const source = [
      '　　会议强调了下面这段话，要求各站所认真领会，结合实际抓好贯彻',
      '落实，年底前逐项对照检查。',
      '　　　　“群众关心什么就说什么，哪件事没有办好就检讨哪件事，当场',
      '　　解释不清的，会后三天内必须书面答复，张贴在公开栏里，接受群众',
      '　　监督。”',
      '　　会议还听取了其他事项的汇报，并就下一阶段工作作了具体的安排',
      '部署。',
    ].join('\n');
    assert.equal(blocks(source).length, 3);
  });

  test('an address that the width has cut goes on', () => {
    const [first] = blocks(
      '为方便群众办事，我镇开通网上申请渠道，网址为https:\n//www.example.cn，按照提示填写即可，工作人员会在三日之\n内与您联系，请保持电话畅通，感谢您的理解和支持。',
    );
    assert.match(first ?? '', /https:\/\/www/u);
  });
});

describe('numbered lines', () => {
  test('sentences that follow each other are items, not headings', () => {
    const list = '一、原则同意你镇上报的方案。\n二、请按照有关规定办理手续。\n三、经费由县财政统筹安排。\n此复。';
    assert.deepEqual(headings(list), []);
    assert.deepEqual(
      readDocument(list).items.map(({ mark }) => mark.text),
      ['一、', '二、', '三、'],
    );
  });

  test('headings that end in 。 and have text below stay headings', () => {
    const source = '一、主要举措。\n镇党委定期研究。\n二、存在的问题。\n力量不足。';
    assert.deepEqual(headings(source), ['1 一、主要举措', '1 二、存在的问题']);
  });

  test('a number in brackets that counts a kind, a stage or a clause is no mark', () => {
    for (const line of ['（一）型水库2座已经开工。', '（二）期工程已经完工。', '（三）项所列情形应当报告。'])
      assert.deepEqual(readDocument(line).items.length + headings(line).length, 0, line);
    assert.deepEqual(headings('（一）项目建设\n新开工项目6个。'), ['2 （一）项目建设']);
  });

  test('the one heading that lost its number between 一、 and 三、 is found', () => {
    const source =
      '一、工作情况\n镇党委定期研究。\n存在的问题和困难\n执法力量不足，人员偏少。\n三、下步措施\n抓好培训。';
    assert.deepEqual(headings(source), ['1 一、工作情况', '1 存在的问题和困难', '1 三、下步措施']);
  });

  test('lines of a table of contents, and the list of annexes, are no headings', () => {
    assert.deepEqual(headings('目　　录\n一、主要举措…………1\n二、存在问题…………3\n前言已经写明。'), []);
    assert.deepEqual(headings('请遵照执行。\n附件：1.任务分工表\n2.活动统计表\n3.联系人名单'), []);
  });
});

describe('titles and closings', () => {
  const header = (source: string): string => readDocument(source).header.titleText;

  test('a title needs no 文种 word if the body begins right below it', () => {
    assert.equal(header('小事不出村的“密码”\n清溪镇把调解室建到院坝里，全年化解纠纷98件。'), '小事不出村的“密码”');
    assert.equal(header('致全镇居民的一封信\n亲爱的居民朋友们：\n春节将至，祝您阖家幸福。'), '致全镇居民的一封信');
    assert.equal(header('把法治写在田野上\n——云岭镇一年来\n清晨七点，广播准时响起。'), '把法治写在田野上');
    assert.equal(
      header('把法治写在田野上\n——云岭镇创建侧记\n清晨七点，广播响起。'),
      '把法治写在田野上——云岭镇创建侧记',
    );
  });

  test('the heading of a part, and the head of a paper, are no titles', () => {
    assert.equal(header('工作开展情况\n全年召开专题会议4次。'), '');
    assert.equal(
      header('法治建设简报\n第12期\n石桥乡“三张清单”推动执法提质\n石桥乡建立检查事项清单。'),
      '石桥乡“三张清单”推动执法提质',
    );
  });

  test('a person signs a report of duty; a month is a date', () => {
    const { closing } = readDocument('述职报告\n一年来，我认真履行职责。\n吴志宏\n2024年1月');
    assert.equal(closing?.issuer?.block.text, '吴志宏');
    assert.deepEqual(closing?.date?.value, { year: 2024, month: 1, day: null });
  });
});

describe('signs of Markdown', () => {
  test('are nobody’s words: bold, lists, quotations, comments over lines', () => {
    const source =
      '**（一）加强领导。**镇党委定期研究。\n\n- 受理12件\n- 办结11件\n\n> 群众的事无小事。\n\n<!-- 待核\n数字 -->\n结尾。\n';
    assert.deepEqual(blocks(source), [
      '（一）加强领导。镇党委定期研究。',
      '受理12件',
      '办结11件',
      '群众的事无小事。',
      '结尾。',
    ]);
    const { residue } = readDocument(source);
    assert.deepEqual(
      residue.map(({ type, span }) => [type, source.slice(span.start, span.end)]),
      [
        ['markup', '**'],
        ['markup', '**'],
        ['markup', '- '],
        ['markup', '- '],
        ['markup', '> '],
        ['markup', '<!-- 待核'],
        ['markup', '数字 -->'],
      ],
    );
  });

  test('an odd ** is no sign', () => assert.deepEqual(blocks('面积为3**2平方米。'), ['面积为3**2平方米。']));
});
