import { sourceSpan } from '../text/span.ts';
import { classTable, INVISIBLE } from '../text/width.ts';
import type { Markup } from './markup.ts';
import type { Line, Residue, ResidueType } from './model.ts';

/** Everything in a text that is nobody's words, in order of place: whole lines by their types, and signs inside lines. */
export function residueOf(
  source: string,
  lines: readonly Line[],
  types: ReadonlyMap<number, ResidueType>,
  markup: Markup,
): Residue[] {
  const out: Residue[] = [];
  for (const line of lines) {
    const type = types.get(line.index);
    if (type) {
      out.push({ type, span: sourceSpan(line.textStart, line.textEnd) });
      continue;
    }
    if (line.invisible) invisibleIn(source, line, out);
    for (const span of markup.signs.get(line.index)?.spans ?? []) out.push({ type: 'markup', span });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Invisible characters are in nobody's words; they are told so that they can be taken out. */
function invisibleIn(source: string, line: Line, out: Residue[]): void {
  const classes = classTable();
  for (let i: number = line.start; i < line.end; i++) {
    if (((classes[source.charCodeAt(i)] as number) & INVISIBLE) !== 0) {
      out.push({ type: 'invisible', span: sourceSpan(i, i + 1) });
    }
  }
}
