import { chineseDate } from '../../base/day.ts';
import { lawHistory, type LawHistory, type LawVersion } from '../../data/law-histories.ts';
import type { Law } from '../../data/law-rows.ts';
import { withoutState } from '../../data/law-key.ts';
import type { Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Citation, Reference } from '../../facts/model.ts';
import { timeOf } from '../../facts/reference.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Words right before 《: 新修订的, 修订后的; 新颁布的. */
const REVISED = /(新(?:近|一轮)?修[订正改]|修[订正]后)(?:(?:颁布|通过|公布|施行|实施)?的)?$/u;
const MADE = /(新(?:近)?(?:颁布|出台|制定|公布|通过|施行|实施))(?:施行|实施)?的?$/u;
/** No claim is longer, the 《 not counted. */
const CLAIM = 12;
/** A law that was made or revised so many years before is new no more. */
const NEW = 4;

interface Claim {
  readonly words: Place;
  readonly revised: boolean;
  /** 新修订的, not 修订后的: it says when. */
  readonly recent: boolean;
}

/** What the words before a law's 《 say of its age; null when they say nothing. */
function claimOf({ place: { block, start }, marked }: Citation): Claim | null {
  if (!marked) return null;
  const before = block.text.slice(Math.max(0, start - 1 - CLAIM), start - 1);
  const found = REVISED.exec(before) ?? MADE.exec(before);
  if (!found) return null;
  const [all, word = ''] = found;
  const from = start - 1 - all.length;
  return {
    words: place(block, from, from + word.length),
    revised: REVISED.test(before),
    recent: word.startsWith('新'),
  };
}

/** The texts of a law that came after the one that made it. */
function revisions({ versions, whole }: LawHistory): readonly LawVersion[] {
  return whole ? versions.slice(1) : versions;
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** The law was not revised by then, or long before. */
function unrevised(law: Law, history: LawHistory, { words, recent }: Claim, time: Reference): Draft | null {
  const name = `《${withoutState(law.name)}》`;
  const all = revisions(history);
  const known = all.filter(({ published }) => published <= time.last).at(-1);
  const next = all.find(({ published }) => published > time.last);
  const draft = (what: string, why: string, todo: string): Draft => ({
    place: words,
    row: law.id,
    message: { what, why, todo },
    severity: 'information',
  });
  if (known === undefined) {
    if (!history.whole) return null;
    const [first] = history.versions;
    const made = first ? `${name}${chineseDate(first.published)}公布` : name;
    if (next === undefined)
      return {
        ...draft(`${name}没有修订过`, `${made}，此后没有修订`, '核对法律名称，或者删去“修订”'),
        severity: 'warning',
      };
    return draft(
      `${name}在${timeOf(time)}还没有修订`,
      `${made}，${chineseDate(next.published)}才修订`,
      '核对报告年度和法律名称',
    );
  }
  const age = time.year - yearOf(known.inForce ?? known.published);
  if (!recent || age < NEW) return null;
  return draft(
    `${name}最近一次修订已过${age}年，不宜再称“新修订”`,
    `${time.year}年以前最近一次修订公布于${chineseDate(known.published)}`,
    '删去“新修订的”，或者写明修订年份',
  );
}

/** The law was made long before. */
function longMade(law: Law, history: LawHistory, { words }: Claim, time: Reference): Draft | null {
  const [first] = history.versions;
  if (!history.whole || !first) return null;
  const age = time.year - yearOf(first.inForce ?? first.published);
  if (age < NEW) return null;
  return {
    place: words,
    row: law.id,
    message: {
      what: `《${withoutState(law.name)}》公布施行已过${age}年，不宜再称“新”`,
      why: `该法${chineseDate(first.published)}公布`,
      todo: revisions(history).length > 0 ? '指修订的，写“新修订的”；否则删去' : '删去，或者写明年份',
    },
    severity: 'information',
  };
}

/** 新修订的《X》 of a law that was not revised then; 新颁布的《X》 of an old one. */
export default defineRule({
  meta: {
    id: 'law-revised',
    title: '“新修订”“新颁布”与实际不符',
    english: '“Newly revised” or “newly issued” does not fit',
    severity: 'warning',
    maturity: 'trial',
    fix: 'none',
    basis: ['flk'],
    needs: ['citations', 'reference'],
  },
  check({ citations, reference }, report) {
    if (reference === null) return;
    for (const citation of citations) {
      if (citation.match?.kind !== 'law') continue;
      const claim = claimOf(citation);
      if (claim === null) continue;
      const { law } = citation.match;
      const history = lawHistory(law.id);
      if (history === null) continue;
      const found = claim.revised
        ? unrevised(law, history, claim, reference)
        : longMade(law, history, claim, reference);
      if (found) report(found);
    }
  },
});
