import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { CONFIG_SECTION } from '../../server/src/protocol.ts';

/** The setting below `gongwen` that makes half-width marks wide while they are typed. */
const SETTING = 'typing.fullWidth';

/** A line break always has its headings looked at; marks only where the writer wants them changed. */
export const marksWhereWanted: Pick<Middleware, 'provideOnTypeFormattingEdits'> = {
  provideOnTypeFormattingEdits: (...[document, position, ch, options, token, next]) =>
    ch === '\n' || vscode.workspace.getConfiguration(CONFIG_SECTION, document).get<boolean>(SETTING) === true
      ? next(document, position, ch, options, token)
      : [],
};
