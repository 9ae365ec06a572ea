import * as vscode from 'vscode';
import { Method, type TickParams, type TickResult, type TickState } from '../../server/src/protocol.ts';
import type { Service } from './service.ts';

/** The protocol's word for an answer that would lie in the wrong places. */
const CONTENT_MODIFIED = -32801;

/** Whether a request failed because the text has moved on. */
export function isOutdated(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === CONTENT_MODIFIED;
}

/** Why numbers cannot be ticked; undefined where they can. */
export function whyNoTicks(state: TickState): string | undefined {
  if (!state.can) {
    switch (state.why) {
      case 'unsaved':
        return vscode.l10n.t('Save the report first: ticks are kept in its folder.');
      case 'outside':
        return vscode.l10n.t('Open the folder of the report first: ticks are kept there.');
      case 'broken': {
        const { file, line, message } = state;
        const name = vscode.workspace.asRelativePath(vscode.Uri.parse(file));
        return vscode.l10n.t(
          '{0}, line {1}: {2}. Until it is put right, no number can be ticked.',
          name,
          line,
          message,
        );
      }
    }
  }
  if (!vscode.workspace.isTrusted) return vscode.l10n.t('Numbers can be ticked in a trusted workspace only.');
  const { scheme } = vscode.Uri.parse(state.file);
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false
    ? vscode.l10n.t('This folder can only be read, so that no number can be ticked.')
    : undefined;
}

/** Puts ticks into the file of a report and takes them out, one change after the other. */
export class Ticks {
  readonly #service: Service;
  #last: Promise<unknown> = Promise.resolve();

  constructor(service: Service) {
    this.#service = service;
  }

  /** @returns why it could not be done; undefined when it is done */
  set(uri: vscode.Uri, keys: readonly string[], ticked: boolean): Promise<string | undefined> {
    const done = this.#last
      .then(() => this.#set(uri, keys, ticked))
      .catch((error: unknown) => {
        if (isOutdated(error)) return vscode.l10n.t('The text has changed since. Please tick the number again.');
        throw error;
      });
    // the next change waits for this one, however it ends
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #set(uri: vscode.Uri, keys: readonly string[], ticked: boolean): Promise<string | undefined> {
    const client = await this.#service.ready();
    const params: TickParams = { uri: client.code2ProtocolConverter.asUri(uri), keys, ticked };
    const { ticks, write } = await client.sendRequest<TickResult>(Method.tick, params);
    const why = whyNoTicks(ticks);
    if (why !== undefined || !write) return why;
    const file = client.protocol2CodeConverter.asUri(write.file);
    const edited = vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === file.toString());
    if (edited)
      return vscode.l10n.t('Save {0} first: it is open and has been changed.', vscode.workspace.asRelativePath(file));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(write.text));
    return undefined;
  }
}
