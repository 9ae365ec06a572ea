import type { Block, Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { sourceSpan, type SourceSpan } from '../../text/span.ts';
import { isBlank } from '../../text/width.ts';

/** A blank between a Han character and a figure or letter: the restored text is without it already. */
export interface LooseFigure {
  readonly blank: SourceSpan;
  /** The two characters beside it. */
  readonly around: Place;
}

const JOINT = /\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z%](?=\p{Script=Han})/gu;
const TIGHT = /^(?:\p{Script=Han}[\dA-Za-z]|[\dA-Za-z%]\p{Script=Han})$/u;
/** A telephone or card number is set apart from the name before it. */
const LONG_NUMBER = /^\d{7,}/u;
/** Characters behind a blank that decide. */
const LOOK = 12;
/** One cell of a table beside the next. */
const CELL = /^[\d.]+ /u;

/** The blanks beside figures and letters in sentences, and the number of all places where such characters meet. */
export function looseFigures(
  document: Document,
  blocks: readonly Block[],
): { readonly blanks: readonly LooseFigure[]; readonly joints: number } {
  const blanks = blocks.flatMap((block) => (isPlain(document, block) ? [] : blanksIn(document, block)));
  if (blanks.length === 0) return { blanks, joints: 0 };
  return { blanks, joints: blocks.reduce((sum, { text }) => sum + (text.match(JOINT)?.length ?? 0), 0) };
}

function isPlain({ lines }: Document, { lines: [first, last] }: Block): boolean {
  for (let i = first; i <= last; i++) if (lines[i]?.plain === false) return false;
  return true;
}

function blanksIn({ source }: Document, block: Block): LooseFigure[] {
  const { text, map } = block;
  if (!/[，。；]/u.test(text)) return [];
  const out: LooseFigure[] = [];
  let end: number | null = null;
  let at = 0;
  for (const piece of map.pieces(place(block, 0, text.length))) {
    // One blank of one line; more of them set columns apart.
    const gap = end !== null && piece.start === end + 1 && isBlank(source.charCodeAt(end));
    if (gap && isLoose(block, at))
      out.push({ blank: sourceSpan(piece.start - 1, piece.start), around: aroundOf(block, at) });
    at += piece.end - piece.start;
    end = piece.end;
  }
  return out;
}

function aroundOf(block: Block, at: number): Place {
  return place(block, Math.max(0, at - 1), Math.min(block.text.length, at + 1));
}

/** Whether a blank before the character at `at` parts what is written together, and is no division that the writer meant. */
function isLoose(block: Block, at: number): boolean {
  const { text } = block;
  const around = aroundOf(block, at);
  const rest = text.slice(at, at + LOOK);
  if (!TIGHT.test(textAt(around)) || LONG_NUMBER.test(rest) || CELL.test(rest)) return false;
  // Words without any mark before a figure may be a heading, or a label.
  if (/^\d/u.test(rest) && !/[，。；：、]/u.test(text.slice(0, at))) return false;
  return quotedIn(around) === null;
}
