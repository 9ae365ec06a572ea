import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ByteReader, ByteWriter } from '../server/src/spelling/bytes.ts';
import { LIKELY, SURE } from '../server/src/spelling/finder.ts';
import { readCounts, type Counts, type Model } from '../server/src/spelling/model.ts';
import { writeForest, type Forest } from '../server/src/spelling/trees.ts';
import { alarmsIn, scoreAt, type Alarms } from './model/alarms.ts';
import { boost } from './model/boost.ts';
import { packCounts } from './model/pack.ts';
import { Samples, samplesOf } from './model/samples.ts';
import { hasShared, MODEL, trainingDocuments } from './model/shared.ts';

/**
 * Makes the spelling model from ../shared/typo-model: the counts as they are read, and a combiner that is trained on slips
 * made in texts that were not counted. Nothing is left to chance that is not seeded: the same sources give the same bytes.
 *
 * Scores are set by the texts themselves: a combiner that is trained on one half of the training documents is heard on the
 * other, and so many alarms as are allowed tell which log-odds are worth 3.6 and 5. The documents that are kept for
 * measuring take no part in any of it.
 */
const TRAINING = { trees: 240, rate: 0.11 };
/** Times that slips are made in each paragraph. */
const ROUNDS = 1;
/** Alarms in 100,000 characters at the two scores; less than what may be, for other texts are other texts. */
const ALARMS = { likely: 2.2, sure: 0.33 };

function main(): void {
  if (!hasShared()) {
    console.error(`../shared/typo-model is not there: ${MODEL} stays as it is.`);
    return;
  }
  const began = Date.now();
  const say = (what: string): void =>
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${what}`);
  const packed = packCounts();
  const counts = readCounts(new ByteReader(packed));
  say(`counts: ${packed.length.toLocaleString('en')} bytes`);
  const documents = trainingDocuments();
  const halves = [0, 1].map((half) => documents.filter((_, i) => i % 2 === half));
  const samples = halves.map((half, i) => samplesOf(counts, half, ROUNDS, 7 + i));
  for (const { length } of samples) say(`samples: ${length.toLocaleString('en')}`);
  const half = trained(samples[0] as Samples);
  say('trained on one half');
  const scale = scaleOf(alarmsIn(modelOf(counts, half), halves[1] ?? []));
  say(`scale: log-odds × ${scale.factor.toFixed(4)} + ${scale.shift.toFixed(4)}`);
  const forest = trained(Samples.of(samples));
  const bytes = new ByteWriter();
  bytes.put(packed);
  writeForest(bytes, forest);
  bytes.float(scale.factor);
  bytes.float(scale.shift);
  const file = bytes.bytes();
  mkdirSync(dirname(MODEL), { recursive: true });
  writeFileSync(MODEL, file);
  say(`${MODEL}: ${file.length.toLocaleString('en')} bytes`);
}

function trained(samples: Samples): Forest {
  return boost(samples.numbers, samples.labels, TRAINING);
}

/** A model whose scores are log-odds, moved so that a thorough floor keeps all that matters. */
function modelOf(counts: Counts, forest: Forest): Model {
  return { ...counts, forest, scale: { factor: 1, shift: 0 } };
}

/** The straight line that puts the allowed alarms at the two scores. */
function scaleOf(alarms: Alarms): Model['scale'] {
  const [likely, sure] = [scoreAt(alarms, ALARMS.likely), scoreAt(alarms, ALARMS.sure)];
  const factor = (SURE - LIKELY) / Math.max(0.5, sure - likely);
  return { factor, shift: LIKELY - factor * likely };
}

main();
