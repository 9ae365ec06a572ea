import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { currentTerms, termsOf } from '../../server/src/data/current-terms.ts';
import type { TermRow } from '../../server/src/data/model.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { intlSegmenter } from '../../server/src/engine/segmenter.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { suggestionsAt, type Lexicon } from '../../server/src/features/completion.ts';
import { foldsOf } from '../../server/src/features/folding.ts';
import { fitsGlob } from '../../server/src/features/glob.ts';
import { blockAt, selectionsAt } from '../../server/src/features/selection.ts';
import { outlineOf, type OutlineNode } from '../../server/src/features/symbols.ts';
import { contains, sourceSpan, type SourceSpan } from '../../server/src/text/span.ts';
import { REPORT, WRAPPED } from './support/drafts.ts';

const NOWHERE = sourceSpan(0, 0);
const given = { kind: null, year: null };
const textOf = (source: string, span: SourceSpan): string => source.slice(span.start, span.end);

describe('the outline', () => {
  const document = readDocument(REPORT);
  const nodes = outlineOf(document, factsOf(document, given).slots);

  test('shows the title, the parts and what stands below them', () => {
    assert.deepEqual(
      nodes.map(({ name, level }) => [level, name]),
      [
        [0, '2023年法治政府建设情况报告'],
        [1, '一、2023年法治政府建设主要举措和成效'],
        [1, '二、2023年法治政府建设存在的不足和原因'],
        [1, '三、2024年法治政府建设工作安排'],
      ],
    );
    assert.deepEqual(
      nodes[1]?.children.map(({ name }) => name),
      ['（一）加强学习', '（二）规范执法'],
    );
  });

  test('says which part a heading is', () => {
    assert.notEqual(nodes[1]?.detail, '');
    assert.notEqual(nodes[1]?.detail, nodes[2]?.detail);
  });

  test('has every selection in its span and every child in its parent', () => {
    const visit = (node: OutlineNode): void => {
      assert.ok(contains(node.span, node.selection), node.name);
      for (const child of node.children) {
        assert.ok(contains(node.span, child.span), child.name);
        visit(child);
      }
    };
    nodes.forEach(visit);
    assert.match(textOf(REPORT, nodes[2]?.span ?? NOWHERE), /^二、[^]*人员编制较少。$/u);
  });
});

test('header, sections and closing fold', () => {
  const folds = foldsOf(readDocument(REPORT));
  const text = (type: string): string[] =>
    folds.filter((fold) => fold.type === type).map(({ span }) => textOf(REPORT, span));
  assert.equal(text('header').length, 1);
  assert.match(text('header')[0] ?? '', /^云岭镇人民政府[^]*县人民政府：$/u);
  assert.equal(text('section').length, 5);
  assert.match(text('closing')[0] ?? '', /^云岭镇人民政府\n2024年1月15日$/u);
});

describe('growing selections', () => {
  test('go from the word over clause, sentence, paragraph and parts to the whole text', async () => {
    const document = readDocument(WRAPPED);
    const offset = WRAPPED.indexOf('讲座') + 1;
    const here = blockAt(document, offset);
    assert.ok(here);
    const words = await intlSegmenter().words(here.block.text);
    const texts = selectionsAt(document, offset, words).map((span) => textOf(WRAPPED, span));
    assert.equal(texts[0], '讲座');
    assert.equal(texts[1], '全镇举办讲座12场，');
    assert.match(texts[2] ?? '', /^我镇组织[^]*900人次。$/u);
    assert.match(texts[3] ?? '', /^（一）加强学习。[^]*900人次。$/u);
    assert.match(texts[4] ?? '', /^一、[^]*群众满意。$/u);
    assert.equal(texts.at(-1), WRAPPED);
    texts.forEach((text, i) => assert.ok(i === 0 || text.length > (texts[i - 1] ?? '').length));
  });

  test('do without words, and between paragraphs hold the whole text only', () => {
    const document = readDocument(REPORT);
    assert.equal(
      textOf(REPORT, selectionsAt(document, REPORT.indexOf('讲座'), [])[0] ?? NOWHERE),
      '全镇举办讲座12场，',
    );
    const gap = REPORT.indexOf('\n\n') + 1;
    assert.deepEqual(selectionsAt(readDocument('一、甲\n\n\n\n二、乙\n'), 5, []).length, 1);
    assert.ok(selectionsAt(document, gap, []).length >= 1);
  });

  test('a closing quotation mark stays with its sentence', () => {
    const text = '他说：“很好。”大家同意。';
    const spans = selectionsAt(readDocument(text), text.indexOf('同意'), []);
    assert.equal(textOf(text, spans[0] ?? NOWHERE), '大家同意。');
  });
});

describe('suggestions', () => {
  const lexicon: Lexicon = {
    terms: (year) => (year === 2023 ? [{ term: '“八五”普法', why: '2021—2025年' }] : []),
    laws: () => [
      { name: '中华人民共和国行政处罚法', short: '行政处罚法', other: [] },
      { name: '行政执法规范', short: '行政执法规范', other: [] },
      { name: '中华人民共和国治安管理处罚法', short: '治安管理处罚法', other: ['治安处罚法'] },
      { name: '行政新法', short: '行政新法', other: [], from: '2025-01-01' },
      { name: '行政旧法', short: '行政旧法', other: [], to: '2022-12-31' },
    ],
    slogans: () => [
      { core: '四个意识', members: ['政治意识', '大局意识', '核心意识', '看齐意识'], from: '2016-01-29' },
      { core: '四新', members: ['甲', '乙', '丙', '丁'], from: '2030-01-01' },
    ],
    unitOf: (text) => (text.endsWith('矛盾纠纷') ? '起' : null),
  };
  /** What is offered at the caret ¦. */
  const at = (text: string) => {
    const document = readDocument(text.replace('¦', ''));
    return suggestionsAt(document, factsOf(document, given), text.indexOf('¦'), lexicon, '2024-02-05');
  };
  const labels = (text: string): string[] => at(text).map(({ label }) => label);

  test('offer the missing part with the next number, before all others', () => {
    const [first, ...others] = at(REPORT.replace('\n\n云岭镇', '\n¦\n\n云岭镇'));
    assert.equal(first?.type, 'part');
    assert.match(first.text, /^四、.*第一责任人/u);
    assert.equal(first.detail, '尚缺的部分');
    assert.ok(others.every(({ rank }) => rank >= first.rank));
  });

  test('keep a number that was typed, and replace what was typed', () => {
    const text = REPORT.replace('\n\n云岭镇', '\n五、主要¦\n\n云岭镇');
    for (const item of at(text)) {
      assert.match(item.text, /^五、/u);
      assert.equal(textOf(text.replace('¦', ''), item.span), '五、主要');
    }
  });

  test('offer no part inside a paragraph or beside other words', () => {
    assert.deepEqual(labels(REPORT.replace('继续抓好', '继续¦抓好')), []);
  });

  test('offer names of laws behind 《 and close the mark once', () => {
    const open = at(REPORT.replace('继续抓好', '贯彻《行政¦抓好'));
    assert.deepEqual(
      open.map(({ label }) => label),
      ['《行政处罚法》', '《行政执法规范》'],
    );
    assert.equal(open[0]?.text, '行政处罚法》');
    const closed = at(REPORT.replace('继续抓好', '贯彻《行政¦》抓好'));
    assert.equal(closed[0]?.text, '行政处罚法');
    assert.deepEqual(labels(REPORT.replace('继续抓好', '贯彻《中华人民共和国行¦抓好')), [
      '《中华人民共和国行政处罚法》',
    ]);
    assert.deepEqual(labels(REPORT.replace('继续抓好', '贯彻《行政》¦抓好')), []);
  });

  test('find a law by another name and by some of its characters', () => {
    const [other] = at(REPORT.replace('继续抓好', '贯彻《治安处¦抓好'));
    assert.deepEqual(
      [other?.text, other?.detail, other?.filter],
      ['治安管理处罚法》', '“治安处罚法”的规范名称', '治安处'],
    );
    assert.deepEqual(labels(REPORT.replace('继续抓好', '贯彻《治罚¦抓好')), ['《治安管理处罚法》']);
  });

  test('offer no law and no slogan that the report’s time does not have', () => {
    const all = labels(REPORT.replace('继续抓好', '贯彻《¦抓好'));
    assert.ok(!all.includes('《行政新法》') && !all.includes('《行政旧法》'), all.join());
    assert.deepEqual(labels(REPORT.replace('继续抓好', '推进“四新¦抓好')), []);
  });

  test('offer slogans, alone and with what they stand for', () => {
    const [alone, whole] = at(REPORT.replace('继续抓好', '增强“四¦，抓好'));
    assert.equal(alone?.text, '四个意识”');
    assert.equal(whole?.text, '四个意识”（政治意识、大局意识、核心意识、看齐意识）');
    assert.match(whole.note, /指政治意识、大局意识/u);
    assert.deepEqual(
      at(REPORT.replace('继续抓好', '增强“四个¦”，抓好')).map(({ text }) => text),
      ['四个意识'],
    );
    assert.deepEqual(labels(REPORT.replace('继续抓好', '全镇四¦，抓好')), []);
  });

  test('offer a 量词 behind a number, the noun’s own first', () => {
    const [first, ...others] = at(REPORT.replace('继续抓好', '化解矛盾纠纷36¦，抓好'));
    assert.deepEqual([first?.label, first?.text], ['起', '36起']);
    assert.ok(others.some(({ label }) => label === '人次'));
    assert.equal(at(REPORT.replace('继续抓好', '共2023年¦抓好')).filter(({ type }) => type === 'unit').length, 0);
  });

  test('offer dates as official documents write them', () => {
    assert.deepEqual(labels(REPORT.replace('继续抓好', '今天¦抓好')), [
      '2024年2月5日',
      '2023年',
      '2024年',
      '2023年1月至12月',
    ]);
    assert.deepEqual(labels(REPORT.replace('继续抓好', '2024¦抓好')).slice(0, 2), ['2024年2月5日', '2024年']);
    const signed = at('云岭镇2023年法治政府建设年度报告\n\n一、工作情况\n全年无案件。\n\n云岭镇人民政府\n¦\n');
    assert.equal(signed.find(({ type }) => type === 'date')?.detail, '成文日期（今天）');
  });

  test('offer terms of the report’s year whose beginning was typed', () => {
    const items = at(REPORT.replace('继续抓好', '推进“八五¦抓好'));
    assert.deepEqual(
      items.map(({ text }) => text),
      ['“八五”普法'],
    );
    assert.equal(textOf(REPORT.replace('继续抓好', '推进“八五抓好'), items[0]?.span ?? NOWHERE), '“八五');
    assert.deepEqual(labels(REPORT.replace('继续抓好', '推进“¦抓好')), []);
  });

  test('outside any line there are none', () => {
    assert.deepEqual(suggestionsAt(readDocument(''), factsOf(readDocument(''), given), 9, lexicon), []);
  });
});

test('globs name files by their path or by their name', () => {
  for (const [path, glob, fits] of [
    ['报告/2023/a.md', '报告/**/*.md', true],
    ['报告/a.md', '报告/**/*.md', true],
    ['其他/a.md', '报告/**/*.md', false],
    ['报告/2023/a.md', '*.md', true],
    ['报告/a.md', './报告/*', true],
    ['报告/2023/a.md', '报告/*', false],
    ['a.txt', '*.{md,txt}', true],
    ['a.doc', '*.{md,txt}', false],
    ['a1.md', 'a?.md', true],
    ['a+b(1).md', 'a+b(1).md', true],
    ['axb.md', 'a.b.md', false],
    ['{a.md', '{a.md', true],
    ['a,b.md', 'a,b.md', true],
  ] as const) {
    assert.equal(fitsGlob(path, glob), fits, `${path} ${glob}`);
  }
});

test('current terms are those of the report’s year', () => {
  const common = { id: 'x', severity: 'warning', source: '', confidence: 'verified', safe: false, topic: '' } as const;
  const rows: TermRow[] = [
    { ...common, table: 'term', term: '“七五”普法', from: '2016-01-01', to: '2020-12-31', replacements: [], why: '' },
    {
      ...common,
      table: 'term',
      term: '旧称',
      to: '2018-03-01',
      replacements: [{ term: '新称', from: '2018-03-01' }],
      why: '改名',
    },
    { ...common, table: 'word', term: '布署', replacements: [{ term: '部署' }], why: '错字' },
  ];
  const terms = termsOf(rows);
  const names = (year: number | null): string[] => currentTerms(terms, year).map(({ term }) => term);
  assert.deepEqual(names(2020), ['“七五”普法', '新称', '部署']);
  assert.deepEqual(names(2018), ['“七五”普法', '新称', '旧称', '部署']);
  assert.deepEqual(names(2023), ['新称', '部署']);
  assert.deepEqual(names(null), ['新称', '部署']);
});
