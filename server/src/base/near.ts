/** The fewest single-character changes (insert, delete, replace, swap of neighbours) between two short strings. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Infinity;
}

/**
 * The candidates that someone who wrote `name` may have meant, best first: few changes away, or sharing a whole part
 * between hyphens (`term` of `term-dated`).
 */
export function near(name: string, candidates: readonly string[], limit = 3): string[] {
  const parts = new Set(name.toLowerCase().split(/[-_.]/u));
  const room = Math.max(1, Math.floor(name.length / 3));
  return candidates
    .map((candidate) => ({ candidate, cost: cost(name.toLowerCase(), candidate, parts, room) }))
    .filter(({ cost: c }) => c < Infinity)
    .sort((x, y) => x.cost - y.cost || (x.candidate < y.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function cost(name: string, candidate: string, parts: ReadonlySet<string>, room: number): number {
  const changes = distance(name, candidate);
  if (changes <= room) return changes;
  const shared = candidate.split(/[-_.]/u).filter((part) => part.length > 2 && parts.has(part)).length;
  return shared > 0 ? 100 - shared : Infinity;
}
