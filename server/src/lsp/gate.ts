import { kindsWith } from '../data/kinds.ts';
import type { Pack } from '../data/pack.ts';
import { readDocument } from '../document/read.ts';
import { kindOf } from '../facts/kind.ts';
import { LANGUAGE_ID } from '../protocol.ts';

/**
 * A report says what it is in its title or its first sentences; one without either is known by its first parts. How
 * much of the text is read for that, in code units: the little that mostly does, then as much as can be needed.
 */
const HEADS = [4000, 30_000];

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
  /** Kinds of official writing that the team has added count too. */
  readonly pack: Pack;
}): boolean {
  if (file.languageId === LANGUAGE_ID) return true;
  if (!MAYBE.has(file.languageId)) return false;
  return file.included || HEADS.some((length, i) => isKnown(file, length, HEADS[i - 1] ?? -1));
}

/** Whether the text's beginning is that of a report; a text that is no longer than what was read before tells nothing new. */
function isKnown(
  { text, pack }: { readonly text: string; readonly pack: Pack },
  length: number,
  before: number,
): boolean {
  return text.length > before && kindOf(readDocument(text.slice(0, length)), null, kindsWith(pack)) !== null;
}
