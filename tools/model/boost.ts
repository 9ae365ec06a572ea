import { FEATURES } from '../../server/src/spelling/features.ts';
import { DEPTH, LEAVES, NODES, type Forest } from '../../server/src/spelling/trees.ts';
import { binned, type Binned } from './bins.ts';

/** Gradient boosting of trees of one depth on the logistic loss, by histograms; no chance in it. */
export interface Rows {
  readonly numbers: Float32Array;
  readonly labels: Uint8Array;
  /** How many rows each stands for. */
  readonly weights: Uint8Array;
}

export interface Training {
  readonly trees: number;
  readonly rate: number;
}

/** What a leaf must weigh, and what draws its answer towards none. */
const LEAST = 12;
const CALM = 2;
/** What is still to be learnt from a row that is answered well. */
const EASY = 0.02;

export function boost({ numbers, labels, weights }: Rows, { trees, rate }: Training): Forest {
  const data = binned(numbers, labels.length, FEATURES);
  const rows = labels.length;
  const mean =
    labels.reduce((sum, label, row) => sum + label * (weights[row] as number), 0) /
    weights.reduce((sum, weight) => sum + weight, 0);
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
    const count = draw(part, sums, labels, weights, tree);
    const { features, bins, limits, answers } = grow(data, part, count, asked(tree));
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

/**
 * About half of the rows, others for every tree, so that no tree learns single rows by heart. Of those that are answered
 * well already one in eight stands for all: they are most of the rows and tell least. @returns how many
 */
function draw(part: Part, sums: Float64Array, labels: Uint8Array, weights: Uint8Array, tree: number): number {
  let count = 0;
  for (let row = 0; row < sums.length; row++) {
    const mix = Math.imul(row ^ Math.imul(tree + 1, 0x9e37_79b1), 0x85eb_ca6b);
    const lot = mix ^ (mix >>> 15);
    if ((lot & 64) === 0) continue;
    const p = 1 / (1 + Math.exp(-(sums[row] as number)));
    const slope = (labels[row] as number) - p;
    const isEasy = Math.abs(slope) < EASY;
    if (isEasy && (lot & 0x380) !== 0) continue;
    const weight = (isEasy ? 8 : 1) * (weights[row] as number);
    part.rows[count] = row;
    part.slope[count] = slope * weight;
    part.bend[count] = p * (1 - p) * weight;
    count++;
  }
  return count;
}

/** About half of the numbers, others for every tree: what one tells hides what another does. */
function asked(tree: number): number[] {
  return Array.from({ length: FEATURES }, (_, i) => i).filter((feature) => {
    const mix = Math.imul(Math.imul(feature + 1, 0x85eb_ca6b) ^ (tree + 1), 0x9e37_79b1);
    return ((mix ^ (mix >>> 15)) & 64) === 0;
  });
}

interface Grown {
  readonly features: Uint8Array;
  /** Bins while a tree grows; numbers in `limits`. */
  readonly bins: Uint8Array;
  readonly limits: Float32Array;
  readonly answers: Float32Array;
}

/** Grows one tree level by level. */
function grow(data: Binned, part: Part, count: number, columns: readonly number[]): Grown {
  const node = new Uint8Array(count);
  const [features, bins] = [new Uint8Array(NODES), new Uint8Array(NODES)];
  const limits = new Float32Array(NODES);
  let sums: Float64Array = new Float64Array(0);
  for (let depth = 0; depth < DEPTH; depth++) {
    const nodes = 1 << depth;
    sums = histogram(data, columns, part, { count, node, nodes, parents: sums });
    for (let k = 0; k < nodes; k++) {
      const { feature, bin } = bestSplit(data, columns, sums, k);
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

/** The nodes of one depth, the node of each row, and the sums of the nodes above. */
interface Layer {
  readonly count: number;
  readonly node: Uint8Array;
  readonly nodes: number;
  readonly parents: Float64Array;
}

/**
 * Sums of slope and bend, side by side, for each node, feature and bin. Of two nodes of one parent only the smaller is
 * summed up; the other is what is left of the parent.
 */
function histogram(data: Binned, asked: readonly number[], part: Part, layer: Layer): Float64Array {
  const { columns, bins } = data;
  const { node, nodes, parents } = layer;
  const stride = columns.length * bins * 2;
  const sums = new Float64Array(nodes * stride);
  const isSummed = smallerOf(layer);
  const summed = new Int32Array(layer.count);
  let some = 0;
  for (let i = 0; i < layer.count; i++) if (isSummed[node[i] as number] === 1) summed[some++] = i;
  for (const feature of asked) {
    const column = columns[feature] as Uint8Array;
    for (let j = 0; j < some; j++) {
      const i = summed[j] as number;
      const at = (node[i] as number) * stride + (feature * bins + (column[part.rows[i] as number] as number)) * 2;
      sums[at] = (sums[at] as number) + (part.slope[i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (part.bend[i] as number);
    }
  }
  for (let k = 0; k < nodes; k++) {
    if (isSummed[k] === 1) continue;
    const [own, other, parent] = [k * stride, (k ^ 1) * stride, (k >> 1) * stride];
    for (let i = 0; i < stride; i++) sums[own + i] = (parents[parent + i] as number) - (sums[other + i] as number);
  }
  return sums;
}

/** 1 for those of two nodes of one parent that have fewer rows. */
function smallerOf({ count, node, nodes }: Layer): Uint8Array {
  const sizes = new Int32Array(nodes);
  for (let i = 0; i < count; i++) sizes[node[i] as number] = (sizes[node[i] as number] as number) + 1;
  return Uint8Array.from(sizes, (size, k) => {
    const other = sizes[k ^ 1] ?? Infinity;
    return size < other || (size === other && (k & 1) === 0) ? 1 : 0;
  });
}

/** The question that tells most; one that all rows answer alike where none tells anything. */
function bestSplit({ columns, bins }: Binned, asked: readonly number[], sums: Float64Array, node: number) {
  let best = { feature: 0, bin: bins - 1, gain: 1e-6 };
  for (const feature of asked) {
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
