import type { Place } from '../document/model.ts';
import { textAt } from '../document/place.ts';
import type { Draft, FixDraft, Severity } from './contract.ts';

/** A place and what should stand in it. */
export interface Spot {
  readonly at: Place;
  readonly right: string;
  /** The place to show, where the change alone would show nothing. */
  readonly shown?: Place;
}

/** What is said of all spots together. */
export interface SpotWords {
  /** Of the first spot's words: “第一、”后面用了顿号 */
  readonly what: (shown: string) => string;
  readonly why: string;
  /** Of one spot; of several, `all` is said. */
  readonly todo: (spot: Spot) => string;
  readonly all: string;
  readonly tier: FixDraft['tier'];
  readonly severity?: Severity;
}

function shownOf({ at, shown }: Spot): Place {
  return shown ?? at;
}

/** One finding at the first of the spots, the others related, with one fix for all; null where there are none. */
export function spotsDraft(spots: readonly Spot[], words: SpotWords): Draft | null {
  const [first, ...others] = spots;
  if (!first) return null;
  const many = others.length > 0;
  return {
    place: shownOf(first),
    ...(words.severity === undefined ? {} : { severity: words.severity }),
    message: {
      what: words.what(textAt(shownOf(first))) + (many ? `，全文这样的共${String(spots.length)}处` : ''),
      why: words.why,
      todo: many ? words.all : words.todo(first),
    },
    related: others.map((spot) => ({ place: shownOf(spot), note: `“${textAt(shownOf(spot))}”，${words.todo(spot)}` })),
    fixes: [
      {
        title: many ? `${words.all}（${String(spots.length)}处）` : words.todo(first),
        tier: words.tier,
        edits: spots.map(({ at, right }) => ({ place: at, text: right })),
      },
    ],
    data: { count: spots.length },
  };
}
