import type { Finder } from './finder.ts';

export const findPart: Finder = () => [];
