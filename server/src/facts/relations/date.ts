import type { Finder } from './finder.ts';

export const findDate: Finder = () => [];
