import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { isBlank, isInvisible } from '../text/width.ts';
import { isEmpty } from './lines.ts';
import type { Directive, Line } from './model.ts';

/** Markdown's own signs: they are nobody's words, and a draft may be plain text that has none. */
export interface Markup {
  /** Lines that are markup as a whole: fences and what they fence, front matter, comments, rules. */
  readonly lines: ReadonlySet<number>;
  /** Where `## ` ends, where the line's words begin behind it, and how many # there are. */
  readonly headings: ReadonlyMap<number, Sign>;
  /** Directives found in comments, without the block that they stand before. */
  readonly directives: readonly (Omit<Directive, 'block'> & { readonly line: number })[];
}

interface Sign {
  readonly depth: number;
  readonly end: number;
  readonly textStart: number;
}

const FENCE = /^(?:```|~~~)/u;
const DIRECTIVE =
  /^<!--\s*gongwen-(disable-next|disable|enable)(?:\s+([a-z0-9._,\s-]*?))?\s*(?:[:：]\s*(.*?))?\s*-->$/u;

/** Finds Markdown's signs in the lines of a text. */
export function markupOf(lines: readonly Line[], source: string): Markup {
  const whole = new Set<number>();
  const headings = new Map<number, Sign>();
  const directives: (Omit<Directive, 'block'> & { line: number })[] = [];
  for (const [from, to] of fenced(lines, source)) for (let i = from; i <= to; i++) whole.add(i);
  for (const line of lines) {
    if (isEmpty(line) || whole.has(line.index)) continue;
    const code = source.charCodeAt(line.textStart);
    if (code === 0x23) {
      const sign = signOf(line, source);
      if (sign) headings.set(line.index, sign);
    } else if (code === 0x3c && source.startsWith('<!--', line.textStart)) {
      const text = source.slice(line.textStart, line.textEnd);
      if (!text.endsWith('-->')) continue;
      whole.add(line.index);
      const directive = directiveOf(text, sourceSpan(line.textStart, line.textEnd));
      if (directive) directives.push({ ...directive, line: line.index });
    }
  }
  return { lines: whole, headings, directives };
}

/** The signs that make a line a heading. Words begin at what can be seen: U+3000 may stand behind the blank as well. */
function signOf({ textStart: start, textEnd }: Line, source: string): Sign | null {
  const [sign, depth] = /^(#{1,6})[ \t]+/u.exec(source.slice(start, textEnd)) ?? [];
  if (sign === undefined || depth === undefined) return null;
  const end = start + sign.length;
  let textStart = end;
  while (isBlank(source.charCodeAt(textStart)) || isInvisible(source.charCodeAt(textStart))) textStart++;
  return { depth: depth.length, end, textStart };
}

/** Line ranges of fenced code and of front matter. An unclosed fence fences nothing. */
function fenced(lines: readonly Line[], source: string): [number, number][] {
  const out: [number, number][] = [];
  const text = (line: Line): string => source.slice(line.textStart, Math.min(line.textEnd, line.textStart + 8));
  const first = lines.findIndex((line) => !isEmpty(line));
  let i = 0;
  if (first >= 0 && text(lines[first] as Line) === '---') {
    const close = lines.findIndex((line, k) => k > first && text(line) === '---');
    const yaml =
      close > 0 &&
      lines
        .slice(first + 1, close)
        .every((l) => isEmpty(l) || /^[\w-]+\s*:|^[-#]/u.test(source.slice(l.textStart, l.textEnd)));
    if (yaml) {
      out.push([first, close]);
      i = close + 1;
    }
  }
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    const code = source.charCodeAt(line.textStart);
    if ((code !== 0x60 && code !== 0x7e) || !FENCE.test(text(line))) continue;
    const sign = text(line).slice(0, 3);
    const close = closingFence(lines, i, (other) => text(other).startsWith(sign));
    if (close < 0) break;
    out.push([i, close]);
    i = close;
  }
  return out;
}

/** Index of the first line behind `from` that closes; −1 when none does. */
function closingFence(lines: readonly Line[], from: number, closes: (line: Line) => boolean): number {
  for (let i = from + 1; i < lines.length; i++) if (closes(lines[i] as Line)) return i;
  return -1;
}

function directiveOf(comment: string, span: SourceSpan): Omit<Directive, 'block'> | null {
  const found = DIRECTIVE.exec(comment);
  if (!found) return null;
  const [, action, rules = '', reason = ''] = found;
  return {
    action: action as Directive['action'],
    rules: rules.split(/[\s,]+/u).filter((rule) => rule !== ''),
    reason,
    span,
  };
}
