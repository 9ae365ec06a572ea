import {
  CompletionItemKind,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import type { LineTable } from '../convert.ts';
import { suggestionsAt, type Suggestion } from '../features/completion.ts';
import { guarded } from './guard.ts';
import { lexicon } from './lexicon.ts';
import type { Session } from './session.ts';

/** Characters after which an editor asks by itself: a name begins, a heading's number ends, a rate is due. */
export const TRIGGERS: readonly string[] = ['《', '、', '率'];

const KIND: Readonly<Record<Suggestion['type'], CompletionItemKind>> = {
  part: CompletionItemKind.Module,
  term: CompletionItemKind.Text,
  law: CompletionItemKind.Reference,
  rate: CompletionItemKind.Value,
};

/** Answers textDocument/completion. The list depends on the words before the caret, so the client asks again as they grow. */
export function registerCompletion({ connection, checks }: Session): void {
  const complete = async (
    { textDocument, position }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionList | null> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return null;
    const { document, facts } = checked.result;
    const items = suggestionsAt(document, facts, checked.lines.offsetAt(position), lexicon);
    return { isIncomplete: true, items: items.map((item) => toItem(item, checked.lines)) };
  };
  connection.onCompletion(guarded(connection, 'textDocument/completion', complete));
}

function toItem(suggestion: Suggestion, lines: LineTable): CompletionItem {
  return {
    label: suggestion.label,
    kind: KIND[suggestion.type],
    detail: suggestion.detail,
    ...(suggestion.note === '' ? {} : { documentation: suggestion.note }),
    sortText: String(suggestion.rank).padStart(5, '0'),
    filterText: suggestion.text,
    textEdit: { range: lines.rangeOf(suggestion.span), newText: suggestion.text },
  };
}
