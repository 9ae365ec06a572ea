import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The program's file, and what the engine made of it. */
const PROGRAM = 'program.cjs';
export const CODE = 'program.code';

/**
 * The engine waits longer before it makes machine code of a function: most functions of a check run through a few texts
 * of many kinds, and what was made of them too soon is thrown away and made again. Forty reports take half of the time.
 * An engine that does not know the flag says so and goes on.
 */
const PATIENCE = '--interrupt-budget=1200000';
/** As the engine has it by itself. */
const HASTE = '--interrupt-budget=135168';

/** Until told otherwise, machine code is made late. */
export function patiently(): void {
  setFlagsFromString(PATIENCE);
}

/** From now on machine code is made early: the same is done over and over. */
export function hastily(): void {
  setFlagsFromString(HASTE);
}

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
 * @param code the file that may hold such code; none where it is about to be made
 */
export function compiled(folder: string, code?: string): Compiled {
  patiently();
  const filename = join(folder, PROGRAM);
  const program = readFileSync(filename);
  // The bundle is plain ASCII, and so need not be decoded; it is a function already, so that nothing is copied.
  const source = program.toString('latin1');
  const cachedData = code === undefined ? null : kept(code, program);
  if (!cachedData) return { script: new Script(source, { filename }), isKept: false };
  const script = new Script(source, { filename, cachedData });
  return { script, isKept: script.cachedDataRejected === false };
}

/** Runs the program's module and gives what it exports. */
export function instantiate(script: Script, folder: string, require: NodeJS.Require): unknown {
  const module: { readonly exports: unknown } = { exports: {} };
  const wrapper = script.runInThisContext() as (...given: unknown[]) => void;
  wrapper(module.exports, require, module, join(folder, PROGRAM), folder);
  return module.exports;
}

/** The engine's code as it is kept: beside what it was made of and by, and twice. */
export function sealed(code: Buffer, folder: string): Buffer {
  const program = readFileSync(join(folder, PROGRAM));
  return Buffer.concat([sealOf(program, code), program, code, code]);
}

/** Lengths, and the engine. */
const SEAL = 128;

function sealOf(program: Uint8Array, code: { readonly length: number }): Buffer {
  const { version, versions, platform, arch } = process;
  const words = [program.length, code.length, version, versions.v8, platform, arch];
  return Buffer.alloc(SEAL, words.join(' ').padEnd(SEAL));
}

/**
 * Null where there is none to be used; the program then runs as well, only later. The engine trusts kept code blindly:
 * it looks at the version and the length of the source, and crashes on bytes that were damaged on the way. To hold two
 * copies against each other takes a tenth of the time of a hash, whose module has to be loaded first.
 */
function kept(path: string, program: Buffer): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  const length = (bytes.length - SEAL - program.length) / 2;
  const from = SEAL + program.length;
  const code = bytes.subarray(from, from + length);
  const isGood =
    Number.isInteger(length) &&
    length > 0 &&
    sealOf(program, code).equals(bytes.subarray(0, SEAL)) &&
    program.equals(bytes.subarray(SEAL, from)) &&
    code.equals(bytes.subarray(from + length));
  return isGood ? code : null;
}
