import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';
import { CONFIG_SELECTOR } from './selector.ts';

/** Knows YAML and reads our schema: then it offers the words of settings files, and twice would be once too often. */
const YAML = 'redhat.vscode-yaml';

/** Words of settings files are offered where nobody else does. */
export const wordsWhereWanted: CompletionMiddleware = {
  provideCompletionItem: (document, position, context, token, next) =>
    vscode.languages.match([...CONFIG_SELECTOR], document) > 0 && vscode.extensions.getExtension(YAML)
      ? []
      : next(document, position, context, token),
};
