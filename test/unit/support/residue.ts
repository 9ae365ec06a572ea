import { readDocument } from '../../../server/src/document/read.ts';

/** Residue as `type words`. */
export function residue(source: string): string[] {
  return readDocument(source).residue.map(({ type, span }) => `${type} ${source.slice(span.start, span.end)}`);
}

/** One page of a text without marks of pages: forty sentences and more, of which no two begin alike. */
export function pageOf(n: number): string {
  return Array.from(
    { length: 14 },
    (_, i) => `第${n}批第${i + 1}项工作由镇司法所牵头，各村配合，按月通报进度，年底统一考核。`,
  ).join('\n');
}

/** A sentence cut in the middle, to stand on both sides of the end of a page. */
export const HALF = '镇党委定期听取法治政府建设情况汇报，研究解决执法队伍建设中的';
export const REST = '难点问题，全年召开专题会议4次，协调解决事项6个。';

export function pages(marks: readonly string[]): string {
  return marks.map((mark, i) => `${pageOf(i + 1)}\n${HALF}\n${mark}\n${REST}`).join('\n');
}

/** A report without residue: its title, its text, its end. */
export const TITLE = '云岭镇2023年法治政府建设年度报告';
export const BODY = `2023年，我镇认真落实法治政府建设各项任务，全年召开专题会议4次。\n一、存在的不足\n学习不够深入，主要原因是系统学习的时间少。`;
export const SIGNED = '云岭镇人民政府\n2024年1月9日';
