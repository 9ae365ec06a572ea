import { LineTable } from '../convert.ts';
import type { FileProblem } from '../engine/config-load.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';
import { inputAt, readInput, type Trouble } from './inputs.ts';

/** Places problems of configuration files for a reader. */
export async function configNotes(host: Host, problems: readonly FileProblem[]): Promise<ConfigNote[]> {
  const tables = new Map<string, LineTable>();
  const notes: ConfigNote[] = [];
  for (const { file, span, message } of problems) {
    const input = inputAt(host, file);
    const table = tables.get(file) ?? new LineTable(await textOf(host, file));
    tables.set(file, table);
    const { line, character } = table.positionAt(span.start);
    notes.push({ name: input.name, path: input.path, line: line + 1, column: character + 1, message });
  }
  return notes;
}

/** A file that cannot be read is itself the problem, and is told at its start. */
async function textOf(host: Host, file: string): Promise<string> {
  const read = await readInput(host, inputAt(host, file));
  return 'text' in read ? read.text : '';
}

/** Tells what stood in the way of a command whose output is no list of findings. */
export function tellProblems(
  host: Host,
  { troubles, config }: { readonly troubles: readonly Trouble[]; readonly config: readonly ConfigNote[] },
): void {
  for (const { name, message } of troubles) host.err.write(`${name}：${message}\n`);
  for (const { name, line, column, message } of config) {
    host.err.write(`${name}:${String(line)}:${String(column)}：${message}\n`);
  }
}
