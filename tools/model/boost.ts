import { FEATURES } from '../../server/src/spelling/features.ts';
import { DEPTH, LEAVES, NODES, type Forest } from '../../server/src/spelling/trees.ts';
import { binned, type Binned } from './bins.ts';

/** Gradient boosting of trees of one depth on the logistic loss, by histograms; no chance in it. */
export interface Training {
  readonly trees: number;
  readonly rate: number;
}

/** What a leaf must weigh, and what draws its answer towards none. */
const LEAST = 12;
const CALM = 2;

export function boost(numbers: Float32Array, labels: Uint8Array, { trees, rate }: Training): Forest {
  const data = binned(numbers, labels.length, FEATURES);
  const rows = labels.length;
  const mean = labels.reduce((sum, label) => sum + label, 0) / rows;
  const base = Math.log(mean / (1 - mean));
  const sums = new Float64Array(rows).fill(base);
  const slope = new Float32Array(rows);
  const bend = new Float32Array(rows);
  const features = new Uint8Array(trees * NODES);
  const limits = new Float32Array(trees * NODES);
  const leaves = new Float32Array(trees * LEAVES);
  for (let tree = 0; tree < trees; tree++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-(sums[row] as number)));
      slope[row] = (labels[row] as number) - p;
      bend[row] = p * (1 - p);
    }
    const answers = new Float32Array(LEAVES);
    const node = grow(
      data,
      slope,
      bend,
      features.subarray(tree * NODES, (tree + 1) * NODES),
      limits.subarray(tree * NODES, (tree + 1) * NODES),
      answers,
    );
    for (let leaf = 0; leaf < LEAVES; leaf++) leaves[tree * LEAVES + leaf] = (answers[leaf] as number) * rate;
    for (let row = 0; row < rows; row++) {
      sums[row] = (sums[row] as number) + (leaves[tree * LEAVES + (node[row] as number)] as number);
    }
  }
  return { base, features, limits, leaves };
}

/** Grows one tree level by level. @returns the leaf of each row */
function grow(
  data: Binned,
  slope: Float32Array,
  bend: Float32Array,
  features: Uint8Array,
  limits: Float32Array,
  answers: Float32Array,
): Uint8Array {
  const rows = slope.length;
  const node = new Uint8Array(rows);
  for (let depth = 0; depth < DEPTH; depth++) {
    const count = 1 << depth;
    const { slopes, bends } = histogram(data, slope, bend, node, count);
    const first = count - 1;
    const bins = new Uint8Array(count);
    for (let k = 0; k < count; k++) {
      const { feature, bin } = bestSplit(data, slopes, bends, k);
      features[first + k] = feature;
      bins[k] = bin;
      limits[first + k] = data.limitOf(feature, bin);
    }
    for (let row = 0; row < rows; row++) {
      const k = node[row] as number;
      const column = data.columns[features[first + k] as number] as Uint8Array;
      node[row] = 2 * k + ((column[row] as number) <= (bins[k] as number) ? 0 : 1);
    }
  }
  const up = new Float64Array(LEAVES);
  const down = new Float64Array(LEAVES);
  for (let row = 0; row < rows; row++) {
    const leaf = node[row] as number;
    up[leaf] = (up[leaf] as number) + (slope[row] as number);
    down[leaf] = (down[leaf] as number) + (bend[row] as number);
  }
  for (let leaf = 0; leaf < LEAVES; leaf++) answers[leaf] = (up[leaf] as number) / ((down[leaf] as number) + CALM);
  return node;
}

/** Sums of slope and bend for each node, feature and bin. */
function histogram(
  { columns, bins }: Binned,
  slope: Float32Array,
  bend: Float32Array,
  node: Uint8Array,
  nodes: number,
): { readonly slopes: Float64Array; readonly bends: Float64Array } {
  const slopes = new Float64Array(nodes * columns.length * bins);
  const bends = new Float64Array(nodes * columns.length * bins);
  for (let feature = 0; feature < columns.length; feature++) {
    const column = columns[feature] as Uint8Array;
    for (let row = 0; row < column.length; row++) {
      const at = ((node[row] as number) * columns.length + feature) * bins + (column[row] as number);
      slopes[at] = (slopes[at] as number) + (slope[row] as number);
      bends[at] = (bends[at] as number) + (bend[row] as number);
    }
  }
  return { slopes, bends };
}

/** The question that tells most; one that all rows answer alike where none tells anything. */
function bestSplit({ columns, bins }: Binned, slopes: Float64Array, bends: Float64Array, node: number) {
  let best = { feature: 0, bin: bins - 1, gain: 1e-6 };
  for (let feature = 0; feature < columns.length; feature++) {
    const at = (node * columns.length + feature) * bins;
    let [allUp, allDown] = [0, 0];
    for (let bin = 0; bin < bins; bin++) {
      allUp += slopes[at + bin] as number;
      allDown += bends[at + bin] as number;
    }
    const whole = (allUp * allUp) / (allDown + CALM);
    let [up, down] = [0, 0];
    for (let bin = 0; bin < bins - 1; bin++) {
      up += slopes[at + bin] as number;
      down += bends[at + bin] as number;
      if (down < LEAST || allDown - down < LEAST) continue;
      const gain = (up * up) / (down + CALM) + (allUp - up) ** 2 / (allDown - down + CALM) - whole;
      if (gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best;
}
