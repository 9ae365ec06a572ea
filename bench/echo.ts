// The least that a language server can do: keeps the text, and answers every question with the diagnostics that it was
// given at the start. What a server does beyond that is its own work.
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { DocumentDiagnosticReportKind, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(({ initializationOptions }) => {
  const { diagnostics } = initializationOptions as { diagnostics: Diagnostic[] };
  connection.languages.diagnostics.on(({ textDocument }) => {
    const resultId = String(documents.get(textDocument.uri)?.getText().length);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
  });
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
});
documents.listen(connection);
connection.listen();
