import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Sarif from 'sarif';
import type { Finding } from '../engine/finding.ts';
import { groupsOf } from '../engine/severity.ts';
import type { SourceSpan } from '../text/span.ts';
import type { Format, Outcome } from './format.ts';
import type { Host } from './host.ts';
import type { FileReport } from './reports.ts';
import { descriptors, LEVELS } from './sarif-rules.ts';
import { VERSION } from './version.ts';

const BASE = 'ROOT';

/** SARIF 2.1.0. Columns and offsets count UTF-16 code units, a byte order mark not included, as the standard says. */
export function sarif(host: Host): Format {
  const rules = descriptors();
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const results: Sarif.Result[] = [];
  const artifacts: Sarif.Artifact[] = [];
  return {
    file(report) {
      const location = artifactOf(host, report.path);
      artifacts.push({ location, encoding: 'UTF-8', sourceLanguage: 'zh-CN' });
      for (const finding of report.findings) {
        const ruleIndex = indexes.get(finding.rule) ?? -1;
        results.push({ ...resultOf(report, finding, location), ruleIndex });
      }
      for (const { finding, by, reason } of report.suppressed) {
        const ruleIndex = indexes.get(finding.rule) ?? -1;
        const suppression = { kind: by === 'comment' ? 'inSource' : 'external', justification: reason } as const;
        results.push({ ...resultOf(report, finding, location), ruleIndex, suppressions: [suppression] });
      }
    },
    end(outcome) {
      const driver = { name: 'gongwen', version: VERSION, semanticVersion: VERSION, language: 'zh-CN', rules };
      const run: Sarif.Run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { uri: `${pathToFileURL(host.cwd).href.replace(/\/$/u, '')}/` } },
        invocations: [invocationOf(host, outcome)],
        artifacts,
        results,
      };
      const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
      host.out.write(`${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`);
    },
  };
}

function resultOf(report: FileReport, finding: Finding, artifactLocation: Sarif.ArtifactLocation): Sarif.Result {
  const { rule, row, severity, span, scope, text, basis, key } = finding;
  const place = (at: SourceSpan): Sarif.PhysicalLocation => ({ artifactLocation, region: regionOf(report, at) });
  const related = finding.related.map(({ span: at, note }, id) => ({
    id,
    physicalLocation: place(at),
    ...(note === '' ? {} : { message: { text: note } }),
  }));
  const fixes = finding.fixes.map(({ title, edits }): Sarif.Fix => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(report, edit.span),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  }));
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text },
    locations: [{ physicalLocation: place(span) }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
    partialFingerprints: { 'gongwenKey/v1': key },
    properties: {
      tags: [...groupsOf(finding)],
      severity,
      basis,
      ...(row === null ? {} : { row }),
      ...(scope === 'document' ? { scope } : {}),
      ...(fixes.length > 0 ? { fixTiers: finding.fixes.map(({ tier }) => tier) } : {}),
    },
  };
}

function regionOf({ lines }: FileReport, span: SourceSpan): Sarif.Region {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Relative to the current folder where the file lies below it, so that logs of two machines can be compared. */
function artifactOf(host: Host, path: string): Sarif.ArtifactLocation {
  const short = relative(host.cwd, resolve(host.cwd, path));
  if (short.startsWith('..') || resolve(short) === short) return { uri: pathToFileURL(path).href };
  return { uri: short.split(sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

/** What went wrong with files and settings: no result of a rule, yet part of the log. */
function invocationOf(host: Host, { config, troubles }: Outcome): Sarif.Invocation {
  const settings = config.map(({ path, line, column, message }): Sarif.Notification => {
    const region = { startLine: line, startColumn: column };
    const physicalLocation = { artifactLocation: artifactOf(host, path), region };
    return { level: 'warning', message: { text: message }, locations: [{ physicalLocation }] };
  });
  const files = troubles.map(({ name, message }): Sarif.Notification => ({
    level: 'error',
    message: { text: `${name}：${message}` },
  }));
  return {
    executionSuccessful: files.length === 0,
    ...(settings.length > 0 ? { toolConfigurationNotifications: settings } : {}),
    ...(files.length > 0 ? { toolExecutionNotifications: files } : {}),
  };
}
