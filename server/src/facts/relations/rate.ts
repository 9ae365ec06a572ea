import type { Finder } from './finder.ts';

export const findRate: Finder = () => [];
