// Builds everything: node esbuild.mjs [--tables] [--tools] [--tests] [--watch] [--minify]
//   (no flag)  data tables, then client (Node, web), server (Node, worker), command line
//   --tables   only the data tables that the bundles carry (server/src/data/generated)
//   --tools    tools/*.ts to out/tools
//   --tests    test/unit, test/measure and bench to out/
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';
import { assetsBeside } from './tools/assets-beside.mjs';
import { plainAscii } from './tools/plain-ascii.mjs';

const FLAGS = ['--tables', '--tools', '--tests', '--watch', '--minify'];
/** Both servers and the command line read it from the folder of the bundles. */
const MODEL = 'server/data/typo-model/spelling.model';
const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/** What every bundle shares. Tables come in as bytes or text, so that nothing below the doors reads a file. */
const common = {
  bundle: true,
  logLevel: 'warning',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  minify,
  sourcemap: minify ? false : 'linked',
  loader: { '.bin': 'binary', '.txt': 'text', '.md': 'text' },
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // What jsonc-parser offers to Node finds its parts at run time: the other form of it can be bundled
  alias: { net: './tools/no-network.ts', 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
/** Programs whose compiled code is kept: plain ASCII is read fastest, and tables lie beside them. */
function quick(folder) {
  return {
    ...node,
    charset: 'ascii',
    define: { 'import.meta.url': '__filename' },
    // as Node wraps every module
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    plugins: [assetsBeside(folder), plainAscii()],
  };
}
/** The command line starts anew with every call: short is parsed fastest. */
const short = { minify: true, sourcemap: false };
const web = { ...common, platform: 'browser', format: 'iife' };

/** TypeScript files that run in Node by themselves: tools and tests. Packages stay outside. */
function scripts(patterns, outdir) {
  return {
    ...common,
    entryPoints: globSync(patterns),
    outdir,
    outbase: '.',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'out/chunks/[name]-[hash]',
    banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
  };
}

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  { ...web, entryPoints: ['client/src/web.ts'], outfile: 'dist/client/web.js', format: 'cjs', external: ['vscode'] },
  { ...quick('dist/server'), entryPoints: ['server/src/node.ts'], outfile: 'dist/server/program.cjs' },
  { ...node, ...short, entryPoints: ['server/src/start.ts'], outfile: 'dist/server/node.cjs' },
  { ...web, entryPoints: ['server/src/worker.ts'], outfile: 'dist/server/worker.js' },
  {
    ...node,
    entryPoints: ['server/src/segmenter-thread.ts'],
    outfile: 'dist/server/segmenter-thread.cjs',
    external: ['nodejieba'],
  },
  { ...quick('dist/cli'), ...short, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli/program.cjs' },
  {
    ...node,
    ...short,
    entryPoints: ['server/src/cli/start.ts'],
    outfile: 'dist/cli/gongwen.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
].filter((bundle) => bundle.entryPoints.every((file) => existsSync(file)));

/** Keeps the compiled code of both programs beside them, for the engine that builds them. Without it all works, slower. */
async function keepCode() {
  const tools = { 'keep-code': 'server/src/cli/keep-code.ts', 'keep-server-code': 'server/src/keep-server-code.ts' };
  await build({ ...node, sourcemap: false, entryPoints: tools, outdir: 'out/tools', outExtension: { '.js': '.cjs' } });
  for (const tool of Object.keys(tools)) {
    const done = spawnSync(process.execPath, [`out/tools/${tool}.cjs`], { stdio: 'inherit' });
    if (done.status !== 0) console.error(`${tool}: no code is kept, so that the program starts slower.`);
  }
}

/** Tools and the tables they make: the tool that writes the tables must not itself import them. */
async function tables() {
  await build({ ...scripts(['tools/tables.ts'], '.'), outdir: 'out', splitting: false });
  const done = spawnSync(process.execPath, ['out/tools/tables.mjs'], { stdio: 'inherit' });
  if (done.status !== 0) fail();
}

/** Ends a build that cannot go on, after what is wrong was said. */
function fail() {
  console.error('The build failed; dist/ and out/ are not complete.');
  process.exit(1);
}

/** What the flags ask for. */
async function main() {
  await tables();
  if (flags.has('--tools')) await build({ ...scripts(['tools/*.ts'], 'out') });
  if (flags.has('--tests')) {
    rmSync('out/test', { recursive: true, force: true });
    rmSync('out/out', { recursive: true, force: true });
    await build({ ...scripts(['test/unit/**/*.test.ts', 'test/measure/*.ts', 'bench/*.ts'], 'out') });
  }
  if (flags.has('--watch')) {
    const watchers = await Promise.all(bundles.map((bundle) => context(bundle)));
    await Promise.all(watchers.map((watcher) => watcher.watch()));
  } else if (!flags.has('--tables') && !flags.has('--tools') && !flags.has('--tests')) {
    rmSync('dist', { recursive: true, force: true });
    await Promise.all(bundles.map((bundle) => build(bundle)));
    if (existsSync(MODEL)) copyFileSync(MODEL, 'dist/spelling.model');
    await keepCode();
  }
}

const unknown = [...flags].filter((flag) => !FLAGS.includes(flag));
if (unknown.length > 0) {
  console.error(`No such flag: ${unknown.join(' ')}. There are ${FLAGS.join(' ')}`);
  process.exit(2);
}
try {
  await main();
} catch (error) {
  // esbuild has said what is wrong and where; its trace would say nothing more
  if (!('errors' in error)) console.error(error);
  fail();
}
