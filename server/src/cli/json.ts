import type { Finding } from '../engine/finding.ts';
import { groupsOf } from '../engine/severity.ts';
import type { SourceSpan } from '../text/span.ts';
import type { Format } from './format.ts';
import type { Host } from './host.ts';
import type { FileReport } from './reports.ts';

/** The shape's number; it changes when a field changes its meaning. */
const VERSION = 1;

/** One JSON object for the whole run. Offsets are UTF-16 code units into the file, lines and columns count from 1. */
export function json(host: Host): Format {
  const files: object[] = [];
  return {
    file(report) {
      const { name, kind, year, findings, suppressed } = report;
      const ignored = suppressed.map(({ finding, by, reason }) => ({ ...findingJson(report, finding), by, reason }));
      const found = findings.map((finding) => findingJson(report, finding));
      files.push({ file: name, kind, year, findings: found, ...(ignored.length > 0 ? { ignored } : {}) });
    },
    end({ counts, fixable, known, suppressed, config, troubles }) {
      const problems = config.map(({ name, line, column, message }) => ({ file: name, line, column, message }));
      const unread = troubles.map(({ name, message }) => ({ file: name, message }));
      const made = {
        version: VERSION,
        files,
        config: problems,
        unread,
        summary: { ...counts, fixable, known, ignored: suppressed },
      };
      host.out.write(`${JSON.stringify(made, null, 2)}\n`);
    },
  };
}

function findingJson(report: FileReport, finding: Finding): object {
  const { key, rule, row, severity, span, scope, text, message, basis, fixes, related } = finding;
  return {
    rule,
    row,
    groups: groupsOf(finding),
    severity,
    ...placeJson(report, span),
    quote: report.text.slice(span.start, span.end),
    scope,
    text,
    message,
    basis,
    key,
    fixes: fixes.map(({ title, tier, edits }) => ({
      title,
      tier,
      edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, text: edit.text })),
    })),
    related: related.map((one) => ({ ...placeJson(report, one.span), note: one.note })),
  };
}

function placeJson({ lines }: FileReport, span: SourceSpan): object {
  const { start, end } = lines.rangeOf(span);
  return {
    start: span.start,
    end: span.end,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
