import { existsSync } from 'node:fs';
import { foldersAbove } from '../engine/config-path.ts';
import { parseTicks, ticksFile, type Tick } from '../features/ledger-ticks.ts';
import { LEDGER_FOLDER } from '../protocol.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';
import { inputAt, readInput, type Input } from './inputs.ts';

/** The ticks of a report, and what is wrong with their file. */
export interface FoundTicks {
  readonly ticks: readonly Tick[];
  readonly problem: ConfigNote | null;
}

const NONE: FoundTicks = { ticks: [], problem: null };

/** The ticks that the editor keeps: in the nearest folder above the report that has a file for it. */
export async function ticksOf(host: Host, { path }: Input): Promise<FoundTicks> {
  for (const folder of foldersAbove(path, null)) {
    const file = ticksFile(folder, path, LEDGER_FOLDER);
    if (!existsSync(file)) continue;
    const { name } = inputAt(host, file);
    const read = await readInput(host, inputAt(host, file));
    const { ticks, problem } = 'message' in read ? { ticks: [], problem: { line: 1, ...read } } : parseTicks(read.text);
    const note = problem && { name, path: file, line: problem.line, column: 1, message: problem.message };
    return { ticks, problem: note && { ...note, message: `${note.message}，其中的“已核”都不起作用` } };
  }
  return NONE;
}
