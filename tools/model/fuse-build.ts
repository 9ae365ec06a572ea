import { assert } from '../../server/src/base/assert.ts';
import { fingerprintOf, slotCount, slotsOf, type FuseShape } from '../../server/src/spelling/fuse.ts';

/** Keys of 64 bits in two halves, each with a level of 1-15. */
export interface Keys {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly level: Uint8Array;
}

/** Slots for each key: the fewer the keys, the more. */
const roomFor = (keys: number): number => Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(keys));
const TRIES = 100;

/** Builds the array: slots of a key combined by exclusive or give its fingerprint and level. */
export function buildFuse(keys: Keys): { readonly shape: FuseShape; readonly slots: Uint16Array } {
  const segment = 2 ** Math.floor(Math.log(keys.low.length) / Math.log(3.33) + 2.25);
  const segments = Math.ceil((keys.low.length * roomFor(keys.low.length)) / segment);
  const first = Math.max(1, segments - 2) * segment;
  for (let seed = 1; seed <= TRIES; seed++) {
    const shape = { seed, segment, first };
    const order = peel(keys, shape);
    if (order) return { shape, slots: fill(keys, shape, order) };
  }
  assert(false, 'keys can be laid out');
}

/** An order of keys and the slot that each alone decides, so that filling backwards never meets a filled slot. */
function peel(keys: Keys, shape: FuseShape): { readonly keys: Int32Array; readonly slots: Int32Array } | null {
  const size = slotCount(shape);
  const count = new Uint8Array(size);
  const xor = new Int32Array(size);
  const all = keys.low.length;
  for (let k = 0; k < all; k++) {
    const { a, b, c } = slotsOf(keys.low[k] as number, keys.high[k] as number, shape);
    for (const slot of [a, b, c]) {
      if (count[slot] === 255) return null;
      count[slot] = (count[slot] as number) + 1;
      xor[slot] = (xor[slot] as number) ^ k;
    }
  }
  const lone: number[] = [];
  for (let slot = 0; slot < size; slot++) if (count[slot] === 1) lone.push(slot);
  const order = new Int32Array(all);
  const decided = new Int32Array(all);
  let done = 0;
  for (let slot = lone.pop(); slot !== undefined; slot = lone.pop()) {
    if (count[slot] !== 1) continue;
    const k = xor[slot] as number;
    order[done] = k;
    decided[done++] = slot;
    const { a, b, c } = slotsOf(keys.low[k] as number, keys.high[k] as number, shape);
    for (const other of [a, b, c]) {
      count[other] = (count[other] as number) - 1;
      xor[other] = (xor[other] as number) ^ k;
      if (count[other] === 1) lone.push(other);
    }
  }
  return done === all ? { keys: order, slots: decided } : null;
}

function fill(keys: Keys, shape: FuseShape, order: { keys: Int32Array; slots: Int32Array }): Uint16Array {
  const slots = new Uint16Array(slotCount(shape));
  for (let i = order.keys.length - 1; i >= 0; i--) {
    const k = order.keys[i] as number;
    const found = slotsOf(keys.low[k] as number, keys.high[k] as number, shape);
    const value = (fingerprintOf(found) << 4) | (keys.level[k] as number);
    const { a, b, c } = found;
    const slot = order.slots[i] as number;
    slots[slot] = value ^ (slots[a] as number) ^ (slots[b] as number) ^ (slots[c] as number) ^ (slots[slot] as number);
  }
  return slots;
}
