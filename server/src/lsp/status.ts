import { statusOf } from '../features/status.ts';
import { Method, type StatusParams } from '../protocol.ts';
import { isConfigFile } from './config-file.ts';
import type { Checked } from './checks.ts';
import { background } from './guard.ts';
import type { Session } from './session.ts';

const NOTHING = { error: 0, warning: 0, information: 0, hint: 0 };

/** Tells the client, after every new check, what is known about the text: kind, report year, counts. */
export function registerStatus({ connection, checks }: Session): void {
  checks.onChecked((checked) => {
    if (isConfigFile(checked.uri)) return;
    background(connection, Method.status, () => connection.sendNotification(Method.status, statusParams(checked)));
  });
}

function statusParams({ uri, version, result }: Checked): StatusParams {
  if (!result) return { uri, version, checked: false, kind: null, year: null, counts: NOTHING };
  return { uri, version, checked: true, ...statusOf(result.facts, result.findings) };
}
