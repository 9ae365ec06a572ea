/** How often sentences of a class begin a paragraph, and how often they stand inside one. */
export interface Counts {
  readonly all: number;
  readonly shape: Readonly<Record<string, number>>;
  readonly opening: Readonly<Record<string, number>>;
  /** By {@link lengthClass} of the paragraph before the sentence. */
  readonly length: readonly number[];
}

const LENGTHS: readonly number[] = [30, 60, 100, 160, 250, 400];

/** Class of the length of a paragraph, in characters. */
export function lengthClass(length: number): number {
  return LENGTHS.filter((limit) => length >= limit).length;
}

/** Counted in 99 published work reports by tools/paragraph-starts.ts: sentences behind a 。 that no heading's mark parts from it. */
export const PRIOR: { readonly start: Counts; readonly inner: Counts } = {
  start: {
    all: 4395,
    shape: {
      '0/0/0': 2463,
      '0/1/0': 18,
      '1/0/0': 495,
      '1/0/1': 7,
      '1/1/0': 144,
      '1/1/1': 1,
      '1/2/0': 29,
      '2/0/0': 60,
      '2/0/1': 21,
      '2/1/0': 147,
      '2/1/1': 18,
      '2/2/0': 141,
      '2/2/1': 1,
      '3/0/0': 36,
      '3/0/1': 30,
      '3/1/0': 48,
      '3/1/1': 33,
      '3/2/0': 456,
      '3/2/1': 247,
    },
    opening: { address: 428, detail: 229, ordinal: 236, other: 3188, time: 314 },
    length: [81, 206, 491, 644, 1275, 1149, 549],
  },
  inner: {
    all: 31128,
    shape: {
      '0/0/0': 2265,
      '0/0/1': 102,
      '0/1/0': 22,
      '1/0/0': 1934,
      '1/0/1': 569,
      '1/1/0': 487,
      '1/1/1': 53,
      '1/2/0': 17,
      '2/0/0': 994,
      '2/0/1': 545,
      '2/1/0': 3502,
      '2/1/1': 1535,
      '2/2/0': 774,
      '2/2/1': 167,
      '3/0/0': 228,
      '3/0/1': 109,
      '3/1/0': 1938,
      '3/1/1': 1194,
      '3/2/0': 8627,
      '3/2/1': 6066,
    },
    opening: { address: 397, detail: 3252, ordinal: 502, other: 26705, time: 272 },
    length: [5501, 2686, 3806, 5276, 5648, 4577, 3634],
  },
};
