import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';

test('what stands on every line of a file is read in time that grows with its length only', () => {
  const lines = [
    '- 1 -',
    '1',
    '首页',
    '来源：',
    '4/10',
    '[[[[ 打印',
    '云岭镇人民政府 4',
    '云岭镇年度报告',
    '索引号：',
    '，',
    '\f4',
    '首页>首页',
  ];
  const mixed = ['- 1 -\n云岭镇年度报告\n4\n', '1\n\n\n2\n云岭镇\n', '首页\n来源：\n3\n', '相关文章\n普法动态\n'];
  for (const unit of [...lines.map((line) => `${line}\n`), ...mixed]) {
    const source = unit.repeat(100_000 / unit.split('\n').length + 1);
    // The processor's time: on a busy machine the clock tells of the others.
    const start = process.cpuUsage();
    readDocument(source);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    assert.ok(took < 5000, `${took.toFixed(0)} ms for lines of ${JSON.stringify(unit)}`);
  }
});
