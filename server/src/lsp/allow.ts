import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { reasonOf } from '../base/reason.ts';
import { foldersAbove, inside } from '../engine/config-path.ts';
import type { Finding } from '../engine/finding.ts';
import { judgesWords } from '../engine/severity.ts';
import { canBeAllowed, parseAllowed, withWord, type AllowedWords } from '../features/allowed.ts';
import {
  ALLOWED_FOLDER,
  CONFIG_FILE,
  Method,
  type AllowParams,
  type AllowScope,
  type IgnoreResult,
  type KeptState,
} from '../protocol.ts';
import { besideOf, nearestPack, rootOf, type Beside } from './beside.ts';
import type { CheckedReport } from './checks.ts';
import { readText } from './files.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** The list that words of a team are put into. */
const LIST = '可用词语.yaml';

/** Offers to take the words of a finding for right: in this report, in its folder, or for the whole team. */
export function allowActions(
  { options, words: own }: Session,
  { uri, result }: CheckedReport,
  here: readonly Finding[],
): CodeAction[] {
  const { allow } = options;
  if (allow === undefined) return [];
  const { source } = result.document;
  const words = here
    .filter(({ rule, scope }) => scope === 'place' && judgesWords(rule))
    .map(({ span, data }) =>
      typeof data['word'] === 'string' ? data['word'] : source.slice(span.start, span.end).replace(/\s+/gu, ''),
    )
    .filter(canBeAllowed);
  const scopes: readonly AllowScope[] = ['report', 'folder', 'team'];
  return [...new Set(words)].flatMap((word) =>
    scopes.map((scope): CodeAction => {
      const title = own.allow[scope](word);
      const given: AllowParams = { uri, word, scope };
      return { title, kind: CodeActionKind.QuickFix, command: { title, command: allow, arguments: [given] } };
    }),
  );
}

/** The words that are right in one report, as they stand in its file. */
export function allowedOf(
  session: Pick<Session, 'connection' | 'ports'>,
  roots: readonly string[],
  uri: string,
): Promise<Beside<AllowedWords>> {
  return besideOf(session, roots, uri, ALLOWED_FOLDER, (text) => {
    const { words, problem } = parseAllowed(text);
    return { value: words, problem };
  });
}

/** Answers what the settings of a folder become; the client writes them. */
export function registerAllow(session: Session): void {
  const { connection } = session;
  const allow = (params: AllowParams): Promise<IgnoreResult> => allowWord(session, params);
  connection.onRequest(Method.allow, guarded(connection, Method.allow, allow));
}

async function allowWord(session: Session, params: AllowParams): Promise<IgnoreResult> {
  const { uri, word, scope, reason = '' } = params;
  if (!uri.includes('://')) return { kept: { can: false, why: 'unsaved' }, write: null };
  if (scope === 'report') {
    const { state, text } = await allowedOf(session, session.settings.folders, uri);
    if (!state.can) return { kept: state, write: null };
    return { kept: state, write: { file: state.file, text: withWord(text, word, reason) } };
  }
  const root = rootOf(session.settings.folders, uri);
  if (root === undefined) return { kept: { can: false, why: 'outside' }, write: null };
  const folders = foldersAbove(uri, root);
  return scope === 'team' ? inList(session, folders, params) : inSettings(session, folders, params);
}

/** The nearest settings above the report, else new ones in the folder of the workspace. */
async function inSettings(session: Session, folders: readonly string[], { word }: AllowParams): Promise<IgnoreResult> {
  for (const folder of folders) {
    const file = `${folder}/${CONFIG_FILE}`;
    const read = await textOf(session, file);
    if (typeof read === 'object' && read !== null) return read;
    if (read !== null) return edited(file, read, { word });
  }
  return edited(`${folders.at(-1) ?? ''}/${CONFIG_FILE}`, null, { word });
}

/** The nearest folder above the report in which a team keeps word lists, else the folder of the workspace. */
async function inList(
  session: Session,
  folders: readonly string[],
  { word, reason = '' }: AllowParams,
): Promise<IgnoreResult> {
  const file = inside(await nearestPack(session, folders, 'terms'), LIST);
  const read = await textOf(session, file);
  if (typeof read === 'object' && read !== null) return read;
  return edited(file, read, { word, why: reason });
}

/** The text of a file, null where there is none; else why it cannot be changed. */
async function textOf(session: Session, file: string): Promise<string | null | IgnoreResult> {
  try {
    return await readText(session, file);
  } catch (error) {
    const kept: KeptState = { can: false, why: 'broken', file, line: 1, message: reasonOf(error) };
    return { kept, write: null };
  }
}

async function edited(
  file: string,
  text: string | null,
  allowed: { readonly word: string; readonly why?: string },
): Promise<IgnoreResult> {
  const { HEADS, withAllowed } = await import('../engine/config-edit.ts');
  const made = withAllowed(text, allowed, file.endsWith(`/${CONFIG_FILE}`) ? HEADS.settings : HEADS.list);
  if ('message' in made) return { kept: { can: false, why: 'broken', file, ...made }, write: null };
  return { kept: { can: true, file }, write: made.text === text ? null : { file, text: made.text } };
}
