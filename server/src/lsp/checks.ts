import { Emitter, type CancellationToken, type Event, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { throwIfCancelled } from '../base/cancel.ts';
import { LineTable } from '../convert.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Settings } from '../engine/settings.ts';
import type { SlipFinder } from '../spelling/finder.ts';
import { isReport } from './gate.ts';
import { signalOf } from './guard.ts';
import type { ServerPorts } from './ports.ts';
import type { SettingsStore } from './settings.ts';

/** What is known about one version of an open text. */
export interface Checked {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly settings: Settings;
  readonly lines: LineTable;
  /** Null: the text is no report and nothing is said about it. */
  readonly result: CheckResult | null;
  /** Names this result among all of the session. */
  readonly id: string;
}

/** What is known of slips in an open text without looking for any. */
export interface KnownSlips {
  known(uri: string): SlipFinder;
}

/** A text that is a report. */
export type CheckedReport = Checked & { readonly result: CheckResult };

/**
 * The last result of every open text. A result is used for as long as text and settings are the same; it is made when
 * somebody first asks, and dropped when the text is closed.
 */
export class Checks {
  private readonly kept = new Map<string, Checked>();
  private readonly fresh = new Emitter<Checked>();
  private serial = 0;

  constructor(
    private readonly documents: Pick<TextDocuments<TextDocument>, 'get' | 'onDidClose'>,
    private readonly settings: SettingsStore,
    private readonly ports: Pick<ServerPorts, 'check' | 'pause'>,
    private readonly slips: KnownSlips,
  ) {
    documents.onDidClose(({ document }) => this.kept.delete(document.uri));
  }

  /** The result for the newest text, where it was made already. */
  peek(uri: string): Checked | null {
    return this.current(uri);
  }

  /** Forgets the result of a text: more is known of it. Whoever asks next gets a new one. */
  drop(uri: string): void {
    this.kept.delete(uri);
  }

  /** Fires for every result that was newly made. */
  get onChecked(): Event<Checked> {
    return this.fresh.event;
  }

  /**
   * The result for the newest text, or null when the text is not open.
   * @throws Cancelled when the client no longer waits; a result that was kept stays
   */
  async of(uri: string, token: CancellationToken): Promise<Checked | null> {
    const kept = this.current(uri);
    if (kept) return kept;
    await this.ports.pause();
    const settings = await this.settings.load(uri);
    const document = this.documents.get(uri);
    if (!document) return null;
    return this.current(uri) ?? this.make(document, settings, token);
  }

  /** The result for the newest text if it is a report, else null. @throws Cancelled */
  async report(uri: string, token: CancellationToken): Promise<CheckedReport | null> {
    const checked = await this.of(uri, token);
    return checked && isCheckedReport(checked) ? checked : null;
  }

  private current(uri: string): Checked | null {
    const kept = this.kept.get(uri);
    const document = this.documents.get(uri);
    if (!kept || !document || kept.version !== document.version || kept.languageId !== document.languageId) return null;
    return kept.settings === this.settings.peek(uri) ? kept : null;
  }

  private make(document: TextDocument, settings: Settings, token: CancellationToken): Checked {
    const { uri, languageId, version } = document;
    const signal = signalOf(token);
    throwIfCancelled(signal);
    const text = document.getText();
    const report = isReport({ languageId, text, included: this.settings.includes(uri), pack: settings.pack });
    const result = report ? this.ports.check(text, settings, signal, this.slips.known(uri)) : null;
    const checked = {
      uri,
      languageId,
      version,
      settings,
      lines: new LineTable(text),
      result,
      id: String(++this.serial),
    };
    this.kept.set(uri, checked);
    this.fresh.fire(checked);
    return checked;
  }
}

function isCheckedReport(checked: Checked): checked is CheckedReport {
  return checked.result !== null;
}
