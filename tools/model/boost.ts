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
  const forest = {
    base,
    features: new Uint8Array(trees * NODES),
    limits: new Float32Array(trees * NODES),
    leaves: new Float32Array(trees * LEAVES),
  };
  const part = { rows: new Int32Array(rows), slope: new Float32Array(rows), bend: new Float32Array(rows) };
  for (let tree = 0; tree < trees; tree++) {
    const count = draw(part, sums, labels, tree);
    const { features, bins, limits, answers } = grow(data, part, count);
    forest.features.set(features, tree * NODES);
    forest.limits.set(limits, tree * NODES);
    for (let leaf = 0; leaf < LEAVES; leaf++) answers[leaf] = (answers[leaf] as number) * rate;
    forest.leaves.set(answers, tree * LEAVES);
    const leaves = leavesOf(data, { features, bins }, rows);
    for (let row = 0; row < rows; row++) sums[row] = (sums[row] as number) + (answers[leaves[row] as number] as number);
  }
  return forest;
}

/** The rows that a tree is grown from, with what is still to be learnt from each. */
interface Part {
  readonly rows: Int32Array;
  readonly slope: Float32Array;
  readonly bend: Float32Array;
}

/** About half of the rows, others for every tree, so that no tree learns single rows by heart. @returns how many */
function draw(part: Part, sums: Float64Array, labels: Uint8Array, tree: number): number {
  let count = 0;
  for (let row = 0; row < sums.length; row++) {
    const mix = Math.imul(row ^ Math.imul(tree + 1, 0x9e37_79b1), 0x85eb_ca6b);
    if (((mix ^ (mix >>> 15)) & 64) === 0) continue;
    const p = 1 / (1 + Math.exp(-(sums[row] as number)));
    part.rows[count] = row;
    part.slope[count] = (labels[row] as number) - p;
    part.bend[count] = p * (1 - p);
    count++;
  }
  return count;
}

interface Grown {
  readonly features: Uint8Array;
  /** Bins while a tree grows; numbers in `limits`. */
  readonly bins: Uint8Array;
  readonly limits: Float32Array;
  readonly answers: Float32Array;
}

/** Grows one tree level by level. */
function grow(data: Binned, part: Part, count: number): Grown {
  const node = new Uint8Array(count);
  const [features, bins] = [new Uint8Array(NODES), new Uint8Array(NODES)];
  const limits = new Float32Array(NODES);
  for (let depth = 0; depth < DEPTH; depth++) {
    const nodes = 1 << depth;
    const sums = histogram(data, part, count, node, nodes);
    for (let k = 0; k < nodes; k++) {
      const { feature, bin } = bestSplit(data, sums, k);
      const at = nodes - 1 + k;
      features[at] = feature;
      bins[at] = bin;
      limits[at] = data.limitOf(feature, bin);
    }
    for (let i = 0; i < count; i++) {
      const at = nodes - 1 + (node[i] as number);
      const column = data.columns[features[at] as number] as Uint8Array;
      const isMore = (column[part.rows[i] as number] as number) > (bins[at] as number);
      node[i] = 2 * (node[i] as number) + (isMore ? 1 : 0);
    }
  }
  const answers = new Float32Array(LEAVES);
  const weights = new Float64Array(LEAVES * 2);
  for (let i = 0; i < count; i++) {
    const at = 2 * (node[i] as number);
    weights[at] = (weights[at] as number) + (part.slope[i] as number);
    weights[at + 1] = (weights[at + 1] as number) + (part.bend[i] as number);
  }
  for (let leaf = 0; leaf < LEAVES; leaf++) {
    answers[leaf] = (weights[2 * leaf] as number) / ((weights[2 * leaf + 1] as number) + CALM);
  }
  return { features, bins, limits, answers };
}

/** The leaf of each row, drawn or not. */
function leavesOf(data: Binned, { features, bins }: Pick<Grown, 'features' | 'bins'>, rows: number): Uint8Array {
  const node = new Uint8Array(rows);
  for (let depth = 0; depth < DEPTH; depth++) {
    const first = (1 << depth) - 1;
    for (let row = 0; row < rows; row++) {
      const at = first + (node[row] as number);
      const column = data.columns[features[at] as number] as Uint8Array;
      node[row] = 2 * (node[row] as number) + ((column[row] as number) > (bins[at] as number) ? 1 : 0);
    }
  }
  return node;
}

/** Sums of slope and bend, side by side, for each node, feature and bin. */
function histogram(
  { columns, bins }: Binned,
  part: Part,
  count: number,
  node: Uint8Array,
  nodes: number,
): Float64Array {
  const sums = new Float64Array(nodes * columns.length * bins * 2);
  const stride = columns.length * bins * 2;
  for (let feature = 0; feature < columns.length; feature++) {
    const column = columns[feature] as Uint8Array;
    for (let i = 0; i < count; i++) {
      const at = (node[i] as number) * stride + (feature * bins + (column[part.rows[i] as number] as number)) * 2;
      sums[at] = (sums[at] as number) + (part.slope[i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (part.bend[i] as number);
    }
  }
  return sums;
}

/** The question that tells most; one that all rows answer alike where none tells anything. */
function bestSplit({ columns, bins }: Binned, sums: Float64Array, node: number) {
  let best = { feature: 0, bin: bins - 1, gain: 1e-6 };
  for (let feature = 0; feature < columns.length; feature++) {
    const first = (node * columns.length + feature) * bins * 2;
    let [allUp, allDown] = [0, 0];
    for (let bin = 0; bin < bins; bin++) {
      allUp += sums[first + 2 * bin] as number;
      allDown += sums[first + 2 * bin + 1] as number;
    }
    const whole = (allUp * allUp) / (allDown + CALM);
    let [up, down] = [0, 0];
    for (let bin = 0; bin < bins - 1; bin++) {
      up += sums[first + 2 * bin] as number;
      down += sums[first + 2 * bin + 1] as number;
      if (down < LEAST || allDown - down < LEAST) continue;
      const gain = (up * up) / (down + CALM) + (allUp - up) ** 2 / (allDown - down + CALM) - whole;
      if (gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best;
}
