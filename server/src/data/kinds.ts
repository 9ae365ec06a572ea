import { lazy } from '../base/lazy.ts';
import { memoByObject } from '../base/memo.ts';
import text from './generated/kinds.json.txt';
import type { KindRow } from './kind-schema.ts';
import type { Kind, Slot, Variant } from './model.ts';
import type { Pack } from './pack.ts';
import { wordingsOf } from './wordings.ts';

/** What ends an issuer's name at the beginning of a title. */
const AFTER_NAME = String.raw`(?=$|关于|\d{4}年)`;

/** All kinds of official writing, the more special ones first. Patterns are compiled at their first use. */
export const kinds = lazy((): readonly Kind[] => (JSON.parse(text) as KindRow[]).map(kindFrom));

/** The kind with this id, or null. */
export function kindById(id: string, among: readonly Kind[] = kinds()): Kind | null {
  return among.find((kind) => kind.id === id) ?? null;
}

/** The kinds that a team's reports may be: its own first, so that it can word a built-in one anew under the same id. */
export const kindsWith = memoByObject(({ kinds: own }: Pack): readonly Kind[] => {
  if (own.length === 0) return kinds();
  const ids = new Set(own.map(({ id }) => id));
  return [...own.map(kindFrom), ...kinds().filter(({ id }) => !ids.has(id))];
});

/** A kind from its row, whose patterns the schema has proved to be well formed. */
export function kindFrom(row: KindRow): Kind {
  const { order: _, ...fields } = row;
  const titles = lazy(() => compiled(row.titles));
  const proofs = lazy(() => compiled(row.proofs));
  const openings = lazy(() => row.openings.map(compiled));
  const traits = lazy(() => row.traits.map(compiled));
  const variants = lazy(() => row.variants.map(variantFrom));
  const headings = lazy(() => wordingsOf(row.slots.flatMap((slot) => slot.headings)));
  const mentions = lazy(() => wordingsOf(row.slots.flatMap((slot) => slot.mentions)));
  return {
    ...fields,
    get titles() {
      return titles();
    },
    get proofs() {
      return proofs();
    },
    get openings() {
      return openings();
    },
    get traits() {
      return traits();
    },
    get headings() {
      return headings();
    },
    get mentions() {
      return mentions();
    },
    get variants() {
      return variants();
    },
    slots: row.slots.map(slotFrom),
  };
}

function variantFrom({ forms, ...fields }: KindRow['variants'][number]): Variant {
  return {
    ...fields,
    forms: forms.map((form) => ({ ...form, issuer: new RegExp(`^(?:${form.issuer})${AFTER_NAME}`, 'u') })),
  };
}

function slotFrom(row: KindRow['slots'][number]): Slot {
  const headings = lazy(() => compiled(row.headings));
  const names = lazy(() => compiled(row.names));
  const mentions = lazy(() => wordingsOf(row.mentions));
  const causes = lazy(() => compiled(row.causes));
  return {
    ...row,
    get headings() {
      return headings();
    },
    get names() {
      return names();
    },
    get mentions() {
      return mentions();
    },
    get causes() {
      return causes();
    },
  };
}

function compiled(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern, 'u'));
}
