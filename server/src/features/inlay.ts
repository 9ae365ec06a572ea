import type { Relation, RelationType } from '../facts/model.ts';
import { sourceOf, textAt } from '../document/place.ts';
import type { SourceOffset, SourceSpan } from '../text/span.ts';

/** What was reckoned, shown behind the number that states it. */
export interface InlayHint {
  readonly offset: SourceOffset;
  /** =92.2%, or =473÷513 where the text says the same. */
  readonly label: string;
  /** The whole reckoning. */
  readonly arithmetic: string;
}

/** Relations whose reckoning has a result that can stand behind a number. */
const RECKONED: ReadonlySet<RelationType> = new Set([
  'sum',
  'remainder',
  'share',
  'shares',
  'average',
  'growth',
  'convert',
]);

/** The reckonings inside a span, in order of place; one for each number. */
export function inlayHints(relations: readonly Relation[], within: SourceSpan): InlayHint[] {
  const told = new Set<SourceOffset>();
  return relations.flatMap(({ type, verdict, parts, marked, arithmetic }): InlayHint[] => {
    const own = parts[marked];
    if (!own || !RECKONED.has(type) || (verdict !== 'wrong' && verdict !== 'checked')) return [];
    const { end } = sourceOf(own.place);
    if (end < within.start || end > within.end || told.has(end)) return [];
    const label = labelOf(arithmetic, textAt(own.place));
    if (label === null) return [];
    told.add(end);
    return [{ offset: end, label, arithmetic }];
  });
}

/** Of 473÷513=92.2%，文中写作93.2%: the result, or the way to it where the result is what the text says. */
function labelOf(arithmetic: string, stated: string): string | null {
  const reckoning = arithmetic.split(/[，；]/u, 1)[0] ?? '';
  const at = reckoning.lastIndexOf('=');
  if (at <= 0 || at === reckoning.length - 1) return null;
  const result = reckoning.slice(at + 1);
  return `=${short(stated).includes(short(result)) ? reckoning.slice(0, at) : result}`;
}

/** Figures without zeros behind the point: 20.0% says what 20% says. */
function short(words: string): string {
  return words.replace(/(\.\d*?)0+(?!\d)/gu, '$1').replace(/\.(?!\d)/gu, '');
}
