import type { CancelSignal } from '../base/cancel.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Segmenter } from '../engine/ports.ts';
import type { Settings } from '../engine/settings.ts';
import type { SlipFinder } from '../spelling/finder.ts';

/** What the server asks of the place that it runs in. */
export interface ServerPorts {
  /** The check itself. @throws Cancelled */
  check(source: string, settings: Settings, signal: CancelSignal, finder: SlipFinder): CheckResult;
  /** The text of a file, null when there is none; undefined when files of this scheme are not ours to read. */
  readFile(uri: string): Promise<string | null | undefined>;
  /** The file of the spelling model, null when there is none; undefined when the client has to be asked for it. */
  model(): Promise<Uint8Array | null | undefined>;
  /** The names in a folder, null when there is none; undefined when folders of this scheme are not ours to list. */
  listFolder(uri: string): Promise<readonly string[] | null | undefined>;
  /** Lets messages that have come in meanwhile be read: a cancelled request then costs nothing. */
  pause(): Promise<void>;
  /** The day, by the machine's clock: 2026-11-28. */
  today(): string;
  readonly segmenter: Segmenter;
}
