import { posix } from 'node:path';
import ts from 'typescript';
import { files, read } from './project.ts';

/** An import statement of a source file, type imports included. */
export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The imported file from the project's root; null for a package. */
  readonly to: string | null;
}

/** All imports of the files that the patterns name. */
export function importsOf(...patterns: string[]): Import[] {
  return files(...patterns).flatMap((from) =>
    ts.preProcessFile(read(from), true, true).importedFiles.map(({ fileName: specifier }) => ({
      from,
      specifier,
      to: specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : null,
    })),
  );
}

/** One import cycle as the files on it, first and last the same; null when there is none. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const other of next.get(file) ?? []) {
      const cycle = visit(other);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}
