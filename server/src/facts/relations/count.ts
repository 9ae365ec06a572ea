import type { Finder } from './finder.ts';

export const findCount: Finder = () => [];
