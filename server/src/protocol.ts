/**
 * What client and server say to each other beyond the Language Server Protocol: method names and plain types, nothing else.
 * Positions and edits are those of the protocol (zero-based lines, UTF-16 columns).
 */

import type {
  Counts,
  FixAllResult,
  KeptState,
  ProtocolEdit,
  ProtocolPosition,
  ProtocolRange,
} from './protocol-base.ts';

export type * from './protocol-base.ts';
export type * from './protocol-views.ts';
export type * from './protocol-writing.ts';

/** Before the folder in which a server that is a process keeps what the engine made of it. */
export const CODE_OPTION = '--code=';

/** Requests of the client, and `status`, a notification of the server. */
export const Method = {
  /** notification, server → client: what is known about an open text. {@link StatusParams} */
  status: 'gongwen/status',
  /** {@link FixAllParams} → {@link FixAllResult} */
  fixAllSafe: 'gongwen/fixAllSafe',
  /** {@link FixFilesParams} → {@link FixFilesResult}: what puts one rule, or all that is safe, right in several files. */
  fixFiles: 'gongwen/fixFiles',
  /** {@link TidyParams} → {@link TidyResult} */
  tidy: 'gongwen/tidy',
  /** {@link NewReportParams} → {@link NewReportResult} */
  newReport: 'gongwen/newReport',
  /** {@link ListSnippetsParams} → {@link SnippetInfo}[] */
  listSnippets: 'gongwen/listSnippets',
  /** {@link SaveSnippetParams} → {@link SaveSnippetResult} */
  saveSnippet: 'gongwen/saveSnippet',
  /** {@link RenewParams} → {@link RenewResult}: a new report from the one of the year before. */
  renewReport: 'gongwen/renewReport',
  /** {@link ListKindsParams}, or none → {@link KindInfo}[] */
  listKinds: 'gongwen/listKinds',
  /** {@link CheckWorkspaceParams} → {@link CheckWorkspaceResult}; partial results are {@link FileReport}[] */
  checkWorkspace: 'gongwen/checkWorkspace',
  /** {@link LedgerParams} → {@link LedgerResult}: the numbers of an open report. */
  ledger: 'gongwen/ledger',
  /** {@link LedgerTableParams} → {@link LedgerTableResult}: all numbers as a table. */
  ledgerTable: 'gongwen/ledgerTable',
  /** {@link TickParams} → {@link TickResult}: what the file of ticks becomes. */
  tick: 'gongwen/tick',
  /** {@link ChecklistParams} → {@link ChecklistResult}: the parts that the kind of an open report asks for. */
  checklist: 'gongwen/checklist',
  /** {@link InsertPartParams} → {@link InsertPartResult}: what puts a missing part in. */
  insertPart: 'gongwen/insertPart',
  /** {@link ReviewParams} → {@link ReviewResult}: the findings of an open report, to go through one by one. */
  review: 'gongwen/review',
  /** {@link AcceptParams} → {@link FixAllResult}: what makes the fix of one finding. */
  accept: 'gongwen/accept',
  /** {@link ReviewSheetParams} → {@link ReviewSheetResult}: the findings of an open report for a writer without an editor. */
  reviewSheet: 'gongwen/reviewSheet',
  /** {@link AllowParams} → {@link IgnoreResult}: what a file of words that are not judged becomes: the report's, the folder's settings, or the team's list. */
  allow: 'gongwen/allow',
  /** {@link IgnoreParams} → {@link IgnoreResult}: what the file of ignored findings becomes. */
  ignore: 'gongwen/ignore',
  /** {@link SuppressedParams} → {@link SuppressedResult}: the findings of a report that are not shown. */
  suppressed: 'gongwen/suppressed',
  /** {@link DataSentenceParams} → {@link DataSentenceResult} */
  dataSentence: 'gongwen/dataSentence',
  /** {@link ThoroughParams} → {@link ThoroughResult}: looks for slips that are only possible, too. */
  checkThoroughly: 'gongwen/checkThoroughly',
  /** {@link RuleDocParams} → {@link RuleDocResult} | null: a rule's page for writers, in Markdown. */
  ruleDoc: 'gongwen/ruleDoc',
  /** no parameters → {@link RuleInfo}[]: every rule, in the order of a reading. */
  listRules: 'gongwen/listRules',
  /** request, server → client: {@link ReadFileParams} → {@link ReadFileResult}; for files that the server cannot read by itself. */
  readFile: 'gongwen/readFile',
  /** request, server → client: no parameters → {@link ModelResult}; for a server that cannot read what came with it. */
  model: 'gongwen/model',
  /** request, server → client: {@link ReadFileParams} → {@link ListFolderResult}; for folders that the server cannot list by itself. */
  listFolder: 'gongwen/listFolder',
} as const;

/** The language id of the project's own texts. */
export const LANGUAGE_ID = 'gongwen';
/** The section of the client's settings. */
export const CONFIG_SECTION = 'gongwen';
/** The file that holds a folder's settings. */
export const CONFIG_FILE = '.gongwen.yaml';
/** Where the ticks of a folder's reports are kept, below that folder. */
export const LEDGER_FOLDER = '.gongwen/ledger';
/** Where the ignored findings of a folder's reports are kept, below that folder. */
export const IGNORED_FOLDER = '.gongwen/ignored';
/** Where the words that are right in one report are kept, below its folder. */
export const ALLOWED_FOLDER = '.gongwen/allowed';
/** The kind of the code action that makes all safe fixes. */
export const FIX_ALL_KIND = 'source.fixAll.gongwen';

/** What the client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** The address of a rule's page, `{rule}` standing for its id; without it findings carry no link. */
  readonly ruleDocs?: string;
  /** The client's command that shows how a text would be tidied; its argument is the text's address. Without it none is offered. */
  readonly tidy?: string;
  /** The client's command that asks for two numbers and writes their sentence. Without it none is offered. */
  readonly dataSentence?: string;
  /** The client's command that shows what puts all findings of a rule right and makes it; its arguments are {@link FixRuleArguments}. Without it none is offered. */
  readonly fixRule?: string;
  /** The client's command that leaves a finding as it is; its arguments are {@link IgnoreParams} without a reason. Without it none is offered. */
  readonly ignore?: string;
  /** The client's command that puts words among those of the folder that are not judged; its arguments are {@link AllowParams}. Without it none is offered. */
  readonly allow?: string;
  /** The client gives the spelling model to a server that cannot read it. Without it such a server does without. */
  readonly model?: string;
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

/** Where all findings of a rule are to be put right: in one report, or in the whole folder. */
export interface FixRuleArguments {
  readonly uri: string;
  readonly rule: string;
  readonly where: 'report' | 'folder';
}

export interface FixFilesParams {
  readonly uris: readonly string[];
  /** Only findings of this rule; null: everything that may be put right without a look. */
  readonly rule: string | null;
}

/** The edits of one file; those of a version that has moved on must not be made. */
export interface FileFix {
  readonly uri: string;
  /** Null when the file was read and not taken from an open editor. */
  readonly version: number | null;
  readonly edits: readonly ProtocolEdit[];
  /** They may be made without a look; else the writer decides on each. */
  readonly sure: boolean;
  /** In Chinese, what is put right: 半角标点，3处. */
  readonly label: string;
}

export interface FixFilesResult {
  /** Files with something to put right. */
  readonly files: readonly FileFix[];
  /** Addresses of files that could not be read, with the reason. */
  readonly unreadable: readonly { readonly uri: string; readonly reason: string }[];
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

export type LedgerFilter = 'all' | 'wrong' | 'unsure' | 'open';

export interface LedgerParams {
  readonly uri: string;
  /** wrong, unsure: numbers of such a relation · open: not ticked, or to be checked again. */
  readonly filter: LedgerFilter;
  /** Only the number that stands here, wherever it is in a long report. */
  readonly at?: ProtocolPosition;
}

/** A relation that a number takes part in. */
export interface LedgerRelation {
  readonly type: string;
  /** In Chinese: 分项与总数. */
  readonly title: string;
  readonly verdict: 'wrong' | 'unsure' | 'checked' | 'unassessable';
  readonly arithmetic: string;
  readonly parts: readonly { readonly role: string; readonly text: string; readonly range: ProtocolRange }[];
}

export interface LedgerItem {
  /** By which it is ticked; it stays the same when other parts of the text change. */
  readonly key: string;
  /** Index of its part. */
  readonly part: number;
  readonly indicator: string;
  /** What it is in its gravest relation; empty when it has none. */
  readonly role: string;
  readonly period: string;
  readonly scope: string;
  /** As written. */
  readonly text: string;
  /** Exact, in plain digits; empty of a date. */
  readonly value: string;
  readonly unit: string;
  readonly approximate: string | null;
  readonly range: ProtocolRange;
  /** Indexes of its relations. */
  readonly relations: readonly number[];
  readonly verdict: LedgerRelation['verdict'] | null;
  readonly tick: 'open' | 'ticked' | 'recheck';
  /** Of one to be checked again: what the tick was put to. */
  readonly was: string | null;
}

export interface LedgerCounts {
  readonly numbers: number;
  /** Relations. */
  readonly wrong: number;
  readonly unsure: number;
  readonly checked: number;
  /** Numbers. */
  readonly ticked: number;
  readonly recheck: number;
}

export interface LedgerResult {
  readonly uri: string;
  readonly version: number;
  /** False: the text is no report and has no ledger. */
  readonly checked: boolean;
  readonly parts: readonly { readonly title: string; readonly above: string }[];
  /** In order of place; of more than a view can hold, the first. */
  readonly items: readonly LedgerItem[];
  readonly relations: readonly LedgerRelation[];
  /** Items that fit the filter, those left out included. */
  readonly fitting: number;
  readonly counts: LedgerCounts;
  readonly ticks: KeptState;
  /** Ticks of numbers that the text no longer has. */
  readonly lost: number;
}

export interface LedgerTableParams {
  readonly uri: string;
  /** csv: a whole file for spreadsheets · text: cells between tabs, for the clipboard. */
  readonly format: 'csv' | 'text';
  readonly filter: LedgerFilter;
}

export interface LedgerTableResult {
  readonly text: string;
  readonly rows: number;
}

export interface TickParams {
  readonly uri: string;
  readonly keys: readonly string[];
  readonly ticked: boolean;
}

/** The file and its new text; the client writes it. Null: nothing is to be written. */
export interface TickResult {
  readonly ticks: KeptState;
  readonly write: { readonly file: string; readonly text: string } | null;
}

/** For which texts a word is right: this report, those of its folder, or all of the team. */
export type AllowScope = 'report' | 'folder' | 'team';

export interface AllowParams {
  readonly uri: string;
  /** The words that are right here, as the report has them. */
  readonly word: string;
  readonly scope: AllowScope;
  /** Why, for colleagues; settings have no room for it. */
  readonly reason?: string;
}

export interface IgnoreParams {
  readonly uri: string;
  readonly key: string;
  /** Why it is left as it is; null shows the finding again. */
  readonly reason: string | null;
}

/** The file and its new text; the client writes it. Null: nothing is to be written. */
export interface IgnoreResult {
  readonly kept: KeptState;
  readonly write: { readonly file: string; readonly text: string } | null;
}

export interface SuppressedParams {
  readonly uri: string;
}

export interface SuppressedResult {
  readonly uri: string;
  readonly version: number;
  readonly kept: KeptState;
  readonly items: readonly SuppressedItem[];
  /** Entries of the file whose findings the text no longer has. */
  readonly lost: readonly { readonly key: string; readonly note: string }[];
}

export interface SuppressedItem {
  readonly key: string;
  /** comment: a comment in the text says so · file: it stands in the file of ignored findings. */
  readonly by: 'comment' | 'file';
  readonly reason: string;
  /** What was found, as it would be told. */
  readonly message: string;
  readonly range: ProtocolRange;
}

export interface DataSentenceParams {
  /** The report that it is written into. */
  readonly uri: string;
  /** The words with the two numbers. */
  readonly words: readonly string[];
}

/** Snippets of the editor; or why there is no sentence. */
export type DataSentenceResult =
  { readonly whole: string; readonly tail: string; readonly arithmetic: string } | { readonly problem: string };

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
/** The names in a folder; null when there is none. */
export interface ListFolderResult {
  readonly names: readonly string[] | null;
}

export interface ReadFileResult {
  readonly text: string | null;
}
