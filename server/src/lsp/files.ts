import { Method, type ReadFileResult } from '../protocol.ts';
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
