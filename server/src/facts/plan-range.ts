import type { Block } from '../document/model.ts';
import { tellsOfHistory, tellsOfYear } from './history.ts';
import type { Citation, TermHit } from './model.ts';

const RANGE = /[（(](?:19|20)\d{2}年?[-—－–~～至到]+((?:19|20)\d{2})年?[）)]/u;
/** The years may stand behind the title's mark: 《……纲要》（2016—2020年）. */
const BEHIND = 16;

/** A document whose title says until when it holds. */
export interface RanOut {
  readonly citation: Citation;
  /** The last year of its period. */
  readonly last: number;
}

/** The last year of the period that a document's title states; null when it states none. */
function lastYearOf({ name, marked, place: { block, end } }: Citation): number | null {
  if (!marked) return null;
  const behind = block.text.slice(end, end + BEHIND);
  const found = RANGE.exec(name) ?? (/^》[（(]/u.test(behind) ? RANGE.exec(behind) : null);
  return found ? Number(found[1]) : null;
}

/** Documents whose period was over before the year, neither told as history nor judged by a row of their own. */
export function ranOutBefore(year: number, citations: readonly Citation[], terms: readonly TermHit[]): RanOut[] {
  const out = citations.flatMap((citation) => {
    const last = lastYearOf(citation);
    if (last === null || last >= year || tellsOfYear(citation.place, last) || tellsOfHistory(citation.place)) return [];
    return [{ citation, last }];
  });
  if (out.length === 0) return out;
  const byBlock = new Map<Block, TermHit[]>();
  for (const hit of terms) {
    const list = byBlock.get(hit.place.block);
    if (list) list.push(hit);
    else byBlock.set(hit.place.block, [hit]);
  }
  return out.filter(({ citation: { place } }) =>
    (byBlock.get(place.block) ?? []).every((hit) => hit.place.end <= place.start || place.end <= hit.place.start),
  );
}
