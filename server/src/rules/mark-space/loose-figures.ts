import type { Block, Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
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
    const around = place(block, Math.max(0, at - 1), Math.min(text.length, at + 1));
    if (gap && TIGHT.test(text.slice(around.start, around.end)) && !LONG_NUMBER.test(text.slice(at)))
      if (quotedIn(around) === null) out.push({ blank: sourceSpan(piece.start - 1, piece.start), around });
    at += piece.end - piece.start;
    end = piece.end;
  }
  return out;
}
