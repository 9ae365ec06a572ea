import mocha, { Base } from 'mocha/mocha.js';
import * as vscode from 'vscode';
import { SUITES, TEXTS } from 'suites';
import { uriOf } from '../../e2e/editor.ts';

/** Before every line of the report: the workbench says much besides. */
const OURS = 'test: ';

/** Mocha hands its lines over as Node's console takes them: words with %s and %d, then what stands there. */
function print(words: unknown = '', ...parts: unknown[]): void {
  const line = String(words).replace(/%[sd]/gu, () => String(parts.shift() ?? ''));
  console.log(`${OURS}${[line, ...parts].join(' ')}`);
}

/** The entry that VS Code for the web calls (extensionTestsPath). */
export async function run(): Promise<void> {
  Base.consoleLog = print;
  mocha.setup({ ui: 'tdd', timeout: 60_000, slow: 5_000, reporter: 'spec', color: false });
  const bytes = new TextEncoder();
  for (const [name, text] of Object.entries(TEXTS))
    await vscode.workspace.fs.writeFile(uriOf(name), bytes.encode(text));
  for (const load of SUITES) load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
