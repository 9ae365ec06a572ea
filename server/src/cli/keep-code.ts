import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../base/day.ts';
import { CODE, compiled, instantiate, sealed } from '../compiled.ts';
import { MODEL_FILE } from '../spelling/finder.ts';
import type { Host } from './host.ts';
import type * as Main from './main.ts';

/** Reports with something for most of the program to do. */
const SAMPLES = 'samples';

/** A step of the build: runs the program once, and keeps the code that the engine made of all that was called. */
async function keepCode(folder: string): Promise<void> {
  const { script } = compiled(folder);
  const { run } = instantiate(script, folder, require) as typeof Main;
  const model = join(folder, '..', MODEL_FILE);
  const nowhere = { write: (): void => undefined };
  const host: Host = {
    cwd: process.cwd(),
    out: nowhere,
    err: nowhere,
    stdin: () => Promise.resolve(new Uint8Array()),
    colour: false,
    terminal: false,
    model: () => Promise.resolve(existsSync(model) ? readFileSync(model) : null),
    now: Date.now,
    today: isoDay(new Date()),
  };
  await run(['check', SAMPLES], host);
  writeFileSync(join(folder, CODE), sealed(script.createCachedData(), folder));
}

void keepCode(join(process.cwd(), 'dist', 'cli'));
