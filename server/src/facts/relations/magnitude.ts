import type { Finder } from './finder.ts';

export const findMagnitude: Finder = () => [];
