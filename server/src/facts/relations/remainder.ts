import type { Finder } from './finder.ts';

export const findRemainder: Finder = () => [];
