import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as Main from './main.ts';

/** The program's file, and what the engine made of it at the time of building. */
const PROGRAM = 'program.cjs';
export const CODE = 'program.code';

/** Bytes of the seal that kept code begins with. */
const SEAL = 32;

/**
 * The program beside this file, compiled with the help of the code that was kept when it was built: half of the time of
 * checking a short report is compiling. Code that is not the same to the byte, or was made of another program, by another
 * Node or on another machine, is not used.
 */
export function compiled(folder: string): Script {
  const filename = join(folder, PROGRAM);
  const program = readFileSync(filename);
  // The bundle is plain ASCII, and so need not be decoded.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${program.toString('latin1')}\n})`;
  const cachedData = kept(join(folder, CODE), program);
  return new Script(wrapped, { filename, ...(cachedData ? { cachedData } : {}) });
}

/** Runs the program's module and gives what it exports. */
export function instantiate(script: Script, folder: string, require: NodeJS.Require): typeof Main {
  const module = { exports: {} };
  const wrapper = script.runInThisContext() as (...given: unknown[]) => void;
  wrapper(module.exports, require, module, join(folder, PROGRAM), folder);
  return module.exports as typeof Main;
}

/** The engine's code as it is kept: behind a seal that tells which program and which Node it is good for. */
export function sealed(code: Buffer, folder: string): Buffer {
  return Buffer.concat([sealOf(code, readFileSync(join(folder, PROGRAM))), code]);
}

/**
 * The engine trusts kept code blindly: it looks at the version and the length of the source, and crashes on bytes that
 * were damaged on the way.
 */
function sealOf(code: Uint8Array, program: Uint8Array): Buffer {
  const made = `${process.version} ${process.platform} ${process.arch}`;
  return createHash('sha256').update(made).update(program).update(code).digest();
}

/** Null where there is none to be used; the program then runs as well, only later. */
function kept(path: string, program: Uint8Array): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  const code = bytes.subarray(SEAL);
  return sealOf(code, program).equals(bytes.subarray(0, SEAL)) ? code : null;
}
