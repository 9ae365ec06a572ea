import {
  DocumentHighlightKind,
  type CancellationToken,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type Location,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
  type WorkspaceSymbolParams,
  ErrorCodes,
  ResponseError,
  type Range,
} from 'vscode-languageserver';
import { linksOf } from '../features/links.ts';
import { sourceOf } from '../document/place.ts';
import { occurrencesAt, type Occurrences } from '../features/occurrences.ts';
import { usesOf } from '../features/short-names.ts';
import { outlineOf, type OutlineNode } from '../features/symbols.ts';
import type { CheckedReport } from './checks.ts';
import { workspaceEdit } from './actions.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Answers where else a thing stands, where words lead to, and what is to be found in the open reports. */
export function registerOccurrences(session: Session): void {
  const { connection, checks } = session;
  const highlights = async (
    { textDocument, position }: DocumentHighlightParams,
    token: CancellationToken,
  ): Promise<DocumentHighlight[] | null> => {
    const checked = await checks.report(textDocument.uri, token);
    const found = checked && occurrencesAt(checked.result.facts, checked.lines.offsetAt(position));
    if (!found) return null;
    const defined = definedAt(found);
    return found.all.map((span) => ({
      range: checked.lines.rangeOf(span),
      kind: span.start === defined ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  };
  const references = async (
    { textDocument: { uri }, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[] | null> => {
    const checked = await checks.report(uri, token);
    const found = checked && occurrencesAt(checked.result.facts, checked.lines.offsetAt(position));
    if (!found) return null;
    const defined = definedAt(found);
    const wanted = found.all.filter(({ start }) => context.includeDeclaration || start !== defined);
    return wanted.map((span) => ({ uri, range: checked.lines.rangeOf(span) }));
  };
  const links = async (
    { textDocument: { uri } }: DocumentLinkParams,
    token: CancellationToken,
  ): Promise<DocumentLink[]> => {
    const checked = await checks.report(uri, token);
    return checked ? linksIn(checked) : [];
  };
  connection.onDocumentHighlight(guarded(connection, 'textDocument/documentHighlight', highlights));
  connection.onReferences(guarded(connection, 'textDocument/references', references));
  connection.onDocumentLinks(guarded(connection, 'textDocument/documentLink', links));
  registerRename(session);
  registerSymbols(session);
}

/** Where a short name is given; nothing else has such a place. */
function definedAt({ short }: Occurrences): number | null {
  return short && sourceOf(short.defined).start;
}

function linksIn({ uri, lines, result }: CheckedReport): DocumentLink[] {
  return linksOf(result.facts).map(({ span, target, tooltip }) => ({
    range: lines.rangeOf(span),
    target: 'address' in target ? target.address : `${uri}#L${String(lines.positionAt(target.offset).line + 1)}`,
    tooltip,
  }));
}

/** A short name that the text itself defines can be renamed; nothing else has a name of its own. */
function registerRename({ connection, checks }: Session): void {
  const prepare = async (
    { textDocument, position }: PrepareRenameParams,
    token: CancellationToken,
  ): Promise<{ range: Range; placeholder: string } | null> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return null;
    const found = occurrencesAt(checked.result.facts, checked.lines.offsetAt(position));
    return found?.short ? { range: checked.lines.rangeOf(found.here), placeholder: found.short.name } : null;
  };
  const rename = async (
    { textDocument, position, newName }: RenameParams,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | null> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return null;
    const { document, facts } = checked.result;
    const name = occurrencesAt(facts, checked.lines.offsetAt(position))?.short;
    if (!name) return null;
    const words = newName.trim();
    if (words === '' || /[\s“”"（）()《》]/u.test(words)) {
      throw new ResponseError(ErrorCodes.InvalidParams, '简称里不能有空格、引号、括号、书名号');
    }
    const edits = usesOf(document, name).flatMap(({ block, start, end }) =>
      block.map.lower({ start, end }, words, document.source),
    );
    return workspaceEdit(checked, edits);
  };
  connection.onPrepareRename(guarded(connection, 'textDocument/prepareRename', prepare));
  connection.onRenameRequest(guarded(connection, 'textDocument/rename', rename));
}

/** Headings of the open reports. */
function registerSymbols({ connection, documents, checks }: Session): void {
  const symbols = async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    const out: SymbolInformation[] = [];
    for (const { uri } of documents.all()) {
      const checked = await checks.report(uri, token);
      if (checked) out.push(...symbolsIn(checked, query));
    }
    return out;
  };
  connection.onWorkspaceSymbol(guarded(connection, 'workspace/symbol', symbols));
}

function symbolsIn({ uri, lines, result }: CheckedReport, query: string): SymbolInformation[] {
  const { document, facts } = result;
  const visit = (nodes: readonly OutlineNode[], containerName: string): SymbolInformation[] =>
    nodes.flatMap(({ name, level, selection, children }) => [
      ...(fits(name, query)
        ? [
            {
              name,
              kind: level === 0 ? SymbolKind.File : level === 1 ? SymbolKind.Module : SymbolKind.String,
              location: { uri, range: lines.rangeOf(selection) },
              containerName,
            },
          ]
        : []),
      ...visit(children, name),
    ]);
  return visit(outlineOf(document, facts.slots), document.header.titleText);
}

/** As editors do: the characters of the query in their order, with others between. */
function fits(name: string, query: string): boolean {
  let at = -1;
  return [...query].every((char) => (at = name.indexOf(char, at + 1)) >= 0);
}
