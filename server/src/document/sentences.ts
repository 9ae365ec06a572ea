import { lazy } from '../base/lazy.ts';
import { isBlank } from '../text/width.ts';
import { CLOSERS } from './endings.ts';

/** What a sentence looks like from outside: enough to guess whether a paragraph begins with it. */
export interface Sentence {
  /** A class of length, clauses and figures. */
  readonly shape: string;
  /** A class of its first words. */
  readonly opening: string;
}

/** What a character is to a sentence, in one look: 0 for most. */
const [NOTHING, CLAUSE, FIGURE, FINAL] = [1, 2, 4, 8];
const KINDS = lazy((): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  const mark = (chars: string, kind: number): void => {
    for (const char of chars) kinds[char.charCodeAt(0)] = kind;
  };
  mark('0123456789', FIGURE);
  mark('，；,;', CLAUSE);
  mark('。！？!?', FINAL);
  for (const [first, last] of [
    [0, 0xff],
    [0x2000, 0x20ff],
    [0x3000, 0x30ff],
  ] as const)
    for (let code = first; code <= last; code++) if (isBlank(code)) kinds[code] = NOTHING;
  return kinds;
});
/** Lengths that part the classes. */
const LENGTHS: readonly number[] = [13, 21, 36];

/** First words that begin paragraphs, or hardly ever do. */
const OPENINGS: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'ordinal',
    words: /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九]，|其[一二三四]|再次|首先|其次|最后)/u,
  },
  { name: 'time', words: /^(?:\d{4}年|过去|一年来|五年来|今年|今后|展望|回顾|当前|新的一年|未来|“十)/u },
  { name: 'address', words: /^(?:各位代表|同志们|我们)/u },
  {
    name: 'detail',
    words: /^(?:其中|同时|此外|另外|累计|全年|共|全市|新增|完成|建成|启动|实施|力争|确保|特别|对|把|以|在)/u,
  },
];
const OPENING_LENGTH = 6;

/** Counts a sentence as its characters go by, over as many lines as it takes. */
export class SentenceCounter {
  private length = 0;
  private clauses = 0;
  private figures = false;
  private readonly first: number[] = [];
  private readonly kinds = KINDS();
  private closed = false;

  /** Takes the next character in. @returns whether the sentence was over before it */
  take(code: number): boolean {
    if (this.closed && !CLOSERS.has(code)) return true;
    const kind = this.kinds[code] as number;
    if (kind === NOTHING) return false;
    if (this.length < OPENING_LENGTH) this.first.push(code);
    this.length++;
    if (kind === 0) return false;
    if (kind === CLAUSE) this.clauses++;
    else if (kind === FIGURE) this.figures = true;
    else this.closed = true;
    return false;
  }

  /** What was counted since the sentence began. */
  done(): Sentence {
    const size = LENGTHS.filter((limit) => this.length >= limit).length;
    const first = String.fromCharCode(...this.first);
    const opening = OPENINGS.find(({ words }) => words.test(first))?.name ?? 'other';
    return { shape: `${size}/${Math.min(2, this.clauses)}/${this.figures ? 1 : 0}`, opening };
  }
}
