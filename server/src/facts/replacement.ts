import type { IsoDate, Replacement, TermRow } from '../data/model.ts';
import type { TermHit } from './model.ts';

/** The term that holds on a day; without a day the only one that the row names. Null when there is none. */
export function currentTerm({ replacements }: TermRow, day: IsoDate | null): Replacement | null {
  if (day === null) return replacements.length === 1 ? (replacements[0] ?? null) : null;
  const holding = replacements.filter(({ from = '', to = '9999' }) => from <= day && day <= to);
  return holding.at(-1) ?? null;
}

/**
 * The words that can stand in a hit's place as they are; null when the row leaves a choice (A／B, A（B）), when the hit
 * holds one mark of a pair, or when the words around it would have to change too.
 */
export function correction(hit: TermHit, day: IsoDate | null): string | null {
  const { row, text } = hit;
  if (row.fix) {
    const changed = text.replace(new RegExp(row.fix.find, 'u'), row.fix.replace);
    return changed === text ? null : changed;
  }
  const right = currentTerm(row, day)?.term;
  if (right === undefined || /[（）／；×…]/u.test(right) || isTorn(text)) return null;
  const changed = text !== row.term && text.includes(row.term) ? text.replace(row.term, right) : right;
  return changed === text || !fits(row, text, changed) ? null : changed;
}

/** Whether the right words say the same thing as the whole hit, and not more or less. */
function fits({ topic, term }: TermRow, text: string, right: string): boolean {
  switch (topic) {
    case 'order':
      return letters(text) === letters(right);
    case 'plan':
    case 'formula':
    case 'meeting':
    case 'lead':
      return letters(text) === letters(term);
    default:
      return true;
  }
}

/** The Han characters of a wording, sorted: equal for two orders of the same members. */
function letters(text: string): string {
  return [...text.replace(/\P{Script=Han}/gu, '')].sort().join('');
}

/** Whether a quotation mark stands in the words without its partner. */
function isTorn(text: string): boolean {
  return /^[^“]*”|“[^”]*$|^[^‘]*’|‘[^’]*$/u.test(text) || (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** Words of the draft as a message quotes them: their own marks become the inner ones, ‘’ inside “”. */
export function inQuotes(words: string): string {
  return `“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

/** A wording to be written, as a message names it: in quotation marks, unless it brings its own and reads as it is. */
export function named(words: string): string {
  return words.includes('“') ? words : `“${words}”`;
}
