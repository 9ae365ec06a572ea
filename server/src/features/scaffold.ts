import type { Kind, Sentence, Slot } from '../data/model.ts';
import { frameFields } from '../facts/fields.ts';
import { variantOf, type VariantMatch } from '../facts/variant.ts';
import { formatHan } from '../text/numerals.ts';
import { plain, snippet } from '../text/template.ts';

/** plain: open fields show as 【……】 · snippet: they are tab stops. */
export type ScaffoldSyntax = 'plain' | 'snippet';

export interface ScaffoldFields {
  readonly issuer?: string;
  /** The year that the report tells of. */
  readonly year?: number;
}

/** Two blanks of a Han character before a paragraph, as official documents are set. */
const INDENT = '\u3000\u3000';
/** The number of a part that is inserted by itself. */
const NUMBER = '序号';

/**
 * The year after the current one, in snippet syntax. Snippets cannot add: each last digit is matched by a group of
 * its own and answered by the next one, and the years that carry stand as a whole.
 */
const NEXT_YEAR = nextYear([2029, 2039, 2049]);
const TODAY = '${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日';
/** What tab stops hold at first, in snippet syntax. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['年份', '${CURRENT_YEAR}'],
  ['下一年', NEXT_YEAR],
  ['成文日期', TODAY],
  ['会议日期', TODAY],
]);

function nextYear(carrying: readonly number[]): string {
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const decade = carrying.length + 1;
  const pattern = `${carrying.map((year) => `(${year})`).join('|')}|([0-9][0-9][0-9])(?:${digits.map((d) => `(${d})`).join('|')})`;
  const carried = carrying.map((year, i) => `$\{${i + 1}:+${year + 1}}`).join('');
  const counted = digits.map((d) => `$\{${decade + 1 + d}:+${d + 1}}`).join('');
  return `$\{CURRENT_YEAR/^(?:${pattern})$/${carried}$\{${decade}}${counted}/}`;
}

/**
 * A new text of a kind: title, 主送机关, opening, the prescribed parts, sign-off, as the issuer's sort of 机关 writes it.
 * Without a year, a snippet takes the year in which it is inserted; plain text leaves the field open.
 */
export function scaffold(kind: Kind, fields: ScaffoldFields, syntax: ScaffoldSyntax): string {
  const { frame } = kind;
  const variant = variantFor(kind, fields);
  const parts = slotsOfScaffold(kind).map((slot, i) => partTemplate(slot, `${formatHan(BigInt(i + 1))}、`));
  const body = [frame.opening, ...parts, frame.ending].filter((text) => text !== '').map(indented);
  const lines = [frame.title, '', ...(variant?.form.head ?? frame.head), ...body];
  const closing = frame.closing.length > 0 ? ['', ...frame.closing] : [];
  return render([...lines, ...closing, ''].join('\n'), { ...fields, kind, variant }, syntax);
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
  usual = 1,
): string {
  const mark = number === null ? `$\{${NUMBER}}、` : `${formatHan(BigInt(number))}、`;
  const defaults = new Map([[NUMBER, formatHan(BigInt(usual))]]);
  return render(indented(partTemplate(slot, mark)), { ...fields, kind }, syntax, defaults);
}

/** A sentence that reports of a kind often need. */
export function sentenceScaffold(sentence: Sentence, fields: ScaffoldFields, syntax: ScaffoldSyntax): string {
  return render(sentence.text.trimEnd(), fields, syntax);
}

/** The prescribed parts; all parts of a kind that prescribes none. */
function slotsOfScaffold({ slots }: Kind): readonly Slot[] {
  const required = slots.filter((slot) => slot.required);
  return required.length > 0 ? required : slots;
}

function partTemplate(slot: Slot, mark: string): string {
  return `${mark}${slot.heading}\n${slot.scaffold.trimEnd()}`;
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
