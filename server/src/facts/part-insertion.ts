import { withNumber } from '../document/marks.ts';
import type { Document, Heading, Line } from '../document/model.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { Facts, SlotState } from './model.ts';
import { roomBefore } from './renumber.ts';
import type { Rewriting } from './renumber-mentions.ts';
import { partsOf } from './slots.ts';
import { setOff } from './style-forms.ts';
import { styled, styledNumber } from './style-template.ts';

/** A new part of the text, set like its neighbours: their kind of mark, their indent, their blank lines. */
export interface PartInsertion {
  /** The start of a line, or the end of the text. */
  readonly at: SourceSpan;
  /** Heading and body with their line breaks. */
  readonly text: string;
  /** The numbers of the parts behind it, and what speaks of them, counted on by one. */
  readonly shifts: readonly Rewriting[];
}

/** What is known of the text that the part goes into. */
type Known = Pick<Facts, 'document' | 'kind' | 'slots' | 'numbering' | 'style'>;

/**
 * The part before which a missing one belongs, null for the end of the text: behind everything that the kind puts before
 * it, else before the first that the kind puts behind it.
 */
export function partBehind({ document, slots }: Known, one: SlotState): Heading | null {
  const parts = partsOf(document);
  const at = slots.indexOf(one);
  const indexes = (states: readonly SlotState[]): number[] =>
    states.flatMap(({ own }) => own.map((heading) => parts.indexOf(heading))).filter((index) => index >= 0);
  const before = indexes(slots.slice(0, at));
  if (before.length > 0) return parts[Math.max(...before) + 1] ?? null;
  const behind = indexes(slots.slice(at + 1));
  return behind.length > 0 ? (parts[Math.min(...behind)] ?? null) : null;
}

/**
 * Puts a new part before `next`, or behind the last part.
 * @param heading its heading without a number; both may be templates, only the number and the setting are added
 */
export function partInsertion(
  { document, numbering, style }: Known,
  next: Heading | null,
  { heading, body }: { readonly heading: string; readonly body: string },
): PartInsertion {
  const parts = partsOf(document);
  const former = parts[next ? parts.indexOf(next) - 1 : parts.length - 1] ?? null;
  const model = next ?? former;
  const { mark, shifts } = numberOf({ document, numbering, style }, heading, former, next);
  const [title, text] = [mark + styled(heading, style), styled(body, style)];
  return { at: pointBefore(document, next), text: setLike(document, model, title, text), shifts };
}

/** The new part's mark, and what has to make room for it. A gap before the next part is filled; a muddle is left as it is. */
function numberOf(
  { document, numbering, style }: Pick<Known, 'document' | 'numbering' | 'style'>,
  heading: string,
  former: Heading | null,
  next: Heading | null,
): { readonly mark: string; readonly shifts: readonly Rewriting[] } {
  const model = next ?? former;
  if (!model) return { mark: styledNumber(style, 1, 1, heading) ?? '', shifts: [] };
  if (!model.mark) return { mark: '', shifts: [] };
  const value = model.mark.value ?? partsOf(document).indexOf(model) + 1;
  const follows = (former?.mark?.value ?? 0) + 1;
  const off = style.headings.length > 0 ? setOff(model.mark.text, heading) : '';
  const written = (n: number): string => (withNumber(model.mark?.text ?? '', n) ?? '') + off;
  if (!next) return { mark: written(value + 1), shifts: [] };
  if (follows < value) return { mark: written(follows), shifts: [] };
  return { mark: written(value), shifts: roomBefore(document, numbering, next.place.block)?.edits ?? [] };
}

/** 特此报告, 以上请示妥否，请批示: the sentence that ends a text after its parts. */
const ENDING = /^(?:特此|[妥当]否|以上[^。，]{0,8}[妥当]否)/u;

/** The start of the line of `next`, else of the sign-off or of the sentence before it, else the end of the text. */
function pointBefore({ source, lines, blocks, closing }: Document, next: Heading | null): SourceSpan {
  const end = closing?.from ?? blocks.length;
  const ending = ENDING.test(blocks[end - 1]?.text ?? '') ? end - 1 : end;
  const block = next ? next.place.block : blocks[ending];
  const start = block ? (lines[block.lines[0]]?.start ?? source.length) : source.length;
  return sourceSpan(start, start);
}

function setLike(document: Document, model: Heading | null, heading: string, body: string): string {
  const { source } = document;
  const line = model ? document.lines[model.place.block.lines[0]] : undefined;
  const before = line ? source.slice(line.start, model?.place.block.span.start ?? line.start) : '';
  const indent = /^\s*$/u.test(before) ? before : '';
  const eol = breakOf(document);
  const gap = line && isSpaced(document, line) ? eol + eol : eol;
  const paragraphs = [before + heading, ...body.split('\n').map((paragraph) => indent + paragraph)];
  const atEnd = source === '' || /[\r\n]$/u.test(source) ? '' : eol;
  const lead = model && pointBefore(document, model).start < source.length ? '' : atEnd;
  return lead + paragraphs.join(gap) + gap;
}

/** The line break of the file, as its first line has it. */
function breakOf({ source, lines }: Document): string {
  return source.startsWith('\r\n', lines[0]?.end) ? '\r\n' : '\n';
}

/** Whether paragraphs are set apart by a blank line: the line above has no words. */
function isSpaced({ lines }: Document, line: Line): boolean {
  const above = lines[line.index - 1];
  return above !== undefined && above.textStart === above.textEnd;
}
