import { isHan } from '../text/width.ts';
import type { ScanEvidence } from './model.ts';

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
const HAN_NUMERAL = /[〇零一二三四五六七八九]/u;
const STROKE = '|';

/** What a run of letters, figures and strokes [at, end) is evidence of; null where it is right. */
export function judgeRun(text: string, at: number, end: number): Pick<ScanEvidence, 'sign' | 'right'> | null {
  const run = text.slice(at, end);
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  if (run.includes(STROKE) && isTable(text)) return null;
  if (MIXED_FIGURE.test(run)) {
    return UNIT.test(after) && !JOINED.test(before) ? { sign: 'figure', right: asFigure(run) } : null;
  }
  const [left, right] = [isHan(before.charCodeAt(0)), isHan(after.charCodeAt(0))];
  if (STROKES.test(run) && (left || right) && !JOINED.test(before)) return { sign: 'letter', right: null };
  if (!left || !right) return null;
  if (ZEROS.test(run) && isInNumber(text, at)) return { sign: 'lookalike', right: '〇' };
  return SMALL.test(run) ? { sign: 'letter', right: null } : null;
}

/** Whether Han numerals stand on both sides of a character: 二〇二三. */
export function isInNumber(text: string, at: number): boolean {
  return HAN_NUMERAL.test(text.charAt(at - 1)) && HAN_NUMERAL.test(text.charAt(at + 1));
}

/** A line of a table has several strokes. */
function isTable(text: string): boolean {
  return text.indexOf(STROKE) !== text.lastIndexOf(STROKE);
}

function asFigure(run: string): string {
  return run.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1');
}
