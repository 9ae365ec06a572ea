import { InlayHintRequest, type CancellationToken, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../features/inlay.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Answers textDocument/inlayHint: what was reckoned, behind the numbers that state it. */
export function registerInlayHints({ connection, checks }: Session): void {
  const hints = async ({ textDocument, range }: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> => {
    const checked = await checks.report(textDocument.uri, token);
    if (!checked) return [];
    const { lines, result } = checked;
    return inlayHints(result.facts.relations, lines.spanOf(range)).map(({ offset, label, arithmetic }) => ({
      position: lines.positionAt(offset),
      label,
      tooltip: arithmetic,
      paddingLeft: true,
    }));
  };
  connection.onRequest(InlayHintRequest.method, guarded(connection, InlayHintRequest.method, hints));
}
