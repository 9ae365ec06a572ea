import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Leaves a bundle in plain ASCII: esbuild escapes strings, but writes regular expressions as they are. Such a bundle is
 * read without decoding, and the engine keeps it in half of the memory.
 */
export function plainAscii() {
  return {
    name: 'plain-ascii',
    setup(build) {
      build.onEnd(({ errors }) => {
        const { outfile } = build.initialOptions;
        if (errors.length > 0 || outfile === undefined) return;
        const bundle = readFileSync(outfile, 'utf8');
        writeFileSync(outfile, bundle.replace(/[\u0080-\uffff]/g, escaped), 'latin1');
      });
    },
  };
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
