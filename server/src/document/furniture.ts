import type { Line, ResidueType } from './model.ts';
import { isEmpty } from './lines.ts';

/** Page numbers that are certain by their form: - 4 -, — 4 —, 第4页, 第 4 页 共 10 页, 4/10. */
const PAGE_NUMBER =
  /^(?:[-—–－‐·・~]+\s*\d{1,4}\s*[-—–－‐·・~]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/iu;
const BARE_NUMBER = /^\d{1,3}$/u;
/** Lines that a web page puts around a report. Whole lines only: none of them is a sentence. */
const FURNITURE: readonly RegExp[] = [
  /^(?:【?(?:打印本页|打印此页|打印|关闭窗口|关闭本页|返回顶部|返回列表|收藏本页|我要纠错|上一页|下一页)】?\s*)+$/u,
  /^(?:上一篇|下一篇)[:：]?.{0,60}$/u,
  /^(?:访问量|浏览次数|浏览量|点击数|阅读次数|点击量)[:：]?\s*\d*\s*次?$/u,
  /^(?:分享到|分享至|扫一扫在手机打开当前页|相关文章|相关链接|相关附件|当前位置)[:：]?.{0,40}$/u,
  /^(?:首页|您现在的位置)\s*[>＞»].{0,80}$/u,
  /^(?:发布时间|发布日期|发稿时间|时间|信息来源|来源|作者|编辑|字体|字号)\s*[:：].{0,60}$/u,
  /^[【[]?\s*(?:字体|字号|打印|关闭|保护视力色)\s*[:：].{0,40}$/u,
  /^[-·•\s]*[【[（(]?\s*(?:索\s*引\s*号|主题分类|体裁分类|服务对象|发布机构|公开方式|公开范围|公开时限|有\s*效\s*性|生成日期|信息索引|文件编号|主\s*题\s*词)\s*[】\]）)]?\s*[:：]?.{0,60}$/u,
];
const STRAY = /^[，。、；：！？”’）》」』〕】,.;:!?)"'…—·]{1,3}$/u;
/** A running header stands on at least this many pages. */
const HEADER_PAGES = 3;
const HEADER_WIDTH = 30;

/** What a line is, if not the writer's words. `stray-mark` is only a candidate: a mark that its sentence lacks goes back to it. */
export function residueLines(lines: readonly Line[], source: string): Map<number, ResidueType> {
  const found = new Map<number, ResidueType>();
  const bare: Line[] = [];
  for (const line of lines) {
    if (isEmpty(line) || line.width > 60) continue;
    const text = source.slice(line.textStart, line.textEnd);
    if (PAGE_NUMBER.test(text)) found.set(line.index, 'page-number');
    else if (BARE_NUMBER.test(text)) bare.push(line);
    else if (STRAY.test(text)) found.set(line.index, 'stray-mark');
    else if (FURNITURE.some((pattern) => pattern.test(text))) found.set(line.index, 'furniture');
  }
  for (const line of bareNumbers(bare, source)) found.set(line.index, 'page-number');
  for (const line of runningHeaders(lines, source, found)) found.set(line.index, 'running-header');
  return found;
}

/** A bare number is a page number where it counts on from the one before it, or stands at a form feed. */
function bareNumbers(candidates: readonly Line[], source: string): Line[] {
  const values = candidates.map((line) => Number(source.slice(line.textStart, line.textEnd)));
  return candidates.filter((line, i) => {
    const value = values[i] as number;
    return line.pageBreak || values[i - 1] === value - 1 || values[i + 1] === value + 1;
  });
}

/** The same short line at three or more page ends or page starts. */
function runningHeaders(lines: readonly Line[], source: string, found: ReadonlyMap<number, ResidueType>): Line[] {
  const places = new Map<string, Line[]>();
  let atPage = false;
  lines.forEach((line, i) => {
    if (isEmpty(line)) {
      atPage ||= line.pageBreak;
      return;
    }
    if (found.get(i) === 'page-number') {
      atPage = true;
      return;
    }
    if ((atPage || line.pageBreak) && line.width <= HEADER_WIDTH) {
      const text = source.slice(line.textStart, line.textEnd);
      places.set(text, [...(places.get(text) ?? []), line]);
    }
    atPage = false;
  });
  return [...places.values()].filter((same) => same.length >= HEADER_PAGES).flat();
}
