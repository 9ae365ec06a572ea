import type { CancellationToken } from 'vscode-languageserver';
import { ignoredNote, parseIgnored, withIgnored, type Ignored } from '../features/ignored.ts';
import {
  IGNORED_FOLDER,
  Method,
  type IgnoreParams,
  type IgnoreResult,
  type SuppressedParams,
  type SuppressedResult,
} from '../protocol.ts';
import { besideOf, type Beside } from './beside.ts';
import { guarded, Outdated } from './guard.ts';
import { openedReport } from './opened.ts';
import type { Session } from './session.ts';

/** The ignored findings of a report as they stand in its file. */
export function ignoredOf(
  session: Pick<Session, 'connection' | 'ports'>,
  roots: readonly string[],
  uri: string,
): Promise<Beside<Ignored>> {
  return besideOf(session, roots, uri, IGNORED_FOLDER, (text) => {
    const { ignored, problem } = parseIgnored(text);
    return { value: ignored, problem };
  });
}

/** Answers what the client asks about findings that are left as they are. */
export function registerIgnored(session: Session): void {
  const { connection } = session;
  const change = (params: IgnoreParams, token: CancellationToken): Promise<IgnoreResult> =>
    ignoreFinding(session, params, token);
  const list = (params: SuppressedParams, token: CancellationToken): Promise<SuppressedResult> =>
    listSuppressed(session, params, token);
  connection.onRequest(Method.ignore, guarded(connection, Method.ignore, change));
  connection.onRequest(Method.suppressed, guarded(connection, Method.suppressed, list));
}

/** Puts a finding among the ignored ones, or takes it out. The file itself is written by the client. */
async function ignoreFinding(
  session: Session,
  { uri, key, reason }: IgnoreParams,
  token: CancellationToken,
): Promise<IgnoreResult> {
  const checked = await openedReport(session, uri, token);
  const { state, text, value } = await ignoredOf(session, session.settings.folders, uri);
  if (!state.can) return { kept: state, write: null };
  if (reason === null) {
    const write = value?.[key] === undefined ? null : { file: state.file, text: withIgnored(text, {}, [key]) };
    return { kept: state, write };
  }
  const finding = checked.result.findings.find((one) => one.key === key);
  if (!finding) throw new Outdated(`no such finding any more in ${uri}`);
  const note = ignoredNote(finding, checked.result.document.source, reason);
  return { kept: state, write: { file: state.file, text: withIgnored(text, { [key]: note }, []) } };
}

async function listSuppressed(
  session: Session,
  { uri }: SuppressedParams,
  token: CancellationToken,
): Promise<SuppressedResult> {
  const checked = await openedReport(session, uri, token);
  const { state, value } = await ignoredOf(session, session.settings.folders, uri);
  const { suppressed } = checked.result;
  const known = new Set(suppressed.map(({ finding }) => finding.key));
  return {
    uri,
    version: checked.version,
    kept: state,
    items: suppressed.map(({ finding, by, reason }) => ({
      key: finding.key,
      by,
      reason,
      message: finding.text,
      range: checked.lines.rangeOf(finding.span),
    })),
    lost: Object.entries(value ?? {}).flatMap(([key, note]) => (known.has(key) ? [] : [{ key, note }])),
  };
}
