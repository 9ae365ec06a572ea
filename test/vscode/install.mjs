// Puts the pinned VS Code server (code-server and its Node, both from the npm registry) into the cache folder, once.
// No install script runs and nothing is compiled: what is used here ships prebuilt.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { CACHE, ENTRY, NODE, STAMP, SUPPORTED } from './paths.mjs';

const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** About 350 MB of the server that nothing here loads. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/ms-vscode.js-debug',
  'extensions/ms-vscode.vscode-js-profile-table',
];

/** Changes with every pinned version: the cache is made anew when it does not match. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(fs.readFileSync(path.join(import.meta.dirname, file))).update('\0');
  return hash.digest('hex');
}

/** True when the cache holds what package-lock.json names. */
export function installed() {
  return [STAMP, ENTRY, NODE].every((file) => fs.existsSync(file)) && fs.readFileSync(STAMP, 'utf8') === fingerprint();
}

function npm(args, cwd) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...args, ...quiet], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A headless Chromium with its libraries comes packed in a package; it serves where the system has none. */
function unpackChromium(root) {
  const packed = path.join(root, 'node_modules/@sparticuz/chromium/bin');
  const to = path.join(root, 'chromium');
  const read = (name) => brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  fs.mkdirSync(to);
  fs.writeFileSync(path.join(to, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br'])
    execFileSync('tar', ['x', '-C', to], { input: read(name) });
  fs.rmSync(packed, { recursive: true });
}

function fill(root) {
  for (const file of FILES) fs.copyFileSync(path.join(import.meta.dirname, file), path.join(root, file));
  npm(['ci'], root);
  const server = path.join(root, 'node_modules/code-server/lib/vscode');
  // Its own npm-shrinkwrap.json pins these; `npm ci` refuses that file because tslib is missing from it.
  npm(['install', '--omit=dev'], server);
  for (const part of UNUSED) fs.rmSync(path.join(server, part), { recursive: true, force: true });
  unpackChromium(root);
  fs.writeFileSync(path.join(root, '.installed'), fingerprint());
}

/**
 * Installs into the cache folder where that is still to do. A half-done install is never taken for a whole one: it
 * grows in a folder beside the cache and is moved into place at the end.
 * @returns seconds spent, 0 when all was there
 */
export function install() {
  if (!SUPPORTED) throw new Error('the embedded VS Code runs on Linux x64 only');
  if (installed()) return 0;
  const start = Date.now();
  const growing = `${CACHE}.${process.pid}`;
  fs.rmSync(growing, { recursive: true, force: true });
  fs.mkdirSync(growing, { recursive: true });
  try {
    fill(growing);
    // another run may have been faster
    if (!installed()) {
      fs.rmSync(CACHE, { recursive: true, force: true });
      fs.renameSync(growing, CACHE);
    }
  } finally {
    fs.rmSync(growing, { recursive: true, force: true });
  }
  return Math.round((Date.now() - start) / 1000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const seconds = install();
  if (seconds > 0) console.log(`VS Code server installed in ${CACHE} in ${seconds} s`);
}
