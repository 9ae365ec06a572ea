import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE, compiled, hastily, instantiate, patiently, sealed, type Compiled } from './compiled.ts';
import type * as Server from './node.ts';
import { CODE_OPTION } from './protocol.ts';

/**
 * The file that an editor starts: it only loads the server. `--code=FOLDER` names a folder for what the engine makes of
 * it, so that it starts sooner the next time; else what lies beside it is used where there is any.
 */
const folder = process.argv.find((argument) => argument.startsWith(CODE_OPTION))?.slice(CODE_OPTION.length);
const code = join(folder ?? __dirname, CODE);
const program = compiled(__dirname, code);
(instantiate(program.script, __dirname, require) as typeof Server).serve({
  checked: hastily,
  keep: () => {
    if (folder !== undefined && !program.isKept) keep(program, folder);
  },
});

/** Written beside its place and then moved: two windows may do so at once. A server that may not write works as well. */
function keep({ script }: Compiled, to: string): void {
  const draft = `${code}.${String(process.pid)}`;
  try {
    // code is good for the flags only under which it was taken
    patiently();
    mkdirSync(to, { recursive: true });
    writeFileSync(draft, sealed(script.createCachedData(), __dirname));
    renameSync(draft, code);
  } catch (error) {
    console.error(`the code of the server is not kept: ${String(error)}`);
  } finally {
    hastily();
  }
}
