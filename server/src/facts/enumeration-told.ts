import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { deedsIn } from './enumeration-deeds.ts';
import type { Head } from './enumeration-head.ts';
import { masked, readList } from './enumeration-list.ts';

/** A list of things without marks of their own is not longer than this. */
const LONGEST = 160;
/** A thing of such a list is a name, no sentence. */
const NAME = 14;

/** Where the sentence that begins at `from` ends: its stop, or the end of the block. */
function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !'。！？'.includes(text.charAt(end))) end++;
  return end;
}

/** 四类对象：干部、学生、企业人员、村民。 Names alone, and nothing else in the sentence. */
function names(block: Block, from: number, end: number, count: number): readonly Place[] | null {
  const words = block.text.slice(from, end);
  if (!words.includes('、') || /[是为即等]|包括/u.test(words) || /[，；：]/u.test(masked(words))) return null;
  const list = readList(block, from, end);
  if (!list || list.items.some((item) => item.end - item.start > NAME)) return null;
  if (list.least <= count && count <= list.most) return list.items.length === count ? list.items : null;
  return list.least === list.most ? list.items : null;
}

/** 五个坚持：坚持……；坚持……. Every thing begins with the word that was counted. */
function repeats(block: Block, { text }: Head, from: number): readonly Place[] | null {
  const word = /^[一二两三四五六七八九十\d]+个(.{2,4})$/u.exec(text)?.[1];
  if (word === undefined || !block.text.startsWith(word, from)) return null;
  const rest = block.text.slice(from);
  const mark = rest.includes('；') ? '；' : '、，。';
  const out: Place[] = [];
  for (let at = 0; at >= 0; at = rest.indexOf(word, at + 1)) {
    if (at === 0 || mark.includes(rest.charAt(at - 1)) || '。；'.includes(rest.charAt(at - 1)))
      out.push(place(block, from + at, from + at + word.length));
  }
  return out.length > 1 ? out : null;
}

/** Numbered things have marks of their own; a glossary explains other names; a colon brings in another list. */
const NO_THING =
  /^(?:[一二三四五六七八九十第＿]|另|此外|同时|还有|其余|其他|与此同时|除[此上这]|[在据为对因]此|[期其]间|目前|当前|截[至止])|[：:]/u;

/** 三件事：厘清边界，建好台账，管住裁量；各村又……: the things are told before the one ；, and what follows is beside them. */
function isToldBefore([list = '', beside, more]: readonly string[], count: number): boolean {
  return (
    count > 2 &&
    beside !== undefined &&
    more === undefined &&
    ['，', '、'].some((mark) => list.split(mark).length === count)
  );
}

/** 三项措施：……；……；……。 Each thing ends with a 、-less 分号 and none is numbered. */
function clauses(block: Block, from: number, end: number, count: number): readonly Place[] | null {
  const words = masked(block.text.slice(from, end));
  if (!words.includes('；')) return null;
  const told = words.split('；');
  if (isToldBefore(told, count)) return null;
  const out: Place[] = [];
  let start = 0;
  for (const piece of told) {
    if (piece.length < 4 || NO_THING.test(piece)) return null;
    out.push(place(block, from + start, from + start + piece.length));
    start += piece.length + 1;
  }
  // The last thing goes on in more clauses than any other: a mark between things was lost in it.
  const commas = out.map((item) => textAt(item).split('，').length);
  return (commas.at(-1) ?? 0) > Math.max(...commas.slice(0, -1)) + 1 ? null : out;
}

/**
 * The things that a head's colon brings in without marks of their own: names with 、 between, clauses with ；, or sentences
 * that all begin with the word that was counted. Null when their number cannot be told for certain.
 */
export function toldAfter(block: Block, head: Head): readonly Place[] | null {
  if (!head.colon || head.end >= block.text.length) return null;
  const repeated = repeats(block, head, head.end);
  if (repeated) return repeated;
  const end = sentenceEnd(block.text, head.end);
  if (end - head.end > LONGEST) return null;
  const named = names(block, head.end, end, head.count);
  if (named) return named;
  const before = block.text.slice(0, head.place.start);
  const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  return quoted ? null : (clauses(block, head.end, end, head.count) ?? deedsIn(block, head.end, end, head.count));
}
