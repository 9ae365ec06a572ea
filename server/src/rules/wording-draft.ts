import type { TermHit } from '../facts/model.ts';
import { correction, currentTerm, inQuotes, named } from '../facts/replacement.ts';
import { rewording, type Draft } from './contract.ts';

/** What a row of words says of its hit: always wrong where it matches, whatever the year. */
export function wordingDraft(hit: TermHit, fault: string): Draft {
  const { row, place, text } = hit;
  const right = correction(hit, null);
  const proper = right ?? currentTerm(row, null)?.term;
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: `${inQuotes(text)}${fault}`,
      why: row.why,
      todo: proper === undefined ? '核对后改写' : `改为${named(proper)}`,
    },
    basis: [row.source],
    fixes: rewording(place, right, row.safe ? 'safe' : 'suggest'),
  };
}
