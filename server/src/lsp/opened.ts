import type { CancellationToken } from 'vscode-languageserver';
import type { Checked } from './checks.ts';
import { Outdated } from './guard.ts';
import type { Session } from './session.ts';

/** What is known about an open text. @throws Outdated when it is not open any more */
export async function opened({ checks }: Session, uri: string, token: CancellationToken): Promise<Checked> {
  const checked = await checks.of(uri, token);
  if (!checked) throw new Outdated(`not open: ${uri}`);
  return checked;
}
