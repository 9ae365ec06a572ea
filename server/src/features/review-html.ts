import type { Quoted } from './review.ts';
import { oneLine, sentences } from './review-markdown.ts';
import { ABOUT, hiddenText, type LeftEntry, type Sheet, type SheetEntry } from './review-sheet.ts';

/** One page for all sheets, with nothing in it that runs or loads; made to be printed on A4. */
const STYLE = `
@page { size: A4; margin: 18mm 15mm; }
body { margin: 2em auto; max-width: 190mm; padding: 0 1em; color: #000; background: #fff;
  font: 10.5pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "宋体", serif; }
section + section { break-before: page; margin-top: 3em; }
h1 { font: bold 16pt/1.4 SimHei, "黑体", "Noto Sans CJK SC", sans-serif; text-align: center; margin: 0 0 .4em; }
h2 { font: bold 12pt/1.4 SimHei, "黑体", "Noto Sans CJK SC", sans-serif; margin: 1.4em 0 .4em; break-after: avoid; }
.about { text-align: center; margin: 0 0 1em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: .5pt solid #000; padding: 3pt 4pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; background: #f0f0f0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
mark { background: #ffe9a8; color: #000; font-weight: bold; text-decoration: underline; text-underline-offset: 2pt; }
.number { text-align: center; }
.level { display: block; font-weight: bold; }
.todo { display: block; }
.note, .basis { font-size: 9pt; }
@media print { body { margin: 0; max-width: none; padding: 0; } mark { background: none; } th { background: none; } }
`;

/** Nothing but the sheet's own style may take effect, whatever stands in a report. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Review sheets as one page by itself. */
export function sheetsHtml(sheets: readonly Sheet[]): string {
  const title = sheets.length === 1 ? `审校单：${sheets[0]?.file ?? ''}` : `审校单（${String(sheets.length)}份）`;
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...sheets.map(sheetHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sheetHtml(sheet: Sheet): string {
  const { file, kind, year, day, summary, entries, left } = sheet;
  return [
    '<section>',
    `<h1>审校单：${escaped(file)}</h1>`,
    `<p class="about">${escaped([kind, year, `审校日期 ${day}`, summary].join(' · '))}</p>`,
    ...(entries.length > 0 ? [table(['序号', '位置', '原文', '问题和意见', '依据'], WIDTHS, entries.map(row))] : []),
    ...(left.length > 0
      ? [
          '<h2>看过无误、不再提示的地方</h2>',
          table(['位置', '原文', '提示的问题', '理由'], LEFT_WIDTHS, left.map(leftRow)),
        ]
      : []),
    `<p class="note">${escaped(ABOUT + hiddenText(sheet))}</p>`,
    '</section>',
  ].join('\n');
}

/** Widths of the columns, in per cent. */
const WIDTHS = [8, 16, 28, 32, 16];
const LEFT_WIDTHS = [18, 30, 26, 26];

function table(heads: readonly string[], widths: readonly number[], rows: readonly string[]): string {
  return [
    '<table>',
    `<colgroup>${widths.map((width) => `<col style="width: ${String(width)}%">`).join('')}</colgroup>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');
}

function row({ number, level, where, quoted, what, why, todo, basis }: SheetEntry): string {
  const advice = todo === '' ? '' : `<span class="todo">${escaped(sentences(todo))}</span>`;
  const cells = [escaped(where), quotedHtml(quoted), escaped(sentences(what, why)) + advice];
  const head = `<td class="number"><span class="level">${escaped(level)}</span>${String(number)}</td>`;
  const norms = `<td class="basis">${escaped(basis.join('；'))}</td>`;
  return `<tr>${head}${cells.map((cell) => `<td>${cell}</td>`).join('')}${norms}</tr>`;
}

function leftRow({ where, quoted, what, reason }: LeftEntry): string {
  const cells = [escaped(where), quotedHtml(quoted), escaped(sentences(what)), escaped(reason)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function quotedHtml(quoted: Quoted | null): string {
  if (!quoted) return '';
  const { before, text, after } = quoted;
  return `${escaped(before)}<mark>${text.trim() === '' ? '〔此处〕' : escaped(text)}</mark>${escaped(after)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself in HTML. */
function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? char);
}
