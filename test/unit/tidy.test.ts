import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { tidied, tidy } from '../../server/src/features/tidy.ts';
import { WRAPPED_REPORT } from './support/drafts.ts';

const plain = (text: string): string => tidied(readDocument(text), { markdown: false });
const markdown = (text: string): string => tidied(readDocument(text), { markdown: true });

/** The draft becomes `after`, and stays it. */
function becomes(before: string, after: string, tidying = plain): void {
  assert.equal(tidying(before), after);
  assert.equal(tidying(after), after, 'a second run');
}

const SENTENCE = '今年以来，我镇深入推进法治政府建设，健全工作机制，压实工作责任，各项任务有序推进。';

describe('a page', () => {
  test('becomes one line a paragraph, without page numbers and blank lines', () => {
    const { before, after } = WRAPPED_REPORT;
    becomes(before, after);
    const { joined, removed, evened } = tidy(readDocument(before), { markdown: false });
    assert.deepEqual({ joined, removed, evened }, { joined: 5, removed: 2, evened: 0 });
  });

  test('loses running headers, lone marks, web furniture and invisible characters', () => {
    const side = (page: number, text: string): string => `- ${page} -\n\n云岭镇人民政府公报\n${text}\n`;
    const before =
      '云岭镇2023年法治政府建设年度报告\n发布时间：2024-01-05 09:30\n' +
      side(1, '一、主要做法') +
      side(2, `${SENTENCE}\n；`) +
      side(3, '二、存在的\u200b不足') +
      `${SENTENCE}\n`;
    const after = `云岭镇2023年法治政府建设年度报告\n一、主要做法\n${SENTENCE}\n二、存在的不足\n${SENTENCE}\n`;
    becomes(before, after);
    const { joined, removed } = tidy(readDocument(before), { markdown: false });
    assert.deepEqual([joined, removed], [0, 9]);
  });

  test('has its blanks and full-width figures as the restored text has them', () => {
    becomes(
      ` 一、 主要做法 \n全年受理 １２ 件，　办结率９８．66％ ；使用 OFD 和ＰＤＦ　格式，“守法知礼　　善美云岭”。\n`,
      '一、主要做法\n全年受理12件，办结率98．66%；使用OFD和PDF格式，“守法知礼 善美云岭”。\n',
    );
  });

  test('keeps half-width marks: whether they are wrong is for a rule to judge', () => {
    const text = '今年以来,全镇受理信访28件(次),办结27件。\n';
    becomes(text, text);
  });

  test('keeps CR LF, the byte order mark, and the end without a line break', () => {
    const windows = (text: string): string => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`;
    becomes(windows(WRAPPED_REPORT.before), windows(WRAPPED_REPORT.after));
  });

  test('has no page breaks', () => {
    becomes(
      `一、主要做法\n${SENTENCE}\n\f二、存在的不足\n${SENTENCE}\f`,
      `一、主要做法\n${SENTENCE}\n二、存在的不足\n${SENTENCE}`,
    );
    becomes(`${SENTENCE}\u2028${SENTENCE}\r\n`, `${SENTENCE}\r\n${SENTENCE}\r\n`);
  });

  test('of nothing but residue becomes empty, one of blanks has its lines', () => {
    becomes('- 3 -\n', '');
    becomes(' \n\u3000\n', '\n\n');
    becomes('', '');
  });
});

describe('the layout of a writer', () => {
  test('keeps blank lines between paragraphs that were not wrapped, and joins what a page cut', () => {
    const cut = SENTENCE.replace('，压实', '，\n\n- 1 -\n\n压实');
    const text = (paragraph: string): string =>
      `一、主要做法\n\n${SENTENCE}\n\n${paragraph}\n\n\n二、存在的不足\n\n${SENTENCE}\n`;
    becomes(text(cut), text(SENTENCE));
  });

  test('has one line break where a page number stood between paragraphs without blank lines, one blank line with', () => {
    const text = (gap: string, between: string): string =>
      ['一、主要做法', SENTENCE, `${SENTENCE}${between}二、存在的不足`, SENTENCE].join(gap);
    becomes(text('\n', '\n\n- 2 -\n\n'), text('\n', '\n'));
    becomes(text('\n\n', '\n\n- 2 -\n\n'), text('\n\n', '\n\n'));
    becomes(text('\n\n', '\n- 2 -\n'), text('\n\n', '\n'));
  });

  test('keeps indents; a blank or two before a paragraph were left by the page', () => {
    becomes(
      `　　　　云岭镇人民政府\n　　一、主要做法\n　　${SENTENCE}\n　${SENTENCE}\n`,
      `　　　　云岭镇人民政府\n　　一、主要做法\n　　${SENTENCE}\n${SENTENCE}\n`,
    );
  });

  test('has indents from the page’s margin, where all lines have one', () => {
    const lines = ['一、主要做法', ...wrapped(SENTENCE), '二、存在的不足', ...wrapped(SENTENCE)];
    const first = new Set([lines[1], lines[0], '二、存在的不足']);
    const before = lines.map((line) => `    ${first.has(line) ? '　　' : ''}${line}\n`).join('');
    becomes(before, ['一、主要做法', SENTENCE, '二、存在的不足', SENTENCE].map((text) => `　　${text}\n`).join(''));
  });

  test('leaves a title of two lines as it is', () => {
    const text = `关于云岭镇2023年度法治政府建设\n工作情况的报告\n\n县人民政府：\n${SENTENCE}\n`;
    becomes(text, text);
  });
});

/** The sentence cut into lines of 20 characters. */
function wrapped(text: string): string[] {
  return text.match(/.{1,20}/gu) ?? [];
}

describe('markup', () => {
  const DRAFT = `---
title: 年度报告
---

# 云岭镇2023年法治政府建设年度报告

<!-- gongwen-disable term-dated：引用  原文 -->
<!--
给  审稿人：
数字待核
-->

## 一、主要做法

- 加强学习
  - 线上 学法
1. 规范执法
2.  深化普法

> 引文

| 事项  | 数量 |
| --- | --- |
| 受理  | １２ |

\`\`\`text
缩  进
  - 4 -
\`\`\`

**要点：** 加强领导  
第二行。

---

![图  一](a.png)
`;

  test('of Markdown stays as it is, to the last blank', () => {
    becomes(DRAFT, DRAFT);
    becomes(DRAFT, DRAFT, markdown);
  });

  test('stands between paragraphs that are tidied', () => {
    const [one = '', two = '', three = ''] = wrapped(SENTENCE);
    becomes(
      `## 一、主要做法\n\n${one}\n${two}\n${three}\n\n- 共 ４ 项\n\n${one}\n${two}\n${three}\n`,
      `## 一、主要做法\n\n${SENTENCE}\n\n- 共4项\n\n${SENTENCE}\n`,
    );
  });

  test('keeps the blank lines that part paragraphs, even where all lines had one', () => {
    const lines = (gap: string): string => ['## 一、主要做法', ...wrapped(SENTENCE), ...wrapped(SENTENCE)].join(gap);
    becomes(`${lines('\n\n')}\n`, `## 一、主要做法\n\n${SENTENCE}\n\n${SENTENCE}\n`);
  });

  test('of a directive inside a paragraph stays where it is, and parts the paragraph', () => {
    const [one = '', two = '', three = '', four = '', five = ''] = wrapped(SENTENCE + SENTENCE);
    becomes(
      `${one}\n${two}\n<!-- gongwen-disable -->\n${three}\n${four}\n${five}\n`,
      `${one}${two}\n<!-- gongwen-disable -->\n${three}${four}${five}\n`,
    );
  });

  test('in a text that is no Markdown are lines with tabs and rows of a table', () => {
    const table = '事项\t数量\n受理\t１２\n';
    becomes(`1.\t加强领导\n${table}`, `1.加强领导\n${table}`);
    becomes(`1. 加强领导\n| 办结  | 11 |\n`, `1. 加强领导\n| 办结  | 11 |\n`);
  });

  test('a blank behind a number is one only in Markdown', () => {
    becomes(`1. ${SENTENCE}\n2. ${SENTENCE}\n`, `1.${SENTENCE}\n2.${SENTENCE}\n`);
    becomes(`1. ${SENTENCE}\n2. ${SENTENCE}\n`, `1. ${SENTENCE}\n2. ${SENTENCE}\n`, markdown);
  });
});

test('counts name what was done, each place once', () => {
  const { edits, ...counts } = tidy(readDocument(`${SENTENCE} \n\n- 1 -\n\n办结 ４ 件。\n`), { markdown: false });
  assert.deepEqual(counts, { joined: 0, removed: 1, evened: 3 });
  assert.ok(edits.length > 0);
});
