import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import type { CalendarDate, Document, Header, Place } from '../../server/src/document/model.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { files, read } from './support/project.ts';

/** How a careful editor reads a messy page. What a fixture leaves out, careful editors may differ about. */
interface Gold {
  /** What is hard about the page, in one line. */
  readonly what: string;
  /** Logical paragraphs, as restored text. A title cut over lines is written as one entry a line. */
  readonly blocks: readonly string[];
  /** Lines that are not the writer's words, without the blanks around them. */
  readonly residue: readonly string[];
  /** Level, mark as written without blanks (empty if there is none), words without the closing 。or ：. */
  readonly outline: readonly (readonly [level: number, mark: string, title: string])[];
  readonly title?: string | null;
  readonly addressee?: string | null;
  /** 署名 at the end. */
  readonly issuer?: string | null;
  /** 成文日期 at the end: 2024-01-09, or as much of it as is written. */
  readonly date?: string | null;
  /** Indexes of blocks that may belong to the block before: nobody can know from the page. */
  readonly undecidable?: readonly number[];
}

const FIXTURES = files('test/fixtures/pages/*.json');

/** Residue of these kinds is signs within lines; the restored text of the blocks shows that it is out. */
const WITHIN_LINES = new Set(['invisible', 'markup']);

const textOf = (place: Place | null | undefined): string | null =>
  place ? place.block.text.slice(place.start, place.end) : null;

const written = ({ year, month, day }: CalendarDate): string =>
  [String(year), ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );

const heading = (level: number, mark: string, title: string): string =>
  `level ${level} ${mark || '(no mark)'} ${title}`;

function residueOf({ source, residue }: Document): string[] {
  return residue
    .filter(({ type }) => !WITHIN_LINES.has(type))
    .flatMap(({ span }) => source.slice(span.start, span.end).split(/[\n\r\f\v]/u))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Indexes of blocks that may be joined to the block before: lines of the title after its first, undecidable ones. */
function joinable({ blocks, title, undecidable = [] }: Gold): Set<number> {
  const out = new Set(undecidable);
  if (typeof title !== 'string') return out;
  for (let from = 0; from < blocks.length; from++) {
    for (let to = from + 1, text = blocks[from] ?? ''; text.length <= title.length && to <= blocks.length; to++) {
      if (text === title) for (let i = from + 1; i < to; i++) out.add(i);
      text += blocks[to] ?? '';
    }
  }
  return out;
}

/** The expected blocks, joined where joining is allowed and the reading has joined. */
function expectedBlocks(gold: Gold, found: readonly string[]): string[] {
  const may = joinable(gold);
  const out: string[] = [];
  for (let i = 0; i < gold.blocks.length; i++) {
    let text = gold.blocks[i] ?? '';
    let joined = text;
    for (let j = i + 1; may.has(j); j++) {
      joined += gold.blocks[j] ?? '';
      if (!found.includes(joined)) continue;
      text = joined;
      i = j;
    }
    out.push(text);
  }
  return out;
}

/** What differs between two lists, entry by entry, in words; empty if they are the same. */
function compare(name: string, found: readonly string[], expected: readonly string[]): string[] {
  const unexpected = found.filter((entry) => !expected.includes(entry)).map((entry) => `${name}: unexpected ${entry}`);
  const missing = expected.filter((entry) => !found.includes(entry)).map((entry) => `${name}: missing ${entry}`);
  const same = found.length === expected.length && found.every((entry, i) => entry === expected[i]);
  return same || unexpected.length + missing.length > 0
    ? [...unexpected, ...missing]
    : [`${name}: the same entries in another order or number: ${found.join(' | ')}`];
}

/** The title as read. The office's name may stand on a line of its own above it: then it is the header's issuer. */
function titleOf({ titleText, issuer }: Header, expected: string | null | undefined): string | null {
  const whole = `${textOf(issuer) ?? ''}${titleText}`;
  return titleText === '' ? null : whole === expected ? whole : titleText;
}

function differences(source: string, gold: Gold): string[] {
  const document = readDocument(source);
  const { blocks, headings, header, closing } = document;
  const found = blocks.map(({ text }) => text);
  const parts = {
    title: titleOf(header, gold.title),
    addressee: textOf(header.addressee),
    issuer: textOf(closing?.issuer),
    date: closing?.date ? written(closing.date.value) : null,
  };
  return [
    ...compare('block', found, expectedBlocks(gold, found)),
    ...compare('residue', residueOf(document), gold.residue),
    ...compare(
      'heading',
      headings.map(({ level, mark, title }) => heading(level, mark?.text ?? '', title)),
      gold.outline.map((row) => heading(...row)),
    ),
    ...(['title', 'addressee', 'issuer', 'date'] as const)
      .filter((part) => gold[part] !== undefined && gold[part] !== parts[part])
      .map((part) => `${part}: ${parts[part] ?? 'none'} instead of ${gold[part] ?? 'none'}`),
  ];
}

describe('messy pages, against readings written by hand', () => {
  test('there are pages', () => assert.ok(FIXTURES.length >= 36));

  for (const fixture of FIXTURES) {
    const gold = JSON.parse(read(fixture)) as Gold;
    test(`${basename(fixture, '.json')}: ${gold.what}`, () => {
      assert.deepEqual(differences(read(fixture.replace(/json$/u, 'txt')), gold), []);
    });
  }
});
