import { common } from '../base/apart.ts';
import { NO_SLIPS, type SlipFinder } from '../spelling/finder.ts';
import { blockSpan } from '../text/span.ts';
import type { Hit } from '../spelling/speller.ts';

/** A paragraph with hits. */
interface Entry {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** A changed paragraph is known again when so much of it is as it was. */
const LEAST_SAME = 0.6;
/** Characters beside a change whose hits are not trusted any more. */
const BESIDE = 4;

/**
 * What is known of the paragraphs of one text while somebody types. A keystroke asks it for every paragraph, so only
 * paragraphs with hits are kept, by their length; there are few.
 */
export class SlipMemory {
  private readonly judged = new Map<string, readonly Hit[]>();
  private byLength = new Map<number, Entry[]>();
  private entries: readonly Entry[] = [];

  /** @param scanned whether the text was taken for a scan when its paragraphs were judged */
  constructor(readonly scanned: boolean) {}

  isJudged(text: string): boolean {
    return this.judged.has(text);
  }

  /** Keeps what was found in a paragraph. The text is copied: a part of a document would hold on to all of it. */
  add(text: string, hits: readonly Hit[]): void {
    this.judged.set(copied(text), hits);
  }

  /** Forgets all other paragraphs. @returns whether hits came or went */
  settle(texts: readonly string[]): boolean {
    const present = new Set(texts);
    for (const text of this.judged.keys()) if (!present.has(text)) this.judged.delete(text);
    const before = signature(this.entries);
    this.entries = [...this.judged].flatMap(([text, hits]) => (hits.length > 0 ? [{ text, hits }] : []));
    this.byLength = new Map();
    for (const entry of this.entries) {
      const alike = this.byLength.get(entry.text.length);
      if (alike) alike.push(entry);
      else this.byLength.set(entry.text.length, [entry]);
    }
    return before !== signature(this.entries);
  }

  /** A finder that knows what it knows and looks for nothing. */
  finder(floor: number): SlipFinder {
    if (this.entries.length === 0) return NO_SLIPS;
    return { floor, hits: (text) => this.hitsOf(text) };
  }

  private hitsOf(text: string): readonly Hit[] {
    const same = this.byLength.get(text.length)?.find((entry) => entry.text === text);
    if (same) return same.hits;
    for (const entry of this.entries) {
      const kept = carried(entry, text);
      if (kept.length > 0) return kept;
    }
    return [];
  }
}

/** The hits of a paragraph that are not beside what was changed in it; none where it is another paragraph. */
function carried({ text: former, hits }: Entry, text: string): readonly Hit[] {
  const isNear = former.charCodeAt(0) === text.charCodeAt(0) || former.at(-1) === text.at(-1);
  if (!isNear) return [];
  const { head, tail } = common(former, text);
  if (head + tail < LEAST_SAME * Math.max(former.length, text.length)) return [];
  const shift = text.length - former.length;
  return hits.flatMap((hit) => {
    const { start, end } = hit.span;
    if (end + BESIDE <= head) return [hit];
    if (start - BESIDE < former.length - tail) return [];
    return [{ ...hit, span: blockSpan(start + shift, end + shift) }];
  });
}

function signature(entries: readonly Entry[]): string {
  return JSON.stringify(entries);
}

function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
