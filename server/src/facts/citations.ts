import { lawRegister, type UnmarkedName } from '../data/laws.ts';
import type { Block, Document } from '../document/model.ts';
import { place } from '../document/place.ts';
import { matchName, type LawMatch } from './law-match.ts';
import type { Citation } from './model.ts';

/** Marks of a sentence's end do not stand in a title: what they are found in was never closed. */
const SENTENCE_END = /[。！？]/u;

/** What may stand before a law's name without marks: a mark, or the last character of 学习, 宣传, 执行, 根据, 和…… */
const BEFORE = /^[\s，,、。；;：:（(“"‘·—和与及或对将按照据行实施彻习传解读普发新的了在以守反国]$/u;
const BEFORE_IN_LIST = /^[、和与及“：:，,习传解]$/u;
/** What makes a longer word of it: 消防安全法律, 民法典. */
const AFTER_LONGER = /^[律规治制定人院庭官务盲援学理案典草]$/u;
const AFTER_IN_LIST = /^[、和与及等”，,。；;]$/u;

/** Where the 《 at `open` is closed, marks inside counted; -1 when it is not. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '《') depth++;
    else if (char === '》' && --depth === 0) return SENTENCE_END.test(text.slice(open, i)) ? -1 : i;
  }
  return -1;
}

function markedIn(block: Block, match: (name: string) => LawMatch): Citation[] {
  const { text } = block;
  const out: Citation[] = [];
  for (let open = text.indexOf('《'); open >= 0;) {
    const close = closing(text, open);
    if (close > open + 1) {
      const name = text.slice(open + 1, close);
      out.push({ name, place: place(block, open + 1, close), marked: true, match: match(name) });
    }
    open = text.indexOf('《', close >= 0 ? close : open + 1);
  }
  return out;
}

/** Whether a name that ends at `end` is the end of a longer real one: 农村土地承包法. */
function endsLonger(text: string, start: number, end: number): boolean {
  const { byKey } = lawRegister();
  for (let from = start - 1; from >= Math.max(0, start - 10); from--) {
    if (byKey.has(text.slice(from, end))) return true;
  }
  return false;
}

function standsAlone(text: string, start: number, end: number, { listed }: UnmarkedName): boolean {
  const before = start === 0 ? ' ' : text.charAt(start - 1);
  const after = text.charAt(end);
  if (listed) return BEFORE_IN_LIST.test(before) && AFTER_IN_LIST.test(after) && /[、和与及等]/u.test(before + after);
  return (BEFORE.test(before) || text.startsWith('中华人民共和国', start - 7)) && !AFTER_LONGER.test(after);
}

/** The unmarked name that ends before `end`, if it is one. */
function unmarkedAt(block: Block, end: number): Citation | null {
  const { text } = block;
  const names = lawRegister().unmarked.get(text.slice(end - 3, end)) ?? [];
  const found = names.find((row) => text.endsWith(row.name, end));
  if (!found) return null;
  const start = end - found.name.length;
  if (!standsAlone(text, start, end, found) || endsLonger(text, start, end)) return null;
  return { name: found.name, place: place(block, start, end), marked: false, match: found.named };
}

function unmarkedIn(block: Block, marked: readonly Citation[]): Citation[] {
  const { text } = block;
  const out: Citation[] = [];
  for (const last of lawRegister().unmarkedEnds) {
    for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
      const found = at >= 2 ? unmarkedAt(block, at + 1) : null;
      if (found && !marked.some(({ place: outer }) => outer.start <= found.place.start && found.place.end <= outer.end))
        out.push(found);
    }
  }
  return out;
}

/**
 * All names in 《》, outermost marks only (〈〉 and 《》 inside belong to the name), and the names without marks that cannot
 * be anything but a law's wrong or repealed name; in order of place. An opening mark that is never closed cites nothing.
 */
export function citationsOf(document: Document): Citation[] {
  const seen = new Map<string, LawMatch>();
  const match = (name: string): LawMatch => {
    const known = seen.get(name) ?? matchName(name);
    seen.set(name, known);
    return known;
  };
  return document.blocks.flatMap((block) => {
    const marked = markedIn(block, match);
    const unmarked = unmarkedIn(block, marked);
    return unmarked.length === 0 ? marked : [...marked, ...unmarked].sort((a, b) => a.place.start - b.place.start);
  });
}
