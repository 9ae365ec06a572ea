import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { shared } from './support/project.ts';
import { wrapParagraphs, type WrapStyle } from './support/rewrap.ts';

const STYLES: readonly { readonly name: string; readonly style: WrapStyle; readonly least: number }[] = [
  { name: '28 cells, no blank lines', style: { cells: 28 }, least: 0.92 },
  { name: '28 cells, blank lines between all lines', style: { cells: 28, blanks: true }, least: 0.92 },
  { name: '36 cells, pages', style: { cells: 36, pageLines: 22 }, least: 0.93 },
  { name: '30 cells, indents', style: { cells: 30, indent: true }, least: 0.99 },
];

interface Score {
  same: number;
  all: number;
}

/**
 * Where a full last line ends in 。 and nothing is indented, the page does not say where a paragraph ends: these shares
 * cannot reach 1 without an indent.
 * How many of the paragraphs come back identical after wrapping. */
function rewrapped(paragraphs: readonly string[], style: WrapStyle): Score {
  const back = readDocument(wrapParagraphs(paragraphs, style)).blocks.map((block) => block.text);
  const had = new Map<string, number>();
  for (const text of back) had.set(text, (had.get(text) ?? 0) + 1);
  let same = 0;
  for (const text of paragraphs) {
    const left = had.get(text) ?? 0;
    if (left > 0) same++;
    had.set(text, left - 1);
  }
  return { same, all: paragraphs.length };
}

const folder = shared('corpus/work-reports');

for (const { name, style, least } of STYLES) {
  test(
    `paragraphs of real reports survive wrapping: ${name}`,
    { skip: folder === null && 'no shared reports beside the project' },
    () => {
      const sum: Score = { same: 0, all: 0 };
      const files = readdirSync(folder as string).filter((file) => file.endsWith('.txt'));
      for (const file of files.filter((_, i) => i % 5 === 0)) {
        const paragraphs = readDocument(readFileSync(join(folder as string, file), 'utf8')).blocks.map(
          (block) => block.text,
        );
        const { same, all } = rewrapped(paragraphs, style);
        sum.same += same;
        sum.all += all;
      }
      const share = sum.same / sum.all;
      assert.ok(
        share >= least,
        `${(share * 100).toFixed(1)} % of ${sum.all} paragraphs came back, ${least * 100} % wanted`,
      );
    },
  );
}
