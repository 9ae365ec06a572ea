import type { Finder } from './finder.ts';

export const findLimit: Finder = () => [];
