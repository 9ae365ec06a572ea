import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { kindById, kinds } from '../data/kinds.ts';
import { safeFixes } from '../engine/fix.ts';
import { scaffold } from '../features/scaffold.ts';
import { tidy } from '../features/tidy.ts';
import {
  LANGUAGE_ID,
  Method,
  type FixAllParams,
  type FixAllResult,
  type KindInfo,
  type NewReportParams,
  type NewReportResult,
  type RuleDocParams,
  type RuleDocResult,
  type RuleInfo,
  type TidyParams,
  type TidyResult,
} from '../protocol.ts';
import { RULE_DOCS } from '../rules/docs.generated.ts';
import { RULES } from '../rules/index.generated.ts';
import { textEdits } from './edits.ts';
import { guarded } from './guard.ts';
import { opened } from './opened.ts';
import type { Session } from './session.ts';

/** Answers the requests behind the client's commands. */
export function registerRequests(session: Session): void {
  const { connection } = session;
  const fixAll = async ({ uri }: FixAllParams, token: CancellationToken): Promise<FixAllResult> => {
    const checked = await opened(session, uri, token);
    const edits = checked.result ? textEdits(checked.lines, safeFixes(checked.result.findings)) : [];
    return { uri, version: checked.version, edits };
  };
  const tidyPage = async ({ uri }: TidyParams, token: CancellationToken): Promise<TidyResult> => {
    const { version, result, lines, languageId } = await opened(session, uri, token);
    if (!result) return { uri, version, edits: [], joined: 0, removed: 0, evened: 0 };
    const { edits, ...counts } = tidy(result.document, { markdown: languageId === 'markdown' });
    return { uri, version, edits: textEdits(lines, edits), ...counts };
  };
  const ruleDoc = ({ rule }: RuleDocParams): RuleDocResult | null => {
    const markdown = Object.hasOwn(RULE_DOCS, rule) ? RULE_DOCS[rule] : undefined;
    return markdown === undefined ? null : { markdown };
  };
  connection.onRequest(Method.fixAllSafe, guarded(connection, Method.fixAllSafe, fixAll));
  connection.onRequest(Method.tidy, guarded(connection, Method.tidy, tidyPage));
  connection.onRequest(Method.listKinds, guarded<unknown, KindInfo[]>(connection, Method.listKinds, listKinds));
  connection.onRequest(Method.newReport, guarded(connection, Method.newReport, newReport));
  connection.onRequest(Method.listRules, guarded<unknown, RuleInfo[]>(connection, Method.listRules, listRules));
  connection.onRequest(Method.ruleDoc, guarded(connection, Method.ruleDoc, ruleDoc));
}

function listKinds(): KindInfo[] {
  return kinds().map(({ id, title, slots }) => ({ id, title, parts: slots.map((slot) => slot.title) }));
}

/** A new report from its kind's template, as text and as a snippet. */
function newReport({ kind: id, issuer, year }: NewReportParams): NewReportResult {
  const kind = kindById(id);
  if (!kind) throw new ResponseError(ErrorCodes.InvalidParams, `没有“${id}”这个文种`);
  const fields = { ...(issuer === undefined ? {} : { issuer }), ...(year === undefined ? {} : { year }) };
  return {
    languageId: LANGUAGE_ID,
    text: scaffold(kind, fields, 'plain'),
    snippet: scaffold(kind, fields, 'snippet'),
  };
}

function listRules(): RuleInfo[] {
  return RULES.map(({ meta: { id, title, severity } }) => ({ id, title, severity }));
}
