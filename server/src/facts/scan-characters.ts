import { isRareHan, lookalikes, plainForms } from '../data/characters.ts';
import type { Block } from '../document/model.ts';
import { place } from '../document/place.ts';
import { isHan } from '../text/width.ts';
import type { ScanEvidence } from './model.ts';

/** Characters beyond ASCII of text/signs.ts's strays, but letters of full width: the restored text has none. */
const STRANGE = /[\u0370-\u052f\u2502-\u257f\u2e80-\u2fdf\u3041-\u30fa\ue000-\ufaff\uff61-\uff9f\ufffd]/u;
const ALL_STRANGE = new RegExp(STRANGE, 'gu');
/** Greek letters that names of rays, measures and hepatitis carry. */
const GREEK = 'αβγδεζηθκλμνπρστφχψωΓΔΘΛΞΠΣΦΨΩ';
/** The one kana of shop signs and brands. */
const NO = 'の';
const LOST = '\ufffd';
const HAN_NUMERAL = /[〇零一二三四五六七八九]/u;
const ZERO = '〇';

/** Radicals, signs of other scripts and lost characters of a block. */
export function aliensIn(block: Block): ScanEvidence[] {
  const { text } = block;
  if (!STRANGE.test(text)) return [];
  return [...text.matchAll(ALL_STRANGE)].flatMap(({ 0: char, index }) => {
    const found = judge(text, char, index);
    return found ? [{ ...found, place: place(block, index, index + 1) }] : [];
  });
}

function judge(text: string, char: string, at: number): Pick<ScanEvidence, 'sign' | 'right'> | null {
  const plain = plainForms().get(char);
  if (plain !== undefined) return { sign: 'radical', right: plain };
  if (char === LOST) return { sign: 'alien', right: null };
  if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) return null;
  if (GREEK.includes(char) || char === NO) return null;
  const right = lookalikes().get(char);
  if (right === undefined) return { sign: 'alien', right: null };
  return right === ZERO && !isInNumber(text, at) ? { sign: 'alien', right: null } : { sign: 'lookalike', right };
}

/** Whether Han numerals stand on both sides: 二〇二三. */
export function isInNumber(text: string, at: number): boolean {
  return HAN_NUMERAL.test(text.charAt(at - 1)) && HAN_NUMERAL.test(text.charAt(at + 1));
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
