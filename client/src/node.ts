import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { CODE_OPTION } from '../../server/src/protocol.ts';
import { activateWith, type Api } from './activate.ts';

/** Entry on the desktop and on a remote machine: the server is a process of its own and ends with its channel. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  // what the engine made of the server once is kept, so that it starts sooner from then on
  const args = [`${CODE_OPTION}${context.globalStorageUri.fsPath}`];
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, args },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
  };
  return activateWith(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
