import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellsOf, widthInCells } from '../../server/src/cli/cells.ts';
import { excerpt } from '../../server/src/cli/excerpt.ts';
import { Progress } from '../../server/src/cli/progress.ts';
import { reportOf } from '../../server/src/cli/reports.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { sourceSpan } from '../../server/src/text/span.ts';
import { CLEAN, Desk, FLAWED } from './support/cli.ts';

const ESCAPE = '\u001b';

describe('pretty', () => {
  test('groups by file; place, label, message, rule, the line and a caret under the words', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'b.md': CLEAN });
    const { out, err } = await desk.run(['check', 'a.md', 'b.md']);
    assert.equal(err, '');
    const lines = out.split('\n');
    assert.equal(lines[0], 'a.md  法治政府建设年度报告 · 2023年度');
    const at = lines.findIndex((line) => line.endsWith('word-wrong'));
    assert.match(lines[at] ?? '', /^ {2}3:23 +建议 {2}“布署”.*部署.*（可自动改正） {2}word-wrong$/u);
    const [shown, caret] = [lines[at + 1] ?? '', lines[at + 2] ?? ''];
    const words = shown.indexOf('布署');
    assert.equal(widthInCells(caret.slice(0, caret.indexOf('^'))), widthInCells(shown.slice(0, words)));
    assert.equal(caret.trimEnd().length - caret.indexOf('^'), widthInCells('布署'));
    assert.doesNotMatch(out, /b\.md/u);
    assert.match(out, /^2 个文件：建议 \d+.*；其中 \d+ 处可用 gongwen fix 改正。\n$/mu);
    assert.ok(!out.includes(ESCAPE));
  });

  test('says so when there is nothing', async () => {
    using desk = new Desk({ 'b.md': CLEAN });
    assert.equal((await desk.run(['check', 'b.md'])).out, '1 个文件：没有发现问题。\n');
  });

  test('colours only where they are wanted', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const { out } = await desk.run(['check', 'a.md'], { colour: true });
    assert.ok(out.includes(`${ESCAPE}[33m建议${ESCAPE}[39m`));
    const plain = await desk.run(['check', 'a.md']);
    assert.equal(out.replace(/\u001b\[\d+m/gu, ''), plain.out);
  });
});

describe('the excerpt', () => {
  const of = (text: string, words: string): { line: string; marked: string } => {
    const start = text.indexOf(words);
    const report = reportOf({ name: '', path: '' }, check(text, DEFAULT_SETTINGS), {
      hints: true,
      ignored: false,
      only: [],
    });
    const shown = excerpt(report, sourceSpan(start, start + words.length));
    assert.ok(shown);
    let [before, marked] = ['', ''];
    for (const char of shown.line) {
      if (widthInCells(before) < shown.indent) before += char;
      else if (widthInCells(marked) < shown.width) marked += char;
    }
    return { line: shown.line, marked };
  };

  test('of a long line is cut on both sides, and the caret is under the words', () => {
    const text = `${'前面的话很长，'.repeat(40)}此处有误。${'后面的话也长，'.repeat(40)}`;
    const { line, marked } = of(text, '此处有误');
    assert.equal(marked, '此处有误');
    assert.ok(line.startsWith('…') && line.endsWith('…') && widthInCells(line) < 84, line);
  });

  test('of a short line is whole, without its indent', () => {
    assert.deepEqual(of('　　我镇AB“此处”有误。', '此处'), { line: '我镇AB“此处”有误。', marked: '此处' });
    assert.deepEqual(of('甲\t乙\u0007丙', '丙'), { line: '甲 乙 丙', marked: '丙' });
    assert.deepEqual(of('𠮷𠮷丁', '丁'), { line: '𠮷𠮷丁', marked: '丁' });
  });

  test('of words over several lines shows the first', () => {
    assert.deepEqual(of('全镇七五普\n\n法工作', '七五普\n\n法'), { line: '全镇七五普', marked: '七五普' });
  });

  test('width in cells', () => {
    const widths = [...'国Ａ，a“…1\u200b\u0301😀'].map(cellsOf);
    assert.deepEqual(widths, [2, 2, 2, 1, 1, 1, 1, 0, 0, 2]);
  });
});

test('github: one escaped workflow command a finding', async () => {
  using desk = new Desk({ '报告, 甲.md': FLAWED, 'x.txt': Uint8Array.from([0, 1]) });
  const { out, code } = await desk.run(['check', '--format', 'github', '报告, 甲.md', 'x.txt']);
  assert.equal(code, 2);
  const lines = out.trimEnd().split('\n');
  for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^:]+::\P{Cc}+$/u);
  const wrong = lines.find((line) => line.includes('title=word-wrong'));
  assert.match(
    wrong ?? '',
    /^::warning file=报告%2C 甲\.md,line=3,endLine=3,col=23,endColumn=25,title=word-wrong::“布署”/u,
  );
  assert.match(lines.at(-1) ?? '', /^::error file=x\.txt::.*空字节/u);
});

test('review sheets hold all files in one document, what is left as it is too, and tell aside what cannot be read', async () => {
  const left = FLAWED.replace('\n\n', '\n\n<!-- gongwen-disable word-wrong：引用原文 -->\n\n');
  using desk = new Desk({ 'a.md': left, 'b.md': CLEAN, 'x.txt': 'a\u0000b' });
  const argv = ['check', 'a.md', 'b.md', 'x.txt', '--format'];
  const html = await desk.run([...argv, 'sheet-html']);
  assert.equal(html.out.match(/<section>/gu)?.length, 2);
  assert.match(html.out, /<h2>看过无误、不再提示的地方<\/h2>[\s\S]*引用原文/u);
  assert.match(html.err, /^x\.txt：/u);
  const { out } = await desk.run([...argv, 'sheet-md']);
  assert.deepEqual(out.match(/^# .*$/gmu), ['# 审校单：a.md', '# 审校单：b.md']);
  assert.match(out, /理由：引用原文/u);
});

test('hints are listed only with --hints', async () => {
  using desk = new Desk({ 'a.md': FLAWED, '.gongwen.yaml': 'severity: {word: hint}\n' });
  for (const format of ['pretty', 'json', 'sarif', 'github', 'sheet-md', 'sheet-html']) {
    const without = await desk.run(['check', 'a.md', '--format', format]);
    const given = await desk.run(['check', 'a.md', '--format', format, '--hints']);
    assert.doesNotMatch(without.out, /“布署”/u, format);
    assert.match(given.out, /“布署”/u, format);
  }
  assert.match((await desk.run(['check', 'a.md'])).out, /另有 1 条参考，加 --hints 列出/u);
});

test('the progress bar appears after a second, on a terminal only, and is wiped', async () => {
  using desk = new Desk({});
  for (const name of ['a', 'b', 'c']) desk.put(`${name}.md`, FLAWED);
  let clock = 0;
  const now = (): number => (clock += 700);
  assert.doesNotMatch((await desk.run(['check'], { now })).err, /█/u);
  const { err, out } = await desk.run(['check'], { now, terminal: true });
  assert.match(err, /█+░+ 2\/3 c\.md/u);
  assert.ok(err.endsWith(`\r${ESCAPE}[2K`));
  assert.doesNotMatch(out, /█/u);
  assert.doesNotMatch((await desk.run(['check'], { terminal: true })).err, /█/u);
});

test('the bar keeps its pace', () => {
  let [clock, drawn] = [0, 0];
  const err = { write: (): void => void drawn++ };
  const progress = new Progress({ terminal: true, err, now: () => clock }, 1000);
  for (clock = 0; clock < 3000; clock++) progress.step(1, 'x');
  assert.equal(drawn, 20);
});
