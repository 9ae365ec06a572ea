import { readDocument } from '../document/read.ts';
import { kindOf } from '../facts/kind.ts';
import { LANGUAGE_ID } from '../protocol.ts';

/** A report says what it is in its title or its first sentences; longer texts are recognised by their beginning. */
const HEAD = 30_000;

/** Languages whose texts may be reports among much that is none. */
const MAYBE: ReadonlySet<string> = new Set(['markdown', 'plaintext']);

/**
 * Whether a text is to be checked: our own language always; Markdown and plain text when the settings include the file
 * or a kind of report is recognised. The settings' `kind` alone makes no report of a folder's other files.
 */
export function isReport(file: {
  readonly languageId: string;
  readonly text: string;
  readonly included: boolean;
}): boolean {
  if (file.languageId === LANGUAGE_ID) return true;
  if (!MAYBE.has(file.languageId)) return false;
  return file.included || kindOf(readDocument(file.text.slice(0, HEAD)), null) !== null;
}
