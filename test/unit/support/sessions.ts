import type { TestContext } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { checkWith } from '../../../server/src/engine/check.ts';
import type { ServerPorts } from '../../../server/src/lsp/ports.ts';
import { TestClient, type ClientOptions } from './client.ts';
import { wordRule } from './rules.ts';

/** Rules of the sessions below: one with a safe fix, one whose fix needs a person. */
export const UNTIL = wordRule({ id: 'word-until', wrong: '截止', right: '截至' });
export const FEW = wordRule({
  id: 'word-few',
  wrong: '不足',
  right: '短缺',
  tier: 'suggest',
  severity: 'information',
});
export const BOTH = ['word-few', 'word-until'];

export const URI = 'file:///w/report.gongwen';

export const check: ServerPorts['check'] = (source, settings, signal) =>
  checkWith([UNTIL, FEW], source, settings, signal);

/** A session that ends with the test. */
export async function start(t: TestContext, given: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ check, ...given });
  t.after(() => client.stop());
  return client;
}

/** The rules that spoke, each once. */
export function codesOf(items: readonly Diagnostic[]): unknown[] {
  return [...new Set(items.map(({ code }) => code))].sort();
}
