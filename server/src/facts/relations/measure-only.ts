import { lazy } from '../../base/lazy.ts';
import { measureTable, type OnlyRow } from '../../data/measure-words.ts';
import { place } from '../../document/place.ts';
import type { Block } from '../../document/model.ts';
import { CodeSet } from '../../text/codes.ts';
import { maskOf, WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import type { MeasureFault } from './measure-fault.ts';
import { afterNumber, nounBefore, nounEnd } from './measure-nouns.ts';

export interface Only {
  readonly row: OnlyRow;
  readonly signs: WordSet;
}

const rows = lazy(
  (): ReadonlyMap<string, Only> =>
    new Map(measureTable().only.map((row) => [row.unit, { row, signs: new WordSet(row.signs) }])),
);

/** What a 量词 counts that counts things of a few sorts only; undefined for any other. */
export function onlyOf(unit: string): Only | undefined {
  return rows().get(unit);
}

const FINAL = new CodeSet('。！？');
const MARKS = new CodeSet('，。；：！？（）、,;:()');
/** So far behind a number its noun may stand: 12辆新能源公交车. */
const AFTER = 12;
/** 每头, 第三匹, and what is a comparison or a saying: 一盏明灯. */
const NEVER = /[每第一][^，。；：、]{0,6}$/u;

function endOf(text: string, from: number, marks: CodeSet, limit: number): number {
  let at = from;
  while (at < limit && !marks.has(text.charCodeAt(at))) at++;
  return at;
}

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !FINAL.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** 公司20万头和农场40万头商品猪: a list has its noun behind the last number. */
const JOINS = new CodeSet('和、与及');
const LIST = 30;

function afterOf(text: string, end: number): string {
  const joins = JOINS.has(text.charCodeAt(end));
  const from = joins ? end + 1 : end;
  return text.slice(end, endOf(text, from, MARKS, Math.min(text.length, from + (joins ? LIST : AFTER))));
}

function speaks({ signs }: Only, ...texts: readonly string[]): boolean {
  if (!signs.isIn(maskOf(...texts), ...texts)) return false;
  const own = texts.map((text) => text.replace(measureTable().idle, ''));
  return signs.isIn(maskOf(...own), ...own);
}

/** What a number counts, and the 量词 that counts it. */
type Noun = Pick<MeasureFault, 'thing' | 'right'>;

/** The noun right before a number that its 量词 does not count, whatever was done. */
function wrongNoun({ unit, place: { block, start } }: Quantity): Noun | null {
  const end = nounEnd(block.text, start);
  const noun = nounBefore(block.text, end);
  if (!noun || noun.head.length < 2 || noun.classes.length === 0) return null;
  if (!noun.classes.some(({ wrong }) => wrong.includes(unit))) return null;
  return { thing: place(block, end - noun.head.length, end), right: noun.classes[0]?.right ?? null };
}

/** 宣布失效的27匹: the words that tell what became of the things, which are named before. */
const LED = /[一-鿿]{2}的$/u;

function leftOut({ place: { block, start } }: Quantity): Noun | null {
  const found = LED.exec(block.text.slice(Math.max(0, start - 4), start));
  return found ? { thing: place(block, start - found[0].length, start), right: null } : null;
}

const FIGURES = new CodeSet('0123456789');
const HAN = 0x4e00;
const HAN_END = 0x9fff;
/** What tells how many, when or for whom, and names nothing that is counted. */
/** 量词 of so few things that whatever stands before them must be one of these. */
const OF_FEW = new Set('匹艘盏羽尾头株棵枝辆朵堂扇顶');
const NO_NAME = new CodeSet('有共达为了到至是在约近各只仅过成出上下的每第余年月日个中里内多');

function isHan(code: number): boolean {
  return code >= HAN && code <= HAN_END;
}

/** 报废的机动车43棵: whatever stands right before a number at the end of its clause is counted by it. */
function anyNoun({ unit, place: { block, start, end } }: Quantity): Noun | null {
  if (!OF_FEW.has(unit)) return null;
  const { text } = block;
  const to = nounEnd(text, start);
  const last = text.charCodeAt(to - 1);
  if (!isHan(last) || !isHan(text.charCodeAt(to - 2)) || NO_NAME.has(last)) return null;
  const isPlain = FIGURES.has(text.charCodeAt(start)) && afterNumber(text, end) === 'end';
  return isPlain ? { thing: place(block, to - 2, to), right: null } : null;
}

/**
 * What is wrong with a 量词 that counts things of a few sorts only, where the text speaks of none of them.
 * @param only what the 量词 counts
 * @param blocks the paragraphs of the text
 */
export function onlyFault(quantity: Quantity, only: Only, blocks: readonly Block[]): MeasureFault | null {
  const { block, start, end } = quantity.place;
  const { text } = block;
  const after = afterOf(text, end);
  const from = sentenceStart(text, start);
  const sentence = text.slice(from, start);
  if (speaks(only, sentence, after) || NEVER.test(sentence)) return null;
  const noun = wrongNoun(quantity) ?? leftOut(quantity) ?? anyNoun(quantity);
  if (noun === null) return null;
  if (noun.right === null && speaks(only, text.slice(0, from), blocks[block.index - 1]?.text ?? '')) return null;
  return { ...noun, why: `“${only.row.unit}”用于${only.row.of}`, sure: true };
}
