import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule, type Draft, type FixDraft, type FixEdit, type Message } from '../contract.ts';
import { breaksOf, type Break } from './breaks.ts';
import { withNumber } from './numbers.ts';
import { siblingsOf, type Numbered, type Siblings } from './siblings.ts';

/** So many breaks in one family are one muddle, told once. */
const MANY = 4;

/** Numbers of headings and items of one level that do not follow each other: missing, repeated, out of order. */
export default defineRule({
  meta: {
    id: 'heading-sequence',
    title: '层次序号不连续',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['gbt-9704'],
    needs: [],
  },
  check({ document }, report) {
    for (const family of siblingsOf(document)) {
      const found = breaksOf(family, document.blocks);
      const loose = found.filter(({ kind, lost }) => kind !== 'slip' && lost === null);
      if (loose.length >= MANY) report(muddle(loose, family));
      for (const one of found) if (loose.length < MANY || one.kind === 'slip' || one.lost) report(draftOf(one, family));
    }
  },
});

function draftOf(found: Break, family: Siblings): Draft {
  const { at, former, lost } = found;
  const fix = lost
    ? restored(lost, found)
    : found.kind === 'slip'
      ? corrected(found)
      : standsUnder(found)
        ? null
        : renumbered(family);
  return {
    place: markPlace(at),
    // A number that the scanner or the web page lost is worth a look, not the writer's slip.
    ...(lost || (former === null && found.kind !== 'slip') ? { severity: 'information' } : {}),
    message: messageOf(found),
    related: [
      ...(former ? [{ place: markPlace(former), note: '同级的前一个序号' }] : []),
      ...(lost ? [{ place: place(lost, 0, lost.text.length), note: '可能是漏了序号的标题' }] : []),
    ],
    fixes: fix ? [fix] : [],
  };
}

function muddle(found: readonly Break[], family: Siblings): Draft {
  const [first, ...others] = found.map(({ at }) => markPlace(at)) as [Place, ...Place[]];
  const fix = renumbered(family);
  return {
    place: first,
    message: {
      what: `“${found[0]?.at.mark.text ?? ''}”等${found.length}处同级序号不相接`,
      why: '同级序号应由小到大逐一相接',
      todo: '核对各项次序后重新编号',
    },
    related: others.map((at) => ({ place: at, note: '序号与前一个不相接' })),
    fixes: fix ? [fix] : [],
  };
}

/**
 * A heading that repeats the number of the heading right above it, with nothing between: perhaps it is the first one
 * of the level below. Which of the two is meant, only the writer knows.
 */
function standsUnder({ kind, at, former }: Break): boolean {
  return (
    kind === 'repeat' &&
    at.mark.level === 1 &&
    former !== null &&
    former.mark.value === at.mark.value &&
    at.block.index === former.block.index + 1 &&
    !/[。；]/u.test(former.block.text)
  );
}

function messageOf(found: Break): Message {
  const { kind, at, former, expected, lost } = found;
  const mark = at.mark.text;
  const wanted = withNumber(mark, expected) ?? String(expected);
  const why = former ? `同级序号应逐一相接，前一个是“${former.mark.text}”` : '同级序号应从第一个起逐一相接';
  if (kind === 'slip')
    return { what: `序号“${mark}”应为“${wanted}”`, why: `${why}，后面也按此接续`, todo: `改为“${wanted}”` };
  if (standsUnder(found)) {
    const inner = `（${mark.replace(/[、.．：:]$/u, '')}）`;
    return {
      what: `序号“${mark}”重复，紧接在上一个“${mark}”之下`,
      why,
      todo: `属于上一标题的，改为“${inner}”；与它并列的，改为“${wanted}”，后面的序号顺延`,
    };
  }
  if (kind === 'repeat') return { what: `序号“${mark}”重复`, why, todo: `改为“${wanted}”，后面的序号顺延` };
  if (kind === 'disorder') return { what: `序号“${mark}”次序颠倒`, why, todo: '核对各项次序后重新编号' };
  return {
    what: `序号“${mark}”之前缺“${wanted}”`,
    why,
    todo: lost ? `看“${lost.text}”是否漏了序号“${wanted}”` : '看是否漏了一项；没有漏项的，按顺序重新编号',
  };
}

function markPlace({ block, mark }: Numbered): Place {
  return place(block, 0, mark.length);
}

/** Puts the one wrong number right. */
function corrected({ at, expected }: Break): FixDraft | null {
  const text = withNumber(at.mark.text, expected);
  return text === null ? null : { title: `改为“${text}”`, tier: 'suggest', edits: [{ place: markPlace(at), text }] };
}

/** Numbers the family anew from its first number on. */
function renumbered({ members }: Siblings): FixDraft | null {
  const first = members[0]?.mark.value ?? null;
  if (first === null || members.some(({ mark }) => mark.value === null)) return null;
  const edits: FixEdit[] = [];
  for (const [i, one] of members.entries()) {
    const text = withNumber(one.mark.text, (members.length > 1 ? first : 1) + i);
    if (text === null) return null;
    if (text !== one.mark.text) edits.push({ place: markPlace(one), text });
  }
  return edits.length > 0 ? { title: '按顺序重新编号', tier: 'suggest', edits } : null;
}

/** Puts the number before the heading that seems to have lost it. */
function restored(lost: Block, { at, expected }: Break): FixDraft | null {
  const text = withNumber(at.mark.text, expected);
  if (text === null) return null;
  return { title: `补上序号“${text}”`, tier: 'suggest', edits: [{ place: place(lost, 0, 0), text }] };
}
