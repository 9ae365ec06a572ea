import type { Document, Place } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';
import { headBefore } from '../../facts/enumeration-head.ts';
import type { Break } from '../../facts/numbering-breaks.ts';
import { withNumber } from '../../document/marks.ts';
import { markPlace } from '../../facts/numbering-families.ts';
import type { Facts } from '../../facts/model.ts';
import type { Lost } from '../../facts/numbering-lost.ts';
import type { Family } from '../../facts/numbering.ts';
import { renumbered } from '../../facts/renumber.ts';
import { defineRule, type Draft, type FixDraft, type Related } from '../contract.ts';
import { lostMessage, messageOf, standsUnder, type Stated } from './messages.ts';

/** So many breaks in one family are one muddle, told once. */
const MANY = 4;
/** So many lines are offered as the heading that lost its number. */
const OFFERED = 3;

/** Numbers of headings and items of one level that do not follow each other: missing, repeated, out of order. */
export default defineRule({
  meta: {
    id: 'heading-sequence',
    title: '层次序号不连续',
    english: 'Heading numbers do not follow each other',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['gbt-9704'],
    needs: ['numbering', 'style'],
  },
  check({ document, numbering, style }, report) {
    for (const family of numbering) {
      const found = family.breaks.filter(({ kind }) => kind !== 'odd');
      if (found.length === 0) continue;
      const again = renumberingOf(document, numbering, family);
      const loose = found.filter(isLoose);
      if (loose.length >= MANY) report(muddle(loose, again));
      for (const one of found) {
        if (isSure(one)) one.lost.forEach((lost) => report(lostDraft(one, lost)));
        else if (loose.length < MANY || !isLoose(one)) report(draftOf({ document, style }, one, family, again));
      }
    }
  },
});

/** The fix that numbers a family anew, and the places of the text that speak of its numbers. */
interface Renumbering {
  readonly fix: FixDraft;
  readonly related: readonly Related[];
}

function renumberingOf(document: Document, families: readonly Family[], family: Family): Renumbering | null {
  const again = renumbered(document, families, family);
  if (!again) return null;
  const { edits, mentions, doubtful } = again;
  const told = mentions.length > 0 ? `（含文中提到的${String(mentions.length)}处）` : '';
  return {
    fix: { title: `按顺序重新编号，改${String(edits.length)}处${told}`, tier: 'suggest', edits },
    related: [
      ...mentions.map((at) => ({ place: at, note: '文中提到这个序号，重新编号时一并改' })),
      ...doubtful.map((at) => ({ place: at, note: `文中提到的“${textAt(at)}”要一并核对` })),
    ],
  };
}

/** Nothing explains it, and the numbers after it are wrong with it. */
function isLoose({ kind, lost }: Break): boolean {
  return kind !== 'slip' && lost.length === 0;
}

function isSure({ lost }: Break): boolean {
  return lost[0]?.sure === true;
}

function draftOf(
  { document, style }: Pick<Facts, 'document' | 'style'>,
  found: Break,
  family: Family,
  again: Renumbering | null,
): Draft {
  const { at, former, lost, kind } = found;
  const stated = kind === 'gap' && family.breaks.length === 1 ? statedFor(document, found, family) : null;
  const count = family.members.length;
  const renumber = again && !standsUnder(found) && (stated === null || stated.count === count) ? again : null;
  const own = kind === 'slip' ? corrected(found) : restored(lost);
  return {
    place: markPlace(at),
    // A number that the scanner or the web page lost is worth a look, not the writer's slip.
    ...(lost.length > 0 || (former === null && kind !== 'slip') ? { severity: 'information' } : {}),
    message: messageOf(found, stated, count, style.headings),
    related: [
      ...neighbour(former),
      ...lost.map(({ place: line }) => ({ place: line, note: '可能是漏了序号的标题' })),
      ...(kind === 'slip' ? [] : (renumber?.related ?? [])),
    ],
    fixes: kind === 'slip' ? own : [...own, ...(renumber ? [renumber.fix] : [])],
  };
}

function neighbour(former: Break['former']): Related[] {
  return former ? [{ place: markPlace(former), note: '同级的前一个序号' }] : [];
}

/** The number of members that the words before the list announce, where it explains the gap one way or the other. */
function statedFor({ blocks }: Document, { at, expected }: Break, { members }: Family): Stated | null {
  const first = members[0]?.block.index ?? 0;
  const head = blocks[first - 1];
  if (!head || !/[：:。]$/u.test(head.text)) return null;
  const stated = headBefore(head, { mark: head.text.length - 1, end: head.text.length });
  const missing = (at.mark.value ?? expected) - expected;
  return stated && (stated.count === members.length || stated.count === members.length + missing) ? stated : null;
}

function muddle(found: readonly Break[], again: Renumbering | null): Draft {
  const [first, ...others] = found.map(({ at }) => markPlace(at)) as [Place, ...Place[]];
  return {
    place: first,
    message: {
      what: `“${found[0]?.at.mark.text ?? ''}”等${found.length}处同级序号不相接`,
      why: '同级序号应由小到大逐一相接',
      todo: '核对各项次序后重新编号',
    },
    related: [...others.map((at) => ({ place: at, note: '序号与前一个不相接' })), ...(again?.related ?? [])],
    fixes: again ? [again.fix] : [],
  };
}

/** A number of which something is left on the page: only the scanner or the copy lost it. */
function lostDraft(found: Break, lost: Lost): Draft {
  const { at, former } = found;
  const wanted = withNumber(at.mark.text, lost.n) ?? lost.text;
  return {
    place: lost.place,
    severity: 'information',
    message: lostMessage(found, lost),
    related: [
      ...neighbour(former),
      ...(at.block === lost.place.block ? [] : [{ place: markPlace(at), note: '同级的后一个序号' }]),
    ],
    fixes: [{ title: `补上序号“${wanted}”`, tier: 'suggest', edits: [{ place: lost.gap, text: lost.text }] }],
  };
}

/** Puts the one wrong number right. */
function corrected({ at, expected }: Break): FixDraft[] {
  const text = withNumber(at.mark.text, expected);
  return text === null ? [] : [{ title: `改为“${text}”`, tier: 'suggest', edits: [{ place: markPlace(at), text }] }];
}

/** Puts the numbers before the lines that seem to have lost them: each its own, or one number before one of several. */
function restored(lost: readonly Lost[]): FixDraft[] {
  const [first] = lost;
  if (!first) return [];
  const edit = ({ gap, text }: Lost): { place: Lost['gap']; text: string } => ({ place: gap, text });
  if (lost.some(({ n }) => n !== first.n)) {
    const names = lost.map(({ text }) => `“${text}”`).join('');
    return [{ title: `补上序号${names}`, tier: 'suggest', edits: lost.map(edit) }];
  }
  return lost.slice(0, OFFERED).map((one) => ({
    title: lost.length === 1 ? `补上序号“${one.text}”` : `在“${one.place.block.text}”前补上“${one.text}”`,
    tier: 'suggest',
    edits: [edit(one)],
  }));
}
