import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What the package may hold: bundles, the spelling model, data for the editor, words, pictures, pages. */
const ALLOWED =
  /^(?:dist\/client\/(?:node\.cjs|web\.js)|dist\/server\/[\w-]+\.c?js|dist\/spelling\.model|snippets\/[\w-]+\.code-snippets|syntaxes\/[\w.-]+\.json|schemas\/[\w.-]+\.json|l10n\/bundle\.l10n\.[\w-]+\.json|media\/[\w-]+\.(?:png|svg)|language-configuration\.json|package(?:\.nls(?:\.zh-cn)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/u;

test('the package carries bundles and their furniture only', async () => {
  const files = await listFiles({ packageManager: PackageManager.None });
  for (const file of files) assert.match(file, ALLOWED);
  for (const file of ['package.json', 'package.nls.zh-cn.json', 'syntaxes/gongwen.tmLanguage.json']) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
});
