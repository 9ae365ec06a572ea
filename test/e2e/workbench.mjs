// What the scripts share that drive a real workbench as a writer does, by keyboard and mouse.
import { CHROMIUM_ARGS, address } from '../vscode/launch.mjs';
import { chromium } from '../vscode/paths.mjs';

export const CHECKLIST = /各部分检查单|Checklist of Parts/;
export const REVIEW = /审校意见|^Review/;
export const LEDGER = /数字台账|Ledger of Numbers/;
export const OUTLINE = /Outline|大纲/;

/** How long anything in the workbench may take; a machine that is shared is slow. */
export const LONG = 60_000;
export const SHORT = 15_000;

export async function until(what, probe, ms = SHORT) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens a page in Chromium whose words are Chinese. @returns the page, and how to end the browser */
export async function openPage(to, { viewport = { width: 1400, height: 900 }, workbench = true } = {}) {
  const { chromium: playwright } = await import('playwright-core');
  const browser = await playwright.launch({ ...chromium(), headless: true, args: CHROMIUM_ARGS });
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(to);
  if (workbench) await page.locator('.monaco-workbench').waitFor({ timeout: LONG });
  return { page, close: () => browser.close() };
}

/** Opens a workbench on a folder. */
export function openFolder(server, view, options) {
  return openPage(address(server, view), options);
}

/**
 * Runs a command by its name. While the workbench is still starting, what it opens may
 * close the list again: then it is opened anew.
 */
export async function palette(page, name) {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  const entry = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
  const seen = (what, timeout) =>
    what.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press('F1');
    if (!(await seen(input, 3000))) continue;
    await input.fill(`>${name}`, { timeout: 3000 }).catch(() => undefined);
    if (await seen(entry, 5000)) {
      // the entry that Enter would take may be another one, which was used before
      await entry.click();
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`the command ${name} was never offered`);
}

/** Pages through the problems by F8 until the caret stands on one whose message holds `words`. */
export async function nextProblem(page, words) {
  const widget = page.locator('.peekview-widget, .marker-widget').filter({ hasText: words });
  for (let tries = 0; tries < 20; tries++) {
    await page.keyboard.press('F8');
    const there = await widget
      .first()
      .waitFor({ timeout: 1500 })
      .then(() => true)
      .catch(() => false);
    if (there) return;
  }
  throw new Error(`F8 never came to ${words}`);
}

/** Opens the list of quick-fixes. A key that comes while the peek is still closing is lost: then it is pressed again. */
export async function quickFixes(page, words) {
  const fix = page.locator('.action-widget').getByText(words).first();
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press('Control+.');
    const there = await fix
      .waitFor({ timeout: 4000 })
      .then(() => true)
      .catch(() => false);
    if (there) return fix;
  }
  throw new Error(`Ctrl+. never offered ${words}`);
}

/** Opens one view of the side bar and leaves it the room of the others. */
export async function onlyPane(page, name) {
  const header = page.locator('.pane-header').filter({ hasText: name });
  await header.waitFor({ timeout: SHORT });
  for (const other of [OUTLINE, CHECKLIST, REVIEW, LEDGER]) {
    const pane = page.locator('.pane-header[aria-expanded=true]').filter({ hasText: other });
    if (other === name || (await pane.count()) === 0) continue;
    // what the pointer hovers over tells more about itself, above the other panes
    await page.mouse.move(700, 300);
    await pane.click();
  }
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await page.mouse.move(700, 300);
  return page.locator('.pane').filter({ has: header });
}
