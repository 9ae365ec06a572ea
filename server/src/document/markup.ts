import { codesOf } from '../text/codes.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { isBlank, isInvisible } from '../text/width.ts';
import { isEmpty } from './lines.ts';
import type { Directive, Line } from './model.ts';

/** Markdown's own signs: they are nobody's words, and a draft may be plain text that has none. */
export interface Markup {
  /** Lines that are markup as a whole: fences and what they fence, front matter, comments, rules. */
  readonly lines: ReadonlySet<number>;
  /** Signs about the words of a line, for the lines that have some. */
  readonly signs: ReadonlyMap<number, LineSigns>;
  /** Directives found in comments, without the block that they stand before. */
  readonly directives: readonly (Omit<Directive, 'block'> & { readonly line: number })[];
}

const FENCE = /^(?:```|~~~)/u;
const DIRECTIVE =
  /^<!--\s*gongwen-(disable-next|disable|enable)(?:\s+([a-z0-9._,\s-]*?))?\s*(?:[:：]\s*(.*?))?\s*-->$/u;

/** Signs of Markdown on a line that has words: `## `, `- `, `> ` before them, `**` about some of them. */
export interface LineSigns {
  /** How many # there are; 0 for a line that is no heading of Markdown's. */
  readonly depth: number;
  /** A member of a list, or a quoted line. */
  readonly list: boolean;
  /** Where the words begin and end. */
  readonly textStart: number;
  readonly textEnd: number;
  /** All signs of the line, and of those the `**` between the words. */
  readonly spans: readonly SourceSpan[];
  readonly inner: readonly SourceSpan[];
}

/** Finds Markdown's signs in the lines of a text. */
export function markupOf(lines: readonly Line[], source: string): Markup {
  const whole = new Set<number>();
  const signs = new Map<number, LineSigns>();
  const bold = source.includes(BOLD);
  const directives: (Omit<Directive, 'block'> & { line: number })[] = [];
  const commentEnd = commentEnds(lines, source);
  for (const [from, to] of fenced(lines, source)) for (let i = from; i <= to; i++) whole.add(i);
  for (const line of lines) {
    if (isEmpty(line) || whole.has(line.index)) continue;
    const code = source.charCodeAt(line.textStart);
    if (code === 0x3c && source.startsWith('<!--', line.textStart)) {
      const last = lines[commentEnd(line.index)];
      if (!last) continue;
      for (let i = line.index; i <= last.index; i++) whole.add(i);
      const span = sourceSpan(line.textStart, last.textEnd);
      const directive = directiveOf(source.slice(span.start, span.end), span);
      if (directive) directives.push({ ...directive, line: last.index });
    } else if (bold || SIGN_FIRST.has(code)) {
      const found = signsOf(source.slice(line.textStart, line.textEnd), line.textStart);
      if (found) signs.set(line.index, found);
    }
  }
  return { lines: whole, signs, directives };
}

const BOLD = '**';
/** A line with more of them is no prose. */
const MOST_BOLD = 64;
const SIGN_FIRST = codesOf('#-*+>');
const SIGN = /^(?:(#{1,6})[ \t]+|[-*+>] +)/u;

/** The signs of one line, or null where it has none, or nothing but signs. */
function signsOf(text: string, at: number): LineSigns | null {
  const sign = SIGN.exec(text);
  let start = sign?.[0].length ?? 0;
  let end = text.length;
  const inner = boldIn(text, start);
  if (!sign && inner.length === 0) return null;
  const spans = inner.map((place) => sourceSpan(at + place, at + place + BOLD.length));
  if (sign) spans.unshift(sourceSpan(at, at + sign[0].length));
  while (start < end && isNothing(text, start, inner)) start += inner.includes(start) ? BOLD.length : 1;
  while (end > start && isNothing(text, end - 1, inner)) end -= inner.includes(end - BOLD.length) ? BOLD.length : 1;
  if (start >= end) return null;
  const words = sourceSpan(at + start, at + end);
  return {
    depth: sign?.[1]?.length ?? 0,
    list: sign !== null && sign[1] === undefined,
    textStart: words.start,
    textEnd: words.end,
    spans,
    inner: spans.filter((span) => span.start > words.start && span.end < words.end),
  };
}

/** Whether a sign, a blank or an invisible character stands at a place: words begin and end with what can be seen. */
function isNothing(text: string, i: number, bold: readonly number[]): boolean {
  const code = text.charCodeAt(i);
  return isBlank(code) || isInvisible(code) || bold.includes(i) || bold.includes(i - 1);
}

/** Places of `**` in a line that has each of them twice: an odd one is no sign. */
function boldIn(text: string, from: number): number[] {
  const out: number[] = [];
  for (let i = text.indexOf(BOLD, from); i >= 0; i = text.indexOf(BOLD, i + BOLD.length)) out.push(i);
  return out.length % 2 === 0 && out.length <= MOST_BOLD ? out : [];
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

/**
 * Finds the line on which a comment that begins on a line ends: one that ends in `-->`, with nothing behind it. −1 when
 * there is none; asked in order of place, it looks at each line once.
 */
function commentEnds(lines: readonly Line[], source: string): (from: number) => number {
  let at = 0;
  return (from) => {
    at = Math.max(at, from);
    while (at < lines.length && !closesComment(lines[at] as Line, source)) at++;
    return at < lines.length ? at : -1;
  };
}

function closesComment({ textStart, textEnd }: Line, source: string): boolean {
  return textEnd - textStart >= 3 && source.startsWith('-->', textEnd - 3);
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
