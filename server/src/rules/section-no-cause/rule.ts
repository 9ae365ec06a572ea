import type { Slot } from '../../data/model.ts';
import type { Document, Heading, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { SlotState } from '../../facts/model.ts';
import { plain } from '../../text/template.ts';
import { defineRule, type Draft, type FixEdit } from '../contract.ts';

/** What the fix adds at the end of the part. */
const ADDED = '主要原因是${原因}。';

/**
 * The part on shortcomings states no cause. 《法治政府建设与责任落实督察工作规定》 Art. 25(2) asks for 不足和原因. Any word
 * that can introduce a cause makes the rule silent; where only the heading lacks the word, it is information.
 */
export default defineRule({
  meta: {
    id: 'section-no-cause',
    title: '写了问题，没有写原因',
    english: 'Shortcomings without their causes',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['ducha-guiding-25'],
    needs: ['kind', 'year', 'slots'],
  },
  check({ document, kind, year, slots }, report) {
    const since = kind?.kind.since ?? null;
    if (since !== null && year !== null && year.year < since) return;
    for (const state of slots) {
      const { slot, heading } = state;
      if (slot.causes.length === 0 || !heading) continue;
      const named = statesCause(state, heading.title);
      const told = bodyOf(document, heading).some((text) => statesCause(state, text));
      if (named && told) continue;
      if (!told) report(withoutCause(document, state, heading, named));
      else if (state.state === 'present') report(withoutName(state, heading));
    }
  },
});

function statesCause({ slot }: SlotState, text: string): boolean {
  return slot.causes.some((pattern) => pattern.test(text));
}

/** The texts under a heading, its own words left out. */
function bodyOf({ blocks }: Document, { from, to, place: { block, end } }: Heading): string[] {
  return [block.text.slice(end), ...blocks.slice(from + 1, to).map(({ text }) => text)];
}

function withoutCause(document: Document, { slot, state }: SlotState, heading: Heading, named: boolean): Draft {
  const renamed = state === 'present' && !named ? [renaming(slot, heading)] : [];
  const end = endOf(document, heading);
  return {
    place: heading.place,
    // The heading promises causes: perhaps they are told in words that no list knows.
    ...(named ? { severity: 'information' as const } : {}),
    message: {
      what: named ? `“${heading.title}”的标题有“原因”，正文没有写出` : `“${heading.title}”只列问题，没有写原因`,
      why: `${slot.article}要求写明不足和原因`,
      todo: '在问题之后写明产生的原因',
    },
    basis: [slot.basis],
    fixes: end
      ? [
          {
            title: renamed.length > 0 ? '在这一部分末尾补写原因，并在标题中写明' : '在这一部分末尾补写原因',
            tier: 'suggest',
            edits: [{ place: end, text: plain(ADDED, new Map()) }, ...renamed],
          },
        ]
      : [],
  };
}

function withoutName({ slot }: SlotState, heading: Heading): Draft {
  const edit = renaming(slot, heading);
  return {
    place: heading.place,
    severity: 'information',
    message: {
      what: `标题“${heading.title}”没有点明原因`,
      why: `正文写了原因，${slot.article}的说法是不足和原因`,
      todo: `标题可改为“${edit.text}”`,
    },
    basis: [slot.basis],
    fixes: [{ title: `标题改为“${edit.text}”`, tier: 'suggest', edits: [edit] }],
  };
}

function renaming({ heading: standard }: Slot, heading: Heading): FixEdit {
  return { place: heading.place, text: plain(standard, new Map()) };
}

/** The point behind the last words of a section that has any. */
function endOf({ blocks }: Document, { from, to, runIn }: Heading): Place | null {
  const last = blocks[to - 1];
  if (!last || (to - 1 === from && !runIn)) return null;
  return place(last, last.text.length, last.text.length);
}
