import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../base/day.ts';
import { compiled, CODE, instantiate, sealed } from './compiled.ts';
import type { Host } from './host.ts';

/** Reports with something for most of the program to do. */
const SAMPLES = 'samples';

/** A step of the build: runs the program once, and keeps the code that the engine made of all that was called. */
async function keepCode(folder: string): Promise<void> {
  const script = compiled(folder);
  const { run } = instantiate(script, folder, require);
  const nowhere = { write: (): void => undefined };
  const host: Host = {
    cwd: process.cwd(),
    out: nowhere,
    err: nowhere,
    stdin: () => Promise.resolve(new Uint8Array()),
    colour: false,
    terminal: false,
    model: () => Promise.resolve(null),
    now: Date.now,
    today: isoDay(new Date()),
  };
  await run(['check', SAMPLES], host);
  writeFileSync(join(folder, CODE), sealed(script.createCachedData(), folder));
}

void keepCode(join(process.cwd(), 'dist', 'cli'));
