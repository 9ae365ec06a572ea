import {
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type SelectionRange,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import type { LineTable } from '../convert.ts';
import type { Word } from '../engine/ports.ts';
import { foldsOf } from '../features/folding.ts';
import { hoverAt, type Card } from '../features/hover.ts';
import { citationAt, lawCard } from '../features/law-card.ts';
import { quantityAt, quantityCard } from '../features/quantity.ts';
import { blockAt, selectionsAt } from '../features/selection.ts';
import { outlineOf, type OutlineNode } from '../features/symbols.ts';
import { RULE_DOCS } from '../rules/docs.generated.ts';
import type { CheckedReport } from './checks.ts';
import { guarded, logError } from './guard.ts';
import type { Session } from './session.ts';

/** Answers what helps a reader: hover, outline, folding, growing selections. */
export function registerReading(session: Session): void {
  const { connection, checks } = session;
  const hover = async ({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return null;
    const offset = checked.lines.offsetAt(position);
    const card =
      joined(hoverAt(checked.result.findings, offset, RULE_DOCS), lawAt(checked, offset)) ??
      (await figureAt(session, checked, offset));
    if (!card) return null;
    return { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: checked.lines.rangeOf(card.span) };
  };
  const symbols = async (
    { textDocument }: DocumentSymbolParams,
    token: CancellationToken,
  ): Promise<DocumentSymbol[]> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return [];
    const { document, facts } = checked.result;
    return outlineOf(document, facts.slots).map((node) => toSymbol(node, checked.lines));
  };
  const folding = async ({ textDocument }: FoldingRangeParams, token: CancellationToken): Promise<FoldingRange[]> => {
    const checked = await checks.report(textDocument.uri, token);
    return checked ? foldingRanges(checked) : [];
  };
  connection.onHover(guarded(connection, 'textDocument/hover', hover));
  connection.onDocumentSymbol(guarded(connection, 'textDocument/documentSymbol', symbols));
  connection.onFoldingRanges(guarded(connection, 'textDocument/foldingRange', folding));
  registerSelections(session);
}

function toSymbol(node: OutlineNode, lines: LineTable): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: node.level === 0 ? SymbolKind.File : node.level === 1 ? SymbolKind.Module : SymbolKind.String,
    range: lines.rangeOf(node.span),
    selectionRange: lines.rangeOf(node.selection),
    children: node.children.map((child) => toSymbol(child, lines)),
  };
}

/** Folds by lines; what stands on one line cannot be folded. */
function foldingRanges({ result, lines }: CheckedReport): FoldingRange[] {
  return foldsOf(result.document).flatMap(({ span, type }) => {
    const startLine = lines.positionAt(span.start).line;
    const endLine = lines.positionAt(span.end).line;
    return endLine > startLine
      ? [{ startLine, endLine, ...(type === 'section' ? { kind: FoldingRangeKind.Region } : {}) }]
      : [];
  });
}

function registerSelections(session: Session): void {
  const { connection, checks } = session;
  const selections = async (
    { textDocument, positions }: SelectionRangeParams,
    token: CancellationToken,
  ): Promise<SelectionRange[] | null> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return null;
    const { lines, result } = checked;
    const chains = positions.map(async (position) => {
      const offset = lines.offsetAt(position);
      const words = await wordsAt(session, checked, offset);
      const [first, ...rest] = selectionsAt(result.document, offset, words).reverse();
      const whole: SelectionRange = { range: lines.rangeOf(first ?? { start: offset, end: offset }) };
      return rest.reduce((parent, span): SelectionRange => ({ range: lines.rangeOf(span), parent }), whole);
    });
    return Promise.all(chains);
  };
  connection.onSelectionRanges(guarded(connection, 'textDocument/selectionRange', selections));
}

/** The law under the pointer: its full name, its dates and where they are told. */
function lawAt({ result: { facts } }: CheckedReport, offset: number): Card | null {
  const citation = citationAt(facts.citations, offset);
  return citation && lawCard(citation, facts.reference);
}

/** What is wrong comes first. */
function joined(first: Card | null, second: Card | null): Card | null {
  if (first === null || second === null) return first ?? second;
  return { span: first.span, markdown: `${first.markdown}\n\n---\n\n${second.markdown}` };
}

/** The figure under the pointer and how it was read. */
async function figureAt(session: Session, checked: CheckedReport, offset: number): Promise<Card | null> {
  const quantity = quantityAt(checked.result.facts.quantities, offset);
  return quantity && quantityCard(quantity, await wordsAt(session, checked, offset));
}

/** The words of the paragraph at an offset; none where the segmenter fails, which the log is told. */
async function wordsAt(
  { connection, ports }: Session,
  { result }: CheckedReport,
  offset: number,
): Promise<readonly Word[]> {
  const here = blockAt(result.document, offset);
  if (!here) return [];
  try {
    return await ports.segmenter.words(here.block.text);
  } catch (error) {
    logError(connection, ports.segmenter.name, error);
    return [];
  }
}
