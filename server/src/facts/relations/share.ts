import type { Finder } from './finder.ts';

export const findShare: Finder = () => [];
