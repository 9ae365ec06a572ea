/** Marks of which two cannot stand side by side, the stronger ones first. */
const STRENGTH = '！？。；：，、';
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '.': '。' };
/** 。。。 and 、、、 stand for an ellipsis; that is another defect, and its repair is not one point. */
const ELLIPSIS = /^(?:。{3,}|、{3,})$/u;
const HALF = /[,.;:]/u;

/** What stays of a run of points; null where they may stand together, or where it is not certain that they are points. */
export function pointsKept(text: string, at: number, marks: string): string | null {
  if (ELLIPSIS.test(marks) || /^[！？]+$/u.test(marks)) return null;
  if (HALF.test(marks) && !areHalfPoints(text, at, marks)) return null;
  const wide = [...marks].map((mark) => WIDE[mark] ?? mark);
  return [...STRENGTH].find((mark) => wide.includes(mark)) ?? null;
}

/** Half-width signs that are points: beside full-width ones or doubled, within Chinese words. 3.5, Co., and ... are none. */
function areHalfPoints(text: string, at: number, marks: string): boolean {
  if (!/[\p{Script=Han}”》）%]/u.test(text.charAt(at - 1))) return false;
  const next = text.charAt(at + marks.length);
  if (next !== '' && !/[\p{Script=Han}“《（\d]/u.test(next)) return false;
  if (/[.:]$/u.test(marks) && /\d/u.test(next)) return false;
  return /[。；，、：！？]/u.test(marks) ? marks.split('.').length <= 2 : /^(?:,+|;+)$/u.test(marks);
}
