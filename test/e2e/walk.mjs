// The first time with the extension, from the file to the review sheet, in a real VS Code: docs/first-walk.md with its
// pictures, and the pictures of the first steps (media/walkthrough).
//   node test/e2e/walk.mjs [FILE.vsix] [--keep]
// Without --keep the pictures go to out/walk only; with it, they are taken over into the project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packages } from '../../tools/packages.mjs';
import { install } from '../vscode/install.mjs';
import { startServer } from '../vscode/launch.mjs';
import { SUPPORTED } from '../vscode/paths.mjs';
import {
  CHECKLIST,
  LEDGER,
  LONG,
  REVIEW,
  SHORT,
  nextProblem,
  onlyPane,
  openFolder,
  palette,
  quickFixes,
  until,
} from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out/walk');
const folder = path.join(out, '清溪镇法治政府建设');
const NAME = '清溪镇2024年法治政府建设年度报告.gongwen';
const SHEET = NAME.replace('.gongwen', '审校单.html');
const PLANTED =
  '　　（四）化解矛盾纠纷。全年受理矛盾纠纷513件，化解473件，化解率93.2%。组织开展“七五”普法宣传，接待来访群众约300人左右。';
const VIEWPORT = { width: 1360, height: 820 };

let step = 0;

/** A picture of the whole window, numbered in order. */
async function shot(page, name) {
  step++;
  await page.waitForTimeout(700);
  await page.screenshot({ path: path.join(out, `walk-${step}-${name}.png`) });
}

/** A picture of one part of the window, for a page of the first steps. */
async function cut(page, name, clip) {
  await page.waitForTimeout(700);
  await page.screenshot({ path: path.join(out, `${name}.png`), clip });
}

/** The side bar as wide as a list needs. */
async function widen(page, to) {
  const sash = await page.locator('.part.sidebar').boundingBox();
  const y = VIEWPORT.height / 2;
  await page.mouse.move(sash.x + sash.width + 2, y);
  await page.mouse.down();
  await page.mouse.move(to, y, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(VIEWPORT.width - 200, 500);
}

/** The place of the rows that are shown in a view, with its title. */
async function paneClip(page, name, most = 300) {
  const pane = await onlyPane(page, name);
  await pane.locator('.monaco-list-row').first().waitFor({ timeout: LONG });
  await page.waitForTimeout(1500);
  const box = await pane.boundingBox();
  return { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, most) };
}

async function installed(page) {
  await palette(page, 'Extensions: Show Installed Extensions');
  const entry = page.locator('.extensions-list .monaco-list-row').filter({ hasText: '公文' }).first();
  await entry.waitFor({ timeout: LONG });
  await entry.click();
  await page.locator('.extension-editor').getByText('公文').first().waitFor({ timeout: LONG });
  await page.waitForTimeout(3000);
  await shot(page, 'installed');
  await palette(page, 'View: Close All Editors');
  await palette(page, 'View: Show Explorer');
}

async function firstSteps(page) {
  await palette(page, '公文: 入门');
  await page.locator('.gettingStartedContainer').getByText('打开练习稿').first().waitFor({ timeout: LONG });
  await page.waitForTimeout(3000);
  await shot(page, 'first-steps');
}

/** What the pages of the first steps show: the practice report and what is found in it. */
async function practice(page) {
  await palette(page, 'View: Close All Editors');
  await palette(page, '公文: 打开练习稿');
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: LONG });
  await page.locator('.pane-header').filter({ hasText: '清溪镇法治政府建设' }).first().click();
  await widen(page, 620);
  const editor = await page.locator('.editor-group-container').first().boundingBox();
  await cut(page, 'parts', await paneClip(page, CHECKLIST, 180));
  await cut(page, 'findings', await paneClip(page, REVIEW, 180));
  await cut(page, 'numbers', await paneClip(page, LEDGER, 320));
  await cut(page, 'practice', { x: editor.x, y: editor.y, width: editor.width, height: 470 });
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await nextProblem(page, '七五');
  await page.keyboard.press('Escape');
  await quickFixes(page, '八五');
  const menu = await page.locator('.action-widget').first().boundingBox();
  await cut(page, 'words', { x: editor.x, y: menu.y - 60, width: editor.width, height: menu.height + 70 });
  await page.keyboard.press('Escape');
  await widen(page, 420);
  await palette(page, 'File: Revert File').catch(() => undefined);
  await palette(page, 'View: Close All Editors');
  const dont = page.locator('.monaco-dialog-box').getByText(/Don't Save/);
  if (await dont.isVisible().catch(() => false)) await dont.click();
}

async function newReport(page) {
  await palette(page, '公文: 从模板新建报告');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await page.locator('.quick-input-list').getByText('法治政府建设年度报告').first().waitFor({ timeout: LONG });
  await shot(page, 'kind');
  const box = await page.locator('.quick-input-widget').boundingBox();
  await cut(page, 'report', { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, 330) });
  await input.fill('法治政府建设年度报告');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').getByText('（2/3）').waitFor({ timeout: SHORT });
  await input.fill('清溪镇人民政府');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').getByText('（3/3）').waitFor({ timeout: SHORT });
  await input.fill('2024');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines').getByText('清溪镇人民政府').first().waitFor({ timeout: LONG });
  await onlyPane(page, CHECKLIST);
  const rows = page.locator('.pane .monaco-list-row').filter({ hasText: /^有 · / });
  await until('four parts', async () => (await rows.count()) >= 4, LONG);
  await shot(page, 'four-parts');
}

/** Answers the dialog that asks where to, which writes into its field by itself while one types. */
async function saveAs(page, name) {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor({ timeout: SHORT });
  await page.waitForTimeout(1500);
  await until(`the field holds ${name}`, async () => {
    await input.fill(path.join(folder, name));
    await page.waitForTimeout(800);
    return (await input.inputValue()) === path.join(folder, name);
  });
  await page.keyboard.press('Enter');
  await until(name, () => fs.existsSync(path.join(folder, name)), LONG);
}

/** Writes a sentence with a wrong number and a dated term in front of the second part, and saves the report. */
async function plant(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea').first().fill('二、');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.insertText(`${PLANTED}\n`);
  await page.keyboard.press('Control+s');
  await saveAs(page, NAME);
  await page.locator('.tab.active').filter({ hasText: NAME }).waitFor({ timeout: SHORT });
  const pane = await onlyPane(page, REVIEW);
  await pane.locator('.monaco-list-row').filter({ hasText: '93.2%' }).first().waitFor({ timeout: LONG });
  await pane.locator('.monaco-list-row').filter({ hasText: '七五' }).first().waitFor({ timeout: LONG });
  await pane.locator('.monaco-list-row').filter({ hasText: '93.2%' }).first().click();
  await shot(page, 'found');
}

async function put(page, words, fix, name) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await nextProblem(page, words);
  await page.keyboard.press('Escape');
  const entry = await quickFixes(page, fix);
  await shot(page, name);
  await entry.click();
}

async function correct(page) {
  await put(page, '93.2%', '92.2%', 'number');
  await page
    .locator('.view-lines')
    .getByText('化解率92.2%')
    .first()
    .waitFor({ timeout: SHORT })
    .catch(() => undefined);
  await put(page, '七五', '八五', 'term');
  await page.keyboard.press('Control+s');
  await until('both put right', () => {
    const text = fs.readFileSync(path.join(folder, NAME), 'utf8');
    return text.includes('92.2%') && text.includes('“八五”普法');
  });
  const pane = await onlyPane(page, REVIEW);
  const left = pane.locator('.monaco-list-row').filter({ hasText: /93\.2%|七五/ });
  await until('nothing of it is left', async () => (await left.count()) === 0, LONG);
  await shot(page, 'put-right');
}

async function sheet(page) {
  await palette(page, '公文: 导出审校单');
  await saveAs(page, SHEET);
  await shot(page, 'exported');
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 1000, height: 700 });
  await other.goto(pathToFileURL(path.join(folder, SHEET)).href);
  await shot(other, 'sheet');
  assert.match((await other.textContent('body')) ?? '', /审校/);
  const file = path.join(out, 'practice.html');
  fs.writeFileSync(file, practiceSheet());
  await other.goto(pathToFileURL(file).href);
  await cut(other, 'sheet', { x: 100, y: 0, width: 800, height: 640 });
  await other.close();
}

/** The review sheet of the practice report, for the page of the first steps. */
function practiceSheet() {
  const args = ['dist/cli/gongwen.cjs', 'check', 'media/walkthrough/practice.gongwen', '--format', 'sheet-html'];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout;
}

function keep() {
  for (const name of fs.readdirSync(out).filter((one) => one.endsWith('.png'))) {
    const to = name.startsWith('walk-') ? 'docs/first-walk' : 'media/walkthrough';
    fs.mkdirSync(path.join(root, to), { recursive: true });
    fs.copyFileSync(path.join(out, name), path.join(root, to, name.replace(/^walk-/, '')));
  }
}

if (!SUPPORTED) {
  console.log('skipped: the embedded editor runs on Linux x64 only');
  process.exit(0);
}
install();
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const given = process.argv.slice(2).find((one) => one.endsWith('.vsix'));
const vsix = given ?? (await packages(root, path.join(root, 'out/vsix')))[0].file;
const server = await startServer({
  vsix: [path.resolve(vsix)],
  locale: 'zh-cn',
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 15 },
});
const began = Date.now();
let opened;
try {
  opened = await openFolder(server, { folder }, { viewport: VIEWPORT });
  const { page } = opened;
  try {
    await installed(page);
    await firstSteps(page);
    await practice(page);
    await newReport(page);
    await plant(page);
    await correct(page);
    await sheet(page);
  } catch (error) {
    await page.screenshot({ path: path.join(out, 'failed.png') });
    throw error;
  }
  if (process.argv.includes('--keep')) keep();
  console.log(`from the file to the review sheet: ${((Date.now() - began) / 1000).toFixed(0)} s`);
} finally {
  await opened?.close();
  await server.stop();
}
