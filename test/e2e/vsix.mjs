// The packages as they are handed out: made, looked into, installed into a real VS Code, tried there.
//   node test/e2e/vsix.mjs [DIR for the screenshots, out/shots by default]
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { packages, platformOf } from '../../tools/packages.mjs';
import { install } from '../vscode/install.mjs';
import { remote, startServer } from '../vscode/launch.mjs';
import { SUPPORTED } from '../vscode/paths.mjs';
import { CHECKLIST, LONG, nextProblem, onlyPane, openFolder, palette, quickFixes, until } from './workbench.mjs';
import { zipEntries } from './zip.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const shots = path.resolve(process.argv[2] ?? path.join(root, 'out/shots'));
const SAMPLE = '云岭镇2023年法治政府建设年度报告.gongwen';
const KB = 1000;

/** What may be in every package, and how large all files of a sort may be together, packed. */
const SORTS = [
  [
    /^extension\/dist\/server\/(?:(?:node|program|segmenter-thread)\.cjs|worker\.js|data\/[\w.-]+\.(?:bin|txt))$/,
    2600 * KB,
  ],
  [/^extension\/dist\/spelling\.model$/, 8000 * KB],
  [/^extension\/dist\/client\/(?:node\.cjs|web\.js)$/, 320 * KB],
  [/^extension\/(?:package(?:\.nls(?:\.zh-cn)?)?|language-configuration)\.json$/, 25 * KB],
  [/^extension\/(?:syntaxes|snippets|schemas|l10n)\/[\w.-]+$/, 45 * KB],
  [/^extension\/media\/icon\.png$|^extension\/media\/file-(?:light|dark)\.svg$/, 10 * KB],
  [/^extension\/media\/walkthrough\/[\w.-]+\.(?:md|png|gongwen)$/, 500 * KB],
  [/^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/, 40 * KB],
  [/^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/, 5 * KB],
];
const NATIVE = 'extension/dist/node_modules/nodejieba/';
const NATIVE_SORT = [
  /^extension\/dist\/node_modules\/nodejieba\/(?:package\.json|index\.js|LICENSE|build\/Release\/nodejieba\.node|submodules\/cppjieba\/dict\/\w+(?:\.\w+)?\.utf8)$/,
  4800 * KB,
];
/** Without any of these nothing works. */
const NEEDED = [
  'package.json',
  'readme.md',
  'dist/client/node.cjs',
  'dist/client/web.js',
  'dist/server/node.cjs',
  'dist/server/program.cjs',
  'dist/server/data/terms.json.txt',
  'dist/spelling.model',
].concat([
  'dist/server/worker.js',
  'media/icon.png',
  'media/walkthrough/practice.gongwen',
  'l10n/bundle.l10n.zh-cn.json',
]);

/** Only what is needed is in it, and not too much of that. */
function look({ file, target, bytes }) {
  const entries = zipEntries(file);
  const names = new Set(entries.map(({ name }) => name));
  for (const name of NEEDED) assert.ok(names.has(`extension/${name}`), `${name} is missing`);
  const sorts = target ? [...SORTS, NATIVE_SORT] : SORTS;
  for (const { name } of entries)
    assert.ok(
      sorts.some(([sort]) => sort.test(name)),
      `${name} has no business here`,
    );
  const lines = sorts.map(([sort, most]) => {
    const packed = entries.filter(({ name }) => sort.test(name)).reduce((sum, one) => sum + one.packed, 0);
    assert.ok(packed <= most, `${sort.source}: ${packed} bytes, at most ${most}`);
    return packed;
  });
  assert.equal(
    [...names].some((name) => name.startsWith(NATIVE)),
    target !== undefined,
  );
  console.log(`${path.basename(file)}: ${entries.length} files, ${bytes} bytes (${lines.join(' + ')})`);
}

/** True when a process of this server has nodejieba loaded. */
function loaded(folder) {
  return fs.readdirSync('/proc').some((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const maps = fs.readFileSync(`/proc/${id}/maps`, 'utf8');
      return maps.split('\n').some((line) => line.includes(folder) && line.endsWith('nodejieba.node'));
    } catch {
      return false; // it has just ended
    }
  });
}

/** Installed from the file alone, does it find, explain, repair, show its views and open its first steps? */
async function smoke({ file, target }) {
  const folder = path.join(root, 'out/vsix-folder', target ?? 'universal');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const report = path.join(folder, SAMPLE);
  fs.copyFileSync(path.join(root, 'samples', SAMPLE), report);
  const server = await startServer({ vsix: [file], locale: 'zh-cn' });
  let opened;
  const shot = (name) =>
    opened.page.screenshot({ path: path.join(shots, `vsix-${target ?? 'universal'}-${name}.png`) });
  try {
    opened = await openFolder(server, { folder, payload: [['openFile', remote(server, report)]] });
    const { page } = opened;
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: LONG });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await nextProblem(page, '布署');
    await page.keyboard.press('Escape');
    // the word at the caret: asks the one that tells words apart
    await page.keyboard.press('Shift+Alt+ArrowRight');
    if (target) await until('nodejieba', () => loaded(server.root), LONG);
    else assert.equal(loaded(server.root), false);
    await page.keyboard.press('ArrowLeft');
    await quickFixes(page, '部署');
    await page.keyboard.press('Enter');
    await page.locator('.view-lines').getByText('部署要求').first().waitFor({ timeout: LONG });
    const pane = await onlyPane(page, CHECKLIST);
    await pane.locator('.monaco-list-row').filter({ hasText: '存在的不足和原因' }).first().waitFor({ timeout: LONG });
    await shot('checked');
    await palette(page, '公文: 入门');
    await page.locator('.gettingStartedContainer').getByText('打开练习稿').first().waitFor({ timeout: LONG });
    await shot('first-steps');
  } catch (error) {
    if (opened) await shot('failed');
    throw error;
  } finally {
    await opened?.close();
    await server.stop();
  }
}

fs.mkdirSync(shots, { recursive: true });
const made = await packages(root, path.join(root, 'out/vsix'));
for (const one of made) look(one);
if (process.env.GONGWEN_REQUIRE_JIEBA) assert.equal(made.at(-1)?.target, platformOf(), 'a package with nodejieba');
if (!SUPPORTED) {
  console.log('not installed anywhere: the embedded editor runs on Linux x64 only');
  process.exit(0);
}
install();
for (const one of made) {
  await smoke(one);
  console.log(`${path.basename(one.file)}: works when it is installed`);
}
