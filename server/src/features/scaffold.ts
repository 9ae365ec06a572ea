import type { Kind, Sentence, Slot } from '../data/model.ts';
import { frameFields } from '../facts/fields.ts';
import { styled, styledNumber } from '../facts/style-template.ts';
import { NO_STYLE, type Style } from '../facts/style.ts';
import { variantOf, type VariantMatch } from '../facts/variant.ts';
import { plain, snippet } from '../text/template.ts';
import { HAN_TODAY, NEXT_YEAR, TODAY } from './scaffold-days.ts';

/** plain: open fields show as 【……】 · snippet: they are tab stops. */
export type ScaffoldSyntax = 'plain' | 'snippet';

export interface ScaffoldFields {
  readonly issuer?: string;
  /** The year that the report tells of. */
  readonly year?: number;
}

/** Two blanks of a Han character before a paragraph, as official documents are set. */
const INDENT = '\u3000\u3000';
const ISSUER = '${发文机关}';
const REPORT_ENDING = '特此报告。';
/** The number of a part that is inserted by itself. */
const NUMBER = '序号';

/** What tab stops hold at first, in snippet syntax. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['年份', '${CURRENT_YEAR}'],
  ['下一年', NEXT_YEAR],
  ['成文日期', TODAY],
  ['会议日期', TODAY],
]);

/**
 * A new text of a kind: title, 主送机关, opening, the prescribed parts, sign-off, as the issuer's sort of 机关 writes it and
 * in the style of the office. Without a year, a snippet takes the year in which it is inserted; plain text leaves the
 * field open.
 */
export function scaffold(kind: Kind, fields: ScaffoldFields, syntax: ScaffoldSyntax, style: Style = NO_STYLE): string {
  const { frame } = kind;
  const variant = variantFor(kind, fields);
  const parts = slotsOfScaffold(kind).map((slot, i) => partTemplate(slot, i + 1, style));
  const body = [styled(frame.opening, style), ...parts, styled(endingOf(kind, style), style)];
  const paragraphs = body.filter((text) => text !== '').map(indented);
  const lines = [frame.title, '', ...(variant?.form.head ?? frame.head), ...paragraphs];
  const signed = signOffOf(kind, style);
  const closing = signed.length > 0 ? ['', ...signed] : [];
  return render([...lines, ...closing, ''].join('\n'), { ...fields, kind, variant }, syntax, daysOf(style));
}

/** The sentence that ends the text; an office may do without 特此报告. */
function endingOf({ frame }: Kind, { closing }: Style): string {
  return closing.ending === 'none' && frame.ending === REPORT_ENDING ? '' : frame.ending;
}

/** 署名 and 成文日期; an office may sign with the day alone. */
function signOffOf({ frame }: Kind, { closing }: Style): readonly string[] {
  return closing.issuer === 'none' ? frame.closing.filter((line) => line !== ISSUER) : frame.closing;
}

/** 成文日期 in the numerals of the office. */
function daysOf({ closing }: Style): ReadonlyMap<string, string> {
  return closing.date === 'han' ? new Map([['成文日期', HAN_TODAY]]) : new Map();
}

function variantFor(kind: Kind, { issuer }: ScaffoldFields): VariantMatch | null {
  return issuer === undefined ? null : variantOf(kind, [issuer.replace(/\s/gu, '')]);
}

/** One part, with its number as a field of its own where it is not given. */
export function partScaffold(
  { kind, slot }: { readonly kind: Kind; readonly slot: Slot },
  number: number | null,
  fields: ScaffoldFields,
  syntax: ScaffoldSyntax,
  { usual = 1, style = NO_STYLE }: { readonly usual?: number; readonly style?: Style } = {},
): string {
  const template = partTemplate(slot, number ?? `$\{${NUMBER}}`, style);
  const numeral = /[一二三四五六七八九十]+|\d+|[①-⑳]/u.exec(numberFor(style, usual, ''))?.[0] ?? '';
  return render(indented(template), { ...fields, kind }, syntax, new Map([[NUMBER, numeral]]));
}

/** A sentence that reports of a kind often need. */
export function sentenceScaffold(
  sentence: Sentence,
  fields: ScaffoldFields,
  syntax: ScaffoldSyntax,
  style: Style = NO_STYLE,
): string {
  return render(styled(sentence.text.trimEnd(), style), fields, syntax);
}

/** The prescribed parts; all parts of a kind that prescribes none. */
function slotsOfScaffold({ slots }: Kind): readonly Slot[] {
  const required = slots.filter((slot) => slot.required);
  return required.length > 0 ? required : slots;
}

function partTemplate(slot: Slot, number: number | string, style: Style): string {
  const template = `${slot.heading}\n${slot.scaffold.trimEnd()}`;
  return numberFor(style, number, slot.heading) + styled(template, style);
}

/** The mark of a part. */
function numberFor(style: Style, number: number | string, heading: string): string {
  return styledNumber(style, 1, number, heading) ?? `${String(number)}、`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => INDENT + line)
    .join('\n');
}

function render(
  template: string,
  fields: Parameters<typeof frameFields>[0],
  syntax: ScaffoldSyntax,
  defaults: ReadonlyMap<string, string> = new Map(),
): string {
  const values = frameFields(fields);
  return syntax === 'plain' ? plain(template, values) : snippet(template, values, new Map([...DEFAULTS, ...defaults]));
}
