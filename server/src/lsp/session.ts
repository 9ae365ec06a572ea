import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../protocol.ts';
import type { Abilities } from './abilities.ts';
import type { Checks } from './checks.ts';
import type { ServerPorts } from './ports.ts';
import type { SettingsStore } from './settings.ts';
import type { Slips } from './slips.ts';
import type { Words } from './words.ts';

/** One client's session: what every family of requests shares. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: Abilities;
  readonly options: InitializationOptions;
  readonly ports: ServerPorts;
  readonly settings: SettingsStore;
  readonly checks: Checks;
  readonly slips: Slips;
  /** What the server says of its own. */
  readonly words: Words;
}
