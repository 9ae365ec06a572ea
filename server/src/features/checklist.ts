import type { Slot } from '../data/model.ts';
import type { Heading } from '../document/model.ts';
import { sourceOf } from '../document/place.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import type { Facts, SlotState } from '../facts/model.ts';
import { partBehind, partInsertion } from '../facts/part-insertion.ts';
import { partsOf } from '../facts/slots.ts';
import { inOrder } from '../base/in-order.ts';
import type { Severity } from '../rules/contract.ts';
import type { SourceSpan } from '../text/span.ts';
import { countsOf } from './diagnostics.ts';
import { sectionSpan } from './symbols.ts';
import { wordsOf } from './word-count.ts';

/**
 * How a part of the kind stands in the text, by what is to be said of it first.
 * present 有: under a heading of its own · absent 缺: it is prescribed, and not there or only mentioned · optional 可写: not there, and
 * may be left out · merged 并入: under another part, or as a heading of a lower level · split 拆散: in pieces with
 * other parts between them · order 顺序: behind one that the kind puts after it · naming 命名: its heading says too little · extra 另有: a
 * part of the text that the kind does not name.
 */
export type PartState = 'present' | 'absent' | 'optional' | 'merged' | 'split' | 'order' | 'naming' | 'extra';

export interface ChecklistPart {
  /** The slot's; of a part that the kind does not name, its place among them. */
  readonly id: string;
  readonly title: string;
  readonly state: PartState;
  /** What more is to be said, in Chinese; empty where the state says it all. */
  readonly note: string;
  /** The clause that asks for it; empty where none does. */
  readonly article: string;
  readonly required: boolean;
  /** The heading as written; empty where there is none. */
  readonly heading: string;
  /** Where it stands; of a missing one, where it is mentioned or belongs. */
  readonly span: SourceSpan;
  readonly words: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** It can be put in. */
  readonly insertable: boolean;
}

export interface Checklist {
  /** In the kind's order, then those that it does not name. Empty where the kind is not known. */
  readonly parts: readonly ChecklistPart[];
  /** Of the whole text. */
  readonly words: number;
}

/** What the parts are judged by. */
interface Judged {
  readonly result: CheckResult;
  readonly tops: readonly Heading[];
  /** Parts that stand out of the kind's order. */
  readonly displaced: ReadonlySet<SlotState>;
  /** The year's norm prescribes the parts. */
  readonly applies: boolean;
}

/** So many places are named, the rest are counted. */
const NAMED = 4;

/** The rule that judges the words of headings; what it says, and does not say, holds here too. */
const NAMING = 'section-heading';

/** The parts of the report's kind, how each stands in the text, how long it is and what was found in it. */
export function checklistOf(result: CheckResult): Checklist {
  const { facts, document } = result;
  const { kind, slots, year } = facts;
  const words = wordsOf(document.blocks);
  if (!kind) return { parts: [], words };
  const { since } = kind.kind;
  const judged: Judged = {
    result,
    tops: partsOf(document),
    displaced: displacedOf(slots),
    applies: since === null || year === null || year.year >= since,
  };
  return { parts: [...slots.map((one) => partOf(judged, one)), ...extras(judged)], words };
}

/** The parts to be moved, fewest of them, to bring the text into the kind's order. */
function displacedOf(slots: readonly SlotState[]): Set<SlotState> {
  const standing = slots.filter(({ state }) => state === 'present');
  const kept = new Set(inOrder(standing.map(({ heading }) => heading?.from ?? 0)));
  return new Set(standing.filter((_, i) => !kept.has(i)));
}

function partOf(judged: Judged, one: SlotState): ChecklistPart {
  const { slot, place } = one;
  const { facts, document } = judged.result;
  const headings = one.state === 'present' ? one.own : one.heading ? [one.heading] : [];
  const { state, note } = stateOf(judged, one, headings);
  const [first] = headings;
  const span = first ? sourceOf(first.place) : place ? sourceOf(place) : positionOf(facts, one);
  return {
    id: slot.id,
    title: slot.title,
    state,
    note,
    article: slot.article,
    required: slot.required && judged.applies,
    heading: first ? nameOf(first) : '',
    span,
    words: headings.reduce((sum, { from, to }) => sum + wordsOf(document.blocks.slice(from, to)), 0),
    counts: countsOf(findingsIn(judged, headings)),
    insertable: headings.length === 0,
  };
}

function positionOf(facts: Facts, one: SlotState): SourceSpan {
  return partInsertion(facts, partBehind(facts, one), { heading: '', body: '' }).at;
}

function stateOf(
  judged: Judged,
  one: SlotState,
  headings: readonly Heading[],
): { readonly state: PartState; readonly note: string } {
  const { slot, state, heading } = one;
  if (state === 'absent' || state === 'mentioned') {
    const missing = slot.required && judged.applies ? 'absent' : 'optional';
    return { state: missing, note: state === 'mentioned' ? '只有一句提到，没有成为一部分' : '' };
  }
  if (state === 'merged' && heading) return { state: 'merged', note: mergedNote(judged, slot, heading) };
  const names = headings.slice(0, NAMED).map((one) => `“${nameOf(one)}”`);
  const pieces = `分写在${names.join('')}${headings.length > NAMED ? `等${headings.length}处` : ''}`;
  if (isSplit(judged, headings)) return { state: 'split', note: pieces };
  if (judged.displaced.has(one)) return { state: 'order', note: orderNote(judged, one) };
  const vague = heading && findingsIn(judged, [heading]).find(({ rule }) => rule === NAMING);
  if (vague) return { state: 'naming', note: vague.message.todo };
  return { state: 'present', note: headings.length > 1 ? pieces : '' };
}

function mergedNote({ tops }: Judged, { headings }: Slot, heading: Heading): string {
  const own = headings.some((pattern) => pattern.test(heading.title.replace(/\s/gu, '')));
  if (own && !tops.includes(heading)) return `写成了小标题“${nameOf(heading)}”`;
  return own ? `与别的部分合写在“${nameOf(heading)}”` : `写在“${nameOf(heading)}”里`;
}

/** Several parts with another between them. Side by side they are how many reports write it: the coming years, then the next. */
function isSplit({ tops }: Judged, headings: readonly Heading[]): boolean {
  const at = headings.map((heading) => tops.indexOf(heading));
  return headings.length > 1 && Math.max(...at) - Math.min(...at) >= headings.length;
}

/** Which part it should not stand behind, or before. */
function orderNote({ result: { facts }, displaced }: Judged, one: SlotState): string {
  const settled = facts.slots.filter((other) => other.state === 'present' && !displaced.has(other));
  const from = one.heading?.from ?? 0;
  const at = facts.slots.indexOf(one);
  const behind = settled.find((other) => facts.slots.indexOf(other) > at && (other.heading?.from ?? 0) < from);
  if (behind) return `通常写在“${behind.slot.title}”之前`;
  const before = settled.findLast((other) => facts.slots.indexOf(other) < at && (other.heading?.from ?? 0) > from);
  return before ? `通常写在“${before.slot.title}”之后` : '';
}

/** Parts of the text that are no slot's. */
function extras(judged: Judged): ChecklistPart[] {
  const { facts, document } = judged.result;
  const taken = new Set(facts.slots.flatMap(({ own, heading }) => (heading ? [...own, heading] : own)));
  return judged.tops
    .filter((top) => !taken.has(top))
    .map((top, i) => ({
      id: `extra-${String(i + 1)}`,
      title: top.title,
      state: 'extra',
      note: '',
      article: '',
      required: false,
      heading: nameOf(top),
      span: sourceOf(top.place),
      words: wordsOf(document.blocks.slice(top.from, top.to)),
      counts: countsOf(findingsIn(judged, [top])),
      insertable: false,
    }));
}

function findingsIn({ result: { document, findings } }: Judged, headings: readonly Heading[]): Finding[] {
  const spans = headings.flatMap((heading) => sectionSpan(document, heading) ?? []);
  return findings.filter(
    ({ scope, span: { start } }) => scope === 'place' && spans.some((span) => span.start <= start && start < span.end),
  );
}

/** 二、存在的不足和原因 */
export function nameOf({ mark, title }: Heading): string {
  return `${mark?.text ?? ''}${title}`;
}
