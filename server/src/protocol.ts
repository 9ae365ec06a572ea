/**
 * What client and server say to each other beyond the Language Server Protocol: method names and plain types, nothing else.
 * Positions and edits are those of the protocol (zero-based lines, UTF-16 columns).
 */

/** Requests of the client, and `status`, a notification of the server. */
export const Method = {
  /** notification, server → client: what is known about an open text. {@link StatusParams} */
  status: 'gongwen/status',
  /** {@link FixAllParams} → {@link FixAllResult} */
  fixAllSafe: 'gongwen/fixAllSafe',
  /** {@link TidyParams} → {@link TidyResult} */
  tidy: 'gongwen/tidy',
  /** {@link NewReportParams} → {@link NewReportResult} */
  newReport: 'gongwen/newReport',
  /** no parameters → {@link KindInfo}[] */
  listKinds: 'gongwen/listKinds',
  /** {@link CheckWorkspaceParams} → {@link CheckWorkspaceResult}; partial results are {@link FileReport}[] */
  checkWorkspace: 'gongwen/checkWorkspace',
  /** {@link RuleDocParams} → {@link RuleDocResult} | null: a rule's page for writers, in Markdown. */
  ruleDoc: 'gongwen/ruleDoc',
  /** request, server → client: {@link ReadFileParams} → {@link ReadFileResult}; for files that the server cannot read by itself. */
  readFile: 'gongwen/readFile',
} as const;

/** The language id of the project's own texts. */
export const LANGUAGE_ID = 'gongwen';
/** The section of the client's settings. */
export const CONFIG_SECTION = 'gongwen';
/** The file that holds a folder's settings. */
export const CONFIG_FILE = '.gongwen.yaml';
/** The kind of the code action that makes all safe fixes. */
export const FIX_ALL_KIND = 'source.fixAll.gongwen';

/** What the client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** The address of a rule's page, `{rule}` standing for its id; without it findings carry no link. */
  readonly ruleDocs?: string;
  /** The client's command that shows how a text would be tidied; its argument is the text's address. Without it none is offered. */
  readonly tidy?: string;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** For the language status item; sent when something in it has changed. */
export interface StatusParams {
  readonly uri: string;
  /** The first version of the text for which it holds. */
  readonly version: number;
  /** False: the text is no report, nothing is said about it. */
  readonly checked: boolean;
  readonly kind: { readonly id: string; readonly title: string; readonly why: string } | null;
  readonly year: number | null;
  readonly counts: Counts;
}

export interface FixAllParams {
  readonly uri: string;
}

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

/** The edits refer to `version`; a text that has moved on must not be edited with them. */
export interface FixAllResult {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
}

export interface TidyParams {
  readonly uri: string;
}

/** The edits restore the page of `version`; there are none where it is in order, and for a text that is no report. */
export interface TidyResult extends FixAllResult {
  /** Paragraphs whose lines are put together. */
  readonly joined: number;
  /** Places of residue that go. */
  readonly removed: number;
  /** Places where blanks and full-width figures are made even. */
  readonly evened: number;
}

export interface KindInfo {
  readonly id: string;
  readonly title: string;
  /** Titles of the parts, in order. */
  readonly parts: readonly string[];
}

export interface NewReportParams {
  readonly kind: string;
  readonly issuer?: string;
  /** The year that is reported on. */
  readonly year?: number;
}

export interface NewReportResult {
  readonly languageId: string;
  /** The whole report with its fields filled by their prompts. */
  readonly text: string;
  /** The same as a snippet of the editor, with fields to fill in. */
  readonly snippet: string;
}

/** With `workDoneToken` and `partialResultToken` as in the protocol. */
export interface CheckWorkspaceParams {
  readonly uris: readonly string[];
}

export interface FileReport {
  readonly uri: string;
  /** Null when the file was read and not taken from an open editor. */
  readonly version: number | null;
  /** Diagnostics of the protocol. */
  readonly diagnostics: readonly unknown[];
}

export interface CheckWorkspaceResult {
  /** Reports that were not sent as partial results. */
  readonly files: readonly FileReport[];
  /** Texts that are reports. */
  readonly checked: number;
  /** Texts that are none. */
  readonly skipped: number;
  /** Addresses of files that could not be read, with the reason. */
  readonly unreadable: readonly { readonly uri: string; readonly reason: string }[];
  readonly counts: Counts;
}

export interface RuleDocParams {
  readonly rule: string;
}

export interface RuleDocResult {
  readonly markdown: string;
}

export interface ReadFileParams {
  readonly uri: string;
}

/** `text` is null when there is no such file. */
export interface ReadFileResult {
  readonly text: string | null;
}
