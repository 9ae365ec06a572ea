import { parseTicks, type Tick } from '../features/ledger-ticks.ts';
import { LEDGER_FOLDER, type KeptState } from '../protocol.ts';
import { besideOf } from './beside.ts';
import type { Session } from './session.ts';

/** The ticks of a report as they stand in its file. */
export interface ReportTicks {
  readonly ticks: readonly Tick[];
  /** The file's text; null when there is none yet. */
  readonly text: string | null;
  readonly state: KeptState;
}

/** The ticks of a report. */
export async function ticksOf(session: Session, uri: string): Promise<ReportTicks> {
  const { value, text, state } = await besideOf(session, session.settings.folders, uri, LEDGER_FOLDER, (source) => {
    const { ticks, problem } = parseTicks(source);
    return { value: ticks, problem };
  });
  return { ticks: value ?? [], text, state };
}
