import {
  SemanticTokensBuilder,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type CancellationToken,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { LineTable } from '../convert.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, tokensOf, type Token } from '../features/tokens.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { CheckedReport } from './checks.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export const TOKENS = {
  legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
  full: { delta: true },
  range: true,
};

/** Answers textDocument/semanticTokens: all of a text, those of a stretch, and what has changed since the last answer. */
export function registerTokens({ connection, documents, checks }: Session): void {
  const builders = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document }) => builders.delete(document.uri));
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const kept = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, kept);
    return kept;
  };
  const full = async (
    { textDocument: { uri } }: SemanticTokensParams,
    token: CancellationToken,
  ): Promise<SemanticTokens> => {
    const checked = await checks.report(uri, token);
    const builder = builderOf(uri);
    // a new answer may not be told apart from the last one, unless that one is put away
    builder.previousResult('');
    if (checked) push(builder, checked);
    return builder.build();
  };
  const delta = async (
    { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
    token: CancellationToken,
  ): Promise<SemanticTokens | SemanticTokensDelta> => {
    const checked = await checks.report(uri, token);
    const builder = builderOf(uri);
    builder.previousResult(previousResultId);
    if (checked) push(builder, checked);
    return builder.buildEdits();
  };
  const range = async (params: SemanticTokensRangeParams, token: CancellationToken): Promise<SemanticTokens> => {
    const checked = await checks.report(params.textDocument.uri, token);
    const builder = new SemanticTokensBuilder();
    if (checked) push(builder, checked, checked.lines.spanOf(params.range));
    return builder.build();
  };
  connection.onRequest(SemanticTokensRequest.method, guarded(connection, 'semanticTokens/full', full));
  connection.onRequest(SemanticTokensDeltaRequest.method, guarded(connection, 'semanticTokens/full/delta', delta));
  connection.onRequest(SemanticTokensRangeRequest.method, guarded(connection, 'semanticTokens/range', range));
}

function push(builder: SemanticTokensBuilder, { lines, result }: CheckedReport, within?: SourceSpan): void {
  const { facts, findings } = result;
  for (const token of tokensOf(facts, findings)) {
    if (within && (token.span.end <= within.start || within.end <= token.span.start)) continue;
    for (const span of linesOf(token, lines)) {
      const { line, character } = lines.positionAt(span.start);
      builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(token.type), token.dated ? 1 : 0);
    }
  }
}

/** A token's stretches on its lines: the protocol knows none over a line break. */
function linesOf({ span }: Token, lines: LineTable): SourceSpan[] {
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  if (first === last) return [span];
  const out: SourceSpan[] = [];
  for (let line = first; line <= last; line++) {
    const from = line === first ? span.start : lines.lineStart(line);
    const to = line === last ? span.end : lines.lineEnd(line);
    if (from < to) out.push(sourceSpan(from, to));
  }
  return out;
}
