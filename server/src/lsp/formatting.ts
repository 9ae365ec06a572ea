import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type CancellationToken,
  type DocumentFormattingParams,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from 'vscode-languageserver';
import { formatEdits, formatEditsIn, renumberTyped, widenTyped } from '../features/format.ts';
import { LANGUAGE_ID } from '../protocol.ts';
import type { CheckedReport } from './checks.ts';
import { textEdits } from './edits.ts';
import { background, guarded } from './guard.ts';
import type { Session } from './session.ts';

/** What has to be typed for something to follow from it: a mark, or the end of a heading's line. */
const [FIRST, ...MORE] = ['\n', ',', ':', ';', '?', '!', ')'] as const;

/** Markdown has formatters of its own: there, "fix all" puts right what may be put right. */
const FORMATTED = [{ language: LANGUAGE_ID }, { language: 'plaintext' }];
const TYPED = [...FORMATTED, { language: 'markdown' }];

/** Answers the requests for formatting. */
export function registerFormatting(session: Session): void {
  const { connection } = session;
  const answer = <P extends { readonly textDocument: { readonly uri: string } }>(
    method: string,
    edits: (checked: CheckedReport, params: P) => TextEdit[],
  ): void => {
    const respond = async (params: P, token: CancellationToken): Promise<TextEdit[] | null> => {
      const checked = await session.checks.report(params.textDocument.uri, token);
      return checked && edits(checked, params);
    };
    connection.onRequest(method, guarded(connection, method, respond));
  };
  answer<DocumentFormattingParams>(DocumentFormattingRequest.method, ({ lines, result }) =>
    textEdits(lines, formatEdits(result.findings)),
  );
  answer<DocumentRangeFormattingParams>(DocumentRangeFormattingRequest.method, ({ lines, result }, { range }) =>
    textEdits(lines, formatEditsIn(result.findings, lines.spanOf(range))),
  );
  answer<DocumentOnTypeFormattingParams>(DocumentOnTypeFormattingRequest.method, typed);
}

/** Tells an initialized client for which languages it may ask. */
export function offerFormatting({ connection, abilities }: Session): void {
  if (!abilities.registerFormatting) return;
  background(connection, 'register formatting', async () => {
    const { client } = connection;
    await client.register(DocumentFormattingRequest.type, { documentSelector: FORMATTED });
    await client.register(DocumentRangeFormattingRequest.type, { documentSelector: FORMATTED });
    await client.register(DocumentOnTypeFormattingRequest.type, {
      documentSelector: TYPED,
      firstTriggerCharacter: FIRST,
      moreTriggerCharacter: [...MORE],
    });
  });
}

function typed({ lines, result }: CheckedReport, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
  const { document, facts, findings } = result;
  if (ch !== FIRST) return textEdits(lines, widenTyped(findings, document.source, lines.offsetAt(position)));
  if (position.line === 0) return [];
  const above = lines.offsetAt({ line: position.line - 1, character: 0 });
  return textEdits(lines, renumberTyped(document, facts.numbering, above));
}
