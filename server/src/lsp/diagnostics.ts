import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hash } from '../base/hash.ts';
import type { LineTable } from '../convert.ts';
import { isPackFile } from '../engine/pack-place.ts';
import { squigglesOf, type Squiggle } from '../features/diagnostics.ts';
import type { Severity } from '../rules/contract.ts';
import type { Checked } from './checks.ts';
import { configProblems, isConfigFile } from './config-file.ts';
import { guarded, Outdated } from './guard.ts';
import { packProblems } from './pack-file.ts';
import type { Session } from './session.ts';

/** Shown before the code of every finding. */
export const SOURCE = '公文';

/** The same for political wording: the list of problems can be filtered by it. */
export const POLITICAL_SOURCE = `${SOURCE}·政治`;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of a checked text; none for a text that is no report. */
export function diagnosticsOf(
  session: Pick<Session, 'abilities' | 'options' | 'words'>,
  checked: Checked,
): Diagnostic[] {
  const { result, lines, uri } = checked;
  const squiggles = result ? squigglesOf(result.findings, session.words.tell) : [];
  return squiggles.map((squiggle) => toDiagnostic(session, squiggle, lines, uri));
}

function toDiagnostic(
  { abilities, options }: Pick<Session, 'abilities' | 'options'>,
  squiggle: Squiggle,
  lines: LineTable,
  uri: string,
): Diagnostic {
  const { rule, related } = squiggle;
  const diagnostic: Diagnostic = {
    range: lines.rangeOf(squiggle.span),
    severity: SEVERITY[squiggle.severity],
    code: rule,
    source: squiggle.political ? POLITICAL_SOURCE : SOURCE,
    message: squiggle.message,
    data: { key: squiggle.key, keys: squiggle.keys },
  };
  if (options.ruleDocs !== undefined) {
    diagnostic.codeDescription = { href: options.ruleDocs.replaceAll('{rule}', encodeURIComponent(rule)) };
  }
  if (abilities.relatedInformation && related.length > 0) {
    diagnostic.relatedInformation = related.map(({ span, note }) => ({
      location: { uri, range: lines.rangeOf(span) },
      message: note,
    }));
  }
  return diagnostic;
}

/** The diagnostics of an open file of any language that we know, with an id that changes when they may have. */
export async function diagnose(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<{ readonly id: string; readonly items: () => Diagnostic[] } | null> {
  const document = session.documents.get(uri);
  if (document && isConfigFile(uri)) {
    const problems = await configProblems(session, uri, document.getText());
    return { id: `config.${hash(document.getText())}.${session.settings.generation}`, items: () => problems(SOURCE) };
  }
  if (document && isPackFile(uri)) {
    const problems = await packProblems(session, uri, document.getText(), token);
    return { id: `pack.${hash(document.getText())}.${session.settings.generation}`, items: () => problems(SOURCE) };
  }
  const checked = await session.checks.of(uri, token);
  return checked && { id: checked.id, items: () => diagnosticsOf(session, checked) };
}

/** Answers textDocument/diagnostic. A text that was closed meanwhile is outdated, not clean. */
export function registerPull(session: Session): void {
  const { connection } = session;
  const pull = async (
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const diagnosis = await diagnose(session, textDocument.uri, token);
    if (!diagnosis) throw new Outdated(`not open: ${textDocument.uri}`);
    if (previousResultId === diagnosis.id) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: diagnosis.id };
    }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: diagnosis.id, items: diagnosis.items() };
  };
  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport, DiagnosticServerCancellationData>(
      connection,
      'textDocument/diagnostic',
      pull,
    ),
  );
}
