import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { Cancelled, type CancelSignal } from '../base/cancel.ts';
import { reasonOf } from '../base/reason.ts';

/** The text has moved on since the client asked: the answer would lie in the wrong places. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

/** A client's cancellation as the engine asks for it. */
export function signalOf(token: CancellationToken): CancelSignal {
  return {
    get cancelled() {
      return token.isCancellationRequested;
    },
  };
}

const INTERNAL_ERROR = -32603;

/**
 * A request's handler that never brings the server down: what is cancelled or outdated is answered so that the client
 * keeps what it shows; any other error is logged with its stack and answered as an error.
 */
export function guarded<P, R, E = void>(
  connection: Connection,
  name: string,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<E>;
      if (error instanceof Outdated) return new ResponseError(LSPErrorCodes.ContentModified, error.message);
      if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
      logError(connection, name, error);
      return new ResponseError(INTERNAL_ERROR, `${name}: ${reasonOf(error)}`);
    }
  };
}

/** Work that nobody waits for: its failure is logged. A cancelled one is no failure. */
export function background(connection: Connection, name: string, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof Cancelled)) logError(connection, name, error);
  });
}

export function logError(connection: Connection, name: string, error: unknown): void {
  connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
