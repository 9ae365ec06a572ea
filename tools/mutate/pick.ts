/** Numbers below a bound, the same at every run of a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled<T>(all: readonly T[], next: (below: number) => number): T[] {
  const out = [...all];
  for (let i = out.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/**
 * So many of all, at random, by turns of what they belong to: one of each rule in random order, then a second of each.
 * The same seed picks the same.
 */
export function pick<T extends { readonly owner: string }>(all: readonly T[], count: number, seed: number): T[] {
  const next = numbers(seed);
  const rules = new Map<string, T[]>();
  for (const one of shuffled(all, next)) rules.set(one.owner, [...(rules.get(one.owner) ?? []), one]);
  const piles = [...rules.values()];
  const turns = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => piles.flatMap((pile) => pile.slice(turn, turn + 1)))
    .flat()
    .slice(0, count);
}
