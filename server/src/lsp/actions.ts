import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineTable } from '../convert.ts';
import { safeFixes } from '../engine/fix.ts';
import type { Finding } from '../engine/finding.ts';
import { findFix, findingsAt, hasSafeFix, isAboutPage, nameOf, offersAt, type OfferName } from '../features/fixes.ts';
import { ignoreOf } from '../features/ignore.ts';
import { FIX_ALL_KIND } from '../protocol.ts';
import type { SourceEdit } from '../text/edit.ts';
import { allowActions } from './allow.ts';
import type { CheckedReport } from './checks.ts';
import { textEdits } from './edits.ts';
import { guarded, Outdated } from './guard.ts';
import { ruleFixActions } from './rule-fixes.ts';
import type { Session } from './session.ts';

/** What an action without its edit carries to find it again. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  /** Absent for "fix all". */
  readonly fix?: OfferName;
}

/** Fixes of more edits than this are worked out only when they are chosen. */
const MANY = 8;

/** Answers textDocument/codeAction and codeAction/resolve. */
export function registerActions(session: Session): void {
  const { connection, checks } = session;
  const list = async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    const checked = await checks.report(params.textDocument.uri, token);
    return checked ? actionsOf(session, checked, params) : [];
  };
  const resolve = async (action: CodeAction, token: CancellationToken): Promise<CodeAction> => {
    if (action.edit || !isActionData(action.data)) return action;
    const { uri, version, fix } = action.data;
    const checked = await checks.report(uri, token);
    if (!checked || checked.version !== version) throw new Outdated(`${uri} has changed`);
    const edits = fix ? findFix(checked.result.findings, fix)?.edits : safeFixes(checked.result.findings);
    if (!edits) throw new Outdated(`${uri} has changed`);
    return { ...action, edit: workspaceEdit(checked, edits) };
  };
  connection.onCodeAction(guarded(connection, 'textDocument/codeAction', list));
  connection.onCodeActionResolve(guarded(connection, 'codeAction/resolve', resolve));
}

function actionsOf(session: Session, checked: CheckedReport, { range, context }: CodeActionParams): CodeAction[] {
  const wanted = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => only === CodeActionKind.Empty || `${kind}.`.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) actions.push(...quickFixes(session, checked, range, context.diagnostics));
  if (wanted(FIX_ALL_KIND) && hasSafeFix(checked.result.findings)) actions.push(fixAll(session, checked));
  return actions;
}

function quickFixes(
  session: Session,
  checked: CheckedReport,
  range: CodeActionParams['range'],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { result, languageId, uri, version, lines } = checked;
  const span = lines.spanOf(range);
  const fixes = offersAt(result.findings, span).map((offer): CodeAction => {
    const { finding, fix, preferred } = offer;
    const lazily = session.abilities.resolveEdit && fix.edits.length > MANY;
    const data: ActionData = { uri, version, fix: nameOf(offer) };
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: shownFor(finding, lines, diagnostics),
      ...(preferred ? { isPreferred: true } : {}),
      ...(lazily ? { data } : { edit: workspaceEdit(checked, fix.edits) }),
    };
  });
  const here = findingsAt(result.findings, span);
  const ignores = here.flatMap((finding): CodeAction[] => {
    const ignore = ignoreOf(result.document, finding, languageId);
    if (!ignore) return [];
    const { edit } = ignore;
    const title = session.words.silence(session.words.nameOf(finding), finding.scope === 'document');
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: shownFor(finding, lines, diagnostics),
        edit: workspaceEdit(checked, [edit]),
      },
    ];
  });
  return [
    ...fixes,
    ...ruleFixActions(session, checked, here),
    ...tidies(session, checked, here, diagnostics),
    ...ignores,
    ...here.flatMap((finding) => leaves(session, checked, finding, diagnostics)),
    ...allowActions(session, checked, here),
  ];
}

/** Offers to tidy the whole page, by the client's own command: what changes is looked at before it is made. */
function tidies(
  { options, words }: Session,
  { uri, lines }: CheckedReport,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const about = findings.filter(isAboutPage);
  if (options.tidy === undefined || about.length === 0) return [];
  const title = words.tidy;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: about.flatMap((finding) => shownFor(finding, lines, diagnostics)),
      command: { title, command: options.tidy, arguments: [uri] },
    },
  ];
}

/** Offers to leave a finding as it is without a word in the text: the client asks for the reason and keeps it beside the report. */
function leaves(
  { options, words }: Session,
  { uri, lines }: CheckedReport,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (options.ignore === undefined) return [];
  const title = words.leave(words.nameOf(finding));
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: shownFor(finding, lines, diagnostics),
      command: { title, command: options.ignore, arguments: [{ uri, key: finding.key }] },
    },
  ];
}

function fixAll(session: Session, checked: CheckedReport): CodeAction {
  const data: ActionData = { uri: checked.uri, version: checked.version };
  return {
    title: session.words.fixAll,
    kind: FIX_ALL_KIND,
    ...(session.abilities.resolveEdit
      ? { data }
      : { edit: workspaceEdit(checked, safeFixes(checked.result.findings)) }),
  };
}

/** The client's own diagnostics for a finding, as the protocol wants them back. One may speak of several findings. */
function shownFor(finding: Finding, lines: LineTable, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { line, character } = lines.positionAt(finding.span.start);
  return diagnostics.filter(({ data, range: { start, end } }) => {
    const keys = (data as { readonly keys?: unknown } | undefined)?.keys;
    if (!Array.isArray(keys) || !keys.includes(finding.key)) return false;
    const isBefore = line < start.line || (line === start.line && character < start.character);
    const isBehind = line > end.line || (line === end.line && character > end.character);
    return !isBefore && !isBehind;
  });
}

/** Edits that the client takes only for the version that they were made for. */
export function workspaceEdit(
  { uri, version, lines }: Pick<CheckedReport, 'uri' | 'version' | 'lines'>,
  edits: readonly SourceEdit[],
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits(lines, edits) }] };
}

function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version } = data as { readonly uri?: unknown; readonly version?: unknown };
  return typeof uri === 'string' && typeof version === 'number';
}
