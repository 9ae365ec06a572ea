import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { tidied } from '../../server/src/features/tidy.ts';
import { shared } from './support/project.ts';
import { wrapParagraphs, type WrapStyle } from './support/rewrap.ts';
import { findingsOf, said } from './support/said.ts';
import { hardWrap } from './support/wrap.ts';

const WAY = { markdown: false };

/** How a report comes to the tidying: as it is, or laid out on pages first. */
const PAGES: Readonly<Record<string, (text: string) => string>> = {
  'as they are': (text) => text,
  '28 cells': (text) => wrapped(text, { cells: 28 }),
  '28 cells, blank lines between all lines': (text) => wrapped(text, { cells: 28, blanks: true }),
  '36 cells, pages': (text) => wrapped(text, { cells: 36, pageLines: 22 }),
  '30 cells, indents, pages, blank lines': (text) =>
    wrapped(text, { cells: 30, indent: true, pageLines: 20, blanks: true }),
  'cut as the cases of rules are': (text) => hardWrap(text),
};

function wrapped(text: string, style: WrapStyle): string {
  return wrapParagraphs(
    readDocument(text).blocks.map((block) => block.text),
    style,
  );
}

function textsOf(folder: string | null): { name: string; text: string }[] {
  if (folder === null) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const folders = [shared('reports'), shared('corpus/work-reports')];
const texts = folders.flatMap(textsOf);

for (const [name, page] of Object.entries(PAGES)) {
  test(
    `real reports read the same after tidying, with the same findings: ${name}`,
    { skip: folders.includes(null) && 'no shared reports beside the project' },
    () => {
      const unsettled: string[] = [];
      texts.forEach(({ name: file, text }) => {
        const source = page(text);
        const before = readDocument(source);
        const after = tidied(before, WAY);
        const again = readDocument(after);
        if (JSON.stringify(said(again)) !== JSON.stringify(said(before))) {
          unsettled.push(file);
          return;
        }
        assert.equal(tidied(again, WAY), after, file);
        assert.deepEqual(findingsOf(after), findingsOf(source), file);
      });
      assert.deepEqual(unsettled, []);
    },
  );
}
