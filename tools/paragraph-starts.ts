import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { markOf } from '../server/src/document/marks.ts';
import { SentenceCounter } from '../server/src/document/sentences.ts';
import { lengthClass } from '../server/src/document/starts-prior.ts';

/**
 * Counts in a folder of texts with one paragraph on a line how the sentences look that begin a paragraph, and those that
 * stand inside one: node out/tools/paragraph-starts.mjs DIR. It prints what server/src/document/starts-prior.ts holds.
 */
interface Tally {
  all: number;
  readonly shape: Record<string, number>;
  readonly opening: Record<string, number>;
  readonly length: number[];
}

const tally = (): Tally => ({ all: 0, shape: {}, opening: {}, length: [] });

function count(into: Tally, sentence: string, before: number): void {
  const counter = new SentenceCounter();
  for (let i = 0; i < sentence.length; i++) counter.take(sentence.charCodeAt(i));
  const { shape, opening } = counter.done();
  const long = lengthClass(before);
  into.all++;
  into.shape[shape] = (into.shape[shape] ?? 0) + 1;
  into.opening[opening] = (into.opening[opening] ?? 0) + 1;
  into.length[long] = (into.length[long] ?? 0) + 1;
}

/** Counts one text; a paragraph begins where the page could leave it open: behind a sentence, without a heading's mark. */
function countText(text: string, start: Tally, inner: Tally): void {
  let open = false;
  let before = 0;
  for (const line of text.split(/[\r\n\f]+/u)) {
    const paragraph = line.replace(/[\s\u200b-\u200f\ufeff\u00ad\u2060]/gu, '');
    if (paragraph === '') continue;
    const begins = open && markOf(paragraph) === null && !paragraph.startsWith('——') && /[。！？]/u.test(paragraph);
    for (const [i, sentence] of (paragraph.match(/[^。！？]+[。！？]*[”’）》]*/gu) ?? []).entries()) {
      if (i > 0) count(inner, sentence, before);
      else if (begins) count(start, sentence, before);
      before = (i === 0 ? 0 : before) + sentence.length;
    }
    open = /[。！？][”’）》]*$/u.test(paragraph);
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: paragraph-starts DIR\n');
  process.exitCode = 2;
} else {
  const [start, inner] = [tally(), tally()];
  for (const file of globSync('**/*.txt', { cwd: folder }).sort())
    countText(readFileSync(join(folder, file), 'utf8'), start, inner);
  process.stdout.write(`${JSON.stringify({ start, inner }, null, 2)}\n`);
}
