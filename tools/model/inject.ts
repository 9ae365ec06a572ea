import type { Chance } from './random.ts';
import { isHan, type Mistakes } from './mistakes.ts';

/** A slip in the spoilt text: `wrong` stands at `at` where `right` was meant. */
export interface Slip {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

export interface Spoilt {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** Characters for one slip, on average. */
const EVERY = 30;
/** How often each sort of slip is made. */
const SORTS = { one: 60, two: 17, swapped: 6, extra: 9, missing: 8 } as const;
export type Sort = keyof typeof SORTS;
export const SORT_NAMES = Object.keys(SORTS) as Sort[];
const SHARES = SORT_NAMES.map((name) => SORTS[name]);
/** Characters between two slips at least. Some stand close together, as in a hurried text. */
const APART = 3;

/** Makes slips in a text; the text itself is right. */
export function spoil(text: string, chance: Chance, mistakes: Mistakes): Spoilt {
  const slips: Slip[] = [];
  let out = '';
  let free = 0;
  for (let i = 0; i < text.length;) {
    const slip = i >= free && chance.next() < 1 / EVERY ? slipAt(text, i, chance, mistakes) : null;
    if (slip) {
      slips.push({ at: out.length, ...slip });
      out += slip.wrong;
      i += slip.right.length;
      free = i + APART;
    } else {
      out += text.charAt(i++);
    }
  }
  return { text: out, slips };
}

/** A text with one slip of a sort at a place that chance chooses; null where none could be made. */
export function spoilOnce(text: string, sort: Sort, chance: Chance, mistakes: Mistakes): Spoilt | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const at = chance.below(text.length);
    const slip = slipAt(text, at, chance, mistakes, sort);
    if (!slip) continue;
    return { text: text.slice(0, at) + slip.wrong + text.slice(at + slip.right.length), slips: [{ at, ...slip }] };
  }
  return null;
}

const ATTEMPTS = 20;

/** A slip in the words that begin here, where it can be made. */
function slipAt(
  text: string,
  i: number,
  chance: Chance,
  mistakes: Mistakes,
  sort = SORT_NAMES[chance.pick(SHARES)] ?? 'one',
): Omit<Slip, 'at'> | null {
  const [one = '', two = ''] = [text.charAt(i), text.charAt(i + 1)];
  if (!isHan(one)) return null;
  const slip = made(sort, one, two, chance, mistakes);
  return slip && slip.wrong !== slip.right ? slip : null;
}

function made(
  sort: keyof typeof SORTS,
  one: string,
  two: string,
  chance: Chance,
  mistakes: Mistakes,
): Omit<Slip, 'at'> | null {
  if (sort === 'one') {
    const wrong = mistakes.for(one);
    return wrong === null ? null : { wrong, right: one };
  }
  if (sort === 'extra') {
    const roll = chance.next();
    const more = roll < 0.5 ? one : roll < 0.75 ? mistakes.any() : mistakes.for(one);
    return more === null ? null : { wrong: one + more, right: one };
  }
  if (sort === 'missing') return { wrong: '', right: one };
  if (!isHan(two)) return null;
  if (sort === 'swapped') return { wrong: two + one, right: one + two };
  if (chance.next() < 0.75) {
    const wrong = mistakes.pairFor(one, two);
    return wrong === null ? null : { wrong, right: one + two };
  }
  const [first, second] = [mistakes.for(one), mistakes.for(two)];
  return first === null || second === null ? null : { wrong: first + second, right: one + two };
}
