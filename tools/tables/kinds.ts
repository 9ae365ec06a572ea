import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { parseKind, type KindRow } from '../../server/src/data/kind-schema.ts';
import { DATA, writeTable } from './output.ts';

/** Reads all kinds of report (server/data/kinds/*.yaml), the more special ones first. @throws Error naming file and field */
export function readKinds(): KindRow[] {
  const rows = globSync('kinds/*.yaml', { cwd: DATA }).map((file) => {
    const row = parseKind(parse(readFileSync(join(DATA, file), 'utf8')), file);
    if (row.id !== basename(file, '.yaml')) throw new Error(`${file}: its id is ${row.id}; file and id must agree`);
    return row;
  });
  rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  checkBases(rows);
  return rows;
}

/** Compiles the kinds of report. */
export function build(): void {
  writeTable('kinds.json.txt', JSON.stringify(readKinds()));
}

/** Every norm that a kind names has a row in basis.yaml. */
function checkBases(rows: readonly KindRow[]): void {
  const known = new Set(Object.keys(parse(readFileSync(join(DATA, 'basis.yaml'), 'utf8')) as object));
  for (const row of rows) {
    for (const id of [...row.basis, ...row.slots.map(({ basis }) => basis)]) {
      if (!known.has(id)) throw new Error(`kinds/${row.id}.yaml: basis ${id} is not in basis.yaml`);
    }
  }
}
