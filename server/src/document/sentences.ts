import { codesOf } from '../text/codes.ts';
import { isBlank, isDigit } from '../text/width.ts';
import { CLOSERS } from './endings.ts';

/** What a sentence looks like from outside: enough to guess whether a paragraph begins with it. */
export interface Sentence {
  /** A class of length, clauses and figures. */
  readonly shape: string;
  /** A class of its first words. */
  readonly opening: string;
}

const FINAL = codesOf('。！？!?');
const CLAUSE = codesOf('，；,;');
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
  private first = '';
  private closed = false;

  /** Takes the next character in. @returns whether the sentence was over before it */
  take(code: number): boolean {
    if (this.closed && !CLOSERS.has(code)) return true;
    if (isBlank(code)) return false;
    this.length++;
    if (this.first.length < OPENING_LENGTH) this.first += String.fromCharCode(code);
    if (CLAUSE.has(code)) this.clauses++;
    else if (isDigit(code)) this.figures = true;
    else if (FINAL.has(code)) this.closed = true;
    return false;
  }

  /** What was counted since the sentence began. */
  done(): Sentence {
    const size = LENGTHS.filter((limit) => this.length >= limit).length;
    const opening = OPENINGS.find(({ words }) => words.test(this.first))?.name ?? 'other';
    return { shape: `${size}/${Math.min(2, this.clauses)}/${this.figures ? 1 : 0}`, opening };
  }
}
