import { reasonOf } from '../base/reason.ts';
import { foldersAbove } from '../engine/config-path.ts';
import { PACK_FOLDER, PACK_PARTS, type PackPart } from '../engine/pack-place.ts';
import { fileBeside, type LineProblem } from '../features/keyed-lines.ts';
import type { KeptState } from '../protocol.ts';
import { listFolder, readText } from './files.ts';

import type { Session } from './session.ts';

/** A file that people and the program keep for one report, below a folder that the report lies in. */
export interface Beside<T> {
  /** What it says; null when there is none, or it is not to be understood. */
  readonly value: T | null;
  /** The file's text; null when there is none yet. */
  readonly text: string | null;
  readonly state: KeptState;
}

/**
 * Reads such a file: in the nearest folder above the report that has one; where none has, the folder of the workspace is
 * the place for a new one. It is read anew each time: a colleague's may have come in.
 * @param place the folder of such files, as `.gongwen/ledger`
 * @param parse what the text says and what is wrong with it
 */
export async function besideOf<T>(
  session: Pick<Session, 'connection' | 'ports'>,
  roots: readonly string[],
  uri: string,
  place: string,
  parse: (text: string) => { readonly value: T; readonly problem: LineProblem | null },
): Promise<Beside<T>> {
  if (!uri.includes('://')) return { value: null, text: null, state: { can: false, why: 'unsaved' } };
  const folders = foldersIn(roots, uri);
  for (const folder of folders) {
    const file = fileBeside(folder, uri, place);
    try {
      const text = await readText(session, file);
      if (text === null) continue;
      const { value, problem } = parse(text);
      if (problem) return { value: null, text, state: { can: false, why: 'broken', file, ...problem } };
      return { value, text, state: { can: true, file } };
    } catch (error) {
      const broken = { can: false, why: 'broken', file, line: 1, message: reasonOf(error) } as const;
      return { value: null, text: null, state: broken };
    }
  }
  const root = folders.at(-1);
  const state: KeptState =
    root === undefined ? { can: false, why: 'outside' } : { can: true, file: fileBeside(root, uri, place) };
  return { value: null, text: null, state };
}

/** The nearest of some folders, nearest first, in which the team keeps files of a sort; else the last of them. */
export async function nearestPack(
  session: Pick<Session, 'connection' | 'ports'>,
  folders: readonly string[],
  part: PackPart,
): Promise<string> {
  const places = folders.map((folder) => `${folder}/${PACK_FOLDER}/${PACK_PARTS[part]}`);
  for (const place of places) {
    // a folder that cannot be listed is told of where packs are read
    if ((await listFolder(session, place).catch(() => null)) !== null) return place;
  }
  return places.at(-1) ?? '';
}

/** From the report's folder up to the folder of the workspace that it lies in. */
function foldersIn(roots: readonly string[], uri: string): readonly string[] {
  const root = rootOf(roots, uri);
  return root === undefined ? [] : foldersAbove(uri, root);
}

/** The innermost folder of the workspace that a file lies in. */
export function rootOf(roots: readonly string[], uri: string): string | undefined {
  const above = roots.map((folder) => folder.replace(/\/+$/u, '')).filter((folder) => uri.startsWith(`${folder}/`));
  return above.sort((a, b) => b.length - a.length)[0];
}
