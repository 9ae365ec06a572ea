import {
  CompletionItemKind,
  MarkupKind,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LineTable } from '../convert.ts';
import { isPackFile } from '../engine/pack-place.ts';
import { suggestionsAt, type Suggestion } from '../features/completion.ts';
import { sentenceWanted } from '../features/ledger-sentence.ts';
import { lawTextOf } from '../features/law-card.ts';
import { isFigureDue } from '../features/suggest-figures.ts';
import { completeConfig, completePack } from './config-completion.ts';
import { isConfigFile } from './config-file.ts';
import { guarded } from './guard.ts';
import { lexicon } from './lexicon.ts';
import type { Session } from './session.ts';
import { snippetItems } from './team-snippets.ts';

const FIGURES: readonly string[] = [...'0123456789'];

/** Characters after which an editor asks by itself: a name begins, a heading's number ends, a rate, a 量词 or 年 is due. */
export const TRIGGERS: readonly string[] = ['《', '“', '、', '率', ...FIGURES];

const KIND: Readonly<Record<Suggestion['type'], CompletionItemKind>> = {
  part: CompletionItemKind.Module,
  term: CompletionItemKind.Text,
  law: CompletionItemKind.Reference,
  rate: CompletionItemKind.Value,
  slogan: CompletionItemKind.Keyword,
  unit: CompletionItemKind.Unit,
  date: CompletionItemKind.Constant,
};

/** Answers textDocument/completion. The list depends on the words before the caret, so the client asks again as they grow. */
export function registerCompletion(session: Session): void {
  const { connection, documents, checks, options, ports, words } = session;
  const complete = async (
    { textDocument, position, context }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionList | null> => {
    const { uri } = textDocument;
    if (FIGURES.includes(context?.triggerCharacter ?? '') && !isDue(documents.get(uri), position)) return null;
    if (isConfigFile(uri)) return completeConfig(documents.get(uri), position);
    if (isPackFile(uri)) return completePack(documents.get(uri), position);
    const checked = await checks.report(uri, token);
    if (!checked) return null;
    const { document, facts } = checked.result;
    const offset = checked.lines.offsetAt(position);
    const items = suggestionsAt(document, facts, offset, lexicon, ports.today()).map((item) =>
      toItem(item, checked.lines),
    );
    const before = document.source.slice(checked.lines.lineStart(position.line), offset);
    const team = await snippetItems(session, checked, before, position);
    return {
      isIncomplete: true,
      items: [...items, ...team, ...askingFor(before, position, options.dataSentence, words.dataSentence)],
    };
  };
  connection.onCompletion(guarded(connection, 'textDocument/completion', complete));
  connection.onCompletionResolve(guarded(connection, 'completionItem/resolve', withLawCard));
}

/** Most figures are followed by more of them, and by nothing that is to be offered: that is told without a check. */
function isDue(document: TextDocument | undefined, end: Position): boolean {
  const start = { line: end.line, character: 0 };
  return document !== undefined && isFigureDue(document.getText({ start, end }), lexicon);
}

/** The item behind which the client asks for two numbers and writes their sentence. */
function askingFor(before: string, position: Position, command: string | undefined, label: string): CompletionItem[] {
  const typed = sentenceWanted(before);
  if (typed === 0 || command === undefined) return [];
  const start = { line: position.line, character: position.character - typed };
  return [
    {
      label,
      kind: CompletionItemKind.Event,
      detail: '受理513件，办结473件，办结率92.2%',
      filterText: before.slice(-typed),
      textEdit: { range: { start, end: position }, newText: '' },
      command: { title: label, command },
    },
  ];
}

function toItem(suggestion: Suggestion, lines: LineTable): CompletionItem {
  return {
    label: suggestion.label,
    kind: KIND[suggestion.type],
    detail: suggestion.detail,
    ...documentation(suggestion),
    sortText: String(suggestion.rank).padStart(5, '0'),
    filterText: suggestion.filter ?? suggestion.text,
    textEdit: { range: lines.rangeOf(suggestion.span), newText: suggestion.text },
  };
}

/** A law's dates and source are looked up for the one that is looked at. */
function documentation({ type, note }: Suggestion): Pick<CompletionItem, 'documentation' | 'data'> {
  if (type === 'law') return { data: { law: note } };
  return note === '' ? {} : { documentation: note };
}

function withLawCard(item: CompletionItem): CompletionItem {
  const law = (item.data as { readonly law?: unknown } | undefined)?.law;
  const value = typeof law === 'string' ? lawTextOf(law, null) : null;
  return value === null ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
