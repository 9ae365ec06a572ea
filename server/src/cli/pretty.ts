import colours from 'picocolors';
import type { Finding } from '../engine/finding.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../engine/severity.ts';
import { spotsOf, type Spot } from '../features/spots.ts';
import type { Severity } from '../rules/contract.ts';
import { excerpt } from './excerpt.ts';
import type { Format, Outcome } from './format.ts';
import type { Host } from './host.ts';
import type { FileReport } from './reports.ts';

type Palette = ReturnType<typeof colours.createColors>;

/** Related places that are named; of the others the number is told. */
const NAMED = 3;

/** For people: one group a file, each finding with its line and a caret below the place. */
export function pretty(host: Host): Format {
  const palette = colours.createColors(host.colour);
  return {
    file(report) {
      if (report.findings.length + report.suppressed.length > 0)
        host.out.write(`${fileLines(report, palette).join('\n')}\n\n`);
    },
    end(outcome) {
      for (const { name, line, column, message } of outcome.config) {
        host.out.write(`${palette.underline(name)}\n  ${String(line)}:${String(column)}  ${message}\n\n`);
      }
      for (const { name, message } of outcome.troubles) host.err.write(`${name}：${message}\n`);
      if (outcome.files > 0) host.out.write(`${summary(outcome, palette)}\n`);
    },
  };
}

function fileLines(report: FileReport, palette: Palette): string[] {
  const about = [report.kind?.title ?? '未识别文种', report.year === null ? '年度不明' : `${String(report.year)}年度`];
  const head = `${palette.underline(report.name)}  ${palette.dim(about.join(' · '))}`;
  const ignored = report.suppressed.map(({ finding, reason }) => {
    const { line, character } = report.lines.positionAt(finding.span.start);
    const at = `${String(line + 1)}:${String(character + 1)}`;
    const why = reason === '' ? '未写理由' : `理由：${reason}`;
    return palette.dim(`  ${at.padEnd(7)} 不再提示  ${finding.message.what}（${why}）  ${finding.rule}`);
  });
  return [head, ...spotsOf(report.findings).flatMap((spot) => spotLines(report, spot, palette)), ...ignored];
}

/** What is said of one spot, the words that it is said of, and what else is to be looked at. */
function spotLines(report: FileReport, { span, findings }: Spot, palette: Palette): string[] {
  const [{ severity, scope }] = findings;
  const lines = findings.map((finding) => findingLine(report, finding, palette));
  const shown = scope === 'document' ? null : excerpt(report, span);
  if (shown) {
    lines.push(`          ${palette.dim('│')} ${shown.line}`);
    const caret = paint(palette, severity)('^'.repeat(shown.width));
    lines.push(`          ${palette.dim('│')} ${' '.repeat(shown.indent)}${caret}`);
  }
  for (const finding of findings)
    if (finding.related.length > 0) lines.push(`          ${palette.dim(relatedPlaces(report, finding))}`);
  return lines;
}

function findingLine(report: FileReport, finding: Finding, palette: Palette): string {
  const { line, character } = report.lines.positionAt(finding.span.start);
  const at = `${String(line + 1)}:${String(character + 1)}`;
  const label = paint(palette, finding.severity)(SEVERITY_WORDS[finding.severity]);
  const fix = finding.fixes.some(({ tier }) => tier === 'safe') ? palette.dim('（可自动改正）') : '';
  return `  ${at.padEnd(7)} ${label}  ${finding.text}${fix}  ${palette.dim(finding.rule)}`;
}

function relatedPlaces({ lines }: FileReport, { related }: Finding): string {
  const named = related.slice(0, NAMED).map(({ span, note }) => {
    const { line, character } = lines.positionAt(span.start);
    const at = `${String(line + 1)}:${String(character + 1)}`;
    return note === '' ? at : `${at}（${note}）`;
  });
  const more = related.length > NAMED ? `等共 ${String(related.length)} 处` : '';
  return `另见 ${named.join('、')}${more}`;
}

function paint(palette: Palette, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'error':
      return palette.red;
    case 'warning':
      return palette.yellow;
    case 'information':
      return palette.cyan;
    case 'hint':
      return palette.dim;
  }
}

/** 3 个文件：必改 1，建议 4，提示 7；其中 5 处可用 gongwen fix 改正。 */
function summary(outcome: Outcome, palette: Palette): string {
  const { files, counts, fixable, hidden, known, suppressed, config } = outcome;
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(palette, severity)(`${SEVERITY_WORDS[severity]} ${String(counts[severity])}`),
  );
  if (config.length > 0) said.push(`配置文件 ${String(config.length)}`);
  const found = said.length > 0 ? said.join('，') : palette.green('没有发现问题');
  const fix = fixable > 0 ? `；其中 ${String(fixable)} 处可用 gongwen fix 改正` : '';
  const more = hidden > 0 ? `；另有 ${String(hidden)} 条参考，加 --hints 列出` : '';
  const old = known > 0 ? `；基线中已有的 ${String(known)} 处未列` : '';
  const ignored = suppressed > 0 ? `；不再提示的 ${String(suppressed)} 处，加 --ignored 列出` : '';
  return `${String(files)} 个文件：${found}${fix}${more}${old}${ignored}。`;
}
