/** A group of a pattern: whether it holds a repeat without an upper bound. */
interface Open {
  boundless: boolean;
}

const BOUNDLESS = /^(?:[*+]|\{\d+,\})/u;
const REPEAT = /^(?:[*+]|\{(\d+)(?:,(\d*))?\})/u;
/** A group that repeats without bound may be repeated itself only so often. */
const FEW = 3;
const LONGEST = 300;

/**
 * Whether a pattern that somebody else wrote is sure to come to an end soon on any text: no repeat without an upper
 * bound stands inside a group that is itself repeated, which is how patterns come to need for ever.
 * @param source a well-formed regular expression
 */
export function isTame(source: string): boolean {
  if (source.length > LONGEST) return false;
  const groups: Open[] = [{ boundless: false }];
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(source, at);
    else if (char === '(') groups.push({ boundless: false });
    else if (char === ')') {
      const inner = groups.pop();
      if (inner?.boundless && repeatsOften(source.slice(at + 1))) return false;
      const outer = groups.at(-1);
      if (outer && inner?.boundless) outer.boundless = true;
    } else if (BOUNDLESS.test(source.slice(at))) {
      const group = groups.at(-1);
      if (group) group.boundless = true;
    }
  }
  return true;
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function repeatsOften(rest: string): boolean {
  const [all, least, most] = REPEAT.exec(rest) ?? [];
  if (all === undefined) return false;
  if (least === undefined || most === '') return true;
  return Number(most ?? least) > FEW;
}
