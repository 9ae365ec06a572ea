import { chineseDate, dayAfter } from '../../base/day.ts';
import { withoutState } from '../../data/law-key.ts';
import type { RepealedLaw } from '../../data/law-rows.ts';
import type { Place } from '../../document/model.ts';
import { sentencesInOrder, tellsOfLawmaking, type Sentence } from '../../facts/law-context.ts';
import { asCited, bornAfter, bornOn, endedBefore, quotedName, successorsIn } from '../../facts/law-validity.ts';
import type { Citation, Reference } from '../../facts/model.ts';
import { timeOf } from '../../facts/reference.ts';
import { defineRule, type Draft } from '../contract.ts';

/** A law that ended before the time that the report tells of. */
function ended(
  citation: Citation,
  law: RepealedLaw,
  time: Reference,
  sentenceAt: (at: Place) => Sentence,
): Draft | null {
  if (!endedBefore(law, time)) return null;
  const sentence = sentenceAt(citation.place);
  if (sentence.tellsOfPast(Number(law.last.slice(0, 4)))) return null;
  const names = successorsIn(law, time).map((name) => asCited(name, citation.name));
  const there = names.some((name) => sentence.holds(withoutState(name)));
  const now = names.map((name) => `《${name}》`).join('、');
  const when = `该件自${chineseDate(dayAfter(law.last))}起不再施行`;
  const todo = names.length === 0 ? '核对后删去' : there ? `文中已引${now}，此处删去` : `改引${now}`;
  return {
    place: citation.place,
    row: law.id,
    message: {
      what: `${quotedName(citation)}在${timeOf(time)}已经废止`,
      why: law.why === undefined ? when : `${when}，${law.why}`,
      todo,
    },
    severity: law.confidence === 'from_memory' ? 'information' : 'warning',
    fixes: there
      ? []
      : names.map((name) => ({
          title: `改为《${name}》`,
          tier: 'suggest',
          edits: [{ place: citation.place, text: name }],
        })),
  };
}

/** A law or document that was made after the report on the year must have been written. */
function premature(citation: Citation, time: Reference): Draft | null {
  const { match } = citation;
  if (match?.kind !== 'law' && match?.kind !== 'document' && match?.kind !== 'repealed') return null;
  // Plans with an end stand in the term tables, which judge both their ends.
  if (match.kind === 'document' && match.document.to !== undefined) return null;
  const born = bornOn(match);
  if (born === null || !bornAfter(match, time) || tellsOfLawmaking(citation.place)) return null;
  return {
    place: citation.place,
    row: match.kind === 'document' ? match.document.id : match.law.id,
    message: {
      what: `${quotedName(citation)}${time.by === 'report' ? `在${time.year}年度报告中出现过早` : `在${timeOf(time)}还没有`}`,
      why: `该件${chineseDate(born)}才公布或者施行`,
      todo: '核对报告年度和所引文件',
    },
    severity: 'information',
  };
}

/** 依据《……法》: the law is applied, not only learnt. */
const APPLIED = /(?:依据|根据|按照|依照|适用|执行|违反|援引)[^，。；《》]{0,6}《$/u;
const BEFORE = 12;

/** A law that was made in time, but holds only after the text was written, and is applied nevertheless. */
function notInForce(citation: Citation, time: Reference): Draft | null {
  const { match, place, marked } = citation;
  if (match?.kind !== 'law' || !marked) return null;
  const { law } = match;
  if (law.inForce === undefined || law.inForce <= time.last || bornAfter(match, time)) return null;
  const { block, start } = place;
  if (!APPLIED.test(block.text.slice(Math.max(0, start - BEFORE), start)) || tellsOfLawmaking(place)) return null;
  const made = law.enacted === undefined ? '' : `${chineseDate(law.enacted)}公布，`;
  return {
    place,
    row: law.id,
    message: {
      what: `${quotedName(citation)}在${timeOf(time)}还没有施行`,
      why: `该法${made}${chineseDate(law.inForce)}起施行`,
      todo: '没有施行的法律可以学习宣传，不能作为依据；核对所引法律',
    },
    severity: 'information',
  };
}

export default defineRule({
  meta: {
    id: 'law-repealed',
    title: '引用已废止的法律法规',
    english: 'A law that is no longer in force',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['flk'],
    needs: ['citations', 'reference'],
  },
  check({ citations, reference }, report) {
    if (reference === null) return;
    const sentenceAt = sentencesInOrder();
    for (const citation of citations) {
      const { match } = citation;
      const draft =
        (match?.kind === 'repealed' && ended(citation, match.law, reference, sentenceAt)) ||
        (premature(citation, reference) ?? notInForce(citation, reference));
      if (draft) report(draft);
    }
  },
});
