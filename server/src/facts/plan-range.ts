import type { Place } from '../document/model.ts';
import type { Citation } from './model.ts';

const RANGE = /[（(](?:19|20)\d{2}年?[-—－–~～至到]+((?:19|20)\d{2})年?[）)]/u;
/** The years may stand behind the title's mark: 《……纲要》（2016—2020年）. */
const BEHIND = 16;

/** The last year of the period that a document's title states; null when it states none. */
export function lastYearOf({ name, marked, place: { block, end } }: Citation): number | null {
  if (!marked) return null;
  const behind = block.text.slice(end, end + BEHIND);
  const found = RANGE.exec(name) ?? (/^》[（(]/u.test(behind) ? RANGE.exec(behind) : null);
  return found ? Number(found[1]) : null;
}

/** Whether two places of one block share a character. */
export function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
