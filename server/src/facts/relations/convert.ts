import type { Finder } from './finder.ts';

export const findConvert: Finder = () => [];
