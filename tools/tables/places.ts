import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Names = v.pipe(
  v.string(),
  v.transform((text) => text.split(/\s+/u).filter((name) => name !== '')),
);
const Table = v.record(v.string(), v.record(v.string(), Names));

/** Groups that are no place themselves. */
const NO_PLACES: ReadonlySet<string> = new Set(['市辖区', '市辖县', '省直辖', '市', '县']);

/** Compiles the names of administrative divisions (server/data/places.yaml). */
export function build(): void {
  const source = v.parse(Table, parse(readFileSync(join(DATA, 'places.yaml'), 'utf8')));
  const names = Object.entries(source).flatMap(([province, cities]) => [
    province,
    ...Object.entries(cities).flatMap(([city, counties]) => [...(NO_PLACES.has(city) ? [] : [city]), ...counties]),
  ]);
  const odd = names.find(
    (name) =>
      !/^\p{Script=Han}{2,16}[省市区县州盟旗岛]$|^\p{Script=Han}(?:县|区)$|^\p{Script=Han}{2,6}(?:林区|特区|地区)$/u.test(
        name,
      ) && name.length > 2,
  );
  if (odd !== undefined) throw new Error(`“${odd}” is no name of a division`);
  writeTable('places.json.txt', JSON.stringify([...new Set(names)].sort().join(' ')));
}
