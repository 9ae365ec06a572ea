import type { Magnitude } from '../../data/magnitudes.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { speaksOf } from './magnitude-bodies.ts';

const SENTENCE = 90;
const CLAUSE = 40;
const MARKS = new CodeSet('，。；：！？（）、,;:()');
const FINAL = new CodeSet('。！？');

function back(text: string, end: number, reach: number, marks: CodeSet): string {
  const limit = Math.max(0, end - reach);
  let from = end;
  while (from > limit && !marks.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

const AFTER = 12;
const FIGURES = /[\d，。；：！？（）、,;:()]/u;

/** The words right after a number: 岁高龄老人 has 高龄老人. */
function afterOf({ place: { block, end } }: Quantity): string {
  const words = block.text.slice(end, end + AFTER);
  const stop = words.search(FIGURES);
  return (stop < 0 ? words : words.slice(0, stop)).replace(/^的/u, '');
}

/** The words around a number; each stretch is cut out when it is first asked for. */
export class Around {
  readonly #quantity: Quantity;
  #clause: string | null = null;
  #sentence: string | null = null;
  #after: string | null = null;

  constructor(quantity: Quantity) {
    this.#quantity = quantity;
  }

  get clause(): string {
    const { block, start } = this.#quantity.place;
    return (this.#clause ??= back(block.text, start, CLAUSE, MARKS));
  }

  get sentence(): string {
    const { block, start } = this.#quantity.place;
    return (this.#sentence ??= back(block.text, start, SENTENCE, FINAL));
  }

  get after(): string {
    return (this.#after ??= afterOf(this.#quantity));
  }
}

const LEFT_OUT = /(?:约|近|超过|超|达到|攀升到|升至|达|为|有|共|仅|是|至|到|稳定在|保持在|控制在|了|逾|就|只|才)+$/u;

function isNear(words: readonly string[], { clause, after }: Around): boolean {
  return words.some((word) => clause.includes(word) || after.includes(word));
}

function says({ words, ends, after, unless }: Magnitude, around: Around): boolean {
  if (after && !after.some((word) => around.after.startsWith(word))) return false;
  if (words && !isNear(words, around)) return false;
  if (ends) {
    const bare = around.clause.replace(LEFT_OUT, '');
    if (!ends.some((word) => bare.endsWith(word))) return false;
  }
  return !unless?.some((word) => around.clause.includes(word) || around.after.includes(word));
}

/** A change and a difference are no sizes: 增加280元, 相差3元. */
const CHANGE = /分别|(?:增加|增长|提高|减少|下降|降低|相差|差距|缩小|上升|上涨|多|少|增|减|降)(?:了|约|近|超)?$/u;

/** A verb of change that is the end of what the row asks for (经济增长8%) is none. */
function isChange(row: Magnitude, clause: string): boolean {
  return row.ends?.some((word) => CHANGE.test(word)) === true ? false : CHANGE.test(clause);
}

/** Whether a row speaks of a number among these words. */
export function rowSpeaks(row: Magnitude, around: Around): boolean {
  if (!says(row, around) || isChange(row, around.clause) !== (row.change ?? false)) return false;
  if (row.sentence?.some((word) => around.sentence.includes(word)) === false) return false;
  return row.of === undefined || speaksOf(row.of, around.sentence);
}
