import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { valueOf } from '../../facts/numbering-forms.ts';
import { quotedIn } from '../../facts/quoted.ts';

/** A member of a list that is counted in words: 一是, 二要, 第三， */
export interface Member {
  readonly block: Block;
  readonly at: number;
  readonly text: string;
  /** The way of counting: 是, 要, 第, 其. */
  readonly set: string;
  readonly value: number;
}

/** Most paragraphs count nothing in words: this is asked first. */
const COUNTED = /[一二三][是要]|[第其][一二三]，/u;
const MEMBER = /(?:([第其])([一二三四五六七八九十]{1,3})，|([一二三四五六七八九十]{1,3})([是要]))/gu;
/** What stands before a member; a blank does where a copy left one. */
const BOUNDARY = /[。；：！？）”;: ]/u;
/** 一是 and 一要 stand behind a comma as well. */
const LOOSE_BOUNDARY = /[，、,]/u;

/** The members in a paragraph, in order of place, but for those in somebody else's words. */
export function membersIn(block: Block): Member[] {
  const { text } = block;
  if (!COUNTED.test(text) && !/^[一四五六七八九十]{1,2}[是要]/u.test(text)) return [];
  const out: Member[] = [];
  for (const found of text.matchAll(MEMBER)) {
    const [words, ordinal, counted = '', spoken = '', verb] = found;
    const at = found.index;
    const before = text.charAt(at - 1);
    const starts = at === 0 || BOUNDARY.test(before) || (verb !== undefined && LOOSE_BOUNDARY.test(before));
    const value = valueOf(ordinal === undefined ? spoken : counted);
    if (!starts || value === null) continue;
    if (quotedIn(place(block, at, at + words.length)) !== null) continue;
    out.push({ block, at, text: words, set: ordinal ?? verb ?? '', value });
  }
  return out;
}
