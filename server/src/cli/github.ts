import type { Finding } from '../engine/finding.ts';
import type { Severity } from '../rules/contract.ts';
import type { Format } from './format.ts';
import type { Host } from './host.ts';
import type { FileReport } from './reports.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub Actions shows beside the changed lines. */
export function github(host: Host): Format {
  return {
    file(report) {
      for (const finding of report.findings) host.out.write(`${annotation(report, finding)}\n`);
    },
    end({ config, troubles }) {
      for (const { name, line, column, message } of config) {
        const place = { file: name, line: String(line), col: String(column), title: '配置文件' };
        host.out.write(`${command('warning', place, message)}\n`);
      }
      for (const { name, message } of troubles) host.out.write(`${command('error', { file: name }, message)}\n`);
    },
  };
}

function annotation({ name, lines }: FileReport, finding: Finding): string {
  const { start, end } = lines.rangeOf(finding.span);
  const place = {
    file: name,
    line: String(start.line + 1),
    endLine: String(end.line + 1),
    // Columns are only understood within one line.
    ...(start.line === end.line ? { col: String(start.character + 1), endColumn: String(end.character + 1) } : {}),
    title: finding.rule,
  };
  return command(COMMANDS[finding.severity], place, finding.text);
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${escape(value).replace(/[:,]/gu, percent)}`);
  return `::${name} ${said.join(',')}::${escape(message)}`;
}

function escape(text: string): string {
  return text.replace(/[%\r\n]/gu, percent);
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
