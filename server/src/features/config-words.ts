import { sourceSpan, type SourceSpan } from '../text/span.ts';

/** A word that a settings file may hold at some place, and what it means. */
export interface ConfigWord {
  readonly name: string;
  readonly title: string;
}

/** All words of a settings file. */
export interface ConfigWords {
  readonly settings: readonly ConfigWord[];
  /** What a setting with one value can be, by its name. */
  readonly values: Readonly<Record<string, readonly ConfigWord[]>>;
  /** Rules and groups of rules, keys of the severity map. */
  readonly rules: readonly ConfigWord[];
  readonly levels: readonly ConfigWord[];
}

export interface ConfigOffer extends ConfigWord {
  readonly span: SourceSpan;
  readonly text: string;
}

const SEVERITY = 'severity';
/** What is typed of a word, and the key before it on the same line. */
const LINE = /^(\s*)(?:([\w.-]+):\s+)?([\w.-]*)$/u;

/**
 * What can stand at a place of a settings file: settings at the margin, names of checks and their levels below `severity`,
 * the values of a setting behind its colon. Read line by line, for a file that is being written is rarely whole.
 */
export function configOffersAt(text: string, offset: number, words: ConfigWords): ConfigOffer[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = LINE.exec(text.slice(start, offset));
  if (!found) return [];
  const [, indent = '', key, typed = ''] = found;
  const span = sourceSpan(offset - typed.length, offset);
  const inside = indent === '' ? null : parentOf(text.slice(0, start), indent.length);
  if (indent !== '' && inside !== SEVERITY) return [];
  const given = key === undefined ? (inside === SEVERITY ? words.rules : words.settings) : valuesOf(words, inside, key);
  // a key brings its colon unless there is one already
  const close = key === undefined && !/^[\w.-]*:/u.test(text.slice(offset)) ? ': ' : '';
  return given.map((word) => ({ ...word, span, text: word.name + close }));
}

function valuesOf(words: ConfigWords, inside: string | null, key: string): readonly ConfigWord[] {
  return inside === SEVERITY ? words.levels : (words.values[key] ?? []);
}

/** The key that an indented line stands below. */
function parentOf(above: string, indent: number): string | null {
  const lines = above.split('\n').reverse();
  for (const line of lines) {
    const [, blanks = '', key] = /^(\s*)(?:([\w.-]+):)?/u.exec(line) ?? [];
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (blanks.length < indent) return key ?? null;
  }
  return null;
}
