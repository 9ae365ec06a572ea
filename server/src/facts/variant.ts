import type { Kind, Variant, VariantForm } from '../data/model.ts';
import type { Document } from '../document/model.ts';
import { textAt } from '../document/place.ts';

/** How the issuer's sort of 机关 writes the kind. */
export interface VariantMatch {
  readonly variant: Variant;
  readonly form: VariantForm;
}

/** The variant of a kind that the first name tells that tells any; null without one. */
export function variantOf(kind: Kind, names: readonly string[]): VariantMatch | null {
  if (kind.variants.length === 0) return null;
  for (const name of names) {
    for (const variant of kind.variants) {
      const form = variant.forms.find(({ issuer }) => issuer.test(name));
      if (form) return { variant, form };
    }
  }
  return null;
}

/** The names that a text gives its issuer, the most certain first: 署名, 发文机关标志, the beginning of the title. */
export function issuersOf({ header, closing }: Document): string[] {
  const names = [closing?.issuer, header.issuer].map((at) => (at ? textAt(at) : ''));
  return [...names, header.titleText.replace(/^\d{4}年度?/u, '')]
    .map((name) => name.replace(/\s/gu, ''))
    .filter((name) => name !== '');
}
