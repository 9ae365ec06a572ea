import * as vscode from 'vscode';

export const SOURCE = '公文';
/** Hard-wrapped as if copied from a page, with faults. */
export const WRAPPED = '云岭镇2023年法治政府建设年度报告.gongwen';
/** Without faults, in Markdown. */
export const CLEAN = '清溪镇2023年法治政府建设年度报告.md';

/** Asks again until the answer is there; an editor that starts is slow, and answers of a moment ago may be old. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('no folder is open');
  return first.uri;
}

export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

/** Opens a file as a writer does: a text that an extension opens by itself stays open for minutes after its editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const uri = uriOf(name);
  await vscode.commands.executeCommand('vscode.open', uri);
  return until(`editor of ${name}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

export function idOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Our findings of a text as they stand now. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith(SOURCE) === true);
}

/** Our findings that a writer must look at: errors and warnings. */
export function grave(uri: vscode.Uri): vscode.Diagnostic[] {
  return findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}

/** Waits for a finding of a rule whose words, line breaks left out, are `text`. */
export function finding(document: vscode.TextDocument, rule: string, text: string): Promise<vscode.Diagnostic> {
  return until(`${rule} at ${text}`, () =>
    findings(document.uri).find((one) => idOf(one) === rule && joined(document.getText(one.range)) === text),
  );
}

/** Waits until nothing is found at a text of the document any more. */
export function silence(document: vscode.TextDocument, rule: string, text: string): Promise<true> {
  return until(`silence of ${rule} at ${text}`, () =>
    findings(document.uri).some((one) => idOf(one) === rule && joined(document.getText(one.range)).includes(text))
      ? undefined
      : true,
  );
}

/** Waits until the service has read the text: it shows an outline. */
export function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until(`outline of ${document.uri.path}`, async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols && symbols.length > 0 ? symbols : undefined;
  });
}

/** Waits for a quick-fix with this title at a place. */
export function quickFix(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return until(`fix ${title.source}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions?.find((action) => title.test(action.title));
  });
}

export function joined(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The place of a text that stands once in the document, line breaks and page numbers inside it not counted. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const pattern = new RegExp(
    [...text].map((char) => char.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('(?:\\s|^- \\d+ -$)*'),
    'mu',
  );
  const found = pattern.exec(document.getText());
  if (!found) throw new Error(`${text} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(found.index), document.positionAt(found.index + found[0].length));
}

/** Puts everything back: unsaved changes are dropped, editors closed. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
