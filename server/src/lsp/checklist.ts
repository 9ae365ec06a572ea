import type { CancellationToken } from 'vscode-languageserver';
import { checklistOf } from '../features/checklist.ts';
import { insertedPart } from '../features/insert-part.ts';
import {
  Method,
  type ChecklistParams,
  type ChecklistResult,
  type InsertPartParams,
  type InsertPartResult,
} from '../protocol.ts';
import { textEdits } from './edits.ts';
import { guarded } from './guard.ts';
import { opened } from './opened.ts';
import type { Session } from './session.ts';

/** Answers what the view of a report's parts asks. */
export function registerChecklist(session: Session): void {
  const { connection } = session;
  const list = (params: ChecklistParams, token: CancellationToken): Promise<ChecklistResult> =>
    checklist(session, params, token);
  const insert = (params: InsertPartParams, token: CancellationToken): Promise<InsertPartResult> =>
    insertPart(session, params, token);
  connection.onRequest(Method.checklist, guarded(connection, Method.checklist, list));
  connection.onRequest(Method.insertPart, guarded(connection, Method.insertPart, insert));
}

async function checklist(
  session: Session,
  { uri }: ChecklistParams,
  token: CancellationToken,
): Promise<ChecklistResult> {
  const { version, result, lines } = await opened(session, uri, token);
  if (!result) return { uri, version, checked: false, kind: null, parts: [], words: 0 };
  const { parts, words } = checklistOf(result);
  const kind = result.facts.kind?.kind;
  return {
    uri,
    version,
    checked: true,
    kind: kind ? { id: kind.id, title: kind.title } : null,
    parts: parts.map(({ span, ...part }) => ({ ...part, range: lines.rangeOf(span) })),
    words,
  };
}

async function insertPart(
  session: Session,
  { uri, part }: InsertPartParams,
  token: CancellationToken,
): Promise<InsertPartResult> {
  const { version, result, lines } = await opened(session, uri, token);
  const inserted = result && insertedPart(result.facts, part);
  if (!inserted) return { uri, version, at: { line: 0, character: 0 }, snippet: null, edits: [] };
  const { at, snippet, edits } = inserted;
  return { uri, version, at: lines.positionAt(at.start), snippet, edits: textEdits(lines, edits) };
}
