import { existsSync } from 'node:fs';
import { foldersAbove } from '../engine/config-path.ts';
import { fileBeside, type LineProblem } from '../features/keyed-lines.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';
import { inputAt, readInput } from './inputs.ts';

/**
 * What the file says that the editor keeps for a report: in the nearest folder above the report that has one. Null where
 * there is none, or it is not to be understood: `problem` tells that.
 * @param useless what does not hold while the file is broken, in words: 其中的“已核”都不起作用
 */
export async function besideOf<T>(
  host: Host,
  path: string,
  place: string,
  useless: string,
  parse: (text: string) => { readonly value: T; readonly problem: LineProblem | null },
): Promise<{ readonly value: T | null; readonly problem: ConfigNote | null }> {
  for (const folder of foldersAbove(path, null)) {
    const file = fileBeside(folder, path, place);
    if (!existsSync(file)) continue;
    const input = inputAt(host, file);
    const read = await readInput(host, input);
    const { value, problem } = 'message' in read ? { value: null, problem: { line: 1, ...read } } : parse(read.text);
    if (!problem) return { value, problem: null };
    const message = `${problem.message}，${useless}`;
    return { value: null, problem: { name: input.name, path: file, line: problem.line, column: 1, message } };
  }
  return { value: null, problem: null };
}
