import type { Finder } from './finder.ts';

export const findShares: Finder = () => [];
