import type { Block, Document, Place } from '../../document/model.ts';
import { foreignIn } from '../../document/foreign.ts';
import { place } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { bracketsAgainst } from '../../facts/style-body.ts';
import type { Style } from '../../facts/style.ts';
import { HALF_SIGN } from '../../text/signs.ts';
import { isHan, isWideMark } from '../../text/width.ts';
import { defineRule, type Draft, type FixEdit } from '../contract.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** Marks of which two cannot stand side by side. */
const STOP = /[。；，、：;,:]/u;
/** （ and ） */
const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;

/** Half-width marks in Chinese sentences: one finding for the whole text, repaired in one go. */
export default defineRule({
  meta: {
    id: 'mark-halfwidth',
    title: '中文语句中的半角标点',
    english: 'Half-width marks in Chinese text',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: ['style'],
    mechanical: true,
  },
  check({ document, style: { brackets } }, report) {
    const asked = document.blocks.filter((block) => mayHave(block, HALF_SIGN));
    if (asked.length === 0) return;
    const styled = bracketsOfStyle(document, brackets);
    const marks = markLengths(document);
    const found = asked.flatMap((block) => halfWidth(block, marks.get(block.index) ?? 0).filter((at) => !styled(at)));
    // Those in the words of others wait for a person's click, so the rest can do without.
    const quoted = found.filter((at) => quotedIn(at) !== null);
    const own = found.filter((at) => !quoted.includes(at));
    if (own.length > 0) report(draftOf(own, ''));
    if (quoted.length > 0) report(draftOf(quoted, '引文或书名号里的'));
  },
});

/** One finding for all these marks. */
function draftOf(found: readonly Place[], where: string): Draft {
  const [first, ...others] = found as readonly [Place, ...Place[]];
  const mark = charAt(first);
  const right = others.length === 0 ? `改为“${wide(first)}”` : '全部改为全角标点';
  return {
    place: first,
    message: {
      what: others.length === 0 ? `${where}“${mark}”是半角标点` : `${where}“${mark}”等${found.length}处是半角标点`,
      why: '中文语句的标点占一个汉字的位置，应使用全角',
      todo: where === '' ? right : `与原文核对后${right}`,
    },
    related: others.map((at) => ({ place: at, note: `半角“${charAt(at)}”` })),
    fixes: [
      {
        title: others.length === 0 ? `改为“${wide(first)}”` : `将${where}${found.length}处半角标点改为全角`,
        tier: 'safe',
        edits: found.map((at): FixEdit => ({ place: at, text: wide(at) })),
      },
    ],
    data: { count: found.length },
  };
}

function charAt({ block, start }: Place): string {
  return block.text.charAt(start);
}

function wide(at: Place): string {
  return WIDE[charAt(at)] ?? charAt(at);
}

/**
 * Which round brackets are written as the office says, not as the norm does: all of them where it wants half-width ones,
 * those that its own rule puts right where it wants wide ones.
 */
function bracketsOfStyle(document: Document, style: Style['brackets']): (at: Place) => boolean {
  if (style === null) return () => false;
  const isRound = (at: Place): boolean => charAt(at) === '(' || charAt(at) === ')';
  if (style === 'half') return isRound;
  const judged = new Set(
    bracketsAgainst(document, style).flatMap(({ block, open, close }) => [spot(block, open), spot(block, close)]),
  );
  return (at) => isRound(at) && judged.has(spot(at.block, at.start));
}

function spot({ index }: Block, at: number): string {
  return `${String(index)} ${String(at)}`;
}

/** Lengths of the numbering marks by block: their brackets are the numbering rule's business. */
function markLengths({ headings, items }: Document): ReadonlyMap<number, number> {
  const lengths = new Map(items.map((item) => [item.place.block.index, item.mark.length]));
  for (const { from, mark } of headings) if (mark) lengths.set(from, mark.length);
  return lengths;
}

/** The half-width marks of a block, brackets in pairs. */
function halfWidth(block: Block, from: number): Place[] {
  const { text } = block;
  const foreign = foreignIn(text);
  const out: number[] = [];
  let open: number | null = null;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === FULL_OPEN || code === FULL_CLOSE) open = null;
    if (code > 0x3f) continue;
    const char = text.charAt(i);
    if (!(char in WIDE) || foreign.some(([start, end]) => i >= start && i < end)) continue;
    if (char === '(') open = i;
    else if (char === ')') {
      if (open !== null && isChinese(text, open, i)) out.push(open, i);
      open = null;
    } else if (inChinese(text, i)) out.push(i);
  }
  return out.sort((a, b) => a - b).map((i) => place(block, i, i + 1));
}

/** A bracket pair around Chinese words; formulas, foreign names and bare figures keep their own brackets. */
function isChinese(text: string, open: number, close: number): boolean {
  return /\p{Script=Han}/u.test(text.slice(open + 1, close));
}

/** A mark beside a Han character, or between Chinese marks, that divides words and not a time, a ratio or a number. */
function inChinese(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (at === 0) return false;
  // Two marks side by side are one too many; which of them is what mark-collision says.
  if (STOP.test(text.charAt(at)) && (STOP.test(text.charAt(at - 1)) || STOP.test(text.charAt(at + 1)))) return false;
  const chinese = (code: number): boolean => isHan(code) || isWideMark(code);
  const last = at + 1 === text.length;
  // A question mark inside a sentence that asks nothing stands for a character that was lost in copying.
  if (text.charAt(at) === '?' && !last && !/[吗呢吧么何谁否]/u.test(text.charAt(at - 1))) return false;
  if (last || after === 0x20) return chinese(before);
  return chinese(before) || chinese(after);
}
