import type { CancellationToken } from 'vscode-languageserver';
import { safeFixes } from '../engine/fix.ts';
import {
  Method,
  type FixAllParams,
  type FixAllResult,
  type KindInfo,
  type RuleDocParams,
  type RuleDocResult,
} from '../protocol.ts';
import { RULE_DOCS } from '../rules/docs.generated.ts';
import { kinds } from '../data/kinds.ts';
import { textEdits } from './actions.ts';
import { guarded, Outdated } from './guard.ts';
import type { Session } from './session.ts';

/** Answers the requests behind the client's commands. */
export function registerRequests({ connection, checks }: Session): void {
  const fixAll = async ({ uri }: FixAllParams, token: CancellationToken): Promise<FixAllResult> => {
    const checked = await checks.of(uri, token);
    if (!checked) throw new Outdated(`not open: ${uri}`);
    const edits = checked.result ? textEdits(checked.lines, safeFixes(checked.result.findings)) : [];
    return { uri, version: checked.version, edits };
  };
  const ruleDoc = ({ rule }: RuleDocParams): RuleDocResult | null => {
    const markdown = Object.hasOwn(RULE_DOCS, rule) ? RULE_DOCS[rule] : undefined;
    return markdown === undefined ? null : { markdown };
  };
  connection.onRequest(Method.fixAllSafe, guarded(connection, Method.fixAllSafe, fixAll));
  connection.onRequest(Method.listKinds, guarded<unknown, KindInfo[]>(connection, Method.listKinds, listKinds));
  connection.onRequest(Method.ruleDoc, guarded(connection, Method.ruleDoc, ruleDoc));
}

function listKinds(): KindInfo[] {
  return kinds().map(({ id, title, slots }) => ({ id, title, parts: slots.map((slot) => slot.title) }));
}
