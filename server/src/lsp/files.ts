import type { FolderReader } from '../engine/ports.ts';
import { Method, type ListFolderResult, type ReadFileResult } from '../protocol.ts';
import type { Session } from './session.ts';

/**
 * The text of a file, null when there is none. What the server cannot read by itself, the client is asked for.
 * @throws Error when the file is there but cannot be read
 */
export async function readText(
  { connection, ports }: Pick<Session, 'connection' | 'ports'>,
  uri: string,
): Promise<string | null> {
  const text = await ports.readFile(uri);
  if (text !== undefined) return text;
  const answer = await connection.sendRequest<ReadFileResult>(Method.readFile, { uri });
  return answer.text;
}

/**
 * The names in a folder, null when there is none. What the server cannot list by itself, the
 * client is asked for.
 * @throws Error when the folder is there but cannot be read
 */
export async function listFolder(
  { connection, ports }: Pick<Session, 'connection' | 'ports'>,
  uri: string,
): Promise<readonly string[] | null> {
  const own = await ports.listFolder(uri);
  if (own !== undefined) return own;
  const answer = await connection.sendRequest<ListFolderResult>(Method.listFolder, { uri });
  return answer.names;
}

/** Files and folders of the workspace, for what reads settings and packs. */
export function readerOf(session: Pick<Session, 'connection' | 'ports'>): FolderReader {
  return { read: (path) => readText(session, path), list: (folder) => listFolder(session, folder) };
}
