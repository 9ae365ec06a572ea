import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import type { Heading } from '../../server/src/document/model.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { files, read, shared } from './support/project.ts';

/** A heading as a person found it on the page, without its words. */
interface Row {
  readonly level: number;
  /** The mark as written, blanks taken out; empty for a part title that has none. */
  readonly number: string;
  /** Line of the file on which the heading begins, from 1. */
  readonly line: number;
  /** UTF-16 units of the words without the mark and the closing 。or ：. */
  readonly length: number;
  /** Careful editors may differ about this one: it may be in the outline or not. */
  readonly unsure?: boolean;
  /** Known wrong: the reading does not see it, as it stands behind other words of its line. */
  readonly missed?: boolean;
}

const FIXTURES = files('test/fixtures/outlines/*.json');

/** The report that a fixture describes; null where the reports are not at hand. */
function reportOf(fixture: string): string | null {
  const name = `${basename(fixture, '.json')}.txt`;
  const folders = [shared('reports'), shared('corpus/work-reports')].filter((folder) => folder !== null);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

const inWords = ({ level, number, line, length }: Row): string =>
  `line ${line}: level ${level} ${number || '(no mark)'}, ${length} units`;

function rowOf(source: string, { level, mark, title, place }: Heading): Row {
  const { map, span } = place.block;
  const start = mark === null ? map.toSource(place.start, 'after') : span.start;
  return { level, number: mark?.text ?? '', line: source.slice(0, start).split('\n').length, length: title.length };
}

describe('outlines of real reports, against outlines written by hand', () => {
  test('there are fixtures', () => assert.ok(FIXTURES.length >= 7));

  for (const fixture of FIXTURES) {
    const report = reportOf(fixture);
    test(basename(fixture, '.json'), { skip: report === null && 'the report is not in ../shared' }, () => {
      const source = readFileSync(report ?? '', 'utf8');
      const found = readDocument(source).headings.map((heading) => inWords(rowOf(source, heading)));
      const expected = (JSON.parse(read(fixture)) as Row[])
        .filter((row) => row.missed !== true)
        .filter((row) => row.unsure !== true || found.includes(inWords(row)))
        .map(inWords);
      const unexpected = found.filter((row) => !expected.includes(row));
      const missing = expected.filter((row) => !found.includes(row));
      assert.deepEqual({ unexpected, missing }, { unexpected: [], missing: [] });
      assert.deepEqual(found, expected, 'the same headings, in order of place');
    });
  }
});
