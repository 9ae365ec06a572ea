import { fold, isBlank, isInvisible } from '../text/width.ts';
import type { Line } from './model.ts';

/** A line's words without invisible characters, full-width figures as ASCII; blanks of every kind are one space each. */
export function textOf(source: string, line: Line): string {
  return line.plain ? source.slice(line.textStart, line.textEnd) : readable(source, line.textStart, line.textEnd);
}

/** The same for a stretch of text. */
export function readable(source: string, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (isBlank(code)) out += ' ';
    else if (!isInvisible(code)) out += String.fromCharCode(fold(code));
  }
  return out;
}

/** A stretch of one line as restored text shows its beginning: without blanks and invisible characters, figures folded. */
export function squeezed(source: string, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (!isBlank(code) && !isInvisible(code)) out += String.fromCharCode(fold(code));
  }
  return out;
}

/** The same without blanks. */
export function squeeze(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}
