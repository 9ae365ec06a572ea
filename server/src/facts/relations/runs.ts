import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import { baseOf, type Mention } from './mentions.ts';
import { splitsAfter, type Split } from './sum-split.ts';

/** What a sentence of a block must tell to be read with others. */
interface Told {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

interface Paragraph {
  readonly block: Block;
  readonly items: readonly Quantity[];
  readonly sentences: readonly Told[];
}

/** Numbers that are read together: those of a sentence, with the last ones before it where it goes on with them. */
export interface Run {
  readonly mentions: readonly Mention[];
  /** Totals with the parts after them; found when they are asked for. */
  readonly splits: readonly Split[];
  /** The numbers of the sentence with those told before them, in other sentences and the paragraph before as well. */
  readonly wide: readonly Mention[];
  /** Index in `mentions` of the sentence's first number. */
  readonly first: number;
  /** Index in `wide` of it. */
  readonly own: number;
}

/** How far two numbers of one unit may stand apart to be told of each other. */
const NEAR = 6;
/** How many numbers before a sentence its words may speak of. */
const FAR = 16;

/** Projects are counted by either. */
function areProjects(a: string, b: string): boolean {
  return (a === '项' && b === '个') || (a === '个' && b === '项');
}

/** Whether some number in [from, to) has another one in its unit among the `reach` before it. */
function hasAlike(bases: readonly string[], from: number, to: number, reach: number): boolean {
  for (let i = from; i < to; i++) {
    const base = bases[i] as string;
    if (base === '') continue;
    for (let j = Math.max(0, i - reach); j < i; j++) {
      const other = bases[j] as string;
      if (other === base || areProjects(other, base)) return true;
    }
  }
  return false;
}

/** Beginnings of a sentence that speaks of the one before it. */
const GOES_ON =
  /[。！？]?(?:其中|全年|以上|上述|合计|总计|共计|两项|三项|下半年|二季度|其余|剩余|余下|剩下|未|尚|仅余|已|目前已)/uy;
/** Beginnings of a sentence that sorts what the one before it told: 从答复类型看, 按程序分. */
const SORTS = /[。！？]?(?:从|按|分)[^，。；、]{1,8}(?:看|划分|分|统计)[，,：:]/uy;

function begins(words: RegExp, { block, start }: Told): boolean {
  words.lastIndex = start;
  return words.test(block.text);
}

function goesOn(sentence: Told, before: Told | undefined): boolean {
  if (!before) return false;
  if (sentence.block !== before.block) return begins(SORTS, sentence);
  return sentence.start - before.end <= 1 && (begins(GOES_ON, sentence) || begins(SORTS, sentence));
}

/** The last numbers before a sentence. */
function numbersBefore(all: readonly Told[], at: number): Mention[] {
  let out: readonly Mention[] = [];
  for (let i = at - 1; i >= 0 && out.length < FAR; i--) out = [...(all[i] as Told).mentions.slice(-FAR), ...out];
  return out.slice(-FAR);
}

class SentenceRun implements Run {
  readonly mentions: readonly Mention[];
  readonly first: number;
  readonly #all: readonly Told[];
  readonly #at: number;
  #splits: readonly Split[] | null = null;
  #told: readonly Mention[] | null = null;
  #wide: readonly Mention[] | null = null;

  constructor(mentions: readonly Mention[], all: readonly Told[], at: number) {
    this.mentions = mentions;
    this.first = mentions.length - (all[at] as Told).mentions.length;
    this.#all = all;
    this.#at = at;
  }

  get splits(): readonly Split[] {
    this.#splits ??= this.mentions.length < 2 ? [] : splitsAfter(this.mentions);
    return this.#splits;
  }

  get wide(): readonly Mention[] {
    this.#wide ??= [...this.told, ...(this.#all[this.#at] as Told).mentions];
    return this.#wide;
  }

  get own(): number {
    return this.told.length;
  }

  private get told(): readonly Mention[] {
    this.#told ??= numbersBefore(this.#all, this.#at);
    return this.#told;
  }
}

/** The last sentences of the paragraph right before, which a sentence may go on with. */
function earlier(paragraph: Paragraph, before: Paragraph | null): readonly Told[] {
  return before?.block.index === paragraph.block.index - 1 ? before.sentences.slice(-NEAR) : [];
}

/**
 * The runs of a paragraph in which something may add up.
 * @param before the paragraph with numbers before it
 */
export function runsOf(paragraph: Paragraph, before: Paragraph | null): Run[] {
  const near = before?.block.index === paragraph.block.index - 1 ? before.items.slice(-FAR) : [];
  if (near.length + paragraph.items.length < 2) return [];
  const bases = [...near, ...paragraph.items].map(baseOf);
  if (!hasAlike(bases, near.length, bases.length, FAR)) return [];
  const first = earlier(paragraph, before);
  const all = [...first, ...paragraph.sentences];
  const out: Run[] = [];
  let last: readonly Mention[] = [];
  let from = near.length;
  for (let i = first.length; i < all.length; i++) {
    const sentence = all[i] as Told;
    const to = from + sentence.items.length;
    const alike = hasAlike(bases, from, to, FAR);
    from = to;
    if (!alike) {
      last = [];
      continue;
    }
    if (goesOn(sentence, all[i - 1])) {
      const told = last.length > 0 ? last : (all[i - 1] as Told).mentions;
      last = [...told.slice(-NEAR), ...sentence.mentions];
    } else last = sentence.mentions;
    out.push(new SentenceRun(last, all, i));
  }
  return out;
}
