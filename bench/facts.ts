// npm run bench:facts -- [FILE …]: what each fact and each finder of relations costs, as a multiple of the loop that reads
// every character; over the invented report of 100 KB, or over the texts named.
import { readFileSync } from 'node:fs';
import { factsOf } from '../server/src/facts/facts.ts';
import { FINDERS } from '../server/src/facts/relations/relations.ts';
import { numberBlocksOf } from '../server/src/facts/relations/sentences.ts';
import type { Facts } from '../server/src/facts/model.ts';
import { readDocument } from '../server/src/document/read.ts';
import { readEvery } from './measure.ts';
import { reportOf } from './text.ts';

const ROUNDS = 200;
/** In the order in which a check asks for them: what several share is paid by the first. */
const FACTS = [
  'kind',
  'year',
  'slots',
  'terms',
  'figures',
  'quantities',
  'dates',
  'citations',
  'enumerations',
  'numbering',
  'marks',
  'scan',
] as const;

const best = new Map<string, number>();

function timed<T>(name: string, run: () => T): T {
  const start = performance.now();
  const out = run();
  best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - start));
  return out;
}

function findAll(facts: Facts): void {
  const blocks = timed('numberBlocks', () => numberBlocksOf(facts.quantities));
  for (const find of FINDERS) timed(find.name, () => find(blocks, facts));
}

const files = process.argv.slice(2);
const text = files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')).join('\n') : reportOf(1e5);
for (let round = 0; round < ROUNDS; round++) {
  timed('loop', () => readEvery(text));
  const document = timed('document', () => readDocument(text));
  const facts = factsOf(document, { kind: null, year: null });
  for (const name of FACTS) timed(name, () => facts[name]);
  findAll(facts);
}
const loop = best.get('loop') ?? NaN;
console.log(`${text.length} 字，逐字循环 ${loop.toFixed(3)} 毫秒`);
for (const [name, took] of best) console.log(name.padEnd(16), `${(took / loop).toFixed(2)}x`.padStart(8));
