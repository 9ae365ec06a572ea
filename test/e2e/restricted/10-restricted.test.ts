import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WRAPPED, closeAll, finding, findings, idOf, open, outline, quickFix, until, uriOf } from '../editor.ts';

/** Settings are data and rules are the extension's own, so that nothing has to be switched off where a folder is not trusted. */
suite('a folder that is not trusted', () => {
  suiteSetup(function () {
    // a desktop that is driven by @vscode/test-electron trusts every folder
    if (vscode.workspace.isTrusted) this.skip();
  });
  teardown(closeAll);

  test('is checked all the same, and can be put right', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await open(WRAPPED);
    await outline(document);
    const { range } = await finding(document, 'word-wrong', '布署');
    await quickFix(document, range, /部署/u);
  });

  test('is checked by its settings', async () => {
    const { document } = await open(WRAPPED);
    await finding(document, 'word-wrong', '布署');
    const config = uriOf('.gongwen.yaml');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('severity:\n  word-wrong: off\n'));
    try {
      await until('silence', () =>
        findings(document.uri).some((one) => idOf(one) === 'word-wrong') ? undefined : true,
      );
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });
});
