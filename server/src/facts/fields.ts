import type { Kind } from '../data/model.ts';
import type { VariantMatch } from './variant.ts';

/** What is known of a text that a template is filled for. */
interface Known {
  readonly issuer?: string | null;
  readonly year?: number | null;
  readonly kind?: Kind | null;
  readonly variant?: VariantMatch | null;
}

/**
 * Values of the fields that the templates of kinds share: 发文机关, 年份 and 下一年; and of those that the kind or its
 * variant fixes. What is not known stays open.
 */
export function frameFields({ issuer = null, year = null, kind = null, variant = null }: Known): Map<string, string> {
  const values = new Map(Object.entries({ ...kind?.fields, ...variant?.form.fields }));
  if (issuer !== null && issuer !== '') values.set('发文机关', issuer);
  if (year !== null) values.set('年份', String(year)).set('下一年', String(year + 1));
  return values;
}

/** What is asked for where a report of the year before was cleared; they stand in no template. */
export const CLEARED = { figure: '数字', rate: '比率', day: '几月几日', month: '几' } as const;
/** How a prompt begins that repeats what was planned for the year. */
export const PLANNED = '上年安排：';
