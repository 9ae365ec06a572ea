import type { ByteReader, ByteWriter } from './bytes.ts';

/** Questions of a tree from its root to a leaf. */
export const DEPTH = 5;
export const NODES = (1 << DEPTH) - 1;
export const LEAVES = 1 << DEPTH;

/** Small trees of questions “is this number at most so much?”; the sum of their answers is the log-odds of a slip. */
export interface Forest {
  readonly base: number;
  /** For each tree NODES questions, the children of i at 2i+1 (at most) and 2i+2 (more). */
  readonly features: Uint8Array;
  readonly limits: Float32Array;
  readonly leaves: Float32Array;
}

export function judge({ base, features, limits, leaves }: Forest, numbers: Float32Array): number {
  let sum = base;
  const trees = features.length / NODES;
  for (let tree = 0, root = 0, leaf = 0; tree < trees; tree++, root += NODES, leaf += LEAVES) {
    let at = 0;
    while (at < NODES) {
      const value = numbers[features[root + at] as number] as number;
      at = 2 * at + (value <= (limits[root + at] as number) ? 1 : 2);
    }
    sum += leaves[leaf + at - NODES] as number;
  }
  return sum;
}

export function readForest(bytes: ByteReader): Forest {
  const trees = bytes.number();
  const base = bytes.float();
  const features = bytes.take(trees * NODES);
  const limits = new Float32Array(bytes.take(trees * NODES * 4).buffer);
  const leaves = new Float32Array(bytes.take(trees * LEAVES * 4).buffer);
  return { base, features, limits, leaves };
}

export function writeForest(bytes: ByteWriter, { base, features, limits, leaves }: Forest): void {
  bytes.number(features.length / NODES);
  bytes.float(base);
  bytes.put(features);
  bytes.put(new Uint8Array(limits.buffer, limits.byteOffset, limits.byteLength));
  bytes.put(new Uint8Array(leaves.buffer, leaves.byteOffset, leaves.byteLength));
}
