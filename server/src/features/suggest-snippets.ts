/** A snippet that can be offered while somebody types. */
export interface Offered {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly body: string;
  readonly description: string;
  readonly whole: boolean;
  /** Languages that it is for; empty where it is for all. */
  readonly scope?: readonly string[];
}

/** A snippet that fits what was typed. */
export interface SnippetOffer {
  readonly snippet: Offered;
  /** The words before the caret that it replaces: so many code units. */
  readonly typed: number;
  /** What an editor compares with what was typed. */
  readonly filter: string;
}

/** So much of a trigger in letters has to be typed; one of Han characters is told sooner. */
const FEWEST = { letters: 2, han: 1 };

/**
 * Team snippets for what stands before the caret: those with a trigger of which it is the beginning, and on an empty
 * line all that are no whole texts. A whole text is offered by its trigger alone.
 * @param before the line up to the caret
 */
export function snippetsFor(before: string, languageId: string, snippets: readonly Offered[]): SnippetOffer[] {
  const blank = before.trim() === '';
  return snippets
    .filter(({ scope = [] }) => scope.length === 0 || scope.includes(languageId))
    .flatMap((snippet): SnippetOffer[] => {
      const best = snippet.prefixes
        .map((prefix) => ({ prefix, typed: overlapOf(before, prefix) }))
        .reduce<{ prefix: string; typed: number } | null>((a, b) => (a && a.typed >= b.typed ? a : b), null);
      if (best && best.typed >= fewestOf(best.prefix)) return [{ snippet, typed: best.typed, filter: best.prefix }];
      return blank && !snippet.whole ? [{ snippet, typed: 0, filter: best?.prefix ?? snippet.name }] : [];
    });
}

function fewestOf(prefix: string): number {
  return Math.min(prefix.length, /^\p{Script=Han}/u.test(prefix) ? FEWEST.han : FEWEST.letters);
}

/** Length of the longest beginning of a trigger that the line ends with; of letters only as a word of its own. */
function overlapOf(before: string, prefix: string): number {
  const line = before.toLowerCase();
  const trigger = prefix.toLowerCase();
  for (let length = Math.min(line.length, trigger.length); length > 0; length--) {
    if (!line.endsWith(trigger.slice(0, length))) continue;
    const former = line.charAt(line.length - length - 1);
    if (/^[a-z0-9]/u.test(trigger) && /[a-z0-9]/u.test(former)) continue;
    return length;
  }
  return 0;
}
