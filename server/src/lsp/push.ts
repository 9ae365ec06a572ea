import { CancellationTokenSource } from 'vscode-languageserver';
import { diagnose } from './diagnostics.ts';
import { background } from './guard.ts';
import type { Session } from './session.ts';

/**
 * Sends diagnostics by itself, for clients that cannot ask for them. A newer text cancels the work on the older one;
 * what was sent stays until the new result is there.
 */
export function registerPush(session: Session): () => void {
  const { connection, documents } = session;
  const running = new Map<string, CancellationTokenSource>();

  const publish = async (uri: string): Promise<void> => {
    running.get(uri)?.cancel();
    const source = new CancellationTokenSource();
    running.set(uri, source);
    try {
      await session.ports.pause();
      if (source.token.isCancellationRequested) return;
      const version = documents.get(uri)?.version;
      const diagnosis = await diagnose(session, uri, source.token);
      if (!diagnosis || version === undefined || documents.get(uri)?.version !== version) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosis.items() });
    } finally {
      if (running.get(uri) === source) running.delete(uri);
      source.dispose();
    }
  };

  documents.onDidChangeContent(({ document }) => background(connection, 'publish', () => publish(document.uri)));
  documents.onDidClose(({ document: { uri } }) => {
    running.get(uri)?.cancel();
    background(connection, 'clear', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return () => {
    for (const { uri } of documents.all()) background(connection, 'publish', () => publish(uri));
  };
}
