import { DiagnosticSeverity, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { throwIfCancelled } from '../base/cancel.ts';
import { LineTable } from '../convert.ts';
import { foldersAbove } from '../engine/config-path.ts';
import { PACK_FOLDER, partOf } from '../engine/pack-place.ts';
import type { FolderReader } from '../engine/ports.ts';
import type { Settings } from '../engine/settings.ts';
import type { PackFault, PackTrial } from '../features/pack-test.ts';
import type { TeamSnippet } from '../features/snippet-file.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { readerOf } from './files.ts';
import type { Session } from './session.ts';
import { signalOf } from './guard.ts';

/** Something to tell of a pack's file, at its place. */
interface Told extends PackFault {
  readonly span: SourceSpan;
}

/**
 * What has to be put right in an open file of a team's pack: what does not fit, rows whose lines do not hold, kinds and
 * snippets that are blamed when they are filled in. The other files of the pack count as they are kept.
 */
export async function packProblems(
  session: Session,
  uri: string,
  text: string,
  token: CancellationToken,
): Promise<(source: string) => Diagnostic[]> {
  const told = await toldOf(session, uri, text, token);
  const lines = new LineTable(text);
  return (source) =>
    told.map(({ span, message, note }) => ({
      range: lines.rangeOf(span),
      severity: note ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
      source,
      message,
    }));
}

/** A long list is tried in so many rows at a time; in between other messages are read, and the next keystroke ends it. */
const ROWS = 25;

/** @throws Cancelled when the text has moved on */
async function eachOf<T>(
  rows: readonly T[],
  { ports }: Session,
  token: CancellationToken,
  faultsOf: (row: T) => readonly Told[],
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % ROWS === ROWS - 1) await ports.pause();
    throwIfCancelled(signalOf(token));
    told.push(...faultsOf(row));
  }
  return told;
}

async function toldOf(session: Session, uri: string, text: string, token: CancellationToken): Promise<readonly Told[]> {
  const { loadPack } = await import('../engine/pack-load.ts');
  const reader = readerOf(session);
  const read = (path: string): Promise<string | null> => (path === uri ? Promise.resolve(text) : reader.read(path));
  const folder = uri.slice(0, uri.lastIndexOf(`/${PACK_FOLDER}/`));
  const own = await loadPack(folder, { ...reader, read });
  const trial = await trialOf(session, uri, { ...reader, read });
  const problems = (own?.problems ?? []).filter(({ file }) => file === uri);
  const { kindFaults, snippetFaults, termFaults } = await import('../features/pack-test.ts');
  const at = (span: SourceSpan, faults: readonly PackFault[]): Told[] => faults.map((fault) => ({ ...fault, span }));
  switch (partOf(uri)) {
    case 'terms': {
      const entries = (own?.entries ?? []).filter(({ file }) => file === uri);
      return [...problems, ...(await eachOf(entries, session, token, (one) => at(one.span, termFaults(one, trial))))];
    }
    case 'kinds': {
      const kinds = (own?.kinds ?? []).filter(({ file }) => file === uri);
      const head = sourceSpan(0, Math.max(0, text.indexOf('\n')));
      return [...problems, ...kinds.flatMap(({ kind }) => at(head, kindFaults(kind, trial)))];
    }
    case 'snippets': {
      const { readSnippetFile } = await import('../features/snippet-file.ts');
      const { snippets, problems: wrong } = readSnippetFile(text);
      const faultsOf = (one: TeamSnippet): Told[] => at(nameOf(one.span, text), snippetFaults(one, trial));
      return [...wrong, ...(await eachOf(snippets, session, token, faultsOf))];
    }
    default:
      return [];
  }
}

/** The first line of an entry is enough to find it by. */
function nameOf({ start, end }: SourceSpan, text: string): SourceSpan {
  const line = text.indexOf('\n', start);
  return sourceSpan(start, line < 0 ? end : Math.min(end, line));
}

/** The words and kinds that hold where the file lies, with the file as it stands in the editor. */
async function trialOf({ settings, ports }: Session, uri: string, reader: FolderReader): Promise<PackTrial> {
  const { packsAbove } = await import('../engine/config-load.ts');
  const { joinedPack } = await import('../engine/pack-join.ts');
  const { knownNames } = await import('../engine/config-names.ts');
  const own: Settings = await settings.load(uri);
  const pack = joinedPack(await packsAbove(foldersAbove(uri, null), reader));
  return { pack, settings: own, today: ports.today(), isRow: (id) => knownNames().isRow(id) };
}
