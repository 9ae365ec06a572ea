import { build as basis } from './tables/basis.ts';
import { build as terms } from './tables/terms.ts';

/**
 * Compiles the data of server/data into the tables that the bundles carry (server/src/data/generated). Every table
 * stands alone; a row that breaks its schema stops the build with the row's name.
 */
const TABLES: readonly { readonly name: string; readonly build: () => void | Promise<void> }[] = [
  { name: 'basis', build: basis },
  { name: 'terms', build: terms },
];

for (const table of TABLES) {
  try {
    await table.build();
  } catch (cause) {
    throw new Error(`table ${table.name} cannot be compiled`, { cause });
  }
}
