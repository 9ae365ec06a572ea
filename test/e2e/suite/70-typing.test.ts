import assert from 'node:assert/strict';
import type { Context } from 'mocha';
import * as vscode from 'vscode';
import { reportOf } from '../../../bench/text.ts';
import { closeAll, findings, idOf, open, openText, until, uriOf } from '../editor.ts';

const NAME = '长报告.gongwen';
const BYTES = 100_000;
const KEYS = 200;
/** Between two keystrokes of a fast writer, in milliseconds. */
const BEAT = 30;
/** Longer than this nobody may hold up the extension host, in milliseconds. */
const MOST = 50;
/** Typed over and over: what is found in it comes and goes with every character. */
const SENTENCE = '全年受理矛盾纠纷513件，化解473件，化解率93.2%，认真布署“七五”普法。';

/** What the tests need of the host's process; a browser has none. */
const host = (globalThis as { process?: { threadCpuUsage?: () => { user: number; system: number } } }).process;

/** Milliseconds of work that this thread has done, where the host can tell. */
function worked(): number | undefined {
  const used = host?.threadCpuUsage?.();
  return used && (used.user + used.system) / 1000;
}

/**
 * Watches how long the extension host is held up. Where the host can tell, only the time counts in which it worked: a
 * machine that is busy elsewhere holds up everything.
 * @returns the function that ends it and says the longest time, in milliseconds
 */
function watch(): () => number {
  let longest = 0;
  let last = performance.now();
  let done = worked();
  const timer = setInterval(() => {
    const [now, work] = [performance.now(), worked()];
    const late = now - last - 5;
    longest = Math.max(longest, work === undefined || done === undefined ? late : Math.min(late, work - done));
    [last, done] = [now, work];
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Checks that look at a text some time after the last keystroke: what they find comes later than the rest. */
const LATER = /^suspect-(?:character|extra|missing|order)$/u;

/** Findings as they are compared: place, check and words. */
function told(uri: vscode.Uri): string[] {
  return findings(uri)
    .filter((one) => !LATER.test(idOf(one)))
    .map(
      (one) =>
        `${one.range.start.line}:${one.range.start.character}-${one.range.end.character} ${idOf(one)} ${one.message}`,
    )
    .sort();
}

suite('typing in a report of 100 KB', () => {
  suiteSetup(() => vscode.workspace.fs.writeFile(uriOf(NAME), new TextEncoder().encode(reportOf(BYTES))));
  teardown(closeAll);
  suiteTeardown(() => vscode.workspace.fs.delete(uriOf(NAME)));

  test('200 keystrokes leave no stale finding and hold nothing up', async function (this: Context) {
    this.timeout(120_000);
    const editor = await open(NAME);
    const { document } = editor;
    await until('the first findings', () => (findings(document.uri).length > 0 ? true : undefined), 60_000);
    const line = Math.floor(document.lineCount / 2);
    editor.selection = new vscode.Selection(document.lineAt(line).range.end, document.lineAt(line).range.end);
    await pause(1000);
    const end = watch();
    for (let key = 0; key < KEYS; key++) {
      await vscode.commands.executeCommand('type', { text: SENTENCE[key % SENTENCE.length] });
      await pause(BEAT);
    }
    const typed = performance.now();
    // what is found in the same text that nobody typed
    const other = await openText('gongwen', document.getText());
    const wanted = await until('the findings of the same text', () => {
      const now = told(other.document.uri);
      return now.some((one) => one.includes('布署')) ? now : undefined;
    });
    await until('the same findings', () => (told(document.uri).join('\n') === wanted.join('\n') ? true : undefined));
    const settled = performance.now() - typed;
    const longest = end();
    assert.ok(document.getText().includes(SENTENCE.slice(0, 20)));
    // a browser cannot tell work from waiting for a busy machine: there the time is only told
    assert.ok(longest <= MOST || worked() === undefined, `the extension host was held up for ${longest.toFixed(0)} ms`);
    if (this.test)
      this.test.title += ` (held up at most ${longest.toFixed(0)} ms, settled after ${settled.toFixed(0)} ms)`;
  });

  test('what is deleted again is no longer found', async () => {
    const editor = await open(NAME);
    const { document } = editor;
    const before = await until(
      'findings',
      () => (findings(document.uri).length > 0 ? told(document.uri) : undefined),
      60_000,
    );
    const at = document.lineAt(6).range.end;
    editor.selection = new vscode.Selection(at, at);
    for (const text of '认真布署。') await vscode.commands.executeCommand('type', { text });
    await until('the fault', () => (told(document.uri).some((one) => one.includes('布署')) ? true : undefined));
    for (let n = 0; n < 5; n++) await vscode.commands.executeCommand('deleteLeft');
    await until('the findings of before', () =>
      told(document.uri).join('\n') === before.join('\n') ? true : undefined,
    );
  });
});
