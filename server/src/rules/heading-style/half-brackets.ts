import type { Block, Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { formOf } from '../../facts/numbering-forms.ts';
import type { Family } from '../../facts/numbering.ts';
import { styledMark } from '../../facts/style-forms.ts';

/** A number written 1） */
export interface HalfBracket {
  readonly place: Place;
  readonly written: string;
  /** （1） */
  readonly text: string;
}

/** The level of （1） */
const BRACKETED = 4;

/** A list 1）2）3）, and the level of the numbered paragraph above it. */
interface List {
  readonly members: { readonly block: Block; readonly value: number; readonly length: number }[];
  readonly above: number;
}

/**
 * The lists numbered 1）2）3） in a text that has lists （1）（2）（3） right below the same level. Between （1） and （2）
 * they are lists of a level of their own.
 * @param forms how the office marks the levels
 */
export function halfBrackets(
  document: Document,
  numbering: readonly Family[],
  forms: readonly string[],
): HalfBracket[] {
  const beside = new Set(
    numbering.flatMap(({ rank, parent }) => (rank === BRACKETED && parent ? [parent.mark.level] : [])),
  );
  if (beside.size === 0) return [];
  return listsOf(document, numbering)
    .filter(({ members, above }) => members.length > 1 && beside.has(above as 1))
    .flatMap(({ members }) =>
      members.map(({ block, value, length }) => ({
        place: place(block, 0, length),
        written: block.text.slice(0, length),
        text: styledMark(forms, BRACKETED, value) ?? '',
      })),
    );
}

function listsOf({ blocks }: Document, numbering: readonly Family[]): List[] {
  const levels = new Map(
    numbering.flatMap(({ members }) => members.map(({ block, mark }) => [block.index, mark.level])),
  );
  const lists: List[] = [];
  let above = 0;
  for (const block of blocks) {
    const level = levels.get(block.index);
    if (level !== undefined) above = level;
    const form = level === undefined && /^\d{1,2}[）)]/u.test(block.text) ? formOf(block.text, null) : null;
    if (!form) continue;
    const { value, length } = form;
    const open = lists.at(-1);
    if (value === 1) lists.push({ members: [{ block, value, length }], above });
    else if (open?.above === above && open.members.length === value - 1) open.members.push({ block, value, length });
  }
  return lists;
}
