import { foreignIn, isWithin } from '../document/foreign.ts';
import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { quotedIn } from '../facts/quoted.ts';
import type { Draft, FixDraft, FixEdit, RuleMeta } from '../rules/contract.ts';
import type { SourceSpan } from '../text/span.ts';
import { isNamed } from './allow.ts';

/**
 * Keeps what rules say to what may be judged and repaired: nothing in code, addresses and the targets of links; no repair
 * within a name that the team allows; none in a quotation or a title without a look, for these are somebody else's words,
 * unless the repair leaves the look of the words as it is.
 * @returns for each draft what may be said of it, null where that is nothing
 */
export function guardOf(allow: readonly string[]): (draft: Draft, meta: RuleMeta) => Draft | null {
  const stretches = new Map<Block, ReturnType<typeof foreignIn>>();
  const isForeign = (at: Place): boolean => {
    const known = stretches.get(at.block) ?? foreignIn(at.block.text);
    stretches.set(at.block, known);
    return isWithin(at, known);
  };
  const mayTouch = ({ place: at }: FixEdit): boolean =>
    !isPlace(at) || !(isForeign(at) || allow.some((word) => isNamed(at, word)));
  return (draft, { alike }) => {
    if (draft.scope !== 'document' && isPlace(draft.place) && isForeign(draft.place)) return null;
    if (!draft.fixes || draft.fixes.length === 0) return draft;
    return { ...draft, fixes: draft.fixes.flatMap((fix) => guarded(fix, draft.place, mayTouch, alike === true)) };
  };
}

/** A fix with the edits that it may make; with none left it is none. */
function guarded(
  fix: FixDraft,
  about: Place | SourceSpan,
  mayTouch: (edit: FixEdit) => boolean,
  alike: boolean,
): FixDraft[] {
  const edits = fix.edits.filter(mayTouch);
  if (edits.length === 0) return [];
  const sure = fix.tier !== 'safe' || alike || !edits.some(({ place: at }) => isPlace(at) && isQuoted(at, about));
  return [{ ...fix, edits, tier: sure ? fix.tier : 'suggest' }];
}

function isPlace(place: Place | SourceSpan): place is Place {
  return 'block' in place;
}

/** Whether a place is in a quotation or a title that the rule does not speak of as a whole, as of “6.26”. */
function isQuoted(at: Place, about: Place | SourceSpan): boolean {
  if (quotedIn(at) === null) return false;
  if (!isPlace(about) || about.block !== at.block || about.start > at.start || at.end > about.end) return true;
  const { block, start, end } = about;
  const isWhole = /[“‘「『"]/u.test(block.text.charAt(start - 1)) && quotedIn(about) === null;
  return !isWhole || quotedIn(place(block, start - 1, end + 1)) !== null;
}
