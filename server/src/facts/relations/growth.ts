import type { Finder } from './finder.ts';

export const findGrowth: Finder = () => [];
