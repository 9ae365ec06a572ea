import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { readDocument } from '../document/read.ts';
import { factsOfOld, renewed } from '../features/renew.ts';
import { LANGUAGE_ID, Method, type RenewParams, type RenewResult } from '../protocol.ts';
import { readText } from './files.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Answers with a new report that begins from the one of the year before. */
export function registerRenewal(session: Session): void {
  const { connection } = session;
  const renew = (params: RenewParams): Promise<RenewResult> => renewal(session, params);
  connection.onRequest(Method.renewReport, guarded(connection, Method.renewReport, renew));
}

/** The old report is taken from the editor where it is open, with what was not saved; any text will do, be it a report or not. */
async function renewal(session: Session, { uri, year }: RenewParams): Promise<RenewResult> {
  const text = session.documents.get(uri)?.getText() ?? (await readText(session, uri));
  if (text === null) throw new ResponseError(ErrorCodes.InvalidParams, `找不到文件：${uri}`);
  const settings = await session.settings.load(uri);
  if (!session.documents.get(uri)) session.settings.forget(uri);
  const made = renewed(factsOfOld(readDocument(text), settings), year);
  return { ...made, languageId: LANGUAGE_ID, planned: made.planned.length };
}
