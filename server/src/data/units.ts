import { lazy } from '../base/lazy.ts';
import text from './generated/units.json.txt';

/** A unit or 量词 of data/units.yaml. */
export interface Unit {
  readonly unit: string;
  /** It also follows Han numerals: 三项. */
  readonly han?: boolean;
  /** Words that show that the unit does not stand here: 次 before 产业. */
  readonly not?: readonly string[];
}

/** All units by the code of their first character, the longest first. */
export const unitsByFirst = lazy((): ReadonlyMap<number, readonly Unit[]> => {
  const out = new Map<number, Unit[]>();
  for (const unit of JSON.parse(text) as Unit[]) {
    const first = unit.unit.charCodeAt(0);
    const list = out.get(first);
    if (list) list.push(unit);
    else out.set(first, [unit]);
  }
  for (const list of out.values()) list.sort((a, b) => b.unit.length - a.unit.length);
  return out;
});
