import type { TermHit } from '../../facts/model.ts';
import { correction, currentTerm, inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, rewording, type Draft, type Message } from '../contract.ts';

/** What is wrong, by the row's topic. */
const FAULTS = new Map([
  ['typo', '有错别字'],
  ['name', '不是规范的称谓'],
]);

function message({ row, text }: TermHit, right: string | null): Message {
  const proper = right ?? currentTerm(row, null)?.term;
  return {
    what: `${inQuotes(text)}${FAULTS.get(row.topic) ?? '用词不当'}`,
    why: row.why,
    todo: proper === undefined ? '核对后改写' : `改为${named(proper)}`,
  };
}

function draft(hit: TermHit): Draft {
  const { row, place } = hit;
  const right = correction(hit, null);
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: message(hit, right),
    basis: [row.source],
    fixes: rewording(place, right, row.safe ? 'safe' : 'suggest'),
  };
}

export default defineRule({
  meta: {
    id: 'word-wrong',
    title: '错别字和用词不当',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['dictionary'],
    needs: ['terms'],
  },
  check({ terms }, report) {
    for (const hit of terms) if (hit.row.table === 'word') report(draft(hit));
  },
});
