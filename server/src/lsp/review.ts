import type { CancellationToken } from 'vscode-languageserver';
import { countsOf } from '../features/diagnostics.ts';
import { fitting, reviewOf, type ReviewItem } from '../features/review.ts';
import { sheetsHtml } from '../features/review-html.ts';
import { sheetsMarkdown } from '../features/review-markdown.ts';
import { sheetOf } from '../features/review-sheet.ts';
import {
  Method,
  type AcceptParams,
  type FixAllResult,
  type ReviewFinding,
  type ReviewParams,
  type ReviewResult,
  type ReviewSheetParams,
  type ReviewSheetResult,
} from '../protocol.ts';
import { nameOf } from '../engine/config-path.ts';
import type { CheckedReport } from './checks.ts';
import { textEdits } from './edits.ts';
import { guarded, Outdated } from './guard.ts';
import { opened } from './opened.ts';
import type { Session } from './session.ts';

/** A view holds no more findings; the sheet holds all. */
const MOST = 2000;
const NONE = { error: 0, warning: 0, information: 0, hint: 0 };

/** Answers what the view of a report's findings asks. */
export function registerReview(session: Session): void {
  const { connection } = session;
  const answer = <P, R>(method: string, act: (params: P, token: CancellationToken) => Promise<R>): void => {
    connection.onRequest(method, guarded(connection, method, act));
  };
  answer(Method.review, (params: ReviewParams, token) => review(session, params, token));
  answer(Method.accept, (params: AcceptParams, token) => accept(session, params, token));
  answer(Method.reviewSheet, (params: ReviewSheetParams, token) => sheet(session, params, token));
}

async function review(
  session: Session,
  { uri, filter }: ReviewParams,
  token: CancellationToken,
): Promise<ReviewResult> {
  const { version, result, lines } = await opened(session, uri, token);
  if (!result) return { uri, version, checked: false, parts: [], items: [], counts: NONE, all: 0, suppressed: 0 };
  const { parts, items } = reviewOf(result);
  const fit = fitting(items, filter);
  return {
    uri,
    version,
    checked: true,
    parts,
    items: fit.slice(0, MOST).map((item) => toFinding(session, item, lines)),
    counts: countsOf(fit.map(({ finding }) => finding)),
    all: items.length,
    suppressed: result.suppressed.length,
  };
}

function toFinding(
  { words }: Session,
  { finding, id, part, political, fix }: ReviewItem,
  lines: CheckedReport['lines'],
): ReviewFinding {
  const { key, rule, severity, message, basis, span, scope, fixes } = finding;
  return {
    id,
    key,
    rule,
    title: words.nameOf(finding),
    severity,
    political,
    part,
    ...message,
    basis,
    range: lines.rangeOf(span),
    whole: scope === 'document',
    fix: fix?.title ?? null,
    fixes: fixes.length,
  };
}

/** The edits of a finding's fix that needs no choice; none where it has no such fix. */
async function accept(
  session: Session,
  { uri, version, id }: AcceptParams,
  token: CancellationToken,
): Promise<FixAllResult> {
  const checked = await opened(session, uri, token);
  const item = checked.result && reviewOf(checked.result).items.find((one) => one.id === id);
  if (checked.version !== version || !item) throw new Outdated(`${uri} has changed`);
  return { uri, version, edits: textEdits(checked.lines, item.fix?.edits ?? []) };
}

/** The whole report whatever the view shows; only what is a matter of house style stays out, and is counted. */
async function sheet(
  session: Session,
  { uri, format }: ReviewSheetParams,
  token: CancellationToken,
): Promise<ReviewSheetResult> {
  const { result, lines } = await opened(session, uri, token);
  if (!result) throw new Outdated(`no report: ${uri}`);
  const { document, facts, findings, suppressed } = result;
  const told = findings.filter(({ severity }) => severity !== 'hint');
  const made = sheetOf({
    file: nameOf(uri),
    document,
    kind: facts.kind?.kind.title ?? null,
    year: facts.year?.year ?? null,
    day: session.ports.today(),
    findings: told,
    suppressed,
    hidden: findings.length - told.length,
    lineOf: (offset) => lines.lineAt(offset) + 1,
  });
  const text = format === 'html' ? sheetsHtml([made]) : sheetsMarkdown([made]);
  return { text, entries: told.length };
}
