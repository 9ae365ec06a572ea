import { sheetsHtml } from '../features/review-html.ts';
import { sheetsMarkdown } from '../features/review-markdown.ts';
import { sheetOf, type Sheet } from '../features/review-sheet.ts';
import type { Format } from './format.ts';
import type { Host } from './host.ts';
import type { FileReport } from './reports.ts';

/** Review sheets for writers without an editor, those of all files in one document. What cannot be read is told aside. */
export function sheet(host: Host, syntax: 'markdown' | 'html'): Format {
  const sheets: Sheet[] = [];
  return {
    file(report) {
      sheets.push(sheetFrom(report, host.today));
    },
    end({ config, troubles }) {
      if (sheets.length > 0) host.out.write(syntax === 'html' ? sheetsHtml(sheets) : sheetsMarkdown(sheets));
      for (const { name, line, column, message } of config) {
        host.err.write(`${name}:${String(line)}:${String(column)}  ${message}\n`);
      }
      for (const { name, message } of troubles) host.err.write(`${name}：${message}\n`);
    },
  };
}

function sheetFrom(
  { name, document, lines, kind, year, findings, suppressed, hidden }: FileReport,
  day: string,
): Sheet {
  return sheetOf({
    file: name,
    document,
    kind: kind?.title ?? null,
    year,
    day,
    findings,
    suppressed,
    hidden,
    lineOf: (offset) => lines.lineAt(offset) + 1,
  });
}
