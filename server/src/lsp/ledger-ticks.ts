import { foldersAbove } from '../engine/config-path.ts';
import { parseTicks, ticksFile, type Tick } from '../features/ledger-ticks.ts';
import { LEDGER_FOLDER, type TickState } from '../protocol.ts';
import { readText } from './files.ts';
import { messageOf } from './guard.ts';
import type { Session } from './session.ts';

/** The ticks of a report as they stand in its file. */
export interface ReportTicks {
  readonly ticks: readonly Tick[];
  /** The file's text; null when there is none yet. */
  readonly text: string | null;
  readonly state: TickState;
}

/**
 * The ticks of a report: in the nearest folder above it that has a file for it; where none has one, the folder of the
 * workspace is the place for a new one. They are read anew each time: a colleague's may have come in.
 */
export async function ticksOf(session: Session, uri: string): Promise<ReportTicks> {
  if (!uri.includes('://')) return { ticks: [], text: null, state: { can: false, why: 'unsaved' } };
  const folders = foldersOf(session, uri);
  for (const folder of folders) {
    const found = await read(session, ticksFile(folder, uri, LEDGER_FOLDER));
    if (found) return found;
  }
  const root = folders.at(-1);
  const state: TickState =
    root === undefined ? { can: false, why: 'outside' } : { can: true, file: ticksFile(root, uri, LEDGER_FOLDER) };
  return { ticks: [], text: null, state };
}

/** From the report's folder up to the folder of the workspace that it lies in. */
function foldersOf({ settings }: Session, uri: string): readonly string[] {
  const roots = settings.folders.map((folder) => folder.replace(/\/+$/u, ''));
  const root = roots.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  return root === undefined ? [] : foldersAbove(uri, root);
}

async function read(session: Session, file: string): Promise<ReportTicks | null> {
  try {
    const text = await readText(session, file);
    if (text === null) return null;
    const { ticks, problem } = parseTicks(text);
    const state: TickState = problem ? { can: false, why: 'broken', file, ...problem } : { can: true, file };
    return { ticks, text, state };
  } catch (error) {
    return { ticks: [], text: null, state: { can: false, why: 'broken', file, line: 1, message: messageOf(error) } };
  }
}
