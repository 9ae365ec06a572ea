/**
 * Where the numbers of a gram lie in a binary fuse array (Graf and Lemire 2022, three slots a key): the three slots,
 * combined by exclusive or, give a 12-bit fingerprint and a 4-bit level. One source for building and reading.
 */
export interface FuseShape {
  readonly seed: number;
  /** A power of two. */
  readonly segment: number;
  /** Slots in which the first of a key's three may lie. */
  readonly first: number;
}

/** The slots of the key that was asked for last; one object for all, for it is asked millions of times. */
const found = { a: 0, b: 0, c: 0, mix: 0 };
export type Slots = Readonly<typeof found>;

/** The key is a number of 64 bits in two halves. */
export function slotsOf(low: number, high: number, { seed, segment, first }: FuseShape): Slots {
  const one = mixed(low ^ Math.imul(high, 0x9e37_79b1) ^ seed);
  const two = mixed(Math.imul(one, 0x85eb_ca77) ^ high ^ Math.imul(low, 0xc2b2_ae3d));
  const mask = segment - 1;
  const a = Math.floor((one >>> 0) * (first / 0x1_0000_0000));
  found.a = a;
  found.b = (a + segment) ^ (two & mask);
  found.c = (a + 2 * segment) ^ ((two >>> 16) & mask);
  found.mix = one ^ two;
  return found;
}

/** 12 bits that tell keys of the same slots apart. */
export function fingerprintOf({ mix }: Slots): number {
  return mixed(mix) >>> 20;
}

function mixed(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85eb_ca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2_ae35);
  return h ^ (h >>> 16);
}

/** The level of a key, 0 for one that was not put in. What is above in one piece: it is asked millions of times. */
export function levelIn(slots: Uint16Array, { seed, segment, first }: FuseShape, low: number, high: number): number {
  let one = low ^ Math.imul(high, 0x9e37_79b1) ^ seed;
  one = Math.imul(one ^ (one >>> 16), 0x85eb_ca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2_ae35);
  one ^= one >>> 16;
  let two = Math.imul(one, 0x85eb_ca77) ^ high ^ Math.imul(low, 0xc2b2_ae3d);
  two = Math.imul(two ^ (two >>> 16), 0x85eb_ca6b);
  two = Math.imul(two ^ (two >>> 13), 0xc2b2_ae35);
  two ^= two >>> 16;
  const mask = segment - 1;
  const a = Math.floor((one >>> 0) * (first / 0x1_0000_0000));
  const value =
    (slots[a] as number) ^
    (slots[(a + segment) ^ (two & mask)] as number) ^
    (slots[(a + 2 * segment) ^ ((two >>> 16) & mask)] as number);
  let mix = one ^ two;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35);
  return value >>> 4 === (mix ^ (mix >>> 16)) >>> 20 ? value & 15 : 0;
}

/** Slots of the whole array. */
export function slotCount({ segment, first }: FuseShape): number {
  return first + 2 * segment;
}
