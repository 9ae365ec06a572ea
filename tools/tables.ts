import { build as basis } from './tables/basis.ts';
import { build as characters } from './tables/characters.ts';
import { build as complements } from './tables/complements.ts';
import { build as days } from './tables/days.ts';
import { build as doubled } from './tables/doubled.ts';
import { build as formulae } from './tables/formulae.ts';
import { build as implied } from './tables/implied.ts';
import { build as kinds } from './tables/kinds.ts';
import { build as laws } from './tables/laws.ts';
import { build as magnitudes } from './tables/magnitudes.ts';
import { build as measureWords } from './tables/measure-words.ts';
import { build as places } from './tables/places.ts';
import { build as sizes } from './tables/sizes.ts';
import { build as slogans } from './tables/slogans.ts';
import { build as terms } from './tables/terms.ts';
import { build as units } from './tables/units.ts';

/**
 * Compiles the data of server/data into the tables that the bundles carry (server/src/data/generated). Every table
 * stands alone; a row that breaks its schema stops the build with the row's name.
 */
const TABLES: readonly { readonly name: string; readonly build: () => void | Promise<void> }[] = [
  { name: 'basis', build: basis },
  { name: 'characters', build: characters },
  { name: 'complements', build: complements },
  { name: 'days', build: days },
  { name: 'doubled', build: doubled },
  { name: 'formulae', build: formulae },
  { name: 'implied', build: implied },
  { name: 'kinds', build: kinds },
  { name: 'laws', build: laws },
  { name: 'magnitudes', build: magnitudes },
  { name: 'measure-words', build: measureWords },
  { name: 'places', build: places },
  { name: 'sizes', build: sizes },
  { name: 'slogans', build: slogans },
  { name: 'terms', build: terms },
  { name: 'units', build: units },
];

for (const table of TABLES) {
  try {
    await table.build();
  } catch (cause) {
    throw new Error(`table ${table.name} cannot be compiled`, { cause });
  }
}
