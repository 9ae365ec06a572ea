import type { Finder } from './finder.ts';

export const findPeriod: Finder = () => [];
