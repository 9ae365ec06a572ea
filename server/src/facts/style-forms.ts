import { markOf, withNumber } from '../document/marks.ts';
import { rankOf } from './numbering-forms.ts';

/** How a level is marked. */
export interface LevelForm {
  /** 一、, the number standing for any. */
  readonly form: string;
  /** The rank of its kind of mark: 1 for 一、, 2 for （一） … */
  readonly rank: number;
  /** The style names it; else it is what the norm lets follow. */
  readonly given: boolean;
}

/** The marks of the norm, by level. */
const NORM = ['一、', '（一）', '1.', '（1）', '①'];
const WHOLE = /^(?:（[^（）()]+）|\([^（）()]+\))/u;
const NUMERAL = /[一二三四五六七八九十]+|\d+|[①-⑳]/u;

/** A mark as a settings file gives it: without quotation marks, `1.` is a number to YAML. */
export function markOfItem(item: string | number): string {
  return typeof item === 'number' ? `${String(item)}.` : item;
}

/** The rank of a mark in words; null where it is none that the reading of the page knows, or has lost a half. */
export function rankOfForm(form: string): number | null {
  const mark = markOf(form);
  if (mark === null || mark.length !== form.length || mark.value === null) return null;
  const rank = rankOf(mark);
  return (rank === 2 || rank === 4) && !WHOLE.test(form) ? null : rank;
}

/** Whether each form stands below the one before it, as the reading of a page takes levels: 一、 above （一） above 1. */
export function areInOrder(forms: readonly string[]): boolean {
  const ranks = forms.map(rankOfForm);
  return ranks.every((rank, i) => i === 0 || (rank ?? 0) > (ranks[i - 1] ?? 0));
}

/** The levels of a style, and below them those that the norm lets follow: 第一部分 is followed by 一、（一）1.（1）① */
export function levelsOf(forms: readonly string[]): LevelForm[] {
  const given = forms.map((form): LevelForm => ({ form, rank: rankOfForm(form) ?? 0, given: true }));
  const last = given.at(-1)?.rank ?? 0;
  const below = NORM.map((form, i): LevelForm => ({ form, rank: i + 1, given: false }));
  return [...given, ...below.filter(({ rank }) => rank > last)];
}

/** The mark of a rank with a number, as the style writes it, else as the norm does; null where the number has none. */
export function styledMark(forms: readonly string[], rank: number, n: number): string | null {
  const form = forms.find((one) => rankOfForm(one) === rank) ?? NORM[rank - 1];
  return form === undefined ? null : withNumber(form, n);
}

/** The mark of the level below a rank with a number, （一） below 一、; null where the style has no such level. */
export function markBelow(forms: readonly string[], rank: number, n: number): string | null {
  const levels = levelsOf(forms);
  const at = levels.findIndex((level) => level.rank === rank);
  const form = at < 0 ? undefined : levels[at + 1]?.form;
  return form === undefined ? null : withNumber(form, n);
}

/** Whether a mark is written as the style wants marks of its rank. */
export function isInStyle(forms: readonly string[], rank: number, mark: string): boolean {
  const form = forms.find((one) => rankOfForm(one) === rank);
  return form !== undefined && sameForm(form, mark);
}

/** Whether two marks differ in their numbers only. What ends 第一部分 is free: a blank, ： or nothing. */
export function sameForm(form: string, mark: string): boolean {
  return bare(form) === bare(mark);
}

function bare(mark: string): string {
  const numeral = NUMERAL.exec(mark)?.[0] ?? '';
  const sort = /\d/u.test(numeral) ? '1' : /[①-⑳]/u.test(numeral) ? '①' : '一';
  const written = mark.replace(NUMERAL, sort);
  return written.startsWith('第') ? written.replace(/[、：:]$/u, '') : written;
}

/** A form with other words in the place of its number: ${序号}、 */
export function withNumeral(form: string, words: string): string {
  return form.replace(NUMERAL, () => words);
}

/** Words that begin with a figure, also as a template. */
const FIGURE = /^(?:\d|\$\{(?:年份|下一年)\})/u;

/** What stands between a mark and its heading: 第一部分 is set off, and 1. from 2024年; 一、 sets itself off. */
export function setOff(form: string, heading: string): string {
  if (/[.．]$/u.test(form) && FIGURE.test(heading)) return ' ';
  return form.startsWith('第') && !/[、：:]$/u.test(form) ? '\u3000' : '';
}
