import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver';
import { kindsWith } from '../data/kinds.ts';
import { kindSnippets } from '../features/kind-snippets.ts';
import { withKnown } from '../features/snippet-known.ts';
import { snippetsFor, type Offered } from '../features/suggest-snippets.ts';
import { Method, type ListSnippetsParams, type SnippetInfo } from '../protocol.ts';
import type { Checked } from './checks.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Behind the parts that are missing and before the words of the tables. */
const RANK = '00200';

/** Answers which snippets the team has for a report. */
export function registerSnippets(session: Session): void {
  const { connection } = session;
  const list = async ({ uri }: ListSnippetsParams): Promise<SnippetInfo[]> =>
    (await snippetsOf(session, uri)).map(({ name, description, body, whole }) => {
      return { name, description, snippet: body, whole };
    });
  connection.onRequest(Method.listSnippets, guarded(connection, Method.listSnippets, list));
}

/** The team's snippets where a report lies: those of its files, and those that come out of its kinds. */
export async function snippetsOf({ settings }: Session, uri: string): Promise<readonly Offered[]> {
  const { pack, style } = await settings.load(uri);
  const { snippets } = await settings.snippets(uri);
  const own = new Set(pack.kinds.map(({ id }) => id));
  const names = new Set(snippets.map(({ name }) => name));
  const made = kindsWith(pack)
    .filter(({ id }) => own.has(id))
    .flatMap((kind) => kindSnippets(kind, style))
    .filter(({ name }) => !names.has(name));
  return [...snippets, ...made];
}

/** The team's snippets as items of completion, where the client takes snippets. */
export async function snippetItems(
  session: Session,
  { uri, languageId, result }: Checked,
  before: string,
  position: Position,
): Promise<CompletionItem[]> {
  if (!session.abilities.snippets) return [];
  const offers = snippetsFor(before, languageId, await snippetsOf(session, uri));
  const year = result?.facts.year?.year;
  const known = year === undefined ? {} : { year };
  return offers.map(({ snippet, typed, filter }): CompletionItem => {
    const start = { line: position.line, character: position.character - typed };
    return {
      label: snippet.name,
      kind: CompletionItemKind.Snippet,
      detail: session.words.teamSnippet,
      ...(snippet.description === '' ? {} : { documentation: snippet.description }),
      sortText: RANK,
      filterText: filter,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range: { start, end: position }, newText: withKnown(snippet.body, known) },
    };
  });
}
