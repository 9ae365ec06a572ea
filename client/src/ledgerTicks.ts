import * as vscode from 'vscode';
import { Method, type TickParams, type TickResult } from '../../server/src/protocol.ts';
import { isOutdated, whyNotKept, writeKept } from './beside.ts';
import type { Service } from './service.ts';

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
    const why = whyNotKept(ticks);
    if (why !== undefined || !write) return why;
    return writeKept(client, write);
  }
}
