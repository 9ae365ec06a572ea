import { near } from '../base/near.ts';

/** Lists of at most this many names are shown whole where nothing is near. */
const SHORT = 8;

/** For a name that does not exist: a clause that offers the near ones, or all of a short list, or nothing. */
export function meant(name: string, candidates: readonly string[]): string {
  const offers = near(name, candidates);
  if (offers.length > 0) return `；是否要写“${offers.join('”“')}”`;
  return candidates.length > 0 && candidates.length <= SHORT ? `；可用的有${candidates.join('、')}` : '';
}
