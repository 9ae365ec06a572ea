/** Numbers sorted into bins, column by column, for histograms. */
export interface Binned {
  readonly bins: number;
  /** The bin of each row, for each feature. */
  readonly columns: readonly Uint8Array[];
  /** The largest number in a bin of a feature and those before it. */
  limitOf(feature: number, bin: number): number;
}

const BINS = 64;
/** Rows that the limits of bins are drawn from. */
const DRAWN = 50_000;

export function binned(numbers: Float32Array, rows: number, features: number): Binned {
  const limits = Array.from({ length: features }, (_, feature) => limitsOf(numbers, rows, features, feature));
  const columns = limits.map((edges, feature) => {
    const column = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) column[row] = binOf(edges, numbers[row * features + feature] as number);
    return column;
  });
  return { bins: BINS, columns, limitOf: (feature, bin) => limits[feature]?.[bin] ?? Infinity };
}

/** Limits between bins: each number of its own where there are few, else at equal shares of the rows. */
function limitsOf(numbers: Float32Array, rows: number, features: number, feature: number): Float32Array {
  const step = Math.max(1, Math.floor(rows / DRAWN));
  const drawn: number[] = [];
  for (let row = 0; row < rows; row += step) drawn.push(numbers[row * features + feature] as number);
  const sorted = Float32Array.from(drawn).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length < BINS) return distinct;
  const edges = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0);
  return Float32Array.from(edges).filter((value, i, all) => i === 0 || value !== all[i - 1]);
}

/** The first bin whose limit is not below the value. */
function binOf(limits: Float32Array, value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle] as number) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
