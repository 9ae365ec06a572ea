import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { kindById, kinds, kindsWith } from '../data/kinds.ts';
import type { Kind } from '../data/model.ts';
import { safeFixes } from '../engine/fix.ts';
import { scaffold } from '../features/scaffold.ts';
import type { TeamSnippet } from '../features/snippet-file.ts';
import { withKnown } from '../features/snippet-known.ts';
import { expanded } from '../features/snippet-text.ts';
import { tidy } from '../features/tidy.ts';
import {
  LANGUAGE_ID,
  Method,
  type FixAllParams,
  type FixAllResult,
  type KindInfo,
  type ListKindsParams,
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
  const list = (params: ListKindsParams | undefined): Promise<KindInfo[]> => listKinds(session, params?.uri);
  const begin = (params: NewReportParams): Promise<NewReportResult> => newReport(session, params);
  connection.onRequest(Method.listKinds, guarded(connection, Method.listKinds, list));
  connection.onRequest(Method.newReport, guarded(connection, Method.newReport, begin));
  connection.onRequest(
    Method.listRules,
    guarded<unknown, RuleInfo[]>(connection, Method.listRules, () => listRules(session)),
  );
  connection.onRequest(Method.ruleDoc, guarded(connection, Method.ruleDoc, ruleDoc));
}

/** The kinds that a new text beside a report, or in a folder, can be: the team's own first, then its whole texts, then all others. */
async function listKinds(session: Session, uri: string | undefined): Promise<KindInfo[]> {
  const infoOf = ({ id, title, slots }: Kind): KindInfo => ({ id, title, parts: slots.map((slot) => slot.title) });
  if (uri === undefined) return kinds().map(infoOf);
  const { pack } = await session.settings.load(uri);
  const whole = await wholeSnippets(session, uri);
  const texts = whole.map(({ name, description }): KindInfo => {
    return { id: name, title: name, parts: description === '' ? [] : [description] };
  });
  const all = kindsWith(pack).map(infoOf);
  return [...all.slice(0, pack.kinds.length), ...texts, ...all.slice(pack.kinds.length)];
}

/** Snippets that are whole texts and do not come out of a kind. */
async function wholeSnippets({ settings }: Session, uri: string): Promise<readonly TeamSnippet[]> {
  return (await settings.snippets(uri)).snippets.filter(({ whole }) => whole);
}

/** Settings of a text that is not saved yet: those of the first folder of the workspace. */
const UNSAVED = 'untitled:new-report';

/** A new report from its kind's template, in the style of the office, or from a team's whole text; as text and as a snippet. */
async function newReport(session: Session, { kind: id, issuer, year, uri }: NewReportParams): Promise<NewReportResult> {
  const fields = { ...(issuer === undefined ? {} : { issuer }), ...(year === undefined ? {} : { year }) };
  const { pack, style } = await session.settings.load(uri ?? UNSAVED);
  const kind = kindById(id, kindsWith(pack));
  if (kind) {
    const [text, snippet] = [scaffold(kind, fields, 'plain', style), scaffold(kind, fields, 'snippet', style)];
    return { languageId: LANGUAGE_ID, text, snippet };
  }
  const whole = uri === undefined ? undefined : (await wholeSnippets(session, uri)).find(({ name }) => name === id);
  if (!whole) throw new ResponseError(ErrorCodes.InvalidParams, `没有“${id}”这个文种，也没有这样的全文片段`);
  const today = session.ports.today();
  const text = expanded(whole.body, { year: Number(today.slice(0, 4)), ...fields, today });
  return { languageId: LANGUAGE_ID, text, snippet: withKnown(whole.body, fields) };
}

function listRules({ words }: Session): RuleInfo[] {
  return RULES.map(({ meta }) => ({ id: meta.id, title: words.nameOf(meta), severity: meta.severity }));
}
