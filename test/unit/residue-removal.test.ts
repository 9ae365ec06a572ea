import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { BODY, HALF, pageOf, REST, SIGNED, TITLE } from './support/residue.ts';

/** The finding about residue, if there is one. */
function told(source: string): Finding | undefined {
  return check(source, DEFAULT_SETTINGS).findings.find(({ rule }) => rule === 'page-residue');
}

/** The text after “remove all”, which must read as before. */
function cleaned(source: string): string {
  const finding = told(source);
  const fix = finding?.fixes[0];
  if (!fix) return source;
  const after = applyEdits(source, fix.edits);
  const [one, two] = [readDocument(source), readDocument(after)];
  assert.deepEqual(
    two.blocks.map(({ text }) => text),
    one.blocks.map(({ text }) => text),
    JSON.stringify(source),
  );
  assert.deepEqual(
    two.headings.map(({ level, title }) => [level, title]),
    one.headings.map(({ level, title }) => [level, title]),
  );
  assert.equal(told(after), undefined, `${JSON.stringify(source)} left ${JSON.stringify(after)}`);
  return after;
}

describe('removing it', () => {
  test('leaves no hole and joins what belongs together', () => {
    assert.equal(cleaned(`${HALF}\n\n\n- 4 -\n\n${REST}\n`), `${HALF}\n${REST}\n`);
    assert.equal(cleaned(`${REST}\n\n- 4 -\n\n${REST}\n`), `${REST}\n\n${REST}\n`);
    assert.equal(cleaned(`${REST}\n- 4 -\n${REST}`), `${REST}\n${REST}`);
    assert.equal(cleaned(`- 1 -\n\n${REST}\n\n- 2 -\n`), `${REST}\n`);
    assert.equal(cleaned(`${REST}\r\n- 4 -\r\n${REST}\r\n`), `${REST}\r\n${REST}\r\n`);
    assert.equal(cleaned(`${HALF}\f${REST}`), `${HALF}\n${REST}`);
    assert.equal(cleaned(`${HALF}\n- 4 -\n\f${REST}`), `${HALF}\n${REST}`);
    assert.equal(cleaned('- 4 -\n'), '');
  });

  test('leaves between the lines of a paragraph what its other lines have between them', () => {
    const lines = [
      '镇党委每季度听取法治政府建设情况汇报，研究解决执法',
      '队伍建设、经费保障、场所建设中的难点问题，全年召开',
      '专题会议4次，协调解决事项6个，督促各村、各办所把',
      '法治建设任务落到人头，做到年初有计划、年中有检查、',
      '年底有考核，考核结果与评先评优挂钩。',
    ];
    const at = (gap: string, mark: string): string =>
      `${TITLE}\n\n` + [...lines.slice(0, 3), `${mark}${lines[3] ?? ''}`, ...lines.slice(4)].join(gap);
    for (const gap of ['\n\n', '\n']) {
      assert.equal(readDocument(at(gap, '')).blocks.length, 2, 'a title and one paragraph');
      assert.equal(cleaned(at(gap, `- 4 -${gap}`)), at(gap, ''));
      assert.equal(cleaned(at(gap, '\n- 4 -\n\n')), at(gap, ''));
    }
  });

  test('an invisible character goes by a safe fix too, and alone by nothing else', () => {
    const both = told(`${HALF}\u200b\n- 4 -\n${REST}`);
    assert.deepEqual(
      both?.fixes.map(({ tier, edits }) => [tier, edits.length]),
      [
        ['suggest', 2],
        ['safe', 1],
      ],
    );
    assert.deepEqual(
      told(`镇党委\u200b定期听取汇报。`)?.fixes.map(({ tier }) => tier),
      ['safe'],
    );
    assert.equal(told(`\ufeff${REST}`), undefined);
    assert.equal(
      cleaned(`镇党委\u200b定期\u00ad听取汇报。\n\u200b\n- 4 -\n${REST}`),
      `镇党委定期听取汇报。\n\n${REST}`,
    );
  });

  test('each place is labelled with what it is', () => {
    const finding = told(`首页 > 政务公开\n${TITLE}\n来源：本站\n${BODY}\n- 4 -\n${BODY}\n打印本页\n`);
    assert.deepEqual(
      finding?.related.map(({ note }) => note),
      ['网页导航', '发布信息', '页码', '网页按钮'],
    );
    assert.equal(finding?.message.what, '文中有4处残留：发布时间、来源等网页文字、页码');
  });
});

const PIECES = [
  HALF, REST, TITLE, BODY, SIGNED, '- 4 -', '第5页 共9页', '4', '5', '6', '4/10', '5/10', 'P4', '[4]', 'iv', '\f', '\f', '，', '”',
  '', '', '云岭镇人民政府文件 - 4 -', '云岭镇人民政府文件 - 5 -', '云岭镇法治政府建设工作情况', '云岭镇法治政府建设工作情况', '序号', '来源：本站',
  '发布时间：2024-01-12', '时间：2024-01-12', '地点：三楼', '索引号：', '标题：', '首页', '政务公开', '微信', '打印本页', '电话：123', '版权所有：云岭镇',
  '相关文章：', '普法动态', '2024-01-09 10:20', '镇\u200b政府', '\u200b', '一、主要做法', '（一）加强领导', '附件：1.清单', pageOf(1),
] as const; // prettier-ignore

describe('any text', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n', '\n\n', '\r\n')), { maxLength: 24 })
    .map((parts) => parts.map(([piece, end]) => piece + end).join(''));

  test('every character has one owner, a block or residue', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { blocks, residue: found } = readDocument(source);
        const owners = new Uint8Array(source.length);
        const own = (start: number, end: number): void => {
          for (let i = start; i < end; i++) owners[i] = (owners[i] as number) + 1;
        };
        for (const { map, text: words } of blocks) {
          for (const { start, end } of map.pieces({ start: 0 as never, end: words.length as never })) own(start, end);
        }
        for (const { span } of found) own(span.start, span.end);
        for (let i = 0; i < source.length; i++) {
          if (!/[\s\u200b]/u.test(source[i] as string)) assert.equal(owners[i], 1, `${i} in ${JSON.stringify(source)}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same after all residue is out, and has none left', () => {
    fc.assert(
      fc.property(text, (source) => void cleaned(source)),
      { numRuns: 500 },
    );
  });
});
