import { codesOf } from '../../text/codes.ts';
import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import { Cue, cuesIn } from './runs-cues.ts';
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
  /** The base of each number's unit. */
  readonly bases: readonly string[];
  readonly sentences: readonly Told[];
}

/** Numbers that are read together: those of a sentence, with the last ones before it where it goes on with them. */
export interface Run {
  /** What the words may tell, by the bits of `Cue`. */
  readonly cues: number;
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

const NONE = -1_000_000;

/** For each number the place of the last one before it in its unit, projects counted by 项 or 个; far below all places where there is none. */
function alikeBefore(bases: readonly string[]): number[] {
  const out: number[] = [];
  const [seen, last]: [string[], number[]] = [[], []];
  for (let i = 0; i < bases.length; i++) {
    const base = bases[i] === '项' ? '个' : (bases[i] as string);
    const at = seen.indexOf(base);
    out.push(base === '' || at < 0 ? NONE : (last[at] as number));
    if (at < 0) {
      seen.push(base);
      last.push(i);
    } else last[at] = i;
  }
  return out;
}

/** Whether some number in [from, to) is the third in its unit. */
function hasThird(alike: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const before = alike[i] as number;
    if (before > 0 && (alike[before] as number) >= 0) return true;
  }
  return false;
}

/** Whether some number in [from, to) has another one in its unit not far before it. */
function hasAlike(alike: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (i - (alike[i] as number) <= FAR) return true;
  return false;
}

/** Whether three numbers in [from, to) are in one unit: a total and its parts, with nothing but marks between them. */
function hasThree(alike: readonly number[], from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) {
    const before = alike[i] as number;
    if (before > from && (alike[before] as number) >= Math.max(from, i - FAR)) return true;
  }
  return false;
}

/** Beginnings of a sentence that speaks of the one before it. */
const GOES_ON =
  /[。！？]?(?:其中|全年|以上|上述|合计|总计|共计|两项|三项|下半年|二季度|其余|剩余|余下|剩下|还有|未|尚|仅余|已|目前已)/uy;
/** Beginnings of a sentence that sorts what the one before it told: 从答复类型看, 按程序分. */
const SORTS = /[。！？]?(?:从|按|分)[^，。；、]{1,8}(?:看|划分|分|统计)[，,：:]/uy;

/** First characters of both. */
const FIRST = codesOf('其全以上合总共两三下二剩余未还尚仅已目从按分');
const FINAL = codesOf('。！？');

function begins(words: RegExp, { block: { text }, start }: Told): boolean {
  const code = text.charCodeAt(start);
  if (!FIRST.has(FINAL.has(code) ? text.charCodeAt(start + 1) : code)) return false;
  words.lastIndex = start;
  return words.test(text);
}

function goesOn(sentence: Told, before: Told | undefined): boolean {
  if (!before) return false;
  if (sentence.block !== before.block) return begins(SORTS, sentence);
  return sentence.start - before.end <= 1 && (begins(GOES_ON, sentence) || begins(SORTS, sentence));
}

/** A sentence with more numbers tells more than what is left, or more than its whole and what is done. */
const [FEW_BEFORE, FEW] = [2, 4];

/** 还有6所没有配齐。全县63所中，配齐的57所: whether the sentence before may tell what is left. */
function hasRestAhead({ block, items }: Told, before: Told | undefined): boolean {
  if (!before || before.block !== block || before.items.length > FEW_BEFORE) return false;
  if (items.length < 2 || items.length > FEW) return false;
  return (cuesIn(block.text, before.start, before.end) & Cue.rest) !== 0;
}

/** The last `most` numbers told from one of the sentences on before another one. */
function numbersBefore(all: readonly Told[], from: number, at: number, most: number): readonly Mention[] {
  let first = at;
  let count = 0;
  while (first > from && count < most) count += (all[--first] as Told).mentions.length;
  if (count <= most && first === at - 1) return (all[first] as Told).mentions;
  const out: Mention[] = [];
  for (let i = first; i < at; i++)
    for (const mention of (all[i] as Told).mentions) if (count-- <= most) out.push(mention);
  return out;
}

/** The sentences of a paragraph, and the last ones of the paragraph right before, which are cut when they are asked for. */
class Row {
  readonly own: readonly Told[];
  readonly #former: Paragraph | null;
  #all: readonly Told[] | null = null;

  /** @param former the paragraph right before, whose last sentences a sentence may go on with */
  constructor({ sentences }: Paragraph, former: Paragraph | null) {
    this.own = sentences;
    this.#former = former;
  }

  get all(): readonly Told[] {
    if (this.#all === null) {
      const near = this.#former ? this.#former.sentences.slice(-NEAR) : [];
      this.#all = near.length === 0 ? this.own : [...near, ...this.own];
    }
    return this.#all;
  }

  /** How many sentences of the paragraph before stand among all. */
  get first(): number {
    return this.all.length - this.own.length;
  }

  /** The sentence before one of the paragraph. */
  before(at: number): Told | undefined {
    return at > 0 ? this.own[at - 1] : this.#former?.sentences.at(-1);
  }

  /** Whether a sentence of the paragraph goes on with the one before it. */
  goesOn(at: number): boolean {
    const sentence = this.own[at] as Told;
    if (at === 0) return this.#former !== null && begins(SORTS, sentence) && goesOn(sentence, this.before(0));
    return goesOn(sentence, this.own[at - 1]);
  }
}

class SentenceRun implements Run {
  readonly cues: number;
  readonly #row: Row;
  readonly #from: number;
  readonly #at: number;
  #mentions: readonly Mention[] | null = null;
  #splits: readonly Split[] | null = null;
  #told: readonly Mention[] | null = null;
  #wide: readonly Mention[] | null = null;

  /**
   * @param from the first of the sentences that are read as one with the sentence at `at`, both counted in the paragraph: -1 is
   * the last one of the paragraph before
   */
  constructor(row: Row, from: number, at: number, cues: number) {
    this.cues = cues;
    this.#row = row;
    this.#from = from;
    this.#at = at;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= this.#from === this.#at ? this.sentence.mentions : this.after(this.before(this.#from, NEAR));
    return this.#mentions;
  }

  get first(): number {
    return this.mentions.length - this.sentence.mentions.length;
  }

  get splits(): readonly Split[] {
    this.#splits ??= this.mentions.length < 2 ? [] : splitsAfter(this.mentions);
    return this.#splits;
  }

  get wide(): readonly Mention[] {
    this.#wide ??= this.after(this.told);
    return this.#wide;
  }

  get own(): number {
    return this.told.length;
  }

  private get sentence(): Told {
    return this.#row.own[this.#at] as Told;
  }

  private get told(): readonly Mention[] {
    this.#told ??= this.before(-this.#row.first, FAR);
    return this.#told;
  }

  /** The last `most` numbers before the sentence, from one of the sentences on. */
  private before(from: number, most: number): readonly Mention[] {
    const { all, first } = this.#row;
    return numbersBefore(all, first + from, first + this.#at, most);
  }

  private after(told: readonly Mention[]): readonly Mention[] {
    const { mentions } = this.sentence;
    return told.length === 0 ? mentions : [...told, ...mentions];
  }
}

/** Whether two paragraphs follow one another, with no more than a heading between. */
function areNear(before: Paragraph | null, { block }: Paragraph): before is Paragraph {
  return before !== null && block.index - before.block.index <= 2;
}

/** The last numbers of a paragraph of which a sentence may speak, names like 第一批 not counted. */
function lastOf({ items, bases }: Paragraph): readonly string[] {
  let at = items.length;
  for (let left = FAR; at > 0 && left > 0; at--) if ((items[at - 1] as Quantity).kind !== 'ordinal') left--;
  return at === 0 ? bases : bases.slice(at);
}

/** 项 and 个 both count projects. */
function isAlike(a: string, b: string): boolean {
  return a === b || (a === '项' && b === '个') || (a === '个' && b === '项');
}

/** A first look: whether some number of a paragraph has its unit from another one, here or in the paragraph before. */
function mayHaveAlike(own: readonly string[], former: readonly string[]): boolean {
  for (let i = 0; i < own.length; i++) {
    const base = own[i] as string;
    if (base === '') continue;
    for (let k = 0; k < i; k++) if (isAlike(own[k] as string, base)) return true;
    for (const other of former) if (isAlike(other, base)) return true;
  }
  return false;
}

/**
 * The runs of a paragraph in which something may add up.
 * @param before the paragraph with numbers before it
 */
export function runsOf(paragraph: Paragraph, before: Paragraph | null): Run[] {
  const former = areNear(before, paragraph) ? before : null;
  if (!mayHaveAlike(paragraph.bases, former?.bases ?? [])) return [];
  const near = former ? lastOf(former) : [];
  const bases = near.length === 0 ? paragraph.bases : near.concat(paragraph.bases);
  const alike = alikeBefore(bases);
  if (!hasAlike(alike, near.length, bases.length)) return [];
  const row = new Row(paragraph, former);
  const out: Run[] = [];
  let [from, cues, start] = [near.length, 0, NONE];
  let third = hasThird(alike, 0, from);
  for (let i = 0; i < row.own.length; i++) {
    const sentence = row.own[i] as Told;
    const to = from + sentence.items.length;
    third ||= hasThird(alike, from, to);
    if (hasAlike(alike, from, to)) {
      const own = cuesIn(sentence.block.text, sentence.start, sentence.end);
      const isLater = row.goesOn(i);
      // The sentence before may stand alone without being read itself.
      start = !isLater ? i : start === NONE ? i - 1 : start;
      cues = isLater ? cues | own : own;
      const ahead = hasRestAhead(sentence, row.own[i - 1]) ? Cue.ahead : 0;
      const many = hasThree(alike, isLater ? Math.max(0, from - NEAR) : from, to) ? Cue.opening : 0;
      if ((cues | many | ahead) !== 0)
        out.push(new SentenceRun(row, start, i, cues | many | ahead | (third ? Cue.three : 0)));
    } else [start, cues] = [NONE, 0];
    from = to;
  }
  return out;
}

/** Whether the words of a run hold one of the cues. */
export function tells({ cues }: Run, cue: number): boolean {
  return (cues & cue) !== 0;
}

/** The runs of some blocks whose words hold one of the cues. */
export function runsWith(blocks: readonly { readonly runs: readonly Run[] }[], cue: number): Run[] {
  const out: Run[] = [];
  for (const { runs } of blocks) for (const run of runs) if (tells(run, cue)) out.push(run);
  return out;
}
