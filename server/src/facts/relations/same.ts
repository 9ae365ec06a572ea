import type { Finder } from './finder.ts';

export const findSame: Finder = () => [];
