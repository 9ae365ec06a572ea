import type { Finder } from './finder.ts';

export const findMeasure: Finder = () => [];
