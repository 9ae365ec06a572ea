import type { Rational } from '../../text/rational.ts';

/** Figures of two values written in one unit, without the noughts that end both. */
function figuresOf(a: Rational, b: Rational): [string, string] {
  let [x, y] = [a.n * b.d, b.n * a.d];
  while (x !== 0n && x % 10n === 0n && y % 10n === 0n) [x, y] = [x / 10n, y / 10n];
  return [x.toString(), y.toString()];
}

/** Numbers with more figures than this do not differ in one of them by chance. */
const MANY = 3;

/** One figure was put in or left out: 17 and 7. */
function isLonger(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

/**
 * How much two unequal values look like one that was mistyped: one figure is another one, or two beside each other changed
 * places. Unrelated numbers of three figures look so three times in a hundred, of two figures one time in five.
 * @returns 2: hardly by chance · 1: perhaps by chance · 0: they do not, or are too short to tell
 */
export function slipOf(stated: Rational, reckoned: Rational): number {
  const [a, b] = figuresOf(stated, reckoned);
  if (a.length !== b.length) return isLonger(a, b) || isLonger(b, a) ? 1 : 0;
  if (a.length < 2) return 0;
  const off: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) off.push(i);
  const [first = -1, second = -1] = off;
  const swapped = off.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  if (off.length !== 1 && !swapped) return 0;
  return a.length >= MANY ? 2 : 1;
}
