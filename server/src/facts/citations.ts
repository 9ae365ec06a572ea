import { lawRegister, type Anchor, type UnmarkedName } from '../data/laws.ts';
import type { Block, Document } from '../document/model.ts';
import { place } from '../document/place.ts';
import { mayHave } from '../document/signs.ts';
import { TITLE_SIGN } from '../text/signs.ts';
import { matchName, type LawMatch } from './law-match.ts';
import { marksOf } from './marks.ts';
import type { Citation } from './model.ts';
import { titlesIn } from './titles.ts';

/** What may stand before a law's name without marks: a mark, or the last character of 学习, 宣传, 执行, 根据, 和…… */
const BEFORE = /^[\s，,、。；;：:（(“"‘·—和与及或对将按照据行实施彻习传解读普发新的了在以守反国]$/u;
const BEFORE_IN_LIST = /^[、和与及“：:，,习传解]$/u;
/** What makes a longer word of it: 消防安全法律, 民法典. */
const AFTER_LONGER = /^[律规治制定人院庭官务盲援学理案典草]$/u;
const AFTER_IN_LIST = /^[、和与及等”，,。；;]$/u;

function markedIn(block: Block, match: (name: string) => LawMatch): Citation[] {
  const out: Citation[] = [];
  for (const [start, end] of titlesIn(block.text)) {
    if (start === end) continue;
    const name = block.text.slice(start, end);
    out.push({ name, place: place(block, start, end), marked: true, match: match(name) });
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

/** Whether the name stands with its anchor at `at`; most are told apart by their first character. */
function isNamed(text: string, at: number, { name, anchor }: UnmarkedName): boolean {
  return at >= anchor && text.charCodeAt(at - anchor) === name.charCodeAt(0) && text.startsWith(name, at - anchor);
}

/** The unmarked name whose anchor stands at `at`, if it is one. */
function unmarkedAt(block: Block, at: number): Citation | null {
  const { text } = block;
  const names = lawRegister().unmarked.get(text.slice(at - 1, at + 1)) ?? [];
  const found = names.find((row) => isNamed(text, at, row));
  if (!found) return null;
  const start = at - found.anchor;
  const end = start + found.name.length;
  if (!standsAlone(text, start, end, found) || endsLonger(text, start, end)) return null;
  return { name: found.name, place: place(block, start, end), marked: false, match: found.named };
}

/** Whether an anchor may stand in a block behind what names have before it. */
function mayStand({ sign, beside }: Anchor, block: Block, own: number): boolean {
  return (sign === 0 || mayHave(block, sign)) && (beside === 0 || (own & beside) !== 0);
}

const NONE: readonly Citation[] = [];

/** @param beside what stands side by side in the block, as text/beside.ts has it */
function unmarkedIn(block: Block, beside: number, anchors: readonly Anchor[]): readonly Citation[] {
  let out: Citation[] | null = null;
  for (const anchor of anchors) {
    if (!mayStand(anchor, block, beside)) continue;
    const { text } = block;
    const { char, before } = anchor;
    for (let at = text.indexOf(char, 1); at >= 0; at = text.indexOf(char, at + 1)) {
      const found = before[text.charCodeAt(at - 1)] === 1 ? unmarkedAt(block, at) : null;
      if (found) (out ??= []).push(found);
    }
  }
  return out ?? NONE;
}

/** Both in order of place, without the unmarked names that stand inside a marked one. */
function merged(marked: readonly Citation[], unmarked: readonly Citation[]): Citation[] {
  let reach = 0;
  return [...marked, ...unmarked]
    .sort((a, b) => a.place.start - b.place.start)
    .filter(({ marked: outer, place: { end } }) => {
      if (!outer) return end > reach;
      reach = end;
      return true;
    });
}

/**
 * All names in 《》, outermost marks only (〈〉 and 《》 inside belong to the name), and the names without marks that cannot
 * be anything but a law's wrong or repealed name; in order of place. An opening mark that is never closed cites nothing.
 */
export function citationsOf(document: Document, marks: readonly number[] = marksOf(document)): Citation[] {
  const seen = new Map<string, LawMatch>();
  const match = (name: string): LawMatch => {
    const known = seen.get(name) ?? matchName(name);
    seen.set(name, known);
    return known;
  };
  const out: Citation[] = [];
  const { anchors } = lawRegister();
  for (const block of document.blocks) {
    const marked = mayHave(block, TITLE_SIGN) ? markedIn(block, match) : NONE;
    const unmarked = unmarkedIn(block, marks[block.index] ?? 0, anchors);
    for (const citation of unmarked.length === 0 ? marked : merged(marked, unmarked)) out.push(citation);
  }
  return out;
}
