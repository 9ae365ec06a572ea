// The files that are handed out: what goes into each, and how they are made. Nothing is downloaded.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stage } from './stage.mjs';

/** What nodejieba needs at run time; its sources and the tools that build it stay outside. */
const NATIVE = ['package.json', 'index.js', 'LICENSE', 'build/Release/nodejieba.node'];
const WORDS = 'submodules/cppjieba/dict';

/** Where the server finds it; a folder of this name at the top is taken for something to be installed. */
const INSIDE = 'dist/node_modules/nodejieba';

/** Of use to whoever works on the project, not to whoever installs the package. */
const UNSHIPPED = ['private', 'scripts', 'devDependencies', 'optionalDependencies', 'bin'];

/** The machine's name among those that VS Code tells packages apart by; undefined where it knows none. */
export function platformOf({ platform, arch } = process, alpine = fs.existsSync('/etc/alpine-release')) {
  const systems = { linux: alpine ? 'alpine' : 'linux', darwin: 'darwin', win32: 'win32' };
  const system = systems[platform];
  const chip = arch === 'arm' && system === 'linux' ? 'armhf' : ['x64', 'arm64'].includes(arch) ? arch : undefined;
  return system && chip ? `${system}-${chip}` : undefined;
}

/** nodejieba as it was built on this machine; undefined where it was not, or does not load. */
export function nodejieba(root) {
  const require = createRequire(path.join(root, 'package.json'));
  try {
    const folder = path.dirname(require.resolve('nodejieba/package.json'));
    require(path.join(folder, 'build/Release/nodejieba.node'));
    return folder;
  } catch {
    return undefined;
  }
}

/**
 * Puts together what one package holds.
 * @param root the project, built
 * @param to an emptied or new folder
 * @param native folder of nodejieba, for a package of one platform
 */
export async function assemble(root, to, native) {
  await stage(root, to);
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const key of UNSHIPPED) delete manifest[key];
  fs.writeFileSync(path.join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // the page of the shops is for writers; that of the project says how it is built
  fs.copyFileSync(path.join(root, 'docs/marketplace.md'), path.join(to, 'README.md'));
  // everything here is meant to go in
  fs.writeFileSync(path.join(to, '.vscodeignore'), '');
  if (native) {
    const words = fs.readdirSync(path.join(native, WORDS)).filter((name) => name.endsWith('.utf8'));
    for (const file of [...NATIVE, ...words.map((name) => `${WORDS}/${name}`)]) {
      fs.cpSync(path.join(native, file), path.join(to, INSIDE, file));
    }
  }
  return manifest;
}

/** Makes one package. @returns its path and size */
async function pack({ root, into, native, target }) {
  const { createVSIX } = await import('@vscode/vsce');
  const folder = path.join(root, 'out/package', target ?? 'universal');
  const { name, version } = await assemble(root, folder, native);
  const packagePath = path.join(into, `${name}-${target ? `${target}-` : ''}${version}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    ...(target ? { target } : {}),
  });
  return { file: packagePath, target, bytes: fs.statSync(packagePath).size };
}

/**
 * Makes the packages that this machine can make.
 * @param root the project
 * @param into where they go
 */
export async function packages(root, into) {
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--minify'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  fs.mkdirSync(into, { recursive: true });
  const made = [await pack({ root, into })];
  const target = platformOf();
  const native = nodejieba(root);
  if (target && native) made.push(await pack({ root, into, native, target }));
  return made;
}
