import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activate.ts';

/** The browser's worker, as far as it is used here. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

/** Entry in a browser: the server is a web worker, and asks this side for files. */
export function activate(context: vscode.ExtensionContext): Api {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist/server/worker.js').toString(true);
  return activateWith(context, (id, name, options) => {
    const worker = new Worker(address);
    const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    const client = new LanguageClient(id, name, () => Promise.resolve(transports), options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker.terminate();
    });
    return client;
  });
}
