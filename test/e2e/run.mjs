// End-to-end tests in a real VS Code: node test/e2e/run.mjs [how the names of the suites begin, all by default]
//   on Linux x64      the embedded server of test/vscode stands in for the desktop
//   elsewhere, or with GONGWEN_E2E_DOWNLOAD=1   @vscode/test-electron downloads VS Code
//   VSCODE_TEST_EXECUTABLE=FILE   that one
// Names that suites begin with, 50 or 56-review for instance, run these only; several and restricted are windows of their own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { stage } from '../../tools/stage.mjs';
import { SUPPORTED } from '../vscode/paths.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out/e2e');
/** All suites together, on a machine that is shared. */
process.env.VSCODE_RIG_TIMEOUT ??= '420000';

const chosen = process.argv.slice(2);
const standIn = path.join(root, 'test/vscode/code.mjs');

/**
 * Windows that the tests run in, each with suites of its own: one folder, as most people work; several folders, one of which
 * is virtual; a folder that nobody has trusted.
 */
const WINDOWS = {
  suite: { open: workspace, env: {} },
  several: { open: severalFolders, env: {} },
  restricted: { open: workspace, env: { VSCODE_RIG_TRUST: '1' } },
};

/** The suites of a window that were asked for: by its name, by their own, or all. */
function suitesOf(window) {
  const all = globSync(`test/e2e/${window}/*.test.ts`, { cwd: root });
  if (chosen.length === 0 || chosen.includes(window)) return all;
  return all.filter((file) => chosen.some((name) => path.basename(file).startsWith(name)));
}

/** The suite as VS Code loads it: CommonJS, `vscode` and `mocha` left outside. */
async function buildSuite() {
  fs.rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: ['test/e2e/index.ts', ...Object.keys(WINDOWS).flatMap(suitesOf)],
    absWorkingDir: root,
    outbase: 'test/e2e',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
    sourcemap: 'inline',
  });
}

/** A folder that the tests may change: the samples, and a text that is no report. */
function workspace() {
  const folder = path.join(out, '工作区');
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
  fs.writeFileSync(path.join(folder, '备忘.txt'), '买菜\n取快递\n');
  return folder;
}

/** Two folders in one window: each has settings of its own, and the second is checked by other ones. */
function severalFolders() {
  const folder = path.join(out, '多个文件夹');
  for (const name of ['甲镇', '乙镇'])
    fs.cpSync(path.join(root, 'samples'), path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, '乙镇/.gongwen.yaml'), 'severity:\n  word-wrong: off\n');
  const file = path.join(folder, '两镇.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: '甲镇' }, { path: '乙镇' }] }));
  return file;
}

/** undefined lets @vscode/test-electron download VS Code. */
function executable() {
  if (process.env.VSCODE_TEST_EXECUTABLE) return process.env.VSCODE_TEST_EXECUTABLE;
  return SUPPORTED && !process.env.GONGWEN_E2E_DOWNLOAD ? standIn : undefined;
}

function bundles() {
  const done = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('the build failed');
}

try {
  bundles();
  await buildSuite();
  const extension = path.join(out, 'extension');
  await stage(root, extension);
  const code = executable();
  for (const [window, { open, env }] of Object.entries(WINDOWS)) {
    if (suitesOf(window).length === 0) continue;
    // one that fails throws; the others are run all the same
    const failed = await runTests({
      ...(code ? { vscodeExecutablePath: code } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(out, 'index.cjs'),
      extensionTestsEnv: { ...env, GONGWEN_E2E_WINDOW: window },
      // as its users have it: titles of actions follow the display language
      launchArgs: [open(), '--disable-extensions', '--locale=zh-cn'],
    }).catch((error) => {
      console.error(`${window}: ${String(error)}`);
      return 1;
    });
    process.exitCode = process.exitCode || failed;
  }
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
