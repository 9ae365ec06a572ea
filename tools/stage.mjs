// The extension as its package holds it, in a folder of its own: what runs in tests and in npm start is what ships.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Copies the files that .vscodeignore lets into the package.
 * @param root the project
 * @param to an emptied or new folder
 */
export async function stage(root, to) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  fs.rmSync(to, { recursive: true, force: true });
  for (const file of files) fs.cpSync(path.join(root, file), path.join(to, file), { recursive: true });
  return files;
}
