import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** 八个字, 四字诀, 十二字方针; not 四号字, 八字没一撇, 两百字以内. */
const LETTERS =
  /^(?:个大?|大)?字(?=$|[，。；：、“—]|是|就|为|刻|写|印|挂|当|做|作|放|贴|记|要|上|里|诀|法|方针|要求|原则|口诀|真言|标准|目标|精神|工作|箴言|承诺|校训|家训|作风)/u;
/** What such letters are called, up to the mark that brings them in: 四字诀：, 八字方针“. */
const BRINGS_IN = /^[\u4e00-\u9fff]{0,4}(?:[：:，]|——|[是即为])?“([^“”]{2,40})”/u;
const TOLD = /^[\u4e00-\u9fff]{0,3}(?:[：:]|——)((?:[\u4e00-\u9fff]{1,4}、)+[\u4e00-\u9fff]{1,4})(?=[，。；])/u;
const HAN = /[\u4e00-\u9fff]/u;
/** Letters and marks that a motto is made of; with figures, 等 and dots its letters cannot be told. */
const MOTTO = /^(?:[\u4e00-\u9fff]|[、，；·“”和与及\s])+$/u;
/** Names in quotation marks right before a number of letters: “和”“合”二字, “细”和“实”两个字. */
const QUOTED = /(?:“[^“”]{1,40}”[、和与及]?)+(?:这|的)?$/u;
const REACH = 90;

/** The Han letters of [from, end) of a block; none where they are not all the words. */
function lettersIn(block: Block, from: number, end: number): Place[] {
  const words = block.text.slice(from, end);
  if (!MOTTO.test(words) || words.endsWith('等')) return [];
  const out: Place[] = [];
  for (let at = from; at < end; at++) if (HAN.test(block.text.charAt(at))) out.push(place(block, at, at + 1));
  return out;
}

/** The letters of each of the names in quotation marks that end right before an offset. */
function quotedBefore(block: Block, start: number): Place[][] {
  const before = block.text.slice(Math.max(0, start - REACH), start);
  const words = QUOTED.exec(before);
  if (!words) return [];
  const from = start - before.length + words.index;
  return [...words[0].matchAll(/“([^“”]+)”/gu)].map(({ index, 1: inside = '' }) =>
    lettersIn(block, from + index + 1, from + index + 1 + inside.length),
  );
}

/** All ways to read which letters are counted, the likeliest first. */
function readingsOf(block: Block, start: number, end: number): Place[][] {
  const before = quotedBefore(block, start);
  if (before.length > 0) return [before.at(-1) as Place[], ...(before.length > 1 ? [before.flat()] : [])];
  const tail = block.text.slice(end, end + 56);
  const found = BRINGS_IN.exec(tail) ?? TOLD.exec(tail);
  if (!found) return [];
  const from = end + found[0].lastIndexOf(found[1] ?? '');
  return [lettersIn(block, from, from + (found[1] ?? '').length)];
}

function lettersAt(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  const words = LETTERS.exec(text.slice(end, end + 8))?.[0];
  const count = words === undefined ? null : readCount(text.slice(start, end));
  if (words === undefined || count === null || count < 2 || text.charAt(start - 1) === '第') return null;
  const readings = readingsOf(block, start, end + words.length).filter(({ length }) => length > 0);
  const members = readings.find(({ length }) => length === count) ?? readings.at(-1);
  if (!members || Math.abs(members.length - count) > 2) return null;
  const to = end + words.length;
  return { stated: { count, place: place(block, start, to), text: text.slice(start, to) }, members, shape: 'told' };
}

const [LETTER, PIECE, LARGE] = ['字', '个', '大'].map((char) => char.charCodeAt(0));

/** A first look: 字 of 八个字, 六个大字. */
export function isOfLetters(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === LETTER) return true;
  return (
    (code === PIECE || code === LARGE) &&
    (text.charCodeAt(end + 1) === LETTER || (text.charCodeAt(end + 1) === LARGE && text.charCodeAt(end + 2) === LETTER))
  );
}

/** Adds numbers of letters with the letters told: “法治、廉洁、为民”六个字, 四字诀“早、小、细、实”. */
export function lettersOf({ block, runs }: BlockFigures, out: Enumeration[]): void {
  const { text } = block;
  for (const run of runs) {
    if ((run.type !== 'arabic' && run.type !== 'han') || !isOfLetters(text, run.end)) continue;
    const found = lettersAt(block, run);
    if (found) out.push(found);
  }
}
