/** A piece of work under a name. */
export interface Work {
  readonly name: string;
  run(): unknown;
}

/**
 * The fastest call of each work in milliseconds, over rounds in which all works take turns: what slows the machine
 * down for a moment slows all of them.
 */
export function fastest(works: readonly Work[], rounds: number): Map<string, number> {
  const best = new Map<string, number>();
  const seen: unknown[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const work of works) {
      const start = performance.now();
      seen[0] = work.run();
      const took = performance.now() - start;
      best.set(work.name, Math.min(best.get(work.name) ?? Infinity, took));
    }
  }
  return best;
}

/** The loop that no reader of a string can beat. */
export function readEvery(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
