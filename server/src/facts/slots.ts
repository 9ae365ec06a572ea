import type { Kind, Slot } from '../data/model.ts';
import type { Block, Document, Heading, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import type { KindMatch, SlotState } from './model.ts';

/** A section that opens with words about a part holds that part: its first sentence says so this early. */
const OPENING_WORDS = 40;

/**
 * How each part of the kind stands in the text, in the kind's order. Presence is told, not order: a part may stand
 * anywhere. Empty without a kind.
 */
export function slotsOf(document: Document, match: KindMatch | null): SlotState[] {
  if (!match) return [];
  const reading = new Reading(document, match.kind);
  return match.kind.slots.map((slot) => reading.stateOf(slot));
}

/** The headings of the first level that the text has: 一、 as a rule, （一） in a text without 一、. */
export function partsOf({ outline }: Document): Heading[] {
  const level = Math.min(...outline.map((heading) => heading.level));
  return outline.filter((heading) => heading.level === level);
}

/** Part headings whose standard form names a year, and how many years that is after the report's. */
export function reportYears(document: Document, kind: Kind): { readonly heading: Heading; readonly shift: 0 | 1 }[] {
  const dated = kind.slots.filter((slot) => /\$\{(?:年份|下一年)\}/u.test(slot.heading));
  return partsOf(document).flatMap((heading) => {
    const slot = dated.find((one) => isHeadingOf(one, heading));
    return slot ? [{ heading, shift: slot.heading.includes('${年份}') ? (0 as const) : (1 as const) }] : [];
  });
}

function isHeadingOf(slot: Slot, heading: Heading): boolean {
  const title = heading.title.replace(/\s/gu, '');
  return slot.headings.some((pattern) => pattern.test(title));
}

class Reading {
  private readonly parts: readonly Heading[];
  private readonly claims = new Map<Heading, readonly Slot[]>();
  /** Slots that have a heading which is theirs alone. */
  private readonly settled = new Set<Slot>();

  constructor(
    private readonly document: Document,
    kind: Kind,
  ) {
    this.parts = partsOf(document);
    for (const heading of document.headings) {
      this.claims.set(
        heading,
        kind.slots.filter((slot) => isHeadingOf(slot, heading)),
      );
    }
    for (const part of this.parts) {
      const [slot, ...others] = this.claimants(part);
      if (slot && others.length === 0) this.settled.add(slot);
    }
  }

  stateOf(slot: Slot): SlotState {
    const state = (name: SlotState['state'], heading: Heading | null, at: Place | null): SlotState => ({
      slot,
      state: name,
      heading,
      place: at,
    });
    const own = this.ownHeading(slot);
    if (own) return state('present', own, own.place);
    const shared =
      this.parts.find((part) => this.claimants(part).includes(slot)) ??
      this.lowerHeading(slot) ??
      this.sectionThatOpensWith(slot);
    if (shared) return state('merged', shared, shared.place);
    const mention = this.mentionOf(slot);
    return mention ? state('mentioned', null, mention) : state('absent', null, null);
  }

  private claimants(heading: Heading): readonly Slot[] {
    return this.claims.get(heading) ?? [];
  }

  /** A part of its own: no other slot claims its heading, or every other one has a heading of its own elsewhere. */
  private ownHeading(slot: Slot): Heading | undefined {
    const claimed = this.parts.filter((part) => this.claimants(part).includes(slot));
    const alone = claimed.find((part) => this.claimants(part).every((one) => one === slot || this.settled.has(one)));
    if (alone || !slot.thematic || claimed.length > 0) return alone;
    return this.parts.find((part) => this.claimants(part).length === 0);
  }

  private lowerHeading(slot: Slot): Heading | undefined {
    return this.document.headings.find((one) => !this.parts.includes(one) && this.claimants(one).includes(slot));
  }

  private sectionThatOpensWith(slot: Slot): Heading | undefined {
    if (slot.mentions.length === 0) return undefined;
    return this.document.headings.find((heading) => {
      const sentence = this.firstSentence(heading);
      return slot.mentions.some((pattern) => (pattern.exec(sentence)?.index ?? Infinity) <= OPENING_WORDS);
    });
  }

  private firstSentence(heading: Heading): string {
    const { block, end } = heading.place;
    const next = this.document.blocks[heading.from + 1];
    const isBody = next && heading.from + 1 < heading.to && !heading.children.some(({ from }) => from === next.index);
    const text = heading.runIn ? block.text.slice(end + 1) : isBody ? next.text : '';
    return /^[^。]*/u.exec(text)?.[0] ?? '';
  }

  private mentionOf(slot: Slot): Place | null {
    for (const block of bodyOf(this.document)) {
      for (const pattern of slot.mentions) {
        const found = pattern.exec(block.text);
        if (found) return place(block, found.index, found.index + found[0].length);
      }
    }
    return null;
  }
}

function bodyOf({ blocks, header, closing }: Document): readonly Block[] {
  return blocks.slice(header.blocks, closing?.from ?? blocks.length);
}
