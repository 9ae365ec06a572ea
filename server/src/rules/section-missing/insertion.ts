import type { Document, Heading, Line } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { partsOf } from '../../facts/slots.ts';
import { formatHan } from '../../text/numerals.ts';
import { sourceSpan } from '../../text/span.ts';
import type { FixEdit } from '../contract.ts';

const CR = 0x0d;
const LF = 0x0a;
const COUNT = /[一二三四五六七八九十]+|\d+/u;

/**
 * The edits that put a new part before `next` (or behind the last part) and count the parts after it on by one.
 * The part is set like its neighbours: their kind of mark, their indent, their blank lines.
 */
export function insertion(document: Document, next: Heading | null, heading: string, body: string): FixEdit[] {
  const parts = partsOf(document);
  const model = next ?? parts.at(-1) ?? null;
  const at = next ? parts.indexOf(next) : parts.length;
  const counted = parts.every(({ mark }, i) => mark?.value === i + 1);
  const mark = model?.mark
    ? numbered(model.mark.text, counted ? at + 1 : (model.mark.value ?? at) + (next ? 0 : 1))
    : '';
  const shifted = counted && next ? parts.slice(at) : [];
  return [
    { place: pointBefore(document, next), text: setLike(document, model, mark + heading, body) },
    ...shifted.flatMap((part, i): FixEdit[] =>
      part.mark
        ? [{ place: place(part.place.block, 0, part.mark.length), text: numbered(part.mark.text, at + i + 2) }]
        : [],
    ),
  ];
}

/** The same mark with another number: 三、 → 四、 */
function numbered(mark: string, value: number): string {
  return mark.replace(COUNT, (old) => (/^\d/u.test(old) ? String(value) : formatHan(BigInt(value))));
}

/** The start of the line of `next`, else of the closing or of its 特此报告, else the end of the text. */
function pointBefore(
  { source, lines, blocks, closing }: Document,
  next: Heading | null,
): ReturnType<typeof sourceSpan> {
  const end = closing?.from ?? blocks.length;
  const ending = /^特此报告/u.test(blocks[end - 1]?.text ?? '') ? end - 1 : end;
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
  const atEnd = source === '' || isBreak(source.charCodeAt(source.length - 1)) ? '' : eol;
  const lead = model && pointBefore(document, model).start < source.length ? '' : atEnd;
  return lead + paragraphs.join(gap) + gap;
}

function isBreak(code: number): boolean {
  return code === CR || code === LF;
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
