import type { PackField } from '../engine/pack-fields.ts';
import { sourceSpan } from '../text/span.ts';
import type { ConfigOffer, ConfigWord } from './config-words.ts';

/** Names that the severity map of a word list may hold, and the levels. */
export interface SeverityWords {
  readonly rules: readonly ConfigWord[];
  readonly levels: readonly ConfigWord[];
}

/** An item's mark, the key before the value, and what is typed of a word. */
const LINE = /^(\s*(?:- +)*)(?:([\w.-]+):\s+)?([\w.-]*)$/u;
const KEY = /^(\s*(?:- +)*)([\w.-]+):/u;
const SEVERITY = 'severity';

/**
 * What can stand at a place of a word list or a kind: the fields of what the line belongs to, or what a field can be behind
 * its colon. Read line by line, for a file that is being written is rarely whole.
 */
export function packOffersAt(
  text: string,
  offset: number,
  fields: readonly PackField[],
  severity: SeverityWords,
): ConfigOffer[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = LINE.exec(text.slice(start, offset));
  if (!found) return [];
  const [, indent = '', key, typed = ''] = found;
  const span = sourceSpan(offset - typed.length, offset);
  const path = pathOf(text.slice(0, start), indent.length);
  const close = key === undefined && !/^[\w.-]*:/u.test(text.slice(offset)) ? ': ' : '';
  return wordsAt(path, key, fields, severity).map((word) => ({ ...word, span, text: word.name + close }));
}

function wordsAt(
  path: readonly string[],
  key: string | undefined,
  fields: readonly PackField[],
  { rules, levels }: SeverityWords,
): readonly ConfigWord[] {
  if (path.length === 1 && path[0] === SEVERITY) return key === undefined ? rules : levels;
  const here = path.reduce<readonly PackField[]>(
    (at, name) => at.find((one) => one.name === name)?.fields ?? [],
    fields,
  );
  if (key === undefined) return here.map(({ name, title }) => ({ name, title }));
  const field = here.find(({ name }) => name === key);
  return (field?.choices ?? []).map((name) => ({ name, title: levels.find((one) => one.name === name)?.title ?? '' }));
}

/** The keys that a line belongs to, outermost first. A list's items belong to the key above the list. */
function pathOf(above: string, indent: number): readonly string[] {
  const path: string[] = [];
  let reach = indent;
  for (const line of above.split('\n').reverse()) {
    if (reach === 0) break;
    const [, blanks = '', key] = KEY.exec(line) ?? [];
    if (key === undefined || blanks.length >= reach) continue;
    path.unshift(key);
    reach = blanks.length;
  }
  return path;
}
