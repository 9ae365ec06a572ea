import type { Finder } from './finder.ts';

export const findYear: Finder = () => [];
