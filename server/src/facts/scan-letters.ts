import type { Block } from '../document/model.ts';
import { place } from '../document/place.ts';
import { isHan } from '../text/width.ts';
import type { ScanEvidence } from './model.ts';
import { isInNumber } from './scan-characters.ts';

/** Runs of letters, figures and upright strokes. */
const RUN = /[0-9A-Za-z|]+/gu;
/** Figures with letters that scanners give for 0 and 1; O2O, O3 and the like stand before other words than units. */
const MIXED_FIGURE = /^(?=.*\d)(?=.*[OoIl|])[\dOoIl|]{2,}$/u;
const UNIT = /[年月日时分个件人次户家万亿千百元项处名场份起条期批亩公%余多]/u;
/** Characters before a run that make it part of a longer name: A-1O1, No.1O. */
const JOINED = /[-./_\w]/u;
/** A stroke read for a Han character or for dirt; Ⅰ and Ⅱ written in letters are no such run. */
const STROKES = /^(?=.*[l|])[Il|]{1,3}$/u;
/** Small letters that stand between two Han characters in no published report. */
const SMALL = /^[cfghjoqrsuwyz]$/u;
const ZEROS = /^[Oo]$/u;
/** A line of a table has several strokes. */
const TABLE = /\|.*\|/u;

/** Letters in figures and within Han words. */
export function lettersIn(block: Block): ScanEvidence[] {
  const { text } = block;
  const table = TABLE.test(text);
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (table && run.includes('|')) return [];
    const found = judge(text, run, index);
    return found ? [{ ...found, place: place(block, index, index + run.length) }] : [];
  });
}

function judge(text: string, run: string, at: number): Pick<ScanEvidence, 'sign' | 'right'> | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + run.length);
  if (MIXED_FIGURE.test(run)) {
    return UNIT.test(after) && !JOINED.test(before) ? { sign: 'figure', right: asFigure(run) } : null;
  }
  const [left, right] = [isHan(before.charCodeAt(0)), isHan(after.charCodeAt(0))];
  if (STROKES.test(run) && (left || right) && !JOINED.test(before)) return { sign: 'letter', right: null };
  if (!left || !right) return null;
  if (ZEROS.test(run) && isInNumber(text, at)) return { sign: 'lookalike', right: '〇' };
  return SMALL.test(run) ? { sign: 'letter', right: null } : null;
}

function asFigure(run: string): string {
  return run.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1');
}
