import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckWorkspaceResult } from '../../../server/src/protocol.ts';
import { CLEAN, WRAPPED, closeAll, findings, grave, idOf, open, until, uriOf } from '../editor.ts';

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
});
