import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { LineTable } from '../convert.ts';
import { CONFIG_FILE } from '../protocol.ts';
import { readText } from './files.ts';
import type { Session } from './session.ts';

export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

/** What has to be put right in an open configuration file; what it extends is read from where it is kept. */
export async function configProblems(
  session: Pick<Session, 'connection' | 'ports'>,
  uri: string,
  text: string,
): Promise<(source: string) => Diagnostic[]> {
  const read = (path: string): Promise<string | null> =>
    path === uri ? Promise.resolve(text) : readText(session, path);
  const { loadConfig } = await import('../engine/config-load.ts');
  const { knownNames } = await import('../engine/config-names.ts');
  const loaded = await loadConfig(uri, { read }, knownNames());
  const lines = new LineTable(text);
  const problems = loaded?.problems.filter(({ file }) => file === uri) ?? [];
  return (source) =>
    problems.map(({ span, message }) => ({
      range: lines.rangeOf(span),
      severity: DiagnosticSeverity.Warning,
      source,
      message,
    }));
}
