import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The program's file, and what the engine made of it. */
const PROGRAM = 'program.cjs';
export const CODE = 'program.code';

/** Bytes of the seal that kept code begins with. */
const SEAL = 32;

/** A program that can be run. */
export interface Compiled {
  readonly script: Script;
  /** The code that was kept could be used. */
  readonly isKept: boolean;
}

/**
 * The program beside this file, compiled with the help of the code that was kept of it: half of the time of checking a
 * short report is compiling. Code that is not the same to the byte, or was made of another program, by another engine
 * or on another machine, is not used.
 * @param codes files that may hold such code; the first that is good is taken
 */
export function compiled(folder: string, codes: readonly string[]): Compiled {
  const filename = join(folder, PROGRAM);
  const program = readFileSync(filename);
  // The bundle is plain ASCII, and so need not be decoded.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${program.toString('latin1')}\n})`;
  const cachedData = firstOf(codes, (path) => kept(path, program));
  if (!cachedData) return { script: new Script(wrapped, { filename }), isKept: false };
  const script = new Script(wrapped, { filename, cachedData });
  return { script, isKept: script.cachedDataRejected === false };
}

/** Runs the program's module and gives what it exports. */
export function instantiate(script: Script, folder: string, require: NodeJS.Require): unknown {
  const module: { readonly exports: unknown } = { exports: {} };
  const wrapper = script.runInThisContext() as (...given: unknown[]) => void;
  wrapper(module.exports, require, module, join(folder, PROGRAM), folder);
  return module.exports;
}

/** The engine's code as it is kept: behind a seal that tells which program and which engine it is good for. */
export function sealed(code: Buffer, folder: string): Buffer {
  return Buffer.concat([sealOf(code, readFileSync(join(folder, PROGRAM))), code]);
}

/**
 * The engine trusts kept code blindly: it looks at the version and the length of the source, and crashes on bytes that
 * were damaged on the way.
 */
function sealOf(code: Uint8Array, program: Uint8Array): Buffer {
  const made = `${process.version} ${process.versions.v8} ${process.platform} ${process.arch}`;
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

function firstOf<A, B>(list: readonly A[], find: (one: A) => B | null): B | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
