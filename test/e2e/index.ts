import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';

/**
 * The entry that VS Code calls (extensionTestsPath); the same file serves @vscode/test-electron and the embedded
 * server, whose workbench mixes its own lines into the console: there the report goes to a file.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const report = process.env.VSCODE_RIG_REPORT;
  if (report !== undefined) {
    Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => fs.appendFileSync(report, `${format(...parts)}\n`);
  }
  const mocha = new Mocha({
    ui: 'tdd',
    color: false,
    timeout: 30_000,
    slow: 2_000,
    reporter: 'spec',
    forbidOnly: true,
  });
  const folder = path.join(__dirname, process.env.GONGWEN_E2E_WINDOW ?? 'suite');
  // in order of name: the first looks at a workbench in which nothing was opened yet
  for (const file of fs.readdirSync(folder).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(folder, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
