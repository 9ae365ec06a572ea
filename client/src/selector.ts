import * as vscode from 'vscode';
import { CONFIG_FILE, LANGUAGE_ID } from '../../server/src/protocol.ts';

/** Besides its own language: the server stays silent on those that are no report. */
const LANGUAGES = [LANGUAGE_ID, 'markdown', 'plaintext'];

/** Where reports may live: on disk, unsaved, in a repository opened over the network, on a remote machine. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** Every text that is worth asking the server about. */
export const SELECTOR: readonly { language: string; scheme: string }[] = LANGUAGES.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
);

const SHARED = [CONFIG_FILE, '.gongwen/{terms,kinds}/*.{yaml,yml}', '.gongwen/snippets/*.code-snippets'];

/** The settings of a folder and what a team shares: what is wrong in such a file is shown in it. */
export const CONFIG_SELECTOR = SCHEMES.flatMap((scheme) => SHARED.map((file) => ({ scheme, pattern: `**/${file}` })));

/** Everything that is kept beside reports: ticks, ignored findings, what a team shares. */
export const BESIDE = SCHEMES.map((scheme) => ({ scheme, pattern: '**/.gongwen/**' }));

/** Files of a workspace that may be reports. */
export const REPORT_FILES = '**/*.{gongwen,md,markdown,txt}';

/** True for a text that the server is asked about. */
export function mayBeReport(document: vscode.TextDocument): boolean {
  return vscode.languages.match(SELECTOR, document) > 0;
}
