import * as vscode from 'vscode';
import { InlayHintRequest, type BaseLanguageClient, type InlayHintsMiddleware } from 'vscode-languageclient';
import { CONFIG_SECTION } from '../../server/src/protocol.ts';
import { SELECTOR } from './selector.ts';

/** The setting below `gongwen` that shows what was reckoned behind the numbers. */
const SETTING = 'inlayHints';

/** Hints are asked for where the setting says so. */
export const hintsWhereWanted: InlayHintsMiddleware = {
  provideInlayHints: (document, range, token, next) =>
    vscode.workspace.getConfiguration(CONFIG_SECTION, document).get<boolean>(SETTING) === true
      ? next(document, range, token)
      : [],
};

/** Lets the editor ask again when the setting changes. */
export function followHints(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration(`${CONFIG_SECTION}.${SETTING}`)) return;
    const feature = client.getFeature(InlayHintRequest.method);
    for (const document of vscode.workspace.textDocuments) {
      if (vscode.languages.match(SELECTOR, document) > 0) feature.getProvider(document)?.onDidChangeInlayHints.fire();
    }
  });
}
