// The writer's way through the editor, by keyboard, in a real workbench: what `npm start` opens is driven by Playwright.
//   node test/e2e/ui.mjs [DIR for the screenshots, out/shots by default]
// squiggle → F8 → Ctrl+. → Enter → saved file checked → checklist → review → ledger of numbers: tick, go to → lenses, breadcrumbs,
// sticky scroll → snippet
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { install } from '../vscode/install.mjs';
import { CHROMIUM_ARGS } from '../vscode/launch.mjs';
import { chromium, SUPPORTED } from '../vscode/paths.mjs';
import { CHECKLIST, LEDGER, nextProblem, onlyPane, quickFixes, REVIEW, until } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const shots = path.resolve(process.argv[2] ?? path.join(root, 'out/shots'));
const SAMPLE = '云岭镇2023年法治政府建设年度报告.gongwen';
const WAIT = 120_000;

/** Starts `npm start` on a report. @returns the address that it prints, and how to end it */
async function start(file) {
  const args = [path.join(root, 'tools/start.mjs'), '--browser', ...(file ? [file] : [])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const look = (bytes) => {
      output += bytes;
      const found = /^ {2}(http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}\n${output}`)));
    setTimeout(() => reject(new Error(`npm start printed no address\n${output}`)), WAIT).unref();
  });
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGINT');
    });
  return { address, stop };
}

/** The checklist and the review, as a writer sees them. */
async function lists(page, shot) {
  await onlyPane(page, CHECKLIST);
  await page.locator('.monaco-list-row').filter({ hasText: '存在的不足和原因' }).first().waitFor({ timeout: 15_000 });
  await shot('4-checklist');
  await onlyPane(page, REVIEW);
  await page.locator('.pane .monaco-list-row[aria-level="2"]').first().waitFor({ timeout: 15_000 });
  await shot('4-review');
}

/** The ledger of numbers, by mouse: a box that is ticked stands in the file of ticks, a number that is clicked is gone to. */
async function ledger(page, file) {
  await onlyPane(page, LEDGER);
  const row = page.locator('.monaco-list-row').filter({ hasText: '9个' }).first();
  await row.waitFor({ timeout: 15_000 });
  await row.locator('.custom-view-tree-node-item-checkbox').click();
  const ticks = path.join(path.dirname(file), '.gongwen/ledger', `${path.basename(file)}.yaml`);
  await until('the tick', () => fs.existsSync(ticks) && /: "9个 · /.test(fs.readFileSync(ticks, 'utf8')));
  await row.click();
  await page
    .locator('.statusbar-item')
    .getByText(/2 selected|已选择 ?2/u)
    .waitFor({ timeout: 15_000 });
}

/** Where the caret is, as the editor shows it from the outline: above the text, and what has scrolled away; a line above each part. */
async function bearings(page, shot) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await page
    .locator('.codelens-decoration')
    .getByText(/有 · |there · /)
    .first()
    .waitFor({ timeout: 15_000 });
  await shot('5-lenses');
  await page.keyboard.press('Control+End');
  // past the sign-off, into the last part
  for (let lines = 0; lines < 8; lines++) await page.keyboard.press('ArrowUp');
  await page.locator('.monaco-breadcrumb-item').filter({ hasText: '主要安排' }).first().waitFor({ timeout: 15_000 });
  await page
    .locator('.sticky-widget .sticky-line-content')
    .filter({ hasText: '主要安排' })
    .first()
    .waitFor({ timeout: 15_000 });
  await shot('5-bearings');
}

async function drive(page, file) {
  const shot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const squiggle = page.locator('.monaco-editor .squiggly-warning').first();
  await squiggle.waitFor({ state: 'attached', timeout: WAIT });
  await page.locator('.pane-header').getByText('Outline').click();
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').getByText('布署').first().waitFor({ timeout: 15_000 });
  await shot('1-squiggles');

  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await nextProblem(page, '布署');
  await shot('2-problem');
  await page.keyboard.press('Escape'); // the peek closes, the caret stays on the problem
  await quickFixes(page, '部署');
  await shot('3-quick-fix');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines').getByText('部署要求').first().waitFor({ timeout: 15_000 });
  await page.keyboard.press('Control+s');
  const before = fs.readFileSync(path.join(root, 'samples', SAMPLE), 'utf8');
  await until('the saved file', () => fs.readFileSync(file, 'utf8').includes('部署要求'));
  assert.equal(fs.readFileSync(file, 'utf8'), before.replace('布署', '部署'), 'nothing but the fix was saved');

  await lists(page, shot);
  await ledger(page, file);
  await shot('4-ledger');

  await bearings(page, shot);
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('fznb');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible').getByText('fznb').first().waitFor({ timeout: 15_000 });
  await shot('5-snippet');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines').getByText('年度法治政府建设情况的报告').last().waitFor({ timeout: 15_000 });
  await shot('6-expanded');
}

if (!SUPPORTED) {
  console.log('skipped: the embedded editor runs on Linux x64 only');
  process.exit(0);
}
install();
fs.mkdirSync(shots, { recursive: true });
const folder = path.join(root, 'out/ui', '云岭镇法治政府建设');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const file = path.join(folder, SAMPLE);
fs.copyFileSync(path.join(root, 'samples', SAMPLE), file);

const began = Date.now();
const editor = await start(file);
let browser;
try {
  browser = await playwright.launch({ ...chromium(), headless: true, args: CHROMIUM_ARGS });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(editor.address);
  try {
    await drive(page, file);
  } catch (error) {
    await page.screenshot({ path: path.join(shots, 'failed.png') });
    throw error;
  }
  console.log(`squiggle, F8, quick-fix, save, ledger and snippet: ${((Date.now() - began) / 1000).toFixed(1)} s`);
} finally {
  await browser?.close();
  await editor.stop();
}
