import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';

/** Units of people, who are counted in one and told again in another. */
const PEOPLE: ReadonlySet<string> = new Set([...'人名位']);

/** Whether numbers of the two count one sort of things: 米 and 公里, 人 and 名. */
export function areCountedAlike({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a !== '' && (isAlike(a, b) || (PEOPLE.has(a) && PEOPLE.has(b)));
}
