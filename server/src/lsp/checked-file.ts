import type { CancellationToken } from 'vscode-languageserver';
import { LineTable } from '../convert.ts';
import { LANGUAGE_ID } from '../protocol.ts';
import type { Checked } from './checks.ts';
import { readText } from './files.ts';
import { isReport } from './gate.ts';
import { signalOf } from './guard.ts';
import type { Session } from './session.ts';

/** A check of a file, and whether its text was taken from an open editor. */
export type CheckedFile = Checked & { readonly open: boolean };

/**
 * An open text as it stands in the editor, any other file as it stands on disk; null when there is none.
 * @throws Error when the file cannot be read · Cancelled
 */
export async function checkedFile(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CheckedFile | null> {
  const { settings, ports, checks, slips } = session;
  const open = await checks.of(uri, token);
  if (open) return { ...open, open: true };
  const text = await readText(session, uri);
  if (text === null) return null;
  const own = await settings.load(uri);
  const languageId = languageOf(uri);
  const report = isReport({ languageId, text, included: settings.includes(uri), pack: own.pack });
  settings.forget(uri);
  const result = report ? ports.check(text, own, signalOf(token), await slips.whole()) : null;
  return { uri, languageId, version: 0, settings: own, lines: new LineTable(text), result, id: '', open: false };
}

/** The language that an editor would give a file by its name. */
function languageOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  if (name.endsWith('.gongwen')) return LANGUAGE_ID;
  return /\.(?:md|markdown)$/u.test(name) ? 'markdown' : 'plaintext';
}
