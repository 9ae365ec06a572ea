import type { Finder } from './finder.ts';

export const findWeekday: Finder = () => [];
