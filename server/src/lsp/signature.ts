import type { CancellationToken, SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import { fieldHintAt } from '../features/field-hints.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Answers textDocument/signatureHelp: how the template's sentence goes on that the caret stands in, and what its field wants. */
export function registerFieldHints({ connection, checks }: Session): void {
  const help = async (
    { textDocument, position }: SignatureHelpParams,
    token: CancellationToken,
  ): Promise<SignatureHelp | null> => {
    const checked = await checks.report(textDocument.uri, token);
    const hint = checked && fieldHintAt(checked.result.facts, checked.lines.offsetAt(position));
    if (!hint) return null;
    const parameters = hint.fields.map(({ start, end, note }) => ({
      label: [start, end] as [number, number],
      ...(note === '' ? {} : { documentation: note }),
    }));
    const signature = { label: hint.label, parameters, ...(hint.note === '' ? {} : { documentation: hint.note }) };
    return { signatures: [signature], activeSignature: 0, activeParameter: hint.active };
  };
  connection.onSignatureHelp(guarded(connection, 'textDocument/signatureHelp', help));
}
