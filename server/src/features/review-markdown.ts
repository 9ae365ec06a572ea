import type { Quoted } from './review.ts';
import { ABOUT, hiddenText, type LeftEntry, type Sheet, type SheetEntry } from './review-sheet.ts';

/** Review sheets as Markdown that also reads well as plain text. */
export function sheetsMarkdown(sheets: readonly Sheet[]): string {
  return `${sheets.map(sheetMarkdown).join('\n\n---\n\n')}\n`;
}

function sheetMarkdown(sheet: Sheet): string {
  const { file, kind, year, day, summary, entries, left } = sheet;
  const about = [`${kind} · ${year}`, `审校日期：${day}`, `结果：${summary}`].map((line) => `- ${escaped(line)}`);
  return [
    `# 审校单：${escaped(file)}`,
    about.join('\n'),
    ...entries.map(entryMarkdown),
    ...(left.length > 0 ? ['## 看过无误、不再提示的地方', left.map(leftMarkdown).join('\n')] : []),
    [ABOUT, hiddenText(sheet)].filter((line) => line !== '').join(''),
  ].join('\n\n');
}

function entryMarkdown({ number, level, where, quoted, what, why, todo, basis }: SheetEntry): string {
  const lines = [
    quoted ? `- 原文：${quotedMarkdown(quoted)}` : '',
    `- 问题：${escaped(sentences(what, why))}`,
    todo === '' ? '' : `- 意见：${escaped(sentences(todo))}`,
    basis.length === 0 ? '' : `- 依据：${escaped(basis.join('；'))}`,
  ].filter((line) => line !== '');
  return `## ${String(number)}. 【${level}】${escaped(where)}\n\n${lines.join('\n')}`;
}

function leftMarkdown({ where, quoted, what, reason }: LeftEntry): string {
  const words = quoted ? `原文：${quotedMarkdown(quoted)} ` : '';
  return `- ${escaped(where)}：${words}${escaped(sentences(what))}理由：${escaped(reason)}`;
}

/** A blank on each side lets the stars be stars beside Chinese marks. */
function quotedMarkdown({ before, text, after }: Quoted): string {
  const marked = text.trim() === '' ? '〔此处〕' : ` **${escaped(text.trim())}** `;
  return `${escaped(before)}${marked}${escaped(after)}`.trim();
}

/** The parts of a message as sentences. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[。！？]$/u.test(part) ? part : `${part}。`))
    .join('');
}

/** Text that means itself in Markdown: nothing in it is a mark, a tag or an entity, and it stays on its line. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~#&$]/gu, '\\$&');
}

/** Without line breaks and control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ');
}
