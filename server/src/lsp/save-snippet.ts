import type { CancellationToken } from 'vscode-languageserver';
import { reasonOf } from '../base/reason.ts';
import { foldersAbove, inside } from '../engine/config-path.ts';
import { Method, type KeptState, type SaveSnippetParams, type SaveSnippetResult } from '../protocol.ts';
import { nearestPack, rootOf } from './beside.ts';
import { readText } from './files.ts';
import { guarded } from './guard.ts';
import { openedReport } from './opened.ts';
import type { Session } from './session.ts';

/** The file that snippets of a team are put into. */
const FILE = '团队片段.code-snippets';

/** Answers what a file of snippets becomes with words of a report in it; the client writes it. */
export function registerSaving(session: Session): void {
  const { connection } = session;
  const save = (params: SaveSnippetParams, token: CancellationToken): Promise<SaveSnippetResult> =>
    saveSnippet(session, params, token);
  connection.onRequest(Method.saveSnippet, guarded(connection, Method.saveSnippet, save));
}

async function saveSnippet(
  session: Session,
  { uri, range, name }: SaveSnippetParams,
  token: CancellationToken,
): Promise<SaveSnippetResult> {
  const no = (kept: KeptState): SaveSnippetResult => ({ kept, write: null, fields: 0 });
  if (!uri.includes('://')) return no({ can: false, why: 'unsaved' });
  const root = rootOf(session.settings.folders, uri);
  if (root === undefined) return no({ can: false, why: 'outside' });
  const { lines, result } = await openedReport(session, uri, token);
  const { snippetFrom, withSnippet } = await import('../features/save-snippet.ts');
  const { start, end } = lines.spanOf(range);
  const { body, fields } = snippetFrom(result.document.source.slice(start, end), result.facts);
  const file = inside(await nearestPack(session, foldersAbove(uri, root), 'snippets'), FILE);
  try {
    const text = withSnippet(await readText(session, file), name, body);
    return { kept: { can: true, file }, write: text === null ? null : { file, text }, fields };
  } catch (error) {
    return no({ can: false, why: 'broken', file, line: 1, message: reasonOf(error) });
  }
}
