import { lazy } from '../base/lazy.ts';
import type { Kind, Slot } from '../data/model.ts';
import type { Block, Document, Heading, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { mayHave } from '../document/signs.ts';
import type { KindMatch, SlotState } from './model.ts';

/** A section that opens with words about a part holds that part: its first sentence says so this early. */
const OPENING_WORDS = 40;
/** No more of a first sentence is read. */
const FIRST_SENTENCE = 120;

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
  const level = outline.reduce((least, heading) => Math.min(least, heading.level), Infinity);
  return outline.filter((heading) => heading.level === level);
}

/** Part headings whose standard form names a year, and how many years that is after the report's. */
export function reportYears(document: Document, kind: Kind): { readonly heading: Heading; readonly shift: 0 | 1 }[] {
  const dated = kind.slots.filter((slot) => /\$\{(?:年份|下一年)\}/u.test(slot.heading));
  return partsOf(document).flatMap((heading) => {
    const title = withoutBlanks(heading);
    const slot = dated.find((one) => isTitleOf(one, title));
    return slot ? [{ heading, shift: slot.heading.includes('${年份}') ? (0 as const) : (1 as const) }] : [];
  });
}

function withoutBlanks({ title }: Heading): string {
  return title.replace(/\s/gu, '');
}

function isTitleOf(slot: Slot, title: string): boolean {
  return slot.headings.some((pattern) => pattern.test(title));
}

class Reading {
  private readonly parts: readonly Heading[];
  /** Which slots the heading of each part could be. */
  private readonly claims: ReadonlyMap<Heading, readonly Slot[]>;
  /** Slots that have a heading which is theirs alone. */
  private readonly settled: ReadonlySet<Slot>;
  /** The headings that are no parts but some slot's, with their words. */
  private readonly lower = lazy(() =>
    this.document.headings
      .filter((heading) => !this.claims.has(heading))
      .map((heading) => ({ heading, title: withoutBlanks(heading) }))
      .filter(({ title }) => this.kind.headings.standIn(title)),
  );
  /** The sections that open with words about some slot, and their first sentences. */
  private readonly openings = lazy(() =>
    this.document.headings
      .map((heading) => ({ heading, sentence: this.firstSentence(heading) }))
      .filter(({ sentence }) => this.kind.mentions.standIn(sentence)),
  );
  /** The blocks of the body with words about some slot. */
  private readonly telling = lazy(() => {
    const { signs } = this.kind.mentions;
    const asked = bodyOf(this.document).filter((block) => signs === 0 || mayHave(block, signs));
    return asked.filter(({ text }) => this.kind.mentions.standIn(text));
  });

  constructor(
    private readonly document: Document,
    private readonly kind: Kind,
  ) {
    this.parts = partsOf(document);
    this.claims = new Map(
      this.parts.map((part) => {
        const title = withoutBlanks(part);
        return [part, kind.headings.standIn(title) ? kind.slots.filter((slot) => isTitleOf(slot, title)) : []];
      }),
    );
    const alone = [...this.claims.values()].filter((slots) => slots.length === 1);
    this.settled = new Set(alone.flat());
  }

  stateOf(slot: Slot): SlotState {
    const state = (name: SlotState['state'], heading: Heading | null, at: Place | null): SlotState => ({
      slot,
      state: name,
      heading,
      place: at,
      own: name === 'present' ? this.ownHeadings(slot) : [],
    });
    const own = this.ownHeading(slot);
    if (own) return state('present', own, own.place);
    const shared = this.claimed(slot)[0] ?? this.lowerHeading(slot) ?? this.sectionThatOpensWith(slot);
    if (shared) return state('merged', shared, shared.place);
    const mention = this.mentionOf(slot);
    return mention ? state('mentioned', null, mention) : state('absent', null, null);
  }

  private claimants(part: Heading): readonly Slot[] {
    return this.claims.get(part) ?? [];
  }

  private claimed(slot: Slot): readonly Heading[] {
    return this.parts.filter((part) => this.claimants(part).includes(slot));
  }

  /** A part of its own: no other slot claims its heading, or every other one has a heading of its own elsewhere. */
  private ownHeading(slot: Slot): Heading | undefined {
    const claimed = this.claimed(slot);
    const alone = claimed.find((part) => this.claimants(part).every((one) => one === slot || this.settled.has(one)));
    if (alone || !slot.thematic || claimed.length > 0) return alone;
    return this.parts.find((part) => this.claimants(part).length === 0);
  }

  /** All headings that are the part's alone; of a part that may have headings of other subjects, those that are nobody's. */
  private ownHeadings(slot: Slot): readonly Heading[] {
    const alone = this.claimed(slot).filter((part) => this.claimants(part).length === 1);
    if (alone.length > 0) return alone;
    const own = this.ownHeading(slot);
    if (!own) return [];
    return this.claimants(own).length > 0 ? [own] : this.parts.filter((part) => this.claimants(part).length === 0);
  }

  private lowerHeading(slot: Slot): Heading | undefined {
    if (!slot.lower) return undefined;
    return this.lower().find(({ title }) => isTitleOf(slot, title))?.heading;
  }

  private sectionThatOpensWith({ mentions }: Slot): Heading | undefined {
    if (mentions.size === 0) return undefined;
    const early = (sentence: string): boolean => mentions.matches(sentence).some(({ index }) => index <= OPENING_WORDS);
    return this.openings().find(({ sentence }) => early(sentence))?.heading;
  }

  private firstSentence(heading: Heading): string {
    const { block, end } = heading.place;
    const next = this.document.blocks[heading.from + 1];
    const isBody = next && heading.from + 1 < heading.to && heading.children[0]?.from !== next.index;
    const text = heading.runIn ? block.text.slice(end + 1, end + FIRST_SENTENCE) : isBody ? next.text : '';
    const stop = text.indexOf('。');
    return text.slice(0, stop < 0 ? FIRST_SENTENCE : Math.min(stop, FIRST_SENTENCE));
  }

  private mentionOf({ mentions }: Slot): Place | null {
    if (mentions.size === 0) return null;
    for (const block of this.telling()) {
      const [found] = mentions.matches(block.text);
      if (found) return place(block, found.index, found.index + found[0].length);
    }
    return null;
  }
}

function bodyOf({ blocks, header, closing }: Document): readonly Block[] {
  return blocks.slice(header.blocks, closing?.from ?? blocks.length);
}
