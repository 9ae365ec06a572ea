import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  Method,
  type InitializationOptions,
  type ModelResult,
  type ThoroughParams,
  type ThoroughResult,
} from '../protocol.ts';
import { guarded, logError } from './guard.ts';
import type { ServerPorts } from './ports.ts';
import type { Session } from './session.ts';
import { Slips, type Renewing } from './slips.ts';

/** The model comes from the machine, or from the client where the server has no files of its own. */
export function slipsOf(connection: Connection, ports: ServerPorts, { model }: InitializationOptions): Slips {
  const load = async (): Promise<Uint8Array | null> => {
    const own = await ports.model();
    if (own !== undefined) return own;
    if (model === undefined) return null;
    const { bytes } = await connection.sendRequest<ModelResult>(Method.model);
    return bytes === null ? null : Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0));
  };
  return new Slips(ports, load, (error) => logError(connection, 'slips', error));
}

/** Looks for slips whenever a report was checked and the writer rests; and thoroughly when asked. */
export function registerSlips(session: Session, show: () => void): void {
  const { connection, documents, checks, slips } = session;
  const renewing: Renewing = {
    peek: (uri) => checks.peek(uri),
    renew: (uri) => {
      checks.drop(uri);
      show();
    },
  };
  checks.onChecked((checked) => slips.checked(checked, renewing));
  documents.onDidClose(({ document }) => slips.forget(document.uri));
  const thorough = async ({ uri }: ThoroughParams, token: CancellationToken): Promise<ThoroughResult> => {
    if ((await checks.report(uri, token)) === null) return { state: 'none', found: 0 };
    if (!(await slips.canLook())) return { state: 'missing', found: 0 };
    await slips.lookThoroughly(uri, renewing, token);
    const found = (await checks.report(uri, token))?.result.findings.filter(({ data }) => data['guess'] === true);
    return { state: 'done', found: found?.length ?? 0 };
  };
  connection.onRequest(Method.checkThoroughly, guarded(connection, Method.checkThoroughly, thorough));
}
