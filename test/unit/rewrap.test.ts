import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { markOf } from '../../server/src/document/marks.ts';
import type { Document } from '../../server/src/document/model.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { files, read, shared } from './support/project.ts';
import { layOut, wrapLines, type WrappedLine, type WrapStyle } from './support/rewrap.ts';

/** Widths that office pages have. */
const WIDTHS = [24, 28, 32, 36, 40];
const MANNERS = ['down', 'over', 'anywhere', 'characters'] as const;
const LAYOUTS: readonly { readonly name: string; readonly style: Partial<WrapStyle> }[] = [
  { name: 'no blank lines', style: {} },
  { name: 'a blank line after every line', style: { blanks: true } },
  { name: 'pages', style: { pageLines: 22 } },
  { name: 'pages and blank lines', style: { pageLines: 22, blanks: true } },
];

/** Shares of paragraphs that come back identical. */
const LEAST_DECIDABLE = 0.99;
const LEAST = 0.95;
/** Share of files whose outline comes back identical. */
const LEAST_OUTLINES = 0.98;

/** What a page of test/fixtures/pages holds. */
interface Gold {
  readonly blocks: readonly string[];
  readonly title?: string | null;
}

/** The paragraphs of such a page, a title that its writer set on two lines as one: wrapped it is cut anyway. */
function asParagraphs({ blocks, title }: Gold): string[] {
  const at = blocks.findIndex((block, i) => block + (blocks[i + 1] ?? '') === title);
  if (at < 0) return [...blocks];
  return [...blocks.slice(0, at), title ?? '', ...blocks.slice(at + 2)];
}

interface Score {
  paragraphs: number;
  same: number;
  decidable: number;
  decidableSame: number;
  files: number;
  outlines: number;
}

const ink = (text: string): string => text.replace(/[\s\u200b-\u200f\ufeff\u00ad\u2060]/gu, '');

/**
 * Paragraphs of a text that has one on every line. What the page of a web site left around it is not among them: it is
 * residue in both readings.
 */
function paragraphsOf(source: string): string[] {
  const { blocks } = readDocument(source);
  const own = new Set(blocks.map(({ span }) => source.lastIndexOf('\n', span.start) + 1));
  const lines: string[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const joined = blocks.some(({ span }) => span.start < start && span.end > start);
    if (own.has(start) || joined) lines.push(ink(line));
    start += line.length + 1;
  }
  return lines.filter((line) => line !== '');
}

/**
 * Ends of lines that the page itself leaves open, in ink from the beginning: without an indent nothing tells whether a
 * paragraph goes on behind a full line that ends a sentence. A heading's mark tells it.
 */
function openEnds(lines: readonly WrappedLine[], { indent, cells }: WrapStyle): Set<number> {
  const open = new Set<number>();
  let at = 0;
  lines.forEach((line, i) => {
    at += ink(line.text).length;
    const next = lines[i + 1];
    if (indent || !next || !/[。！？；：…][”’）》]*$/u.test(line.text)) return;
    const room = cells - line.width;
    const unit = /^[（《“]?[\dA-Za-z.%]+|^.[，。、；：！？”）》]*/u.exec(next.text)?.[0].length ?? 1;
    const heading = next.paragraph !== line.paragraph && markOf(next.text) !== null;
    if (room < unit && !heading) open.add(at);
  });
  return open;
}

/** Beginnings and ends of the blocks of a wrapped text, in ink without the page numbers of the layout. */
function boundsOf(document: Document): { start: number; end: number }[] {
  const { source, blocks, residue } = document;
  const before = new Int32Array(source.length + 1);
  for (let i = 0; i < source.length; i++) before[i + 1] = (before[i] as number) + ink(source[i] as string).length;
  const pages = residue.filter(
    ({ type, span }) => type === 'page-number' && /^- \d+ -$/u.test(source.slice(span.start, span.end)),
  );
  const inkAt = (offset: number): number => {
    const foreign = pages.filter(({ span }) => span.end <= offset);
    return (
      (before[offset] as number) -
      foreign.reduce((sum, { span }) => sum + ink(source.slice(span.start, span.end)).length, 0)
    );
  };
  return blocks.map(({ span }) => ({ start: inkAt(span.start), end: inkAt(span.end) }));
}

function outlineIn(document: Document): string {
  return document.headings.map(({ level, mark, title }) => `${level} ${mark?.text ?? ''} ${ink(title)}`).join('\n');
}

function addTo(score: Score, source: string, style: WrapStyle): void {
  const paragraphs = paragraphsOf(source);
  const lines = wrapLines(paragraphs, style);
  const document = readDocument(layOut(lines, style));
  const found = new Set(boundsOf(document).map(({ start, end }) => `${start}-${end}`));
  const open = [...openEnds(lines, style)];
  let at = 0;
  for (const text of paragraphs) {
    const [start, end] = [at, at + text.length];
    const decidable = !open.some((offset) => offset >= start && offset <= end);
    const same = found.has(`${start}-${end}`);
    score.paragraphs++;
    score.same += same ? 1 : 0;
    score.decidable += decidable ? 1 : 0;
    score.decidableSame += decidable && same ? 1 : 0;
    at = end;
  }
  score.files++;
  score.outlines += outlineIn(document) === outlineIn(readDocument(paragraphs.join('\n'))) ? 1 : 0;
}

function scoreOf(sources: readonly string[], styles: readonly WrapStyle[]): Score {
  const score: Score = { paragraphs: 0, same: 0, decidable: 0, decidableSame: 0, files: 0, outlines: 0 };
  for (const style of styles) for (const source of sources) addTo(score, source, style);
  return score;
}

function holds(score: Score): void {
  const share = (part: number, all: number): number => part / all;
  const told = `${JSON.stringify(score)}`;
  assert.ok(score.paragraphs > 0 && score.decidable > 0);
  assert.ok(share(score.decidableSame, score.decidable) >= LEAST_DECIDABLE, `decidable: ${told}`);
  assert.ok(share(score.same, score.paragraphs) >= LEAST, `all: ${told}`);
  assert.ok(share(score.outlines, score.files) >= LEAST_OUTLINES, `outlines: ${told}`);
  if (process.env['GONGWEN_FIGURES']) {
    const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(2);
    process.stdout.write(
      `    decidable ${percent(score.decidableSame, score.decidable)} all ${percent(score.same, score.paragraphs)} outlines ${percent(score.outlines, score.files)}\n`,
    );
  }
}

const stylesOf = (manner: WrapStyle['manner'], layout: Partial<WrapStyle>): WrapStyle[] =>
  WIDTHS.map((cells) => ({ cells, ...(manner ? { manner } : {}), ...layout }));

const folder = shared('corpus/work-reports');
describe(
  'paragraphs of published reports survive wrapping',
  { skip: folder === null && 'no shared reports beside the project' },
  () => {
    const sources =
      folder === null
        ? []
        : readdirSync(folder)
            .filter((name) => name.endsWith('.txt'))
            .map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const manner of MANNERS)
      for (const { name, style } of LAYOUTS)
        test(`${manner}, ${name}`, () =>
          holds(
            scoreOf(
              // what stands between the lines says nothing about them: a third of the texts shows it
              sources.filter((_, i) => Object.keys(style).length === 0 || i % 3 === 0),
              stylesOf(manner, style),
            ),
          ));
    test('indents', () =>
      holds(
        scoreOf(sources, [
          { cells: 30, indent: true },
          { cells: 28, indent: true, blanks: true, pageLines: 22 },
        ]),
      ));
  },
);

describe('paragraphs of our own reports survive wrapping', () => {
  const sources = files('test/fixtures/pages/*.json').map((file) =>
    asParagraphs(JSON.parse(read(file)) as Gold).join('\n'),
  );

  for (const manner of MANNERS)
    for (const { name, style } of LAYOUTS)
      test(`${manner}, ${name}`, () => holds(scoreOf(sources, stylesOf(manner, style))));
});
