import type { Reference } from '../facts/model.ts';
import { sourceSpan } from '../text/span.ts';
import { isOf } from './suggest-laws.ts';
import type { Lexicon, SloganName, Suggestion } from './suggestion.ts';

/** What the tables' topics are to a writer; of any other a term is one that is current. */
const TOPICS: Readonly<Record<string, string>> = { institution: '现行机构名称', plan: '现行规划' };

/** Terms of which the words before the caret are the beginning, two characters at least. */
export function termsFor(before: string, offset: number, year: number | null, lexicon: Lexicon): Suggestion[] {
  return lexicon.terms(year).flatMap(({ term, why, topic = '' }): Suggestion[] => {
    const typed = overlapOf(before, term);
    if (typed < 2) return [];
    const span = sourceSpan(offset - typed, offset);
    const detail = TOPICS[topic] ?? '现行提法';
    return [{ type: 'term', label: term, detail, note: why, span, text: term, rank: 500 - typed }];
  });
}

/**
 * Slogans whose beginning was typed, alone and with what they stand for; behind an opening quotation mark one character is
 * enough, and the mark is closed.
 */
export function slogansFor(
  before: string,
  after: string,
  offset: number,
  { lexicon, time }: { readonly lexicon: Lexicon; readonly time: Reference | null },
): Suggestion[] {
  return lexicon.slogans().flatMap((slogan): Suggestion[] => {
    if (!isOf(slogan, time)) return [];
    const typed = overlapOf(before, slogan.core);
    const quoted = before.charAt(before.length - typed - 1) === '“';
    if (typed < (quoted ? 1 : 2)) return [];
    const close = quoted && !after.startsWith('”') ? '”' : '';
    const span = sourceSpan(offset - typed, offset);
    const shared = { type: 'slogan', note: noteOf(slogan), span } as const;
    const members = slogan.members.join('、');
    const short = slogan.core + close;
    const alone = { ...shared, label: slogan.core, detail: '数字简称', text: short, rank: 400 - typed };
    // behind a mark that is closed already there is no place for more words
    if (quoted && close === '') return [alone];
    const long = `${short}（${members}）`;
    return [
      alone,
      { ...shared, label: `${slogan.core}（${members}）`, detail: '连同内容', text: long, rank: 420 - typed },
    ];
  });
}

function noteOf({ core, members, quiet }: SloganName): string {
  const told = `“${core}”指${members.join('、')}。`;
  return quiet === true ? `${told}也有别的写法，以上级文件为准。` : told;
}

/** Length of the longest proper beginning of `word` that `before` ends with. */
function overlapOf(before: string, word: string): number {
  for (let length = Math.min(before.length, word.length - 1); length >= 1; length--) {
    if (before.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
