import { levelsOf, styledMark } from '../../facts/style-forms.ts';
import { STYLE_NORM } from '../../facts/style.ts';

/** In which order the marks of the levels follow each other, and how they are written. */
export interface Order {
  /** The rank below a rank; infinite where the office has no such marks, so that nothing can be said of them. */
  readonly next: (rank: number) => number;
  readonly mark: (rank: number, n: number) => string;
  /** The order in words, and from where it comes. */
  readonly why: string;
}

/** The order of the norm, or that of an office. */
export function orderOf(forms: readonly string[]): Order {
  const levels = levelsOf(forms);
  const below = (rank: number): number => {
    const at = levels.findIndex((level) => level.rank === rank);
    return at < 0 ? Infinity : (levels[at + 1]?.rank ?? rank + 1);
  };
  const order = levels.map(({ form }) => `“${form}”`).join('');
  return {
    next: forms.length === 0 ? (rank) => rank + 1 : below,
    mark: (rank, n) => styledMark(forms, rank, n) ?? '',
    why: forms.length === 0 ? '结构层次序数依次用“一、”“（一）”“1.”“（1）”' : `按${STYLE_NORM}，各层序号依次用${order}`,
  };
}
