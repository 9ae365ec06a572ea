import { statusOf } from '../features/status.ts';
import { Method, type StatusParams } from '../protocol.ts';
import { isPackFile } from '../engine/pack-place.ts';
import { isConfigFile } from './config-file.ts';
import type { Checked } from './checks.ts';
import { background } from './guard.ts';
import type { Session } from './session.ts';

const NOTHING = { error: 0, warning: 0, information: 0, hint: 0 };

/** Tells the client what is known about a text, kind, report year and counts, whenever a check has changed it. */
export function registerStatus({ connection, checks, documents }: Session): void {
  const told = new Map<string, string>();
  documents.onDidClose(({ document }) => told.delete(document.uri));
  checks.onChecked((checked) => {
    const { version, ...news } = statusParams(checked);
    const key = JSON.stringify(news);
    if (isConfigFile(checked.uri) || isPackFile(checked.uri) || told.get(checked.uri) === key) return;
    told.set(checked.uri, key);
    const params: StatusParams = { version, ...news };
    background(connection, Method.status, () => connection.sendNotification(Method.status, params));
  });
}

function statusParams({ uri, version, result }: Checked): StatusParams {
  if (!result) return { uri, version, checked: false, kind: null, year: null, counts: NOTHING };
  return { uri, version, checked: true, ...statusOf(result.facts, result.findings) };
}
