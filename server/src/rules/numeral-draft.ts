import type { Place } from '../document/model.ts';
import { textAt } from '../document/place.ts';
import { quotedIn } from '../facts/quoted.ts';
import type { Draft, FixEdit, Message, RuleMeta } from './contract.ts';

/** A number written in a form that should be another one. */
export interface Miswritten {
  readonly place: Place;
  /** How it should be written, whole. */
  readonly right: string;
  /** What a fix changes; the whole place where it is left out. */
  readonly edits?: readonly FixEdit[];
}

export interface NumeralWords {
  /** What is wrong with the first of them; how many there are is added. */
  readonly what: (written: string) => string;
  readonly why: string;
  readonly tier: 'safe' | 'suggest';
  readonly severity?: RuleMeta['severity'];
}

/** Titles and the words of others keep their own figures. */
export function isOwn(at: Place): boolean {
  return quotedIn(at) === null;
}

/** One finding for all numbers of a text that are miswritten in one way, put right in one stroke; null when there are none. */
export function numeralDraft(found: readonly Miswritten[], words: NumeralWords): Draft | null {
  const [first, ...others] = found;
  if (!first) return null;
  const title = others.length === 0 ? `改为“${first.right}”` : `将${found.length}处一并改正`;
  return {
    place: first.place,
    ...(words.severity ? { severity: words.severity } : {}),
    message: messageOf(first, found.length, words),
    related: others.map(({ place, right }) => ({ place, note: `“${textAt(place)}”宜写作“${right}”` })),
    fixes: [{ title, tier: words.tier, edits: found.flatMap(editsOf) }],
    data: { count: found.length },
  };
}

function messageOf({ place, right }: Miswritten, count: number, { what, why }: NumeralWords): Message {
  return {
    what: what(textAt(place)) + (count > 1 ? `，这样的写法全文共${count}处` : ''),
    why,
    todo: `改为“${right}”${count > 1 ? '，其他各处同样改正' : ''}`,
  };
}

function editsOf({ place, right, edits }: Miswritten): readonly FixEdit[] {
  return edits ?? [{ place, text: right }];
}
