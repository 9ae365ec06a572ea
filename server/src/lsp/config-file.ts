import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { LineTable } from '../convert.ts';
import { CONFIG_FILE } from '../protocol.ts';
import { nameOf } from '../engine/config-path.ts';
import { readerOf } from './files.ts';
import type { Session } from './session.ts';

export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

/**
 * What has to be put right in an open configuration file, and, where it names them, in the files that it builds on: those
 * are read from where they are kept, and no editor would show what is wrong in them.
 */
export async function configProblems(
  session: Pick<Session, 'connection' | 'ports'>,
  uri: string,
  text: string,
): Promise<(source: string) => Diagnostic[]> {
  const reader = readerOf(session);
  const read = (path: string): Promise<string | null> => (path === uri ? Promise.resolve(text) : reader.read(path));
  const { loadConfig } = await import('../engine/config-load.ts');
  const { knownNames } = await import('../engine/config-names.ts');
  const loaded = await loadConfig(uri, { ...reader, read }, knownNames());
  const lines = new LineTable(text);
  return (source) =>
    (loaded?.problems ?? []).map(({ file, span, via, message }) => ({
      range: lines.rangeOf(via ?? span),
      severity: DiagnosticSeverity.Warning,
      source,
      message: via ? `沿用的“${nameOf(file)}”里：${message}` : message,
    }));
}
