import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageNumberOf } from '../../server/src/document/page-number-forms.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { HALF, pageOf, pages, residue, REST } from './support/residue.ts';

describe('page numbers', () => {
  test('forms that nothing else has', () => {
    const forms =
      '- 4 -|-4-|— 4 —|—4—|－４－|－ 4 －|―4―|·4·|~4~|第4页|第 4 页|第 4 页 共 10 页|第4页/共10页|第4页（共10页）|共10页第4页|共 10 页 第 4 页|Page 4|Page 4 of 10|- iv -|第四页|— 四 —|第四页 共十页|-\u200b4 -';
    for (const form of forms.split('|')) {
      const source = `${HALF}\n${form}\n${REST}`;
      const { residue: found, blocks } = readDocument(source);
      assert.deepEqual(
        found.map(({ type }) => type),
        ['page-number'],
        form,
      );
      assert.deepEqual(
        blocks.map(({ text }) => text),
        [HALF + REST],
        form,
      );
    }
  });

  test('values of the forms', () => {
    const value = (text: string): number | undefined => pageNumberOf(text)?.value;
    assert.equal(value('- iv -'), 4);
    assert.equal(value('— 十二 —'), 12);
    assert.equal(value('共10页第4页'), 4);
    assert.equal(value('共十页第四页'), 4);
    assert.equal(value('4 / 10'), 4);
    for (const none of [
      '- 2023 -',
      '2023',
      '10/4',
      '1 2',
      'iiii',
      '-4',
      '0',
      '（4）',
      '4.',
      '四',
      '第4条',
      '第页',
      '4页',
    ]) {
      assert.equal(pageNumberOf(none), null, none);
    }
  });

  test('4/10, P4, [4] and iv number pages where they count on or cut a sentence', () => {
    assert.deepEqual(residue(`${HALF}\n4/10\n${REST}`), ['page-number 4/10']);
    assert.deepEqual(residue(`${pageOf(1)}\n4/10\n${pageOf(2)}`), []);
    assert.deepEqual(residue(`完成情况\n4/10\n云岭村\n5/10\n清溪村\n6/10\n云山村`), []);
    assert.deepEqual(residue(pages(['P3', 'P4', 'P5'])), ['page-number P3', 'page-number P4', 'page-number P5']);
    assert.deepEqual(residue(pages(['[3]', '[4]'])), ['page-number [3]', 'page-number [4]']);
    assert.deepEqual(residue(pages(['iii', 'iv'])), ['page-number iii', 'page-number iv']);
    assert.deepEqual(residue(`${HALF}\n[4]\n${REST}`), [], 'a mark of a note set on a line of its own');
    assert.deepEqual(residue(`4/10\n4/10\n4/10`), []);
  });

  test('bare figures count on at the distance of pages and cut a sentence', () => {
    assert.deepEqual(residue(pages(['3', '4', '5'])), ['page-number 3', 'page-number 4', 'page-number 5']);
    assert.deepEqual(residue(pages(['３', '４'])), ['page-number ３', 'page-number ４']);
    assert.deepEqual(
      residue(`${pageOf(1)}\n1\n${pageOf(2)}\n2\n`),
      ['page-number 1', 'page-number 2'],
      'the last page',
    );
  });

  test('other figures on lines of their own are the writer’s', () => {
    const silent = {
      'one figure': `${HALF}\n7\n${REST}`,
      'figures that do not count on': pages(['3', '8', '21']),
      'a column': `各村培训次数\n1\n2\n3\n4\n${REST}`,
      years: pages(['2021', '2022', '2023']),
      'rows of a table': `序号\n村名\n次数\n1\n云岭村\n4\n2\n清溪村\n5\n3\n云山村\n6\n${REST}`,
      'rows of a table with long cells': `序号\n问题\n措施\n1\n${pageOf(1).replaceAll('。', '')}\n2\n${pageOf(2).replaceAll('。', '')}\n3\n${HALF}`,
      'rows whose cells end as sentences': `${REST}\n1\n${pageOf(1)}\n2\n${pageOf(2)}\n3\n${pageOf(3)}`,
      'a list with words on the next line': `1\n加强学习\n2\n规范执法\n3\n普法宣传`,
    };
    for (const [what, source] of Object.entries(silent)) assert.deepEqual(residue(source), [], what);
  });

  test('figures at form feeds', () => {
    const fed = `${pageOf(1)}\n1\n\f${pageOf(2)}\n2\n\f${pageOf(3)}`;
    assert.deepEqual(residue(fed), ['page-number 1', 'page-number 2']);
    assert.deepEqual(residue(`${HALF}\n5\f${REST}`), ['page-number 5'], 'glued to the form feed');
    assert.deepEqual(residue(`${REST}\n\f3\n镇司法所\n${REST}`), [], 'a row of a table on a new page');
    assert.deepEqual(residue(`各村次数\n12\n\f云岭村\n${REST}`), [], 'a figure of a table at the end of its page');
    assert.deepEqual(residue(`${HALF}\f- 2 -\n${REST}`), ['page-number - 2 -']);
  });

  test('a figure at the end of a text without pages is the writer’s', () => {
    assert.deepEqual(residue(`${pageOf(1)}\n7`), []);
  });
});

describe('running headers', () => {
  const HEADER = '云岭镇2023年法治政府建设年度报告';

  test('the same line beside page numbers, three times and more', () => {
    const source = pages([`- 1 -\n${HEADER}`, `- 2 -\n${HEADER}`, `- 3 -\n${HEADER}`]);
    assert.deepEqual(
      residue(source).filter((one) => one.startsWith('running')),
      Array(3).fill(`running-header ${HEADER}`),
    );
    const footer = pages([`${HEADER}\n1`, `${HEADER}\n2`, `${HEADER}\n3`]);
    assert.equal(residue(footer).length, 6);
  });

  test('the title, and again at the top of pages: the title stays', () => {
    const source = `${HEADER}\n${pages([`- 1 -\n${HEADER}`, `- 2 -\n${HEADER}`])}`;
    assert.equal(residue(source).filter((one) => one.startsWith('running')).length, 2);
    assert.equal(readDocument(source).header.titleText, HEADER);
  });

  test('beside form feeds, and without any mark of pages at an even distance', () => {
    const fed = Array.from({ length: 4 }, (_, i) => `${HEADER}\n${pageOf(i + 1)}`).join('\n\f');
    assert.equal(residue(fed).filter((one) => one.startsWith('running')).length >= 3, true);
    const even = `${HEADER}\n${pages([HEADER, HEADER, HEADER])}`;
    assert.equal(residue(even).length, 3);
  });

  test('with the number of the page in the line', () => {
    for (const form of [
      (n: number): string => `云岭镇人民政府文件 - ${n} -`,
      (n: number): string => `第${n}页 云岭镇法治政府建设年度报告`,
      (n: number): string => `云岭镇法治政府建设年度报告　　　第 ${n} 页 共 9 页`,
      (n: number): string => `云岭镇法治政府建设年度报告 ${n}`,
      (n: number): string => `${n} 云岭镇法治政府建设年度报告`,
    ]) {
      assert.deepEqual(residue(pages([form(2), form(3)])), [`running-header ${form(2)}`, `running-header ${form(3)}`]);
    }
    assert.equal(residue(`${HALF}\n云岭镇人民政府文件 - 4 -\n${REST}`).length, 1, 'once, in mid-sentence');
  });

  test('lines of the text that come again stay', () => {
    const silent = {
      'a 署名': [1, 2, 3].map((n) => `${pageOf(n)}\n云岭镇人民政府\n- ${n} -\n`).join(''),
      'a date': [1, 2, 3].map((n) => `${pageOf(n)}\n云岭镇人民政府\n2024年1月9日\n- ${n} -\n`).join(''),
      'the head of a document': [1, 2, 3]
        .map((n) => `- ${n} -\n云岭镇人民政府文件\n云镇发〔2024〕${n}号\n${pageOf(n)}\n`)
        .join(''),
      'who is responsible': pages(['- 1 -', '- 2 -', '- 3 -'].map((n) => `责任单位：镇司法所\n${n}`)),
      'the head of a table': pages(['- 1 -', '- 2 -', '- 3 -'].map((n) => `${n}\n序号 存在问题 整改措施 责任单位`)),
      'a heading of a list': pages(['- 1 -', '- 2 -', '- 3 -'].map((n) => `${n}\n（一）加强组织领导`)),
      'a line that stands elsewhere too': `${pages(['- 1 -', '- 2 -', '- 3 -'].map((n) => `${n}\n主要工作举措`))}\n主要工作举措\n${REST}\n主要工作举措\n${REST}`,
    };
    for (const [what, source] of Object.entries(silent)) {
      assert.deepEqual(
        residue(source).filter((one) => one.startsWith('running')),
        [],
        what,
      );
    }
    assert.deepEqual(residue(`${HALF}\n有关情况详见附件第4页\n${REST}`), [], 'a page that a sentence names');
    assert.deepEqual(residue('云岭村 4\n清溪村 4\n云岭村 5\n清溪村 5\n云岭村 6'), [], 'rows of a table');
    const headings = Array.from({ length: 4 }, (_, i) => `主要工作举措\n${pageOf(i + 1)}`).join('\n');
    assert.deepEqual(residue(headings), [], 'a heading at an even distance that cuts no sentence');
  });
});
