/** Indexes of the longest run of values that rises from left to right; of several as long, the one that ends lowest. */
export function inOrder(values: readonly number[]): number[] {
  /** For each length, the index of the lowest value that ends a run of it. */
  const ends: number[] = [];
  const former: number[] = [];
  values.forEach((value, i) => {
    let length = ends.findIndex((end) => (values[end] ?? 0) >= value);
    if (length < 0) length = ends.length;
    former[i] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = i;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = former[at] ?? -1) run.unshift(at);
  return run;
}
