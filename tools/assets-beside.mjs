import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * For a bundle that runs in Node: leaves the data tables as files in `data` beside it, read when the module that wants
 * them is first used, in place of text that is parsed at every start.
 */
export function assetsBeside(folder) {
  return {
    name: 'assets-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]data[\\/]generated[\\/][^\\/]+\.(bin|txt)$/ }, ({ path }) => {
        const name = basename(path);
        mkdirSync(join(folder, 'data'), { recursive: true });
        copyFileSync(path, join(folder, 'data', name));
        const how = name.endsWith('.bin') ? '' : ", 'utf8'";
        const contents = [
          "import { readFileSync } from 'node:fs';",
          "import { join } from 'node:path';",
          `export default readFileSync(join(__dirname, 'data', '${name}')${how});`,
        ].join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
}
