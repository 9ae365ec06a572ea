// The views as a writer sees, hears and reaches them, on a short report and on one of 100 KB: a picture of each, every row
// with words for a screen reader, all of it by keyboard, in light, dark and high contrast.
//   node test/e2e/views.mjs [DIR for the pictures and the order of focus, out/shots by default]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { stage } from '../../tools/stage.mjs';
import { install } from '../vscode/install.mjs';
import { remote, startServer } from '../vscode/launch.mjs';
import { SUPPORTED } from '../vscode/paths.mjs';
import { CHECKLIST, LEDGER, LONG, REVIEW, SHORT, onlyPane, openFolder, palette, until } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const shots = path.resolve(process.argv[2] ?? path.join(root, 'out/shots'));
const folder = path.join(root, 'out/views', '清溪镇法治政府建设');
const SHORT_NAME = '短报告.gongwen';
const LONG_NAME = '长报告.gongwen';
const NOTES = '备忘.txt';

/** What a row of each view says to whoever hears it. */
const VIEWS = [
  { id: 'checklist', name: CHECKLIST, title: '各部分检查单', row: /^(?:有|缺|可写|并入|拆散|顺序|命名|另有)，/ },
  { id: 'review', name: REVIEW, title: '审校意见', row: /^(?:必改|建议|提示|参考)，/ },
  { id: 'ledger', name: LEDGER, title: '数字台账', row: /个数字|未核|已核/ },
];

const THEMES = {
  light: { id: 'Light Modern', kind: 'vs' },
  dark: { id: 'Dark Modern', kind: 'vs-dark' },
  'hc-light': { id: 'Default High Contrast Light', kind: 'hc-light' },
  'hc-dark': { id: 'Default High Contrast', kind: 'hc-black' },
};

async function reportOf(bytes) {
  const outfile = path.join(root, 'out/views/text.mjs');
  await build({ entryPoints: ['bench/text.ts'], absWorkingDir: root, outfile, format: 'esm', platform: 'node' });
  return (await import(pathToFileURL(outfile).href)).reportOf(bytes);
}

async function prepare() {
  fs.rmSync(path.join(root, 'out/views'), { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(path.join(root, 'media/walkthrough/practice.gongwen'), path.join(folder, SHORT_NAME));
  fs.writeFileSync(path.join(folder, LONG_NAME), await reportOf(1e5));
  fs.writeFileSync(path.join(folder, NOTES), '买菜\n取快递\n');
}

/** Every row that is shown has words, those of a finding, a part or a number say its state. */
async function hear(pane, { id, title, row }) {
  const tree = pane.locator('.monaco-list');
  assert.ok(((await tree.getAttribute('aria-label')) ?? '').includes(title), `${id}: the tree has a name`);
  const rows = pane.locator('.monaco-list-row');
  await rows.first().waitFor({ timeout: LONG });
  const labels = await rows.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('role'), one.getAttribute('aria-label')]),
  );
  assert.ok(labels.length > 0, `${id}: rows`);
  for (const [role, label] of labels) {
    assert.equal(role, 'treeitem');
    assert.match(label ?? '', id === 'review' ? /^(?:必改|建议|提示|参考)，/ : row, id);
  }
  const nameless = await pane
    .locator('.pane-header .action-label, .monaco-list-row .action-label')
    .evaluateAll(
      (all) => all.filter((one) => !(one.getAttribute('aria-label') || one.title || one.textContent)).length,
    );
  assert.equal(nameless, 0, `${id}: every button has a name`);
  const boxes = await pane
    .locator('.monaco-list-row [role=checkbox]')
    .evaluateAll((all) => all.map((one) => one.ariaLabel));
  assert.ok(boxes.every(Boolean), `${id}: every box says what it ticks`);
  if (id === 'ledger') assert.ok(boxes.length > 0, 'the ledger has boxes');
  return labels.map(([, label]) => label);
}

/** What has the focus, in the words of a screen reader. */
function focused(page) {
  return page.evaluate(() => {
    const here = document.activeElement;
    const row = here?.getAttribute('aria-activedescendant');
    const label = (row && document.getElementById(row)?.getAttribute('aria-label')) || here?.getAttribute('aria-label');
    const kind = here?.closest('.monaco-editor') ? 'editor' : (here?.getAttribute('role') ?? here?.tagName ?? '');
    return `${kind}: ${label ?? here?.textContent?.slice(0, 40) ?? ''}`;
  });
}

/** Into a view, along its rows, to the place in the text, all without a mouse. */
async function byKeyboard(page, { id, title, row }) {
  await palette(page, `${title} View`);
  await until(`${id} has the focus`, async () => /^tree/.test(await focused(page)), SHORT);
  // a row that leads to a place: a click on a group only opens it
  const words = { review: /第 \d+ 行/, ledger: /已核|未核/ }[id] ?? row;
  const reach = (key, before) =>
    until(`${id}: ${key} comes to a row with words`, async () => {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
      const now = (await focused(page)).replace(/^tree\w*: /, '');
      return words.test(now) && now !== before && now;
    });
  const first = await reach('ArrowDown', '');
  const second = await reach('ArrowDown', first);
  await until(`${id}: the text has the focus`, async () => {
    if ((await focused(page)).startsWith('editor')) return true;
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    return false;
  });
  return [first, second];
}

/** The order in which Tab goes through the side bar, from the first view on. */
async function focusOrder(page) {
  await palette(page, `${VIEWS[0].title} View`);
  await until('a tree has the focus', async () => /^tree/.test(await focused(page)), SHORT);
  const order = [await focused(page)];
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    order.push(await focused(page));
    if (order.at(-1).startsWith('editor')) break;
  }
  return order;
}

/**
 * Sets a colour theme in the settings of the folder. The list of themes is closed by whatever takes the focus, and a file
 * of the user's settings that is written outside is not read again.
 */
async function theme(page, { id, kind }) {
  fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': id }));
  await page.locator(`.monaco-workbench.${kind}`).first().waitFor({ timeout: LONG });
}

/** The report from its beginning: a picture of an empty page shows nothing. */
async function atBeginning(page) {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.mouse.move(700, 850);
}

async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).dblclick();
  await page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout: SHORT });
}

async function look(page) {
  const shot = (name) => page.screenshot({ path: path.join(shots, `views-${name}.png`) });
  const heard = {};
  for (const [size, name] of [
    ['short', SHORT_NAME],
    ['long', LONG_NAME],
  ]) {
    await openFile(page, name);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: LONG });
    for (const view of VIEWS) {
      const pane = await onlyPane(page, view.name);
      await until(
        `${view.id} of the ${size} report`,
        async () => (await pane.locator('.monaco-list-row').count()) > 1,
        LONG,
      );
      await page.waitForTimeout(600);
      heard[`${size} ${view.id}`] = (await hear(pane, view)).slice(0, 12);
      await shot(`${size}-${view.id}`);
    }
  }
  await openFile(page, SHORT_NAME);
  for (const view of VIEWS) heard[`keyboard ${view.id}`] = await byKeyboard(page, view);
  heard['focus order'] = await focusOrder(page);
  fs.writeFileSync(path.join(shots, 'views.json'), `${JSON.stringify(heard, null, 2)}\n`);
  for (const [name, one] of Object.entries(THEMES)) {
    await theme(page, one);
    await atBeginning(page);
    for (const view of [VIEWS[0], VIEWS[2]]) {
      await onlyPane(page, view.name);
      await page.waitForTimeout(600);
      await shot(`${name}-${view.id}`);
    }
  }
  await theme(page, THEMES.light);
  // a text that is no report: each view says what it is for
  await openFile(page, NOTES);
  for (const view of VIEWS) {
    const pane = await onlyPane(page, view.name);
    await pane.locator('.welcome-view-content').getByText('打开一份报告').waitFor({ timeout: SHORT });
    await shot(`empty-${view.id}`);
  }
}

if (!SUPPORTED) {
  console.log('skipped: the embedded editor runs on Linux x64 only');
  process.exit(0);
}
install();
fs.mkdirSync(shots, { recursive: true });
if (spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
await prepare();
const extension = path.join(root, 'out/views/extension');
await stage(root, extension);
const server = await startServer({
  extensions: [extension],
  locale: 'zh-cn',
  settings: {
    'workbench.colorTheme': THEMES.light.id,
    'editor.minimap.enabled': false,
    'editor.accessibilitySupport': 'off',
  },
});
let opened;
try {
  opened = await openFolder(server, { folder, payload: [['openFile', remote(server, path.join(folder, SHORT_NAME))]] });
  try {
    await look(opened.page);
  } catch (error) {
    await opened.page.screenshot({ path: path.join(shots, 'views-failed.png') });
    throw error;
  }
  console.log('the views: pictures, words for ears, keyboard, themes, empty states');
} finally {
  await opened?.close();
  await server.stop();
}
