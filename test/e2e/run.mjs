// End-to-end tests in a real VS Code: node test/e2e/run.mjs [how the names of the suites begin, all by default]
//   on Linux x64      the embedded server of test/vscode stands in for the desktop
//   elsewhere, or with GONGWEN_E2E_DOWNLOAD=1   @vscode/test-electron downloads VS Code
//   VSCODE_TEST_EXECUTABLE=FILE   that one
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

const standIn = path.join(root, 'test/vscode/code.mjs');

/** The suite as VS Code loads it: CommonJS, `vscode` and `mocha` left outside. */
async function buildSuite() {
  fs.rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: ['test/e2e/index.ts', ...globSync(`test/e2e/suite/${process.argv[2] ?? ''}*.test.ts`, { cwd: root })],
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
  process.exitCode = await runTests({
    ...(code ? { vscodeExecutablePath: code } : {}),
    extensionDevelopmentPath: extension,
    extensionTestsPath: path.join(out, 'index.cjs'),
    launchArgs: [workspace(), '--disable-extensions'],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
