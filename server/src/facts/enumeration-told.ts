import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import type { Head } from './enumeration-head.ts';
import { codesOf } from '../text/codes.ts';
import { masked, readList } from './enumeration-list.ts';
import { readCount } from './enumeration-number.ts';
import type { FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

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
  if (/[，；：]/u.test(masked(words)) || /是|为|即|等|包括/u.test(words)) return null;
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
const NO_THING = /^(?:[一二三四五六七八九十第＿]|另|此外|同时|还有|其余|其他)|[：:]/u;

/** 三项措施：……；……；……。 Each thing ends with a 、-less 分号 and none is numbered. */
function clauses(block: Block, from: number, end: number): readonly Place[] | null {
  const words = masked(block.text.slice(from, end));
  if (!words.includes('；') || end !== block.text.length - 1) return null;
  const out: Place[] = [];
  let start = 0;
  for (const piece of words.split('；')) {
    if (piece.length < 4 || NO_THING.test(piece)) return null;
    out.push(place(block, from + start, from + start + piece.length));
    start += piece.length + 1;
  }
  return out;
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
  const quoted = block.text.charAt(head.place.start - 1) === '“';
  return quoted ? null : clauses(block, head.end, end);
}

const IN_BRACKETS =
  /^(?:个|项|类|种|条|大|家|所|名|位|座|支|件|级|部|处)?([\u4e00-\u9fff]{0,8}?)([（(](?:即|分别[是为])?|，(?:即|分别[是为]|包括))/u;
/** Other names of the thing counted: 5个乡镇（街道、园区）. */
const KINDS = /^(?:乡?镇|乡|街道|办事处|村|社区|居|村居|市|县|区|旗|州|园区|开发区|林?场|单位|部门|企业|学校|组)$/u;
/** Units of time, money and measure are told by no list. */
const NO_NOUN = /^(?:月|年|天|日|小时|元|万|亿|亩|公里|吨|米|人次|次|百分点|工作日|季度|以上|多)/u;

const COMMA = '，'.charCodeAt(0);
const BRACKETS = codesOf('（(');
const BRINGS_IN = codesOf('即分包');
/** A noun of eight characters and its 量词 may stand between a number and its bracket. */
const FARTHEST = 9;

/** Most numbers have a unit that NO_NOUN leaves out, or go on. */
const MEASURED = codesOf('月年天日元万亿亩吨米.%％');

/** Whether a bracket or 即 follows a few Han characters behind a number: most numbers need no more than this look. */
function opensBehind(text: string, end: number): boolean {
  if (MEASURED.has(text.charCodeAt(end))) return false;
  for (let at = end; at <= end + FARTHEST; at++) {
    const code = text.charCodeAt(at);
    if (BRACKETS.has(code)) return true;
    if (code === COMMA) return BRINGS_IN.has(text.charCodeAt(at + 1));
    if (!(code >= 0x4e00 && code <= 0x9fff)) return false;
  }
  return false;
}

/**
 * The things in the brackets, or after 即 and 分别是, right behind a number and its noun: 3个村（甲村、乙村、丙村）. Null
 * where they are no names, or their number cannot be told for certain.
 */
export function namedBehind(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  if (!opensBehind(text, end)) return null;
  const found = IN_BRACKETS.exec(text.slice(end, end + 16));
  const noun = found?.[1] ?? '';
  if (!found || NO_NOUN.test(text.slice(end)) || '第年月'.includes(text.charAt(start - 1))) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const from = end + found[0].length;
  const bracket = /[（(]/u.test(found[0]);
  const size = text.slice(from, from + LONGEST).search(bracket ? /[）)]/u : /[，。；：]/u);
  if (size < 0 || /[，。；：]/u.test(text.slice(from, from + size))) return null;
  const list = readList(block, from, from + size);
  if (!list || (list.least <= count && count <= list.most && list.items.length !== count)) return null;
  const names = list.items.map((item) => text.slice(item.start, item.end));
  if (
    names.some((name) => name.length > NAME || /[\d一二三四五六七八九十]/u.test(name)) ||
    names.every((name) => KINDS.test(name))
  )
    return null;
  const stop = end + found[0].length - (found[2]?.length ?? 0);
  return {
    stated: {
      count,
      place: place(block, start, stop),
      text: text.slice(start, end) + text.slice(end, stop - noun.length) + noun,
    },
    members: list.items,
    shape: 'told',
  };
}
