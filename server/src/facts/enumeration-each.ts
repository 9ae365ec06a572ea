import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** 量词 that a thing of its own may be told by: 一处在…，一处在…. */
const MEASURES = '个项条家处所位名座支件场次批';
/** What a thing is told by behind 一处. */
const TELLS = '(?:就?是|在|为|由|叫|位于|设在|建在|用于|来自|放在|去|到|负责|专门|主要)';
const OTHERS = /另|其余|其他|剩|还有|此外|等/u;
/** A sentence with such a list is not longer than this. */
const REACH = 160;

function sentenceEnd(text: string, from: number): number {
  const found = text.slice(from, from + REACH).search(/[。！？]/u);
  return found < 0 ? Math.min(text.length, from + REACH) : from + found;
}

function eachAt(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  const measure = text.charAt(end);
  if (!MEASURES.includes(measure) || /[第\d.几每各其中]$/u.test(text.slice(Math.max(0, start - 1), start))) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const limit = sentenceEnd(text, end);
  const words = text.slice(end, limit);
  if (!words.includes(`一${measure}`) || OTHERS.test(words)) return null;
  const one = new RegExp(`(?<=[，；：、])一${measure}(?=${TELLS})`, 'gu');
  const members: Place[] = [...words.matchAll(one)].map(({ index }) => place(block, end + index, end + index + 2));
  // 两处在…: some number of them is told together.
  const more = new RegExp(`[，；：、](?!一${measure})[\\d一二两三四五六七八九十]+${measure}`, 'u').test(words);
  const first = members[0];
  if (!first || members.length < 2 || more || /[。；]/u.test(text.slice(end, first.start).slice(0, -1))) return null;
  if (first.start - end > 24) return null;
  return {
    stated: { count, place: place(block, start, end + 1), text: text.slice(start, end + 1) },
    members,
    shape: 'told',
  };
}

/** Adds the numbers whose things are told one by one with the same 量词: 两家单位，一家是…，一家是…. */
export function eachOf({ block, runs }: BlockFigures, out: Enumeration[]): void {
  if (!/[，；：、]一[个项条家处所位名座支件场次批]/u.test(block.text)) return;
  for (const run of runs) {
    const found = run.type === 'arabic' || run.type === 'han' ? eachAt(block, run) : null;
    if (found) out.push(found);
  }
}
