import { markOf, withNumber } from '../document/marks.ts';
import { rankOf } from './numbering-forms.ts';
import { levelsOf, setOff, withNumeral } from './style-forms.ts';
import { strangeBrackets, strangeQuotes, type Strange } from './style-pairs.ts';
import type { Style } from './style.ts';

const FIELD = /\$\{[^${}\n]+\}/gu;

/** A template of the norm in a style: the marks of its paragraphs, its brackets and quotation marks. Fields stay as they are. */
export function styled(template: string, style: Style): string {
  return template
    .split('\n')
    .map((line) => styledLine(line, style))
    .join('\n');
}

function styledLine(line: string, style: Style): string {
  const number = markOf(line);
  const length = number?.length ?? 0;
  const rest = withPairs(line, style, length).slice(length);
  const own = number && style.headings.length > 0 ? styledNumber(style, rankOf(number), number.value ?? 1, rest) : null;
  return (own ?? line.slice(0, length)) + rest;
}

/** The mark of a level of the norm, 1 for 一、, as the style has it, with what sets its heading off; null where it has none. */
export function styledNumber({ headings }: Style, level: number, n: number | string, heading: string): string | null {
  const form = levelsOf(headings)[level - 1]?.form;
  if (form === undefined) return null;
  const mark = typeof n === 'string' ? withNumeral(form, n) : withNumber(form, n);
  return mark === null ? null : mark + setOff(form, heading);
}

/** The fields count as Chinese words. Each change is of one character, so that places stay. */
function withPairs(line: string, style: Style, from: number): string {
  const words = line.replace(FIELD, (field) => '栏'.repeat(field.length));
  const strange = strangeIn(words, style, from);
  if (strange.length === 0) return line;
  const out = line.split('');
  for (const { changes } of strange) for (const { at, text } of changes) out[at] = text;
  return out.join('');
}

/** What in a paragraph is marked otherwise than a style has it. */
function strangeIn(text: string, { quotes, brackets }: Style, from: number): Strange[] {
  return [
    ...(quotes === null ? [] : strangeQuotes(text, quotes)),
    ...(brackets === null ? [] : strangeBrackets(text, brackets, from)),
  ];
}
