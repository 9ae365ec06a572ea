import type { Finder } from './finder.ts';

export const findAverage: Finder = () => [];
