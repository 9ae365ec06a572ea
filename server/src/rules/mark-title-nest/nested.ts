/** A name in a name: where its two marks stand, and whether they are ASCII signs. */
export interface Nested {
  readonly open: number;
  readonly close: number;
  /** The outer name, from 《 to 》. */
  readonly from: number;
  readonly to: number;
}

const OPENING = '《<＜';
const CLOSING = '》>＞';
/** A name that another one opens in. */
const NESTED = /《[^》>＞。]*[《<＜]/u;
/** A longer stretch between marks is no name: one of them has lost its partner. */
const LONGEST = 120;

/**
 * Names in 《》 within a name in 《》 that are marked with 《》, `<>` or ＜＞. The innermost of three levels has 《》 again
 * and is left alone; marks without partner are another rule's.
 */
export function nestedIn(text: string): Nested[] {
  if (!NESTED.test(text)) return [];
  const out: Nested[] = [];
  let open: number[] = [];
  let inner: { open: number; close: number }[] = [];
  const next = (at: number): number => (open.length > 0 ? at + 1 : text.indexOf('《', at + 1));
  for (let at = next(-1); at >= 0 && at < text.length; at = next(at)) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code < 0xff00) continue;
    const unit = text.charAt(at);
    if (OPENING.includes(unit) && (unit === '《' || open.length > 0)) open.push(at);
    else if (CLOSING.includes(unit) && open.length > 0) {
      const start = open.pop() ?? at;
      if (!agree(text.charAt(start), unit)) [open, inner] = [[], []];
      else if (open.length === 1) inner.push({ open: start, close: at });
      else if (open.length === 0) {
        if (at - start <= LONGEST) out.push(...inner.map((one) => ({ ...one, from: start, to: at + 1 })));
        inner = [];
      }
    } else if (unit === '。') [open, inner] = [[], []];
  }
  return out;
}

function agree(open: string, close: string): boolean {
  return OPENING.indexOf(open) === CLOSING.indexOf(close);
}
