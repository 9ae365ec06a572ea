import type { CancellationToken } from 'vscode-languageserver';
import type { Checked, CheckedReport } from './checks.ts';
import { Outdated } from './guard.ts';
import type { Session } from './session.ts';

/** What is known about an open text. @throws Outdated when it is not open any more */
export async function opened({ checks }: Session, uri: string, token: CancellationToken): Promise<Checked> {
  const checked = await checks.of(uri, token);
  if (!checked) throw new Outdated(`not open: ${uri}`);
  return checked;
}

/** What is known about an open report. @throws Outdated when it is not open any more, or is none */
export async function openedReport({ checks }: Session, uri: string, token: CancellationToken): Promise<CheckedReport> {
  const checked = await checks.report(uri, token);
  if (!checked) throw new Outdated(`not open: ${uri}`);
  return checked;
}
