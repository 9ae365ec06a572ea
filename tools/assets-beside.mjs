import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * For a bundle that runs in Node: leaves the data tables as files in `data` beside it, read when the module that wants
 * them is first used, in place of text that is parsed at every start. Text is kept as UTF-16, which the engine takes over
 * as it is.
 */
export function assetsBeside(folder) {
  return {
    name: 'assets-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]data[\\/]generated[\\/][^\\/]+\.(bin|txt)$/ }, ({ path }) => {
        const name = basename(path);
        mkdirSync(join(folder, 'data'), { recursive: true });
        const copy = join(folder, 'data', name);
        const isText = name.endsWith('.txt');
        if (isText) writeFileSync(copy, readFileSync(path, 'utf8'), 'utf16le');
        else copyFileSync(path, copy);
        const contents = [
          "import { readFileSync } from 'node:fs';",
          "import { join } from 'node:path';",
          `export default readFileSync(join(__dirname, 'data', '${name}')${isText ? ", 'utf16le'" : ''});`,
        ].join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
}
