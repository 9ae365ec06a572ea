import { withNumber } from '../document/marks.ts';
import type { Document } from '../document/model.ts';
import type { Numbered } from './numbering-families.ts';
import type { Family } from './numbering.ts';
import { levelsOf, sameForm, setOff, type LevelForm } from './style-forms.ts';

/** A number that the style writes otherwise. */
export interface Restyled {
  readonly one: Numbered;
  /** The mark as it should be, with what sets its heading off. */
  readonly right: string;
}

/** Numbers that have to change together. */
export interface Restyling {
  /** moved: the text has other levels than the style · written: one level is written in another way. */
  readonly type: 'moved' | 'written';
  /** Index of the level in the style, of the first of them. */
  readonly level: number;
  readonly marks: readonly Restyled[];
}

/** What is known of a family: the index of its level in the style, and whether it gets there by the style only. */
interface Seat {
  readonly level: number | null;
  readonly moved: boolean;
}

/**
 * How the numbers of the headings depart from a style. A level that the style names is held to its writing; where the text
 * has no heading of the style's first level, or has a kind of mark that the style passes over, the levels move up or down
 * with all that stands below them. Only numbers of headings are judged: numbered sentences are lists.
 */
export function restylingsOf(
  document: Document,
  numbering: readonly Family[],
  forms: readonly string[],
): readonly Restyling[] {
  if (forms.length === 0) return [];
  const levels = levelsOf(forms);
  const page = { document, numbering, levels, headings: headingBlocks(document) };
  const seats = seatsOf(page);
  const moved = seats ? movedIn(page, seats) : null;
  const written = [...(seats ?? [])].flatMap(([family, { level, moved: moves }]): readonly Restyling[] => {
    const form = level === null || moves ? undefined : levels[level];
    if (!form?.given || !isSure(page, family)) return [];
    const marks = family.members.filter(({ mark }) => !sameForm(form.form, mark.text));
    const restyled = marks.flatMap((one) => restyledAs(one, form) ?? []);
    return restyled.length > 0 ? [{ type: 'written', level: level ?? 0, marks: restyled }] : [];
  });
  return [...(moved ? [moved] : []), ...byLevel(written)];
}

interface Page {
  readonly document: Document;
  readonly numbering: readonly Family[];
  readonly levels: readonly LevelForm[];
  /** Indexes of the blocks that are headings. */
  readonly headings: ReadonlySet<number>;
}

function headingBlocks({ headings }: Document): ReadonlySet<number> {
  return new Set(headings.flatMap(({ from, mark }) => (mark ? [from] : [])));
}

/** All members are headings, and their numbers can be read. */
function isSure({ headings }: Page, { members }: Family): boolean {
  return members.every(({ block, mark }) => headings.has(block.index) && mark.value !== null);
}

/** The level of each family, parents first; null where two families of one parent would come to one level. */
function seatsOf(page: Page): ReadonlyMap<Family, Seat> | null {
  const seats = new Map<Family, Seat>();
  const owners = new Map(page.numbering.flatMap((family) => family.members.map((one) => [one.block.index, family])));
  const top = movingTop(page);
  for (const family of page.numbering) {
    const own = page.levels.findIndex(({ rank }) => rank === family.rank);
    const parent = family.parent ? owners.get(family.parent.block.index) : undefined;
    const above = parent ? seats.get(parent) : undefined;
    if (parent && above) seats.set(family, below(page, family, own, above));
    else if (family.rank === top) seats.set(family, { level: 0, moved: true });
    else seats.set(family, { level: own < 0 ? null : own, moved: false });
  }
  return clash(seats) ? null : seats;
}

function below(page: Page, family: Family, own: number, above: Seat): Seat {
  const next = above.level === null || above.level + 1 >= page.levels.length ? null : above.level + 1;
  if (above.moved) return { level: next, moved: own !== next };
  if (own >= 0) return { level: own, moved: false };
  return next !== null && isSure(page, family) ? { level: next, moved: true } : { level: null, moved: false };
}

/**
 * The rank of the headings at the top, where these should be those of the style's first level: no other ones are, all are
 * headings of one family and have numbers, and there are several.
 */
function movingTop(page: Page): number | null {
  const { document, numbering, levels } = page;
  const first = levels[0]?.rank;
  if (numbering.some(({ rank }) => rank === first) || document.outline.some(({ mark }) => mark === null)) return null;
  const tops = numbering.filter(({ parent }) => parent === null);
  const rank = tops[0]?.rank ?? null;
  const [only, ...others] = tops.filter((family) => family.rank === rank);
  // Numbers that begin anew stand below titles which the reading did not find.
  if (!only || others.length > 0 || only.members.length < 2 || !isSure(page, only)) return null;
  return tops.every((family) => family.rank >= only.rank) ? rank : null;
}

/** Whether families of two ranks below one number would come to one level: nobody could tell them apart any more. */
function clash(seats: ReadonlyMap<Family, Seat>): boolean {
  const taken = new Map<string, number>();
  for (const [{ parent, rank }, { level }] of seats) {
    if (level === null || parent === null) continue;
    const key = `${String(parent.block.index)} ${String(level)}`;
    if ((taken.get(key) ?? rank) !== rank) return true;
    taken.set(key, rank);
  }
  return false;
}

/** All numbers that move, in order of place; null where one of them has no mark in its new level. */
function movedIn({ levels }: Page, seats: ReadonlyMap<Family, Seat>): Restyling | null {
  const moving = [...seats].filter(([, { moved }]) => moved);
  const marks = moving.flatMap(([{ members }, { level }]) =>
    members.map((one) => {
      const form = level === null ? undefined : levels[level];
      return form ? restyledAs(one, form) : null;
    }),
  );
  const all = marks.filter((one) => one !== null);
  if (all.length === 0 || all.length < marks.length) return null;
  all.sort((a, b) => a.one.block.index - b.one.block.index);
  return { type: 'moved', level: moving[0]?.[1].level ?? 0, marks: all };
}

/** Null where the level has no such number. */
function restyledAs(one: Numbered, { form }: LevelForm): Restyled | null {
  const { value } = one.mark;
  const mark = value === null ? null : withNumber(form, value);
  return mark === null ? null : { one, right: mark + setOff(form, one.block.text.slice(one.mark.length).trimStart()) };
}

function byLevel(all: readonly Restyling[]): Restyling[] {
  const levels = [...new Set(all.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => ({
    type: 'written',
    level,
    marks: all.filter((one) => one.level === level).flatMap(({ marks }) => marks),
  }));
}
