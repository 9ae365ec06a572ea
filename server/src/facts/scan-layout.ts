import type { Block } from '../document/model.ts';
import { place, whole } from '../document/place.ts';
import type { ScanEvidence } from './model.ts';

/** Numbering marks whose figure was misread: l、 I． （-） 〈一〉 -、 */
const NUMBERING =
  /^(?:[lI|][、.．](?=\p{Script=Han})|[（(〈<](?:[-—lI|]|[一二三四五六七八九十]{1,2}(?=[〉>]))[）)〉>]|[-—]、)/u;
/** The characters with which such a mark begins. */
const NUMBERING_HEADS = 'lI|（(〈<-—';
/** A figure whose digits stand apart: 2 0 2 3年. */
const APART = /(?<![\d.])\d(?: [\d.])+(?=\p{Script=Han}|%)/gu;
/** Marks that no writer puts together, and a half-width stop between Han characters. */
const BROKEN = /[，。、；：][,.;]|[,.;][，。、；：]|[，、；：][。，、；：]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;
const MAYBE_BROKEN = /[，。、；：,;][，。、；：.,;]|\.[^\d ]/u;
const HAN_NUMERAL = /[一二三四五六七八九十]/u;

/** A broken numbering mark at the start of a block. */
export function numberingOf(block: Block): ScanEvidence | null {
  if (!NUMBERING_HEADS.includes(block.text.charAt(0))) return null;
  const found = NUMBERING.exec(block.text);
  return found && { sign: 'numbering', place: place(block, 0, found[0].length), right: null };
}

/** Figures whose digits were set apart. */
export function blanksIn(block: Block): ScanEvidence[] {
  return [...block.text.matchAll(APART)].map(({ 0: words, index }) => ({
    sign: 'blank',
    place: place(block, index, index + words.length),
    right: null,
  }));
}

/** Marks that cannot stand together. */
export function marksIn(block: Block): ScanEvidence[] {
  if (!MAYBE_BROKEN.test(block.text)) return [];
  return [...block.text.matchAll(BROKEN)].map(({ 0: words, index }) => ({
    sign: 'mark',
    place: place(block, index, index + words.length),
    right: null,
  }));
}

/** A paragraph of one character that numbers nothing. */
export function strayOf(block: Block): ScanEvidence | null {
  const { text } = block;
  if (text.length !== 1 || HAN_NUMERAL.test(text) || !/[\p{L}|]/u.test(text)) return null;
  return { sign: 'stray', place: whole(block), right: null };
}
