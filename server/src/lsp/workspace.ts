import { ErrorCodes, ResponseError, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { reasonOf } from '../base/reason.ts';
import { throwIfCancelled, type CancelSignal } from '../base/cancel.ts';
import { countsOf } from '../features/diagnostics.ts';
import {
  Method,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type Counts,
  type FileReport,
} from '../protocol.ts';
import { checkedFile } from './checked-file.ts';
import type { Checked } from './checks.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { guarded, signalOf } from './guard.ts';
import type { Session } from './session.ts';

/** The protocol's own fields for progress, beside the parameters. */
type WithProgress<P> = P & { readonly workDoneToken?: string | number; readonly partialResultToken?: string | number };

/** Answers "check workspace": file after file, so that a cancellation and the writer's own requests come through. */
export function registerWorkspace(session: Session): void {
  const { connection } = session;
  const check = async (
    params: WithProgress<CheckWorkspaceParams>,
    token: CancellationToken,
  ): Promise<CheckWorkspaceResult> => {
    if (!Array.isArray(params?.uris)) throw new ResponseError(ErrorCodes.InvalidParams, 'uris: string[] expected');
    return new WorkspaceCheck(session, params, token).run();
  };
  connection.onRequest(Method.checkWorkspace, guarded(connection, Method.checkWorkspace, check));
}

class WorkspaceCheck {
  private readonly files: FileReport[] = [];
  private readonly unreadable: { uri: string; reason: string }[] = [];
  private readonly counts: Record<keyof Counts, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private readonly signal: CancelSignal;
  private checked = 0;
  private skipped = 0;

  constructor(
    private readonly session: Session,
    private readonly params: WithProgress<CheckWorkspaceParams>,
    private readonly token: CancellationToken,
  ) {
    this.signal = signalOf(token);
  }

  async run(): Promise<CheckWorkspaceResult> {
    const { uris } = this.params;
    const progress = await this.begin();
    try {
      for (const [index, uri] of uris.entries()) {
        await this.session.ports.pause();
        throwIfCancelled(this.signal);
        await this.one(uri);
        await progress((100 * (index + 1)) / uris.length, `${index + 1}/${uris.length}`);
      }
    } finally {
      await progress(null);
    }
    const { files, checked, skipped, unreadable, counts } = this;
    return { files, checked, skipped, unreadable, counts };
  }

  /** Reports how far the work is, where the client asked for that; null ends it. */
  private async begin(): Promise<(percentage: number | null, message?: string) => Promise<void>> {
    const { workDoneToken } = this.params;
    if (workDoneToken === undefined) return () => Promise.resolve();
    const send = (value: object): Promise<void> =>
      this.session.connection.sendNotification('$/progress', { token: workDoneToken, value });
    await send({ kind: 'begin', title: '检查工作区', cancellable: true, percentage: 0 });
    return (percentage, message) =>
      send(percentage === null ? { kind: 'end' } : { kind: 'report', percentage: Math.floor(percentage), message });
  }

  private async one(uri: string): Promise<void> {
    try {
      const checked = await this.check(uri);
      if (checked) await this.add(checked.file, checked.checked);
      else await this.fail(uri, '找不到文件');
    } catch (error) {
      throwIfCancelled(this.signal);
      await this.fail(uri, reasonOf(error));
    }
  }

  private fail(uri: string, reason: string): Promise<void> {
    this.unreadable.push({ uri, reason });
    return this.report({ uri, version: null, diagnostics: [] });
  }

  /** An open text as it stands in the editor, any other file as it stands on disk. */
  private async check(uri: string): Promise<{ file: FileReport; checked: Checked } | null> {
    const checked = await checkedFile(this.session, uri, this.token);
    if (!checked) return null;
    const diagnostics: Diagnostic[] = diagnosticsOf(this.session, checked);
    return { file: { uri, version: checked.open ? checked.version : null, diagnostics }, checked };
  }

  private async add(file: FileReport, { result }: Checked): Promise<void> {
    if (result) {
      this.checked++;
      const counts = countsOf(result.findings);
      for (const severity of Object.keys(counts) as (keyof Counts)[]) this.counts[severity] += counts[severity];
    } else this.skipped++;
    await this.report(file);
  }

  private async report(file: FileReport): Promise<void> {
    const { partialResultToken } = this.params;
    if (partialResultToken === undefined) this.files.push(file);
    else await this.session.connection.sendNotification('$/progress', { token: partialResultToken, value: [file] });
  }
}
