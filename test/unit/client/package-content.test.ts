import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { listFiles, PackageManager } from '@vscode/vsce';
import { assemble, nodejieba, platformOf } from '../../../tools/packages.mjs';

/** What the package may hold: bundles, the spelling model, data for the editor, words, pictures, pages. */
const ALLOWED =
  /^(?:dist\/client\/(?:node\.cjs|web\.js)|dist\/server\/(?:[\w-]+\.c?js|data\/[\w.-]+\.(?:bin|txt))|dist\/spelling\.model|snippets\/[\w-]+\.code-snippets|syntaxes\/[\w.-]+\.json|schemas\/[\w.-]+\.json|l10n\/bundle\.l10n\.[\w-]+\.json|media\/[\w-]+\.(?:png|svg)|media\/walkthrough\/[\w.-]+\.(?:md|png|gongwen)|language-configuration\.json|package(?:\.nls(?:\.zh-cn)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/u;

/** A folder that goes with the test. */
function scratch(t: { after(run: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-package-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('the package carries bundles and their furniture only', async () => {
  const files = await listFiles({ packageManager: PackageManager.None });
  for (const file of files) assert.match(file, ALLOWED);
  for (const file of ['package.json', 'package.nls.zh-cn.json', 'syntaxes/gongwen.tmLanguage.json']) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
});

test('its manifest speaks to the editor, not to who builds it', async (t) => {
  const folder = scratch(t);
  await assemble(process.cwd(), folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  for (const key of ['scripts', 'devDependencies', 'optionalDependencies', 'private'])
    assert.ok(!(key in manifest), key);
  for (const key of ['icon', 'galleryBanner', 'license', 'categories', 'l10n']) assert.ok(key in manifest, key);
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const [, picture = ''] of page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/gu))
    assert.ok(existsSync(join(folder, picture)), picture);
});

test('nodejieba goes in without its sources', async (t) => {
  const native = nodejieba(process.cwd());
  if (native === undefined) {
    t.skip('nodejieba is not built here');
    return;
  }
  const folder = scratch(t);
  await assemble(process.cwd(), folder, native);
  const files = globSync('dist/node_modules/**', { cwd: folder });
  assert.ok(files.some((file) => file.endsWith('nodejieba.node')));
  assert.ok(files.some((file) => file.endsWith('jieba.dict.utf8')));
  for (const file of files) assert.doesNotMatch(file, /\.(?:cpp|hpp|h|o|gyp)$/u);
});

test('machines are named as the editor tells packages apart', () => {
  assert.equal(platformOf({ platform: 'linux', arch: 'x64' }, false), 'linux-x64');
  assert.equal(platformOf({ platform: 'linux', arch: 'x64' }, true), 'alpine-x64');
  assert.equal(platformOf({ platform: 'linux', arch: 'arm' }, false), 'linux-armhf');
  assert.equal(platformOf({ platform: 'darwin', arch: 'arm64' }, false), 'darwin-arm64');
  assert.equal(platformOf({ platform: 'win32', arch: 'x64' }, false), 'win32-x64');
  assert.equal(platformOf({ platform: 'freebsd', arch: 'x64' }, false), undefined);
});
