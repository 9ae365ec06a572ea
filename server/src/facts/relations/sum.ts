import type { Finder } from './finder.ts';

export const findSum: Finder = () => [];
