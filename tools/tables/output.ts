import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the source tables of the project stand, from the project's root. */
export const DATA = join('server', 'data');

const GENERATED = join('server', 'src', 'data', 'generated');

/** Writes a compiled table: bytes for `.bin`, text for `.json.txt`. */
export function writeTable(name: string, content: string | Uint8Array): void {
  mkdirSync(GENERATED, { recursive: true });
  writeFileSync(join(GENERATED, name), content);
}
