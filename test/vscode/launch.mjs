// Starts the real VS Code server on a loopback port, and opens its workbench in Chromium.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, ENTRY, NODE, VSCODE } from './paths.mjs';

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // every other host fails at once instead of waiting for a name server
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Built-in extensions that a writing tool never needs: without them the workbench starts faster. */
const SKIPPED = [
  'GitHub.copilot',
  'GitHub.copilot-chat',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'vscode.debug-auto-launch',
  'vscode.debug-server-ready',
  'vscode.emmet',
  'vscode.git',
  'vscode.git-base',
  'vscode.github',
  'vscode.github-authentication',
  'vscode.grunt',
  'vscode.gulp',
  'vscode.ipynb',
  'vscode.jake',
  'vscode.media-preview',
  'vscode.merge-conflict',
  'vscode.mermaid-markdown-features',
  'vscode.microsoft-authentication',
  'vscode.notebook-renderers',
  'vscode.npm',
  'vscode.simple-browser',
  'vscode.terminal-suggest',
  'vscode.tunnel-forwarding',
  'vscode.typescript-language-features',
];

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
};

/** Folders are not trusted, and nobody is asked. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** The machine's environment without what would steer the server, and without a marketplace to ask. */
function environment(home, extra) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^VSCODE_(?!RIG)/.test(name) && name !== 'PORT' && name !== 'PASSWORD',
  );
  const nowhere = { serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '', nlsBaseUrl: '' };
  return {
    ...Object.fromEntries(own),
    // it writes below the home folder on any call
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    EXTENSIONS_GALLERY: JSON.stringify(nowhere),
    VSCODE_SKIP_BUILTIN_EXTENSIONS: SKIPPED.join(','),
    ...extra,
  };
}

/** Waits for the end of a child process; rejects after `ms`. */
export function ended(child, ms = 0) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    if (ms > 0) setTimeout(() => reject(new Error(`still running after ${ms} ms`)), ms).unref();
  });
}

async function run(args, env) {
  const child = spawn(NODE, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const code = await ended(child);
  if (code !== 0) throw new Error(`code-server ended with ${code}\n${output}`);
}

/** Resolves with the address once the server listens. */
function listening(child, log, ms) {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log());
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`code-server ended with ${code}\n${log()}`)));
    setTimeout(() => reject(new Error(`code-server did not listen within ${ms} ms\n${log()}`)), ms).unref();
  });
}

/** Puts an unpacked extension where the server finds it installed. */
function place(extension, into) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  fs.cpSync(extension, path.join(into, `${publisher}.${name}-${version}`), { recursive: true });
}

/**
 * Switches the language without a language pack, which only the marketplace has: the workbench keeps its English words,
 * extensions speak their own.
 */
function speak(locale, root, userData) {
  const words = path.join(root, `${locale}.json`);
  fs.writeFileSync(words, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'none.none' }, version: '0.0.0' }];
  const pack = { hash: 'none', label: locale, extensions, translations: { vscode: words } };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** The folders of one server: everything that it writes lies below one temporary folder. */
function scratch(settings) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-rig-'));
  const userData = path.join(root, 'user-data');
  const extensionsDir = path.join(root, 'extensions');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.mkdirSync(extensionsDir);
  fs.writeFileSync(path.join(root, 'config.yaml'), '');
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  return { root, userData, extensionsDir };
}

/**
 * Starts the server.
 * @param options.settings user settings
 * @param options.vsix packages to install first
 * @param options.extensions folders of unpacked extensions, as good as installed
 * @param options.env more environment for the server and its extension hosts
 * @param options.port 0 for any free one
 * @param options.idle seconds without a window after which the server ends by itself; 0 for never
 * @param options.locale language of the extension's own words
 * @param options.restricted no folder is trusted
 * @param options.verbose show the server's log
 */
export async function startServer(options = {}) {
  const {
    settings = {},
    vsix = [],
    extensions = [],
    env = {},
    port = 0,
    idle = 120,
    locale,
    restricted = false,
    verbose = false,
  } = options;
  const { root, userData, extensionsDir } = scratch({ ...(restricted ? RESTRICTED : {}), ...settings });
  for (const extension of extensions) place(extension, extensionsDir);
  if (locale) speak(locale, root, userData);
  const childEnv = environment(root, env);
  const base = [
    ENTRY,
    ...['--config', path.join(root, 'config.yaml')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', extensionsDir],
  ];
  const remove = () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  let log = '';
  let child;
  // whoever ends without stopping the server leaves nothing behind either
  const abandon = () => {
    child?.kill('SIGTERM');
    remove();
  };
  process.on('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    child?.removeAllListeners('exit');
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended(child, 5000).catch(() => child.kill('SIGKILL'));
    }
    remove();
  };
  try {
    for (const file of vsix) await run([...base, '--install-extension', file, '--force'], childEnv);
    child = spawn(
      NODE,
      [
        ...base,
        ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
        ...['--disable-telemetry', '--disable-update-check'],
        ...(restricted ? [] : ['--disable-workspace-trust']),
        ...['--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'],
        ...(idle > 0 ? ['--idle-timeout-seconds', String(idle)] : []),
        ...(locale ? ['--locale', locale] : []),
        // without it the workbench reads no extension folder and no tests from its address, and does not say so
        ...['--vscode-option', 'enable-smoke-test-driver'],
        ...(verbose ? ['--log', 'trace'] : []),
      ],
      { env: childEnv, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => {
        log += bytes;
        if (verbose) process.stderr.write(bytes);
      });
    }
    const url = await listening(child, () => log, 60_000);
    return { url, root, child, stop, log: () => log, version: version() };
  } catch (error) {
    await stop();
    throw error;
  }
}

function version() {
  return JSON.parse(fs.readFileSync(path.join(VSCODE, 'package.json'), 'utf8')).version;
}

/** A file of this machine as the workbench names it. */
export function remote(server, file) {
  const encoded = path.resolve(file).split(path.sep).map(encodeURIComponent).join('/');
  return `vscode-remote://${new URL(server.url).host}${encoded}`;
}

/**
 * The address that opens the workbench.
 * @param view.folder folder or .code-workspace file
 * @param view.payload pairs that the workbench reads from its address: openFile, extensionDevelopmentPath, …
 */
export function address(server, { folder, payload = [] }) {
  const url = new URL(server.url);
  if (folder) url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Opens the workbench in Chromium. `expose` are functions that the page can call by name. */
export async function openWorkbench(server, { expose = {}, viewport = { width: 1400, height: 900 }, ...view }) {
  const { chromium: playwright } = await import('playwright-core');
  const browser = await playwright.launch({ ...chromium(), headless: true, args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    for (const [name, handler] of Object.entries(expose)) await page.exposeFunction(name, handler);
    await page.goto(address(server, view));
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
