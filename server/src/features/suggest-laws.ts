import type { Reference } from '../facts/model.ts';
import { sourceSpan } from '../text/span.ts';
import type { LawName, Lexicon, Suggestion } from './suggestion.ts';

/** How well a name fits what was typed; the length of the name parts those that fit alike. */
const FITS = { begins: 0, other: 500, holds: 1000, letters: 2000 } as const;

/**
 * Names of laws and documents that a text of the time can cite, by what was typed behind 《: the beginning, any part, another
 * name of it, or some characters in their order (治罚法). Short names are offered until 中华 is typed.
 */
export function lawsFor(
  typed: string,
  after: string,
  offset: number,
  { lexicon, time }: { readonly lexicon: Lexicon; readonly time: Reference | null },
): Suggestion[] {
  const span = sourceSpan(offset - typed.length, offset);
  const close = after.startsWith('》') ? '' : '》';
  const whole = typed.startsWith('中华');
  return lexicon.laws().flatMap((law): Suggestion[] => {
    if (!isOf(law, time)) return [];
    const name = whole ? law.name : law.short;
    const fit = fitOf(name, law.other, typed);
    if (fit === null) return [];
    const also = law.other.filter((other) => typed !== '' && other.includes(typed)).map((other) => `“${other}”`);
    return [
      {
        type: 'law',
        label: `《${name}》`,
        detail: fit === FITS.other ? `${also.join('')}的规范名称` : '法规文件',
        note: law.name,
        span,
        text: name + close,
        // an editor compares in its own way: another name would not pass there
        ...(fit === FITS.other ? { filter: typed } : {}),
        rank: fit + name.length,
      },
    ];
  });
}

function fitOf(name: string, others: readonly string[], typed: string): number | null {
  if (name.startsWith(typed)) return FITS.begins;
  if (name.includes(typed)) return FITS.holds;
  if (others.some((other) => other.startsWith(typed))) return FITS.other;
  return typed.length >= 2 && hasLetters(name, typed) ? FITS.letters : null;
}

/** Whether the characters stand in the name in their order, with others between. */
function hasLetters(name: string, typed: string): boolean {
  let at = -1;
  return [...typed].every((char) => (at = name.indexOf(char, at + 1)) >= 0);
}

/** Whether a name is the right one at a time; where that is not known, what has no end. */
export function isOf({ from, to }: Pick<LawName, 'from' | 'to'>, time: Reference | null): boolean {
  if (time === null) return to === undefined;
  return (from === undefined || from <= time.last) && (to === undefined || to >= time.first);
}
