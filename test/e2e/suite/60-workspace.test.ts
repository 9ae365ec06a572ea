import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckWorkspaceResult } from '../../../server/src/protocol.ts';
import { CLEAN, WRAPPED, closeAll, finding, findings, grave, idOf, open, silence, until, uriOf } from '../editor.ts';

suite('workspace', () => {
  teardown(closeAll);

  test('a check of the workspace finds what no editor shows', async () => {
    const result = await vscode.commands.executeCommand<CheckWorkspaceResult>('gongwen.checkWorkspace');
    assert.equal(result.checked, 2);
    assert.equal(result.skipped, 1);
    assert.ok(result.counts.warning >= 4, JSON.stringify(result.counts));
    const found = await until('findings of a closed file', () => {
      const grave_ = grave(uriOf(WRAPPED));
      return grave_.length > 0 ? grave_ : undefined;
    });
    assert.ok(found.some((one) => idOf(one) === 'section-missing'));
    assert.deepEqual(grave(uriOf(CLEAN)), []);
  });

  test('a file that is opened afterwards shows every finding once', async () => {
    await vscode.commands.executeCommand('gongwen.checkWorkspace');
    const { document } = await open(WRAPPED);
    const ids = () => findings(document.uri).filter((one) => idOf(one) === 'section-missing');
    await until('one finding', () => (ids().length === 1 ? true : undefined));
    await closeAll();
    await until('findings after closing', () => (grave(uriOf(WRAPPED)).length > 0 ? true : undefined));
  });

  test('the settings of the folder hold, and what is wrong in them is shown there', async () => {
    const config = uriOf('.gongwen.yaml');
    const write = (text: string) => vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    const { document } = await open(WRAPPED);
    await finding(document, 'word-wrong', '布署');
    try {
      await write('severity:\n  word: off\n');
      await silence(document, 'word-wrong', '布署');
      await write('severity:\n  word: 很重要\n');
      await finding(document, 'word-wrong', '布署');
      await open('.gongwen.yaml');
      const [problem] = await until('the finding in the settings', () =>
        findings(config).length > 0 ? findings(config) : undefined,
      );
      assert.equal(problem?.range.start.line, 1);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });
});
