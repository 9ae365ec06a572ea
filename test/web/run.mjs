// The extension in VS Code for the web, in Chromium: its browser entry, the server in a worker, a folder that lies on no
// disk. The suites are those of test/e2e.
//   node test/web/run.mjs [DIR for the screenshots, out/shots by default]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { stage } from '../../tools/stage.mjs';
import { SUPPORTED } from '../vscode/paths.mjs';
import { install } from '../vscode/install.mjs';
import { installWeb, WEB } from '../vscode/web/install.mjs';
import { openPage } from '../e2e/workbench.mjs';
import { serve } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out/web');
const shots = path.resolve(process.argv[2] ?? path.join(root, 'out/shots'));
const FOLDER = 'vscode-vfs://gongwen/town';
const TIME = 300_000;
const TIMED_OUT = 124;
/** How the lines of the report begin. */
const OURS = 'test: ';
/** The test after which a picture is taken. */
const PICTURED = 'what was reckoned is shown';

const SUITES = fs
  .readdirSync(path.join(root, 'test/e2e/suite'))
  .filter((name) => /\.test\.ts$/.test(name))
  .sort();

/** esbuild would leave Mocha's build for browsers unwrapped, and it would overwrite our own exports. */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup: ({ onLoad }) =>
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (module, exports) {${fs.readFileSync(file, 'utf8')}\n})();export default globalThis.mocha; export const { Base } = globalThis.Mocha.reporters;`,
    })),
};

/** The suites as functions, so that they are told to Mocha once it is set up, and the samples as texts. */
const suites = {
  name: 'suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const samples = fs.readdirSync(path.join(root, 'samples'));
      const texts = samples.map((name) => [name, fs.readFileSync(path.join(root, 'samples', name), 'utf8')]);
      const all = Object.fromEntries([...texts, ['备忘.txt', '买菜\n取快递\n']]);
      const loads = SUITES.map((name) => `() => require(${JSON.stringify(`./${name}`)})`);
      return {
        contents: `export const SUITES = [${loads}];\nexport const TEXTS = ${JSON.stringify(all)};`,
        resolveDir: path.join(root, 'test/e2e/suite'),
      };
    });
  },
};

async function buildSuite() {
  fs.rmSync(out, { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    define: { global: 'globalThis' },
    alias: { 'node:assert/strict': path.join(root, 'test/web/assert.ts') },
    logLevel: 'warning',
    sourcemap: 'inline',
  };
  await build({
    ...common,
    entryPoints: ['test/web/suite/index.ts'],
    outfile: path.join(out, 'files/tests/index.js'),
    plugins: [mochaForBrowsers, suites],
  });
  await build({
    ...common,
    entryPoints: ['test/web/files/extension.ts'],
    outfile: path.join(out, 'files/extension.js'),
  });
  fs.copyFileSync(path.join(root, 'test/web/files/package.json'), path.join(out, 'files/package.json'));
}

/** What the workbench's page says of the run. */
async function runSuite(address) {
  const { page, close } = await openPage('about:blank', { workbench: false });
  let finish;
  const done = new Promise((resolve) => (finish = resolve));
  const timer = setTimeout(() => finish(TIMED_OUT), TIME);
  const noise = [];
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.exposeFunction('codeAutomationLog', async (_type, values) => {
    const line = values.join(' ');
    if (line.includes(PICTURED)) await page.screenshot({ path: path.join(shots, 'web.png') });
    if (line.startsWith(OURS)) console.log(line.slice(OURS.length));
    else noise.push(line);
  });
  page.on('pageerror', (error) => noise.push(String(error)));
  try {
    await page.goto(address);
    const code = await done;
    if (code === TIMED_OUT) console.error(`not done within ${TIME / 1000} s`);
    if (code !== 0) console.error(noise.slice(-40).join('\n'));
    if (code !== 0) await page.screenshot({ path: path.join(shots, 'web-failed.png') });
    return code;
  } finally {
    clearTimeout(timer);
    await close();
  }
}

if (!SUPPORTED || !installWeb()) {
  // where everything has to be there, nothing may be left out unseen
  const strict = Boolean(process.env.CI) && SUPPORTED;
  console.log(`${strict ? 'failed' : 'skipped'}: VS Code for the web cannot be had here`);
  process.exit(strict ? 1 : 0);
}
install();
fs.mkdirSync(shots, { recursive: true });
const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
await buildSuite();
const extension = path.join(out, 'extension');
await stage(root, extension);
const folders = { web: WEB, extension, files: path.join(out, 'files') };
const server = await serve(folders, {
  folder: FOLDER,
  locale: 'zh-cn',
  extensions: ['/extension', '/files'],
  tests: '/files/tests/index',
  // whoever opens repositories over the network also finds their files
  proposals: { 'gongwen-test.files': ['fileSearchProvider'] },
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'security.workspace.trust.enabled': false },
});
try {
  process.exitCode = await runSuite(server.address);
} finally {
  await server.stop();
}
