import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { foldersAbove } from '../engine/config-path.ts';
import type { Finding } from '../engine/finding.ts';
import { judgesWords } from '../engine/severity.ts';
import { CONFIG_FILE, Method, type AllowParams, type IgnoreResult, type KeptState } from '../protocol.ts';
import { rootOf } from './beside.ts';
import type { CheckedReport } from './checks.ts';
import { readText } from './files.ts';
import { guarded, messageOf } from './guard.ts';
import type { Session } from './session.ts';

/** A word of a team's own is no longer than this; more are a sentence, which is ignored where it stands. */
const LONGEST = 20;

/** Offers to take the words of a finding for right in the whole folder: names of places, offices and projects of one's own. */
export function allowActions(
  { options }: Session,
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
    );
  return [...new Set(words)].flatMap((word): CodeAction[] => {
    if (word.length < 2 || word.length > LONGEST) return [];
    const title = `“${word}”在本单位可用，列入不查的词语（${CONFIG_FILE}）`;
    const given: AllowParams = { uri, word };
    return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: allow, arguments: [given] } }];
  });
}

/** Answers what the settings of a folder become; the client writes them. */
export function registerAllow(session: Session): void {
  const { connection } = session;
  const allow = (params: AllowParams): Promise<IgnoreResult> => allowWord(session, params);
  connection.onRequest(Method.allow, guarded(connection, Method.allow, allow));
}

/** The nearest settings above the report, else new ones in the folder of the workspace. */
async function allowWord(session: Session, { uri, word }: AllowParams): Promise<IgnoreResult> {
  if (!uri.includes('://')) return { kept: { can: false, why: 'unsaved' }, write: null };
  const root = rootOf(session.settings.folders, uri);
  if (root === undefined) return { kept: { can: false, why: 'outside' }, write: null };
  for (const folder of foldersAbove(uri, root)) {
    const file = `${folder}/${CONFIG_FILE}`;
    try {
      const text = await readText(session, file);
      if (text !== null) return await edited(file, text, word);
    } catch (error) {
      const kept: KeptState = { can: false, why: 'broken', file, line: 1, message: messageOf(error) };
      return { kept, write: null };
    }
  }
  return edited(`${root}/${CONFIG_FILE}`, null, word);
}

async function edited(file: string, text: string | null, word: string): Promise<IgnoreResult> {
  const { withAllowed } = await import('../engine/config-edit.ts');
  const made = withAllowed(text, word);
  if ('message' in made) return { kept: { can: false, why: 'broken', file, ...made }, write: null };
  return { kept: { can: true, file }, write: made.text === text ? null : { file, text: made.text } };
}
