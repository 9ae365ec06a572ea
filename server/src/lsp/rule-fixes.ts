import {
  CodeActionKind,
  ErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
} from 'vscode-languageserver';
import { reasonOf } from '../base/reason.ts';
import type { Finding } from '../engine/finding.ts';
import { safeFixes } from '../engine/fix.ts';
import { fixOfRule } from '../features/fix-rule.ts';
import { Method, type FileFix, type FixFilesParams, type FixFilesResult, type FixRuleArguments } from '../protocol.ts';
import { checkedFile, type CheckedFile } from './checked-file.ts';
import type { CheckedReport } from './checks.ts';
import { textEdits } from './edits.ts';
import { guarded, signalOf } from './guard.ts';
import { throwIfCancelled } from '../base/cancel.ts';
import type { Session } from './session.ts';

/**
 * Offers to put all findings of a rule right, in the report and in the folder, by the client's own command: what
 * changes is looked at before it is made.
 */
export function ruleFixActions(
  { options, words }: Session,
  { uri, result }: CheckedReport,
  here: readonly Finding[],
): CodeAction[] {
  const { fixRule } = options;
  if (fixRule === undefined) return [];
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule): CodeAction[] => {
    const all = fixOfRule(result.findings, rule);
    if (!all) return [];
    const action = (title: string, where: FixRuleArguments['where']): CodeAction => {
      const given: FixRuleArguments = { uri, rule, where };
      return { title, kind: CodeActionKind.QuickFix, command: { title, command: fixRule, arguments: [given] } };
    };
    const folder = action(words.fixFolder(words.nameOf(all)), 'folder');
    if (all.count < 2) return [folder];
    return [action(words.fixReport(words.nameOf(all), all.count), 'report'), folder];
  });
}

/** Answers what is to be changed in several files. */
export function registerRuleFixes(session: Session): void {
  const { connection } = session;
  const fix = async (params: FixFilesParams, token: CancellationToken): Promise<FixFilesResult> => {
    if (!Array.isArray(params?.uris)) throw new ResponseError(ErrorCodes.InvalidParams, 'uris: string[] expected');
    return fixFiles(session, params, token);
  };
  connection.onRequest(Method.fixFiles, guarded(connection, Method.fixFiles, fix));
}

async function fixFiles(
  session: Session,
  { uris, rule }: FixFilesParams,
  token: CancellationToken,
): Promise<FixFilesResult> {
  const files: FileFix[] = [];
  const unreadable: { uri: string; reason: string }[] = [];
  for (const uri of uris) {
    await session.ports.pause();
    throwIfCancelled(signalOf(token));
    try {
      const checked = await checkedFile(session, uri, token);
      const file = checked && fileFix(session, checked, rule);
      if (file) files.push(file);
      if (!checked) unreadable.push({ uri, reason: '找不到文件' });
    } catch (error) {
      throwIfCancelled(signalOf(token));
      unreadable.push({ uri, reason: reasonOf(error) });
    }
  }
  return { files, unreadable };
}

/** Null where there is nothing to put right. */
function fileFix(
  { words }: Pick<Session, 'words'>,
  { uri, open, version, lines, result }: CheckedFile,
  rule: string | null,
): FileFix | null {
  if (!result) return null;
  const own = rule === null ? null : fixOfRule(result.findings, rule);
  if (rule !== null && own === null) return null;
  const edits = own?.edits ?? safeFixes(result.findings);
  if (edits.length === 0) return null;
  const label = own ? words.several(words.nameOf(own), own.count) : words.severalSafe(edits.length);
  return { uri, version: open ? version : null, edits: textEdits(lines, edits), sure: own?.sure ?? true, label };
}
