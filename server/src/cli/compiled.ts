import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as Main from './main.ts';

/** The program's file, and what the engine made of it at the time of building. */
const PROGRAM = 'program.cjs';
export const CODE = 'program.code';

/**
 * The program beside this file, compiled with the help of the code that was kept when it was built; an engine of
 * another version does not take that code, and compiles anew. Half of the time of checking a short report is compiling.
 */
export function compiled(folder: string): Script {
  const filename = join(folder, PROGRAM);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = kept(join(folder, CODE));
  return new Script(wrapped, { filename, ...(cachedData ? { cachedData } : {}) });
}

/** Runs the program's module and gives what it exports. */
export function instantiate(script: Script, folder: string, require: NodeJS.Require): typeof Main {
  const module = { exports: {} };
  const wrapper = script.runInThisContext() as (...given: unknown[]) => void;
  wrapper(module.exports, require, module, join(folder, PROGRAM), folder);
  return module.exports as typeof Main;
}

function kept(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
