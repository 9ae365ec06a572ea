import { readDocument } from '../document/read.ts';
import { valueOf } from '../facts/bounds.ts';
import { indicatorOf } from '../facts/indicator.ts';
import type { Quantity } from '../facts/model.ts';
import { quantitiesOf } from '../facts/quantities.ts';
import { bareFigure } from '../facts/relations/relation.ts';
import { isAlike } from '../facts/unit-scale.ts';
import { parseDecimal, showDecimal } from '../text/decimal.ts';
import { fromDecimal, order, ZERO, type Rational } from '../text/rational.ts';
import { rateOf, usualScale } from './ledger-rate.ts';

/** A sentence of a whole, a part of it and their rate, in the snippet syntax of editors. */
export interface DataSentence {
  /** 受理513件，办结473件，办结率92.2% */
  readonly whole: string;
  /** What is missing behind the two numbers: ，办结率92.2% */
  readonly tail: string;
  /** 473÷513=92.2% */
  readonly arithmetic: string;
}

/** Why there is no sentence, for the writer. */
export interface NoSentence {
  readonly problem: string;
}

interface Figure {
  readonly value: Rational;
  readonly text: string;
  readonly unit: string;
  /** What was done: 办结. */
  readonly action: string;
}

const RECEIVED = '受理';
const DONE = '办结';
const PIECE = '件';
/** What a writer types who wants the sentence: 数据句, or its pinyin as the snippets have it. */
const WANTED = /(?:数据句?|sjj[a-z]?)$/u;
/** A figure without a unit, as it is typed when asked for. */
const BARE = /\d[\d,，]*(?:\.\d+)?/gu;

/**
 * The sentence for two numbers.
 * @param words the words with the numbers: one stretch with both, or one for each, in any order
 * @param quantities those of the report: its rates tell how many digits after the point are usual
 */
export function dataSentence(words: readonly string[], quantities: readonly Quantity[]): DataSentence | NoSentence {
  const figures = words.flatMap(figuresIn);
  const [a, b] = figures;
  if (!a || !b || figures.length > 2)
    return { problem: `要正好两个数：总数和完成数（读到${String(figures.length)}个）` };
  if (a.unit !== '' && b.unit !== '' && !isAlike(a.unit, b.unit)) {
    return { problem: `“${a.text}${a.unit}”和“${b.text}${b.unit}”单位不同，不能相除` };
  }
  const [n, k] = order(a.value, b.value) >= 0 ? [a, b] : [b, a];
  if (order(n.value, ZERO) <= 0) return { problem: '总数不能是零' };
  const rate = `${showDecimal(rateOf(k.value, n.value, usualScale(quantities)))}%`;
  const unit = n.unit || k.unit || PIECE;
  const done = k.action || DONE;
  return {
    whole: `$\{1:${n.action || RECEIVED}}${n.text}$\{3:${unit}}，$\{2:${done}}${k.text}$\{3}，$\{2}率${rate}$0`,
    tail: `，$\{1:${done}}率${rate}$0`,
    arithmetic: `${k.text}÷${n.text}=${rate}`,
  };
}

/** With their units where all of them have one; a page number or a cell of a table is read as the figure alone. */
function figuresIn(words: string): Figure[] {
  const found = quantitiesOf(readDocument(words)).filter(({ kind }) => kind === 'amount');
  const bare = [...words.matchAll(BARE)];
  if (found.length >= Math.min(2, bare.length)) return found.map(figureOf);
  return bare.flatMap(([text]) => {
    const value = parseDecimal(text);
    return value ? [{ value: fromDecimal(value), text, unit: '', action: '' }] : [];
  });
}

function figureOf(quantity: Quantity): Figure {
  const { unit } = quantity;
  return { value: valueOf(quantity), text: bareFigure(quantity), unit, action: indicatorOf(quantity).action };
}

/** How much of the words before the caret asks for the sentence; 0 when they do not. */
export function sentenceWanted(before: string): number {
  return WANTED.exec(before)?.[0].length ?? 0;
}
