import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { globSync } from 'tinyglobby';
import type { Generated, Output } from './output.ts';

/** A file on disk that is not what its source says. */
export interface Difference {
  readonly path: string;
  readonly state: 'missing' | 'changed' | 'left over';
  /** What it should hold; null for a file that should not be there. */
  readonly text: string | null;
}

/** The output as prettier wants it; what prettier ignores (pages, snippets) stays as the generator wrote it. */
export async function formatted(output: Output, root = '.'): Promise<Output> {
  const file = join(root, output.path);
  const info = await prettier.getFileInfo(file, { ignorePath: join(root, '.prettierignore') });
  if (info.ignored || info.inferredParser === null) return output;
  const options = (await prettier.resolveConfig(file)) ?? {};
  return { path: output.path, text: await prettier.format(output.text, { ...options, filepath: output.path }) };
}

/** Compares what the generators made with what stands on disk. */
export function differences(generated: readonly Generated[], root = '.'): Difference[] {
  const outputs = generated.flatMap((one) => one.outputs);
  const expected = new Set(outputs.map(({ path }) => path));
  const changed = outputs.flatMap(({ path, text }): Difference[] => {
    const file = join(root, path);
    if (!existsSync(file)) return [{ path, state: 'missing', text }];
    return readFileSync(file, 'utf8') === text ? [] : [{ path, state: 'changed', text }];
  });
  const leftOver = generated
    .flatMap((one) => one.owns ?? [])
    .flatMap((folder) => globSync(`${folder}/**/*`, { cwd: root, dot: true }))
    .filter((path) => !expected.has(path))
    .map((path): Difference => ({ path, state: 'left over', text: null }));
  return [...changed, ...leftOver];
}

/** Makes the disk agree. */
export function write(found: readonly Difference[], root = '.'): void {
  for (const { path, text } of found) {
    const file = join(root, path);
    if (text === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
