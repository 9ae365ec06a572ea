import { lazy } from '../base/lazy.ts';
import text from './generated/basis.json.txt';

/** A norm or a fact that a finding rests on. */
export interface Basis {
  readonly title: string;
  readonly clause?: string;
  readonly url?: string;
}

/** All rows of data/basis.yaml, by id. */
export const bases = lazy(
  (): ReadonlyMap<string, Basis> => new Map(Object.entries(JSON.parse(text) as Record<string, Basis>)),
);

/** The norm in words: 《党政机关公文处理工作条例》第八条. A source that is already in words stays as it is. */
export function basisWords(id: string): string {
  const row = bases().get(id);
  return row ? row.title + (row.clause ?? '') : id;
}

/** Where the norm can be read, if an address is known. */
export function basisUrl(id: string): string | null {
  return bases().get(id)?.url ?? null;
}
