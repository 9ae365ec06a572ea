import { groupBy } from '../../base/group.ts';
import type { TermRow } from '../../data/model.ts';
import type { Document, Place } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';
import type { Reference, TermHit } from '../../facts/model.ts';
import { outsideQuotes } from '../../facts/quoted.ts';
import { inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, type Draft, type FixDraft } from '../contract.ts';

/** No more places are named one by one. */
const NAMED = 12;

/** One name of a thing, and where it stands. */
interface Use {
  readonly name: string;
  readonly places: readonly Place[];
}

/** （以下简称调委会）, 统称“……”: the writer says that both names are one thing. */
function isIntroduced({ block, start }: Place): boolean {
  return /(?:统称|简称)为?[“"‘]?$/u.test(block.text.slice(Math.max(0, start - 5), start));
}

/**
 * The names that a text uses for the thing of a row without having introduced them. The row's own name is looked for only here,
 * where another one was found.
 */
function usesOf(document: Document, { term }: TermRow, hits: readonly TermHit[]): Use[] {
  const others = [...groupBy(hits, ({ text }) => text)].map(([name, own]) => ({
    name,
    places: own.map(({ place: at }) => at),
  }));
  return [{ name: term, places: outsideQuotes(document, term) }, ...others].filter(
    ({ places }) => places.length > 0 && !places.some(isIntroduced),
  );
}

/** Whether the row's own name was the proper one in the report's time. */
function isSettled({ from }: TermRow, time: Reference | null): boolean {
  return from === undefined || time === null || from <= time.last;
}

/** The name that is used most often, of equals the first. */
function commonest(uses: readonly Use[]): string {
  return uses.reduce((best, use) => (best.places.length >= use.places.length ? best : use)).name;
}

/** One change that gives the thing one name all along. */
function unify(kept: string, others: readonly Use[]): FixDraft {
  const edits = others.flatMap(({ places }) => places.map((at) => ({ place: at, text: kept })));
  return { title: `全部改为${named(kept)}（${edits.length}处）`, tier: 'suggest', edits };
}

function draft(row: TermRow, uses: readonly Use[], time: Reference | null): Draft | null {
  const settled = isSettled(row, time);
  const kept = settled ? row.term : commonest(uses);
  const others = uses.filter(({ name }) => name !== kept);
  const [first] = others.flatMap(({ places }) => places).sort(byPlace);
  if (!first) return null;
  const counted = uses.map(({ name, places }) => `${inQuotes(name)}${places.length}处`).join('、');
  return {
    place: first,
    row: row.id,
    severity: row.severity,
    message: {
      what: `同一事物前后用词不一：${counted}`,
      why: settled ? row.why : '同一事物全文用一个名称',
      todo: `全文统一为${named(kept)}；确指不同事物的不改`,
    },
    basis: [row.source],
    related: uses
      .flatMap(({ places }) => places)
      .filter((at) => at !== first)
      .sort(byPlace)
      .slice(0, NAMED)
      .map((at) => ({ place: at, note: `这里用${named(textAt(at))}` })),
    fixes: [unify(kept, others)],
  };
}

function byPlace(a: Place, b: Place): number {
  return a.block.index - b.block.index || a.start - b.start;
}

/** One thing under two names in one report: told once, with all places. */
export default defineRule({
  meta: {
    id: 'word-consistent',
    title: '同一事物前后用词不一',
    english: 'One thing, different names',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'reference'],
  },
  check({ document, terms, reference }, report) {
    // What stands around a hit is read when it is asked for: the table comes first.
    const hits = terms.filter((hit) => hit.row.table === 'alias' && !hit.quoted && !hit.historical);
    for (const own of groupBy(hits, ({ row }) => row.id).values()) {
      const [hit] = own;
      if (!hit) continue;
      const uses = usesOf(document, hit.row, own);
      const found = uses.length > 1 ? draft(hit.row, uses, reference) : null;
      if (found) report(found);
    }
  },
});
