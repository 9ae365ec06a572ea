import { isRareHan, lookalikes, plainForms } from '../data/characters.ts';
import type { Block } from '../document/model.ts';
import { place } from '../document/place.ts';
import { STRAY_SIGN } from '../text/signs.ts';
import { classTable, isDigit, isHan, isLatin } from '../text/width.ts';
import type { ScanEvidence } from './model.ts';
import { isInNumber, judgeRun } from './scan-letters.ts';

/** Greek letters that names of rays, measures and hepatitis carry. */
const GREEK = 'αβγδεζηθκλμνπρστφχψωΓΔΘΛΞΠΣΦΨΩ';
/** The one kana of shop signs and brands. */
const NO = 'の';
const LOST = '\ufffd';
const ZERO = '〇';
const STROKE = 0x7c;

/** Letters in figures and words, radicals, signs of other scripts and lost characters of a block. */
export function straysIn(block: Block): ScanEvidence[] {
  const { text } = block;
  const classes = classTable();
  const out: ScanEvidence[] = [];
  for (let i = 0; i < text.length; i++) {
    if (((classes[text.charCodeAt(i)] as number) & STRAY_SIGN) === 0) continue;
    const [start, end] = runAround(text, i);
    const judged = end > start ? judgeRun(text, start, end) : judgeSign(text, text.charAt(i), i);
    if (judged) out.push({ ...judged, place: place(block, start, Math.max(end, start + 1)) });
    i = Math.max(i, end - 1);
  }
  return out;
}

/** The letters, figures and strokes around a place; empty where there is another sign. */
function runAround(text: string, at: number): readonly [start: number, end: number] {
  if (!isOfRun(text.charCodeAt(at))) return [at, at];
  let [start, end] = [at, at];
  while (start > 0 && isOfRun(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isOfRun(text.charCodeAt(end))) end++;
  return [start, end];
}

function isOfRun(code: number): boolean {
  return isDigit(code) || isLatin(code) || code === STROKE;
}

function judgeSign(text: string, char: string, at: number): Pick<ScanEvidence, 'sign' | 'right'> | null {
  const plain = plainForms().get(char);
  if (plain !== undefined) return { sign: 'radical', right: plain };
  if (char === LOST) return { sign: 'alien', right: null };
  if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) return null;
  if (GREEK.includes(char) || char === NO) return null;
  const right = lookalikes().get(char);
  if (right === undefined) return { sign: 'alien', right: null };
  return right === ZERO && !isInNumber(text, at) ? { sign: 'alien', right: null } : { sign: 'lookalike', right };
}

/** Rare Han characters that stand once in the text: those of names come again. */
export function raresOf(blocks: readonly Block[]): ScanEvidence[] {
  const seen = new Map<number, ScanEvidence | null>();
  for (const block of blocks) {
    for (let i = 0; i < block.text.length; i++) {
      const code = block.text.charCodeAt(i);
      if (!isRareHan(code)) continue;
      seen.set(code, seen.has(code) ? null : { sign: 'rare', place: place(block, i, i + 1), right: null });
    }
  }
  return [...seen.values()].filter((found) => found !== null);
}
