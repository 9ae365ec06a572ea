import { check } from '../../../server/src/engine/check.ts';
import type { Finding } from '../../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { atLeast } from '../../../server/src/engine/severity.ts';

/** A relation of a real report, read by hand, with the figure to change: test/fixtures/numbers/HAND.md. */
export interface HandRelation {
  readonly file: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  readonly others: readonly (readonly [number, number])[];
  readonly why?: string;
}

/** What the rules say once the figure is changed. */
export interface Outcome {
  readonly relation: HandRelation;
  readonly caught: boolean;
}

function loud(source: string): readonly Finding[] {
  return check(source, DEFAULT_SETTINGS).findings.filter(
    ({ rule, severity }) => rule.startsWith('number-') && atLeast(severity, 'warning'),
  );
}

/**
 * Changes one figure at a time: caught when a finding that was not there before touches the figure or one of the others,
 * by its own place or a related one.
 */
export function perturb(source: string, relations: readonly HandRelation[]): Outcome[] {
  const before = new Set(loud(source).map(({ key }) => key));
  return relations.map((relation) => {
    const { start, end, was, becomes, others } = relation;
    if (source.slice(start, end) !== was) throw new Error(`${relation.file} has no “${was}” at ${start}.`);
    const shift = becomes.length - was.length;
    const moved = (at: number): number => (at >= end ? at + shift : at);
    const places = [[start, end + shift] as const, ...others.map(([a, b]) => [moved(a), moved(b)] as const)];
    const caught = loud(source.slice(0, start) + becomes + source.slice(end)).some(
      ({ key, span, related }) =>
        !before.has(key) &&
        [span, ...related.map((one) => one.span)].some((one) => places.some(([a, b]) => one.start < b && a < one.end)),
    );
    return { relation, caught };
  });
}
