import { lazy } from '../base/lazy.ts';
import type { Block, Place } from '../document/model.ts';

/** The words beside a place within its sentence. */
export function beside({ block, start, end }: Place, before: number, after: number): string {
  const left = block.text.slice(Math.max(0, start - before), start).replace(/^.*[。；！？]/u, '');
  const right = block.text.slice(end, end + after).replace(/[。；！？].*$/u, '');
  return `${left}\u0000${right}`;
}

/** The text is about a change of law: making, drafting, renaming, repealing. */
export function tellsOfLawmaking(place: Place): boolean {
  return /废止|失效|修改为|更名|原《|取代|替代|代替|草案|立法|起草|征求意见|制定/u.test(beside(place, 14, 14));
}

/** The name is introduced as a short form by the writer: （以下简称《民促法》）. */
export function introducesShortName({ block, start }: Place): boolean {
  return /简称[“"《]{0,2}$/u.test(block.text.slice(Math.max(0, start - 5), start));
}

const STOPS = '。；！？';
const PAST =
  /废止|失效|清理|修改为|取代|替代|代替|施行前|实施前|出台前|原《|沿革|回顾|当时|曾经?[^在]|[“"]?十[一二三四]五[”"]?(?:时期|期间|以来)/u;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;

/** A sentence, up to 。；！？ on both sides. It is read once, however many laws it names. */
export class Sentence {
  private readonly past = lazy(() => PAST.test(this.text));
  private readonly firstYear = lazy(() =>
    [...this.text.matchAll(YEAR)].reduce((first, [found]) => Math.min(first, Number(found)), Infinity),
  );
  private readonly asked = new Map<string, boolean>();

  constructor(
    private readonly block: Block,
    private readonly from: number,
    private readonly to: number,
    private readonly text = block.text.slice(from, to),
  ) {}

  covers({ block, start, end }: Place): boolean {
    return block === this.block && this.from <= start && end <= this.to;
  }

  /** It speaks of the time up to `year`, or of clearing away old documents. */
  tellsOfPast(year: number): boolean {
    return this.past() || this.firstYear() <= year;
  }

  holds(words: string): boolean {
    const known = this.asked.get(words) ?? this.text.includes(words);
    this.asked.set(words, known);
    return known;
  }
}

/** Gives the sentences around places that come in order. */
export function sentencesInOrder(): (at: Place) => Sentence {
  let last: Sentence | null = null;
  return (at) => (last?.covers(at) ? last : (last = sentenceAround(at)));
}

function sentenceAround({ block, start, end }: Place): Sentence {
  const { text } = block;
  let from: number = start;
  while (from > 0 && !STOPS.includes(text.charAt(from - 1))) from--;
  let to: number = end;
  while (to < text.length && !STOPS.includes(text.charAt(to))) to++;
  return new Sentence(block, from, to);
}
