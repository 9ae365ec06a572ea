import { lazy } from '../base/lazy.ts';
import text from './generated/units.json.txt';

/** A unit or 量词 of data/units.yaml. */
export interface Unit {
  readonly unit: string;
  /** It also follows Han numerals: 三项. */
  readonly han?: boolean;
  /** Words that show that the unit does not stand here: 次 before 产业. */
  readonly not?: readonly string[];
  /** The unit that it is reckoned in: 米 of 公里. */
  readonly of?: string;
  /** How many of them it is, as a whole number or a fraction (2000/3); 1 when absent. */
  readonly times?: string;
}

const rows = lazy((): readonly Unit[] => JSON.parse(text) as Unit[]);

/** All units by their name. */
export const unitsByName = lazy((): ReadonlyMap<string, Unit> => new Map(rows().map((unit) => [unit.unit, unit])));

/** All units by the code of their first character, the longest first. */
export const unitsByFirst = lazy((): ReadonlyMap<number, readonly Unit[]> => {
  const out = new Map<number, Unit[]>();
  for (const unit of rows()) {
    const first = unit.unit.charCodeAt(0);
    const list = out.get(first);
    if (list) list.push(unit);
    else out.set(first, [unit]);
  }
  for (const list of out.values()) list.sort((a, b) => b.unit.length - a.unit.length);
  return out;
});
