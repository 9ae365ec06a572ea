import { parseTicks, type Tick } from '../features/ledger-ticks.ts';
import { LEDGER_FOLDER } from '../protocol.ts';
import { besideOf } from './beside.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';
import type { Input } from './inputs.ts';

/** The ticks of a report, and what is wrong with their file. */
export interface FoundTicks {
  readonly ticks: readonly Tick[];
  readonly problem: ConfigNote | null;
}

/** The ticks that the editor keeps. */
export async function ticksOf(host: Host, { path }: Input): Promise<FoundTicks> {
  const useless = '其中的“已核”都不起作用';
  const { value, problem } = await besideOf(host, path, LEDGER_FOLDER, useless, (text) => {
    const { ticks, problem: wrong } = parseTicks(text);
    return { value: ticks, problem: wrong };
  });
  return { ticks: value ?? [], problem };
}
